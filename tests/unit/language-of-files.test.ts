import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compareDigest, compareProject, digestResult } from '../../src/export/compare-project'
import { describeResult, printProject } from '../../src/export/project-file'
import { printReportHtml } from '../../src/export/report-html'
import { analyse } from '../../src/graph/analyse'
import type { Atlas } from '../../src/graph/atlas'
import { readProject } from '../../src/records/project-file'
import { speak } from '../../src/words/language'
import { zh } from '../../src/words/zh'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { resolveSample } from '../fixtures/sample-corpus'

let takeBack = (): void => undefined
const speakChinese = (): void => {
  takeBack = speak('zh', zh)
}
afterEach(() => {
  takeBack()
  takeBack = () => undefined
})

let english: Atlas
let chinese: Atlas
beforeAll(() => {
  english = sampleAtlas()
  speakChinese()
  chinese = analyse(resolveSample(), { seed: 1, orientation: 'portrait' })
  takeBack()
}, 120_000)

/** What a project says of a result, without what is told in words. */
const figuresOf = (atlas: Atlas): unknown =>
  JSON.parse(
    JSON.stringify(describeResult(atlas), (key, value: unknown) =>
      key === 'because' || key === 'runnersUp' || (typeof value === 'string' && value === nameOfUnnamed(atlas))
        ? undefined
        : value,
    ),
  ) as unknown

/** What stands in the place of the one name that a page of the sample leaves out. */
const nameOfUnnamed = (atlas: Atlas): string => atlas.corpus.authors.find(({ unnamed }) => unnamed)?.name ?? ''

const storedIn = (text: string) => {
  const { stored } = readProject({ name: 'saved.coterie.json', text })
  if (stored === null) throw new Error('The project holds no result.')
  return stored
}

it('makes the same map in every language, but for the words of its reasons and of who is not named', () => {
  expect(figuresOf(chinese)).toEqual(figuresOf(english))
  expect(chinese.networks.coauthors.clusters[0]?.because).toMatch(/\p{Script=Han}/u)
})

describe('a project', () => {
  it('says its language, but for English, which every file was in before', () => {
    expect(JSON.parse(printProject(english, [], { savedYear: null }))).not.toHaveProperty('language')
    speakChinese()
    expect(JSON.parse(printProject(chinese, [], { savedYear: null }))).toHaveProperty('language', 'zh-Hans')
  })

  it('that was saved in another language is the same map, and what is another figure is still told', () => {
    const stored = storedIn(printProject(english, [], { savedYear: null }))
    speakChinese()
    expect(compareProject(stored, chinese).differences).toEqual([])
    const other = { ...stored, topics: [] }
    expect(compareProject(other, chinese).differences).toHaveLength(1)
  })

  it('that was saved in the same language is compared word by word', () => {
    speakChinese()
    const stored = storedIn(printProject(english, [], { savedYear: null }).replace('{', '{"language":"zh-Hans",'))
    expect(stored.language).toBe('zh-Hans')
    expect(compareProject(stored, chinese).differences.length).toBeGreaterThan(0)
  })
})

it('compares the figures of a link that was made in another language', () => {
  const digest = digestResult(english)
  speakChinese()
  expect(compareDigest(digest, chinese).differences).toEqual([])
  expect(compareDigest({ ...digest, papers: digest.papers + 1 }, chinese).differences).toHaveLength(1)
  expect(digestResult(chinese)).toMatchObject({ language: 'zh-Hans' })
})

it('names the language of a report in its page', () => {
  const report = { title: 'T', subtitle: 'S', blocks: [] }
  expect(printReportHtml(report)).toContain('<html lang="en">')
  speakChinese()
  expect(printReportHtml(report)).toContain('<html lang="zh-Hans">')
})
