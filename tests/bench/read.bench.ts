import { loadReaders, readSource } from '../../src/records/formats'
import { buffersOf, packReading, unpackReading } from '../../src/records/packed-reading'
import { generatePapers, printRisOf } from './papers'
import { tellRatio, tellTime, time, type Bench } from './table'

const SIZES = [10_000, 50_000, 116_000]
const SEED = 7

/**
 * What was read of a large RIS export on its way from the thread that opens files over the page to the one that makes maps: as
 * objects, copied twice; read again by the second thread; and as bytes, which are ours.
 */
export const bench: Bench = {
  name: 'read',
  async run() {
    const rows: (string | number)[][] = []
    for (const size of SIZES) {
      const source = { name: 'export.ris', text: printRisOf(generatePapers(size, SEED)) }
      await loadReaders([source])
      const reading = time(1, () => readSource(source))
      const parsed = reading.result
      // The page takes the objects in and gives them out: each of the two is a copy.
      const onPage = time(1, () => structuredClone(parsed))
      const packing = time(1, () => packReading(parsed))
      const packed = packing.result
      const crossing = time(1, () => structuredClone(packed, { transfer: buffersOf(packed) }))
      const unpacking = time(1, () => unpackReading(crossing.result))
      const cloned = reading.median + 2 * onPage.median
      const own = reading.median + packing.median + 2 * crossing.median + unpacking.median
      rows.push([
        `${size.toLocaleString('en')} records, ${(source.text.length / 1e6).toFixed(0)} MB`,
        tellTime(reading.median),
        tellTime(2 * onPage.median),
        tellTime(2 * reading.median),
        tellTime(packing.median + unpacking.median),
        (2 * crossing.median).toFixed(1),
        tellTime(own),
        tellRatio((2 * reading.median) / own),
        tellRatio(cloned / own),
      ])
    }
    return {
      title: 'From the text of a RIS export to records in the thread that makes maps (ms)',
      columns: [
        'export',
        'read once',
        'clone twice (page stands still)',
        'read twice',
        'pack and unpack (workers)',
        'hand over twice (page)',
        'ours in all',
        'to reading twice',
        'to read and clone',
      ],
      rows,
      notes: ['One run of each; the page takes part only in the columns that name it.'],
    }
  },
}
