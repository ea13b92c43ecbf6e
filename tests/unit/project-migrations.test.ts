import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PROJECT_VERSION, readProject } from '../../src/records/project-file'
import { migrate, MIGRATIONS, newestVersion, type Migration } from '../../src/records/project-migrations'

const FIXTURE = {
  name: 'old.coterie.json',
  text: readFileSync(new URL('../fixtures/project-1.valid.coterie.json', import.meta.url), 'utf8'),
}

/** Two steps that a later Coterie might take: “seed” is called “dice”, then the years are counted from 2000. */
const STEPS: readonly Migration[] = [
  ({ seed, ...fields }) => ({ ...fields, dice: seed }),
  ({ dice, savedYear, ...fields }) => ({
    ...fields,
    seed: typeof dice === 'number' ? dice + 1 : 1,
    savedYear: typeof savedYear === 'number' ? savedYear + 1 : null,
  }),
]

test('a project of version 1 gives what it gave when it was saved', () => {
  const { sources, stored, issues, ...read } = readProject(FIXTURE)
  expect(read).toEqual({
    seed: 11,
    savedYear: 2024,
    counting: 'full',
    keyPhrases: 'never',
    largestClique: 9,
    clustering: { papers: { method: 'leiden', resolution: 0.5, minSize: 2, mergeSmall: true } },
    decisions: [{ kind: 'group', about: ['author:crew'], verdict: 'accepted', note: 'A crew.' }],
    memory: [],
    vocabularies: [],
    filterSets: [],
    bookmarks: [],
    newer: null,
  })
  expect(sources.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([['ada.txt', 'Ada Quill']])
  expect(stored).toMatchObject({ savedBy: '0.1.0', networks: {} })
  expect(issues).toEqual([])
})

test('the version that is written is one more than there are steps to it', () => {
  expect(newestVersion(STEPS)).toBe(3)
  expect(PROJECT_VERSION).toBe(MIGRATIONS.length + 1)
})

test('each version goes through the steps that follow it, in their order', () => {
  expect(migrate({ seed: 1, savedYear: 2000 }, 1, STEPS)).toEqual({ seed: 2, savedYear: 2001 })
  expect(migrate({ dice: 1, savedYear: 2000 }, 2, STEPS)).toEqual({ seed: 2, savedYear: 2001 })
  expect(migrate({ seed: 1 }, 3, STEPS)).toEqual({ seed: 1 })
  expect(migrate({ seed: 1 }, 9, STEPS)).toEqual({ seed: 1 })
})

test('an older project is brought up to date as it is opened, and says so once', () => {
  const { seed, savedYear, sources, newer, issues } = readProject(FIXTURE, STEPS)
  expect([seed, savedYear, sources.length, newer]).toEqual([12, 2025, 1, null])
  expect(issues).toEqual([
    {
      source: 'old.coterie.json',
      line: 0,
      severity: 'notice',
      message: 'This project was saved by an older Coterie (version 1 of the file) and was brought up to version 3.',
    },
  ])
})

test('of a newer project what is understood is read, and the file is named as one that is not saved again', () => {
  const text = FIXTURE.text.replace('"version": 1', `"version": ${String(PROJECT_VERSION + 4)}, "unheard": {}`)
  const { sources, seed, newer, issues } = readProject({ ...FIXTURE, text })
  expect([sources.length, seed, newer]).toEqual([1, 11, PROJECT_VERSION + 4])
  expect(issues.map(({ severity }) => severity)).toEqual(['notice'])
  expect(issues[0]?.message).toMatch(/newer Coterie \(version 5 .* cannot be saved/)
})

test('what a newer project says in another way costs only that', () => {
  const text = FIXTURE.text.replace('"version": 1', '"version": 7').replace('"seed": 11', '"seed": { "of": "rain" }')
  const { sources, seed, issues } = readProject({ ...FIXTURE, text })
  expect([sources.length, seed]).toEqual([1, 1])
  expect(issues).toHaveLength(2)
})
