import { expect, test } from 'vitest'
import { openAndRead, type OpenedText } from '../../src/records/open-and-read'

async function open(text: string): Promise<OpenedText | undefined> {
  const texts: OpenedText[] = []
  const witness = { begin: () => undefined, take: (opened: OpenedText) => void texts.push(opened) }
  await openAndRead('a.txt', new TextEncoder().encode(text), new Set(), witness)
  return texts[0]
}

const ris = (count: number): string => 'TY  - JOUR\nTI  - Lamps\nER  - \n'.repeat(count)

test('a text comes with its format and what was read of it', async () => {
  expect(await open(ris(2))).toMatchObject({ format: 'ris', refusals: [], parsed: { present: 2 } })
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

test('records of many thousands are not handed on, so that the page does not stand still', async () => {
  expect(await open(ris(10_001))).toMatchObject({ format: 'ris', parsed: null })
})
