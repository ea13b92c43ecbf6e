import { expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import { openAndRead } from '../../src/records/open-and-read'
import { openRecords, packReading } from '../../src/records/packed-reading'
import { zipOf } from '../fixtures/archives'

const RIS = 'TY  - JOUR\nTI  - Lamps\nER  - \n'

it('of an archive the texts are told as they are read, without those that are there already', async () => {
  const told: string[] = []
  const begin = (name: string, done: number, total: number): void =>
    void told.push(`${name} ${String(done)}/${String(total)}`)
  const take = ({ source }: { readonly source: { readonly name: string } }): void =>
    void told.push(`took ${source.name}`)
  const bytes = zipOf({ 'a.ris': RIS, 'b.ris': RIS, 'c.ris': RIS })
  expect(await openAndRead('x.zip', bytes, new Set(['x.zip/b.ris']), { begin, take })).toEqual([])
  expect(told).toEqual([
    'x.zip 0/0',
    'x.zip 0/3',
    'x.zip 1/3',
    'x.zip 2/3',
    'x.zip/a.ris 0/3',
    'took x.zip/a.ris',
    'x.zip/c.ris 2/3',
    'took x.zip/c.ris',
  ])
})

it('what is handed on of an archive is counted over all its texts', async () => {
  const handed: boolean[] = []
  const bytes = zipOf({ 'a.ris': RIS.repeat(2), 'b.ris': RIS.repeat(3), 'c.ris': RIS })
  const take = ({ parsed }: { readonly parsed: unknown }): void => void handed.push(parsed !== null)
  await openAndRead('x.zip', bytes, new Set(), { begin: () => undefined, take }, 3)
  expect(handed).toEqual([true, false, true])
})

it('a record that a packed reading does not have is asked for in vain', () => {
  const read = readSource({ name: 'a.ris', text: RIS })
  const recordAt = openRecords(packReading(read))
  expect(() => recordAt(9)).toThrow(new RangeError('There is no record 9 in a.ris.'))
})
