import { describe, expect, test } from 'vitest'
import { printProject } from '../../src/export/project-file'
import type { Issue } from '../../src/base/issue'
import type { OpenedFile, OpenedText } from '../../src/records/open-and-read'
import { takeIn } from '../../src/state/take-in'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { openHere } from '../fixtures/study-ports'

const PAGE =
  'Ada Quill\n\nh-index3\n1papers\n\n1 Papers\n\nCVMay 3, 2021\nOn Grids\n\nAda Quill, Bo Reed et al.\n\nText.\n'
const TOPICS = 'id\tlabel\tphrases\ntopic:grid\tgrids\tgrid\n'
const DECISION = { kind: 'group', about: ['author:x'], verdict: 'accepted', note: '' } as const
const decisionsText = (decisions: readonly unknown[], space = ' ') =>
  `${space}{"format":${space}"coterie-decisions", "version": 1, "decisions": ${JSON.stringify(decisions)}}`
const projectText = (own: Parameters<typeof printProject>[2] = { savedYear: null }, name = 'a.txt') =>
  printProject(EXPORTED_ATLAS, [{ name, text: PAGE }], own)

/** What the gate makes of texts. */
const openAll = (...files: readonly (readonly [name: string, text: string])[]): Promise<OpenedFile[]> =>
  Promise.all(files.map(([name, text]) => openHere({ name, bytes: new TextEncoder().encode(text) })))
const take = async (...files: readonly (readonly [name: string, text: string])[]) => takeIn(await openAll(...files))

const issue = (severity: Issue['severity']): Issue => ({ source: 'a', line: 1, severity, message: severity })

describe('what came in', () => {
  test('is nothing where nothing did', () => {
    expect(takeIn([])).toEqual({
      sources: [],
      parsed: [],
      vocabularies: [],
      refused: [],
      notices: [],
      decisions: [],
      from: '',
      project: {},
    })
  })

  test('is sorted by what it holds, whatever it is called', async () => {
    const taken = await take(
      ['a.json', PAGE],
      ['b.txt', TOPICS],
      ['c.bib', decisionsText([DECISION])],
      ['d.tsv', 'Flour.'],
    )
    expect(taken.sources.map(({ name }) => name)).toEqual(['a.json'])
    expect(taken.vocabularies.map(({ name }) => name)).toEqual(['b.txt'])
    expect([taken.decisions.length, taken.from]).toEqual([1, 'c.bib'])
    expect(taken.refused.map(({ source }) => source)).toEqual(['d.tsv'])
    expect(taken.project).toEqual({})
  })

  test('is told apart: what was left out, and what is to be known', () => {
    const file: OpenedFile = { name: 'a', texts: [], issues: [issue('notice'), issue('skipped'), issue('notice')] }
    const { refused, notices } = takeIn([file])
    expect([refused.length, notices.length]).toEqual([1, 2])
    expect([refused[0]?.severity, notices[0]?.severity]).toEqual(['skipped', 'notice'])
  })

  test('with what was read of it at the gate, but for texts of one name, of which one will be called otherwise', async () => {
    const opened = await openAll(['a.txt', PAGE], ['b.txt', PAGE])
    expect(takeIn(opened).parsed.map(({ source }) => source)).toEqual(['a.txt', 'b.txt'])
    const twice = [...opened, ...(await openAll(['a.txt', PAGE.replace('Ada', 'Eva')]))]
    expect(takeIn(twice).sources).toHaveLength(3)
    expect(takeIn(twice).parsed.map(({ source }) => source)).toEqual(['b.txt'])
  })

  test('without what was not read of it at the gate', async () => {
    const [opened] = await openAll(['a.txt', PAGE])
    const texts = (opened?.texts ?? []).map((text): OpenedText => ({ ...text, parsed: null }))
    const taken = takeIn([{ name: 'a.txt', issues: [], texts }])
    expect([taken.sources.length, taken.parsed]).toEqual([1, []])
  })
})

describe('a file of decisions', () => {
  test.each(['', ' ', '\uFEFF', '\uFEFF\n\t'])('is known by its format behind %j', async (space) => {
    const taken = await take(['d.txt', `${space}${decisionsText([DECISION], '')}`])
    expect([taken.decisions.length, taken.sources, taken.refused]).toEqual([1, [], []])
  })

  test('is known where there is room about its colon, and not where another word stands there', async () => {
    expect((await take(['d.txt', decisionsText([DECISION], '       ')])).decisions).toHaveLength(1)
    expect((await take(['d.txt', decisionsText([DECISION]).replace('-decisions"', '-decision"')])).decisions).toEqual(
      [],
    )
    expect((await take(['d.txt', `x${decisionsText([DECISION])}`])).decisions).toEqual([])
  })

  test('is the last of several that is named, and what is damaged of it is told', async () => {
    const odd = { ...DECISION, verdict: 'perhaps' }
    const taken = await take(['d.json', decisionsText([DECISION])], ['e.json', decisionsText([odd, DECISION])])
    expect([taken.decisions.length, taken.from]).toEqual([2, 'e.json'])
    expect([...taken.refused, ...taken.notices].map(({ source }) => source)).toEqual(['e.json'])
  })
})

describe('a project', () => {
  test('brings its texts, its settings and its decisions', async () => {
    const text = projectText({ savedYear: 2020, counting: 'full', decisions: [DECISION] })
    const { sources, decisions, project, parsed, from } = await take(['p.coterie.json', text])
    expect([sources.map(({ name }) => name), decisions.length, parsed, from]).toEqual([['a.txt'], 1, [], ''])
    expect(project).toMatchObject({
      seed: 7,
      savedYear: 2020,
      counting: 'full',
      largestClique: 50,
      newer: null,
      bookmarks: [],
    })
  })

  test('is compared with what it stores where it comes alone', async () => {
    const alone = await take(['p.coterie.json', projectText()])
    expect(alone.project.stored).not.toBeNull()
    const together = await take(['p.coterie.json', projectText()], ['b.txt', PAGE])
    expect([together.project.stored, together.project.seed]).toEqual([null, 7])
  })

  test('of a newer version is known as one, also where another follows', async () => {
    const newer = projectText({ savedYear: null }, 'n.txt').replace('"version": 1', '"version": 5')
    const taken = await take(['n.json', newer], ['p.json', projectText()])
    expect(taken.project.newer).toBe(5)
    expect(taken.sources.at(-1)?.name).toBe('a.txt')
  })

  test('brings its kept views; of those that are damaged it is told how many', async () => {
    const { bookmarks: _none, ...fields } = JSON.parse(projectText()) as Record<string, unknown>
    const taken = await take(['p.json', JSON.stringify({ ...fields, bookmarks: [{ odd: 1 }, 7] })])
    expect(taken.project.bookmarks).toEqual([])
    expect(taken.notices).toContainEqual({
      source: 'p.json',
      line: 0,
      severity: 'notice',
      message: expect.stringContaining('2') as string,
    })
    expect((await take(['p.json', projectText()])).notices).toEqual([])
  })

  test('without sources changes no setting', async () => {
    const { project, refused } = await take(['p.json', '{"format":"coterie","version":1,"seed":9}'])
    expect([project, refused.length]).toEqual([{}, 1])
  })
})
