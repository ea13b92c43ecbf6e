import { expect, test } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import type { Atlas } from '../../src/graph/atlas'
import { compareAtlases } from '../../src/graph/atlas-change'
import { withoutDoubtful } from '../../src/graph/claim-consequence'
import type { PaperRecord } from '../../src/records/record'
import type { Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { DOUBT } from '../../src/resolve/thresholds'
import { changeRows, changeSentence } from '../../src/scene/change-text'
import { partsText } from '../../src/scene/text-part'
import { parsed, record } from '../fixtures/parsed-sources'

/**
 * Two fields that only one name joins: “Rosa Hubble” writes with birders, “R. Hubble” with brewers, both in one journal.
 * That they are one is likely enough to act on, and too doubtful to be sure.
 */
const paper = (line: number, title: string, authors: readonly string[], venue: string): PaperRecord =>
  record({ line, title, authors, authorsComplete: true, venue, date: { year: 2020, month: 1, day: 2 } })
const birds = ['Ann Arm', 'Bo Bell', 'Cid Cole', 'Dee Dunn']
const beers = ['Eve East', 'Flo Ford', 'Gus Gray', 'Hal Hill']
const source = parsed('fields.bib', [
  paper(10, 'Warblers of the Moor', ['Rosa Hubble', ...birds.slice(0, 2)], 'Journal of Odd Things'),
  paper(20, 'Gulls and Terns Compared', ['Rosa Hubble', ...birds.slice(2)], 'Journal of Odd Things'),
  paper(30, 'Counting Rails by Night', birds, 'Birds'),
  paper(40, 'Barley in a Cold Spring', ['R. Hubble', ...beers.slice(0, 2)], 'Journal of Odd Things'),
  paper(50, 'Hops and Their Oils', ['R. Hubble', ...beers.slice(2)], 'Journal of Odd Things'),
  paper(60, 'Yeasts That Sleep', beers, 'Beers'),
  paper(70, 'Moulting in Ducks', birds.slice(0, 3), 'Birds'),
])
const build = (decisions: readonly Decision[] = []): Atlas =>
  analyse(resolveCorpus([source], { vocabularies: [], savedYear: null, decisions }), {
    seed: 1,
    orientation: 'landscape',
  })
const base = build()
const left = withoutDoubtful(base.corpus.claims)
const change = compareAtlases(base, build(left))

test('a doubtful merge is acted on, and is what the switch leaves out', () => {
  const merge = base.corpus.claims.find(({ kind }) => kind === 'same-author')
  expect(merge).toMatchObject({ status: 'assumed', about: ['author:rosa-hubble', 'author:r.-hubble'] })
  expect(merge?.confidence).toBeLessThan(DOUBT)
  expect(base.corpus.authors.map(({ name }) => name)).not.toContain('R. Hubble')
  expect(left).toEqual([{ kind: 'same-author', about: merge?.about, verdict: 'rejected', note: '' }])
})

test('without it the leading author, the only bridge and the communities are others', () => {
  expect(change.split).toEqual([{ one: 'author:rosa-hubble', several: ['author:r.-hubble', 'author:rosa-hubble'] }])
  expect(change.top).toContainEqual({ author: 'author:rosa-hubble', name: 'Rosa Hubble', before: 1, after: 10 })
  expect(change.top[0]).toMatchObject({ name: 'Ann Arm', before: 2, after: 1 })
  expect(change.bridges).toEqual([{ author: 'author:rosa-hubble', name: 'Rosa Hubble', before: 1, after: null }])
  expect(change.clusters.some(({ before, after }) => before !== after)).toBe(true)
  expect(change.clusters.some(({ joined, left: gone }) => joined + gone > 0)).toBe(true)
})

test('what changes is told in rows and in a sentence, those who move farthest first', () => {
  const rows = changeRows(change).map(({ what, how }) => `${what}: ${partsText(how)}`)
  expect(rows.slice(0, 3)).toEqual(['People: 1 new', 'Ties: 4 new, 4 gone', 'Rosa Hubble, by papers: place 1 → 10'])
  expect(rows).toContain('Rosa Hubble, as a bridge: place 1 → none')
  expect(rows).toContain('4 more leading people: ')
  const sentence = changeSentence(change)
  expect(sentence).toMatch(/Rosa Hubble, R\. Hubble and 8 more move in the order of leading people/)
  expect(sentence).toMatch(/Rosa Hubble moves in the order of bridges; \d+ communities change\.$/)
})

test('people who lie between others to the same degree share a place, so that none of them moves by name', () => {
  const same = compareAtlases(base, build())
  expect([same.bridges, same.top, changeRows(same)]).toEqual([[], [], []])
})
