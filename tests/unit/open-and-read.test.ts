import { expect, test } from 'vitest'
import { loadReaders, readSource } from '../../src/records/formats'
import { openAndRead, type OpenedText } from '../../src/records/open-and-read'
import { buffersOf, packReading, sizeOf, unpackReading } from '../../src/records/packed-reading'

async function open(text: string, most?: number): Promise<OpenedText | undefined> {
  const texts: OpenedText[] = []
  const witness = { begin: () => undefined, take: (opened: OpenedText) => void texts.push(opened) }
  await openAndRead('a.txt', new TextEncoder().encode(text), new Set(), witness, most)
  return texts[0]
}

const ris = (count: number): string => 'TY  - JOUR\nTI  - Lamps\nER  - \n'.repeat(count)

test('a text comes with its format and what was read of it', async () => {
  expect(await open(ris(2))).toMatchObject({ format: 'ris', refusals: [], parsed: { size: 2 } })
})

test('a text of no format comes with the reason', async () => {
  expect(await open('Stir the flour.')).toMatchObject({
    format: null,
    refusals: [{ severity: 'skipped' }],
    parsed: null,
  })
})

test('a project is not read here, since it holds texts of its own', async () => {
  expect(await open('{"format": "coterie", "version": 1}')).toMatchObject({ format: null, refusals: [], parsed: null })
})

test('the records of a lone text are told as they are read', async () => {
  const told: string[] = []
  const witness = {
    begin: (name: string, done: number, total: number) => void told.push(`${name} ${String(done)}/${String(total)}`),
    take: () => undefined,
  }
  await openAndRead('a.txt', new TextEncoder().encode(ris(2500)), new Set(), witness)
  expect(told.slice(-3)).toEqual(['a.txt 0/2500', 'a.txt 1000/2500', 'a.txt 2000/2500'])
})

test('no more is handed on than was asked for', async () => {
  expect(await open(ris(11), 10)).toMatchObject({ format: 'ris', parsed: null })
  expect(await open(ris(10), 10)).toMatchObject({ format: 'ris', parsed: { size: 10 } })
})

test('what was read comes out of its bytes as it went in, networks too', async () => {
  const { nodes, edges } = { nodes: 3000, edges: 2500 }
  const gexf = `<gexf version="1.3"><graph><nodes>${Array.from({ length: nodes }, (_, at) => `<node id="n${String(at)}" label="Z\u00f6 ${String(at)}"/>`).join('')}</nodes><edges>${Array.from({ length: edges }, (_, at) => `<edge source="n${String(at)}" target="n${String(at + 1)}" weight="${String(at / 7)}"/>`).join('')}</edges></graph></gexf>`
  for (const text of [ris(4500), gexf, 'TY  - JOUR\nTI  - \ud83d lone\nAU  - __proto__\nER  - \n']) {
    const source = { name: 'a.txt', text }
    await loadReaders([source])
    const read = readSource(source)
    expect(read.format).not.toBeNull()
    const packed = packReading(read)
    expect(unpackReading(packed)).toEqual(read)
    expect(packed.size).toBe(sizeOf(read))
    structuredClone(packed, { transfer: buffersOf(packed) })
    expect(unpackReading(packed)).toBeNull()
  }
})
