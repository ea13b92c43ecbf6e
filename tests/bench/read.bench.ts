import { bytesOf } from '../../src/graph/csr'
import { projectGroups, shareGroups, type Groups } from '../../src/graph/csr-project'
import { loadReaders, readSource } from '../../src/records/formats'
import { buffersOf, packReading, unpackReading, type PackedReading } from '../../src/records/packed-reading'
import type { PaperRecord } from '../../src/records/record'
import { generatePapers, printRisOf } from './papers'
import { tellRatio, tellTime, time, type Bench, type Timing } from './table'

const SIZES = [10_000, 50_000, 116_000]
const SEED = 7
const RUNS = 3

/** What texts and numbers of a record stand for: itself, each name, keyword, address and identifier that it lists. */
const countItems = (records: readonly PaperRecord[]): number =>
  records.reduce(
    (sum, { authors, keywords = [], links, identifiers = [] }) =>
      sum + 1 + authors.length + keywords.length + links.length + identifiers.length,
    0,
  )

/** Bytes of the columns beyond those of the texts themselves. */
const bytesBeyondText = (packed: PackedReading): number =>
  buffersOf(packed).reduce((sum, { byteLength }) => sum + byteLength, 0) -
  packed.texts.pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)

/** Bytes for each node and edge of the network of those who wrote together, as compressed sparse rows. */
function bytesOfRows(records: readonly PaperRecord[]): number {
  const people = new Map<string, number>()
  const members: number[] = []
  const offsets = [0]
  for (const { authors } of records) {
    for (const name of new Set(authors)) {
      if (!people.has(name)) people.set(name, people.size)
      members.push(people.get(name) ?? 0)
    }
    offsets.push(members.length)
  }
  const groups: Groups = { offsets: Int32Array.from(offsets), members: Int32Array.from(members) }
  const rows = projectGroups(groups, people.size, shareGroups(groups, 'fractional'))
  return bytesOf(rows) / (rows.nodes + rows.edges)
}

/**
 * What is read of a large RIS export in one thread and needed in another: as objects, which are copied for each thread that they
 * come to, and as columns, which are handed over. Both are read by the same reader.
 */
export const bench: Bench = {
  name: 'read',
  async run() {
    const rows: (string | number)[][] = []
    const memory: string[] = []
    for (const size of SIZES) {
      const source = { name: 'export.ris', text: printRisOf(generatePapers(size, SEED)) }
      await loadReaders([source])
      const reading = time(RUNS, () => readSource(source))
      const parsed = reading.result
      // Once, of names that nobody looked at before: whoever packs them a second time finds their hashes made.
      const packing = time(1, () => packReading(parsed))
      const copying = time(RUNS, () => structuredClone(parsed))
      let packed = packing.result
      // To the page, and from there to the thread that makes maps.
      const crossing = time(RUNS, () => (packed = structuredClone(packed, { transfer: buffersOf(packed) })))
      const unpacking = time(RUNS, () => unpackReading(packed))
      const compare = (of: (timing: Timing) => number): string[] => {
        const toPage = of(reading) + of(packing) + of(crossing)
        return [
          tellRatio((of(reading) + of(copying)) / toPage),
          tellRatio((of(reading) + 2 * of(copying)) / (toPage + of(crossing) + of(unpacking))),
        ]
      }
      rows.push([
        `${size.toLocaleString('en')} records, ${(source.text.length / 1e6).toFixed(0)} MB`,
        tellTime(reading.median),
        tellTime(copying.median),
        tellTime(packing.median),
        crossing.median.toFixed(1),
        crossing.longest.toFixed(1),
        tellTime(unpacking.median),
        ...compare(({ median }) => median),
        ...compare(({ processor }) => processor),
      ])
      memory.push(
        `${size.toLocaleString('en')} records: ${(bytesBeyondText(packed) / countItems(parsed.records)).toFixed(1)} bytes beyond the text for each record and each name, keyword, address and identifier in it; ${bytesOfRows(parsed.records).toFixed(1)} for each node and edge of the co-author network as rows.`,
      )
    }
    return {
      title: 'From the text of a RIS export to its records in another thread (ms)',
      columns: [
        'export',
        'read',
        'copy once',
        'pack',
        'hand over once',
        'longest',
        'unpack',
        'to the page: read and copy, to ours',
        'over the page to the maps: read and copy twice, to ours',
        'the first, processor time',
        'the second, processor time',
      ],
      rows,
      notes: [
        'A copy is the structured clone of a message between threads, of which the page has its half to do; it stands still meanwhile.',
        ...memory,
      ],
    }
  },
}
