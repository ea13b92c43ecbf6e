import { describe, expect, it } from 'vitest'
import { readBibtex } from '../../src/records/bibtex'
import { readRows } from '../../src/records/table-rows'

/** A reader that needs the square of the length takes hours for these; one that does not, a moment on any machine. */
const PATIENCE = { timeout: 60_000 }

const read = (text: string) => readBibtex({ name: 'lamps.bib', text })

describe('BibTeX made to hang a reader', () => {
  it.each([
    ['braces that open', '@article{a,title={'.repeat(20_000)],
    ['lines of entries that open', '@article{a,\ntitle={\n'.repeat(8_000)],
    ['fields that open', `@article{a,\n${'title={\n'.repeat(20_000)}`],
    ['deep braces', `@article{a,title={${'{'.repeat(50_000)}x${'}'.repeat(50_000)}}}`],
    ['accents upon accents', `@article{a,title={${'\\"{'.repeat(2_000)}${'}'.repeat(2_000)}}}`],
    ['comments that open', '@comment{'.repeat(50_000)],
    ['blanks', `@article{a,title={x}${' '.repeat(200_000)}`],
    ['names', `@article{a,title={x},author={${'a and '.repeat(30_000)}}}`],
    [
      'strings that double',
      `${Array.from({ length: 40 }, (_, at) => `@string{s${at + 1}=s${at}#s${at}}`)
        .join('\n')
        .replace(/^/, '@string{s0="abcdefgh"}\n')}@article{b,title=s40}`,
    ],
    [
      'references in a circle',
      Array.from(
        { length: 3000 },
        (_, at) => `@article{k${at},title={x},crossref={k${(at + 1) % 3000}},xdata={k1,k2,k3,k${at}}}`,
      ).join('\n'),
    ],
  ])('is read in time: %s', PATIENCE, (_, text) => {
    const parsed = read(text)
    expect(parsed.records.length + parsed.skipped).toBe(parsed.present)
  })
})

it('rows of a table are read in time where quotes open and never close', PATIENCE, () => {
  expect(readRows('"a\n'.repeat(50_000), { delimiter: ',' }).length).toBeGreaterThan(40_000)
})
