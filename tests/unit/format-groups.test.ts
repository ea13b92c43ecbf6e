import { expect, test } from 'vitest'
import { ACCEPTED, FORMAT_GROUPS } from '../../src/records/format-groups'
import { FORMATS } from '../../src/records/formats'

test('every format that is read stands in the page’s list once, and no other does', () => {
  const listed = FORMAT_GROUPS.flatMap(({ formats }) => formats)
  expect([...listed].sort()).toEqual(FORMATS.map(({ id }) => id).sort())
})

test('the file chooser offers the endings of all formats, of projects and of archives, each once', () => {
  const endings = ACCEPTED.split(',')
  expect(new Set(endings).size).toBe(endings.length)
  expect(endings).toEqual(expect.arrayContaining(['.bib', '.ris', '.csv', '.gexf', '.json', '.zip', '.gz']))
  expect(endings.every((ending) => /^\.[a-z0-9]+$/.test(ending))).toBe(true)
})
