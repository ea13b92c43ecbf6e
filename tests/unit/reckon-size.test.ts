import fc from 'fast-check'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../src/cli/coterie'
import { MOST_TIES } from '../../src/graph/largest-shared'
import { countCoauthorTies, countPairs, countPaperTies } from '../../src/graph/reckon-size'
import { bytesOf, refusalText, roomInPage, tiesThatFit } from '../../src/graph/refusal-text'
import { packGroups } from '../../src/graph/visit-pairs'
import { runPipeline, type PipelineInput } from '../../src/worker/pipeline'

/** Papers in RIS, each with its own authors but for the first, who is an author of all of them. */
const risOf = (papers: number, authors: number): string =>
  Array.from({ length: papers }, (_, paper) =>
    [
      'TY  - JOUR',
      `TI  - ${['Granular rivers', 'Spectral gardens', 'Silent turbines', 'Copper orchards'][paper % 4] ?? ''} of kind ${String.fromCharCode(65 + paper)}`,
      'AU  - Lovelace, Ada',
      ...Array.from({ length: authors - 1 }, (_unused, author) => {
        const letters = [paper, author]
          .map((value) => String.fromCharCode(97 + (value % 26)) + String.fromCharCode(97 + Math.floor(value / 26)))
          .join('')
        return `AU  - K${letters}son, M${letters}a`
      }),
      'PY  - 2021',
      'ER  - ',
    ].join('\n'),
  ).join('\n')

const inputOf = (text: string, more: Partial<PipelineInput> = {}): PipelineInput => ({
  sources: [{ name: 'field.ris', text }],
  vocabularies: [],
  seed: 1,
  savedYear: null,
  orientation: 'landscape',
  counting: 'fractional',
  ...more,
})

const crowded = risOf(3, 40)

/** Twelve papers by the same author, of titles that nobody takes for the same. */
const lonely = 'rivers gardens turbines orchards glaciers harbours violins comets enzymes markets ballads lichens'
  .split(' ')
  .map((word) => `TY  - JOUR\nTI  - On ${word}\nAU  - Lovelace, Ada\nPY  - 2021\nER  - `)
  .join('\n')

describe('the size of a network before it is made', () => {
  test('pairs that share a group are counted once, as looking at each pair counts them', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat({ max: 14 }), { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(lists, (groups) => {
        const pairs = new Set(
          groups.flatMap((group) =>
            group.flatMap((one) => group.flatMap((other) => (one < other ? [`${one} ${other}`] : []))),
          ),
        )
        expect(countPairs(packGroups(groups), 15)).toBe(pairs.size)
      }),
    )
  })

  test('the ties that are foretold are those that are made, whatever the largest paper is that ties all', () => {
    for (const largestClique of [2, 39, 40, 50]) {
      const atlas = runPipeline(inputOf(crowded, { largestClique }))
      expect(countCoauthorTies(atlas.corpus, largestClique)).toBe(atlas.networks.coauthors.edges.length)
    }
  })

  test('the ties of papers that are foretold are those that are made, and a sum that fits is enough', () => {
    for (const text of [crowded, lonely, risOf(1, 2)]) {
      const { corpus, networks } = runPipeline(inputOf(text))
      expect(countPaperTies(corpus)).toBe(networks.papers.edges.length)
      expect(countPaperTies(corpus, MOST_TIES)).toBeGreaterThanOrEqual(networks.papers.edges.length)
    }
  })
})

describe('a network that is too large for memory', () => {
  const room = 1_500_000
  const atlas = runPipeline(inputOf(crowded, { room }))

  test('is left empty and told with its size and what would fit; everything else is there', () => {
    expect(atlas.networks.coauthors.nodes).toEqual([])
    expect(atlas.networks.papers.nodes).toHaveLength(3)
    expect(atlas.networks.knowledge.nodes.length).toBeGreaterThan(100)
    expect(atlas.corpus.authors).toHaveLength(118)
    const [refusal] = atlas.refused ?? []
    expect(refusal).toMatchObject({ network: 'coauthors', size: { nodes: 118, ties: 2340 }, room })
    expect(atlas.corpus.issues.filter(({ source }) => source === 'Memory').map(({ message }) => message)).toEqual([
      'The network of people has 2,340 ties between 118 nodes, about 2 MB; there is room for 2 MB. It was not made; everything else is here. Where only papers of at most 30 authors tie all of them, it has 3, which fit.',
    ])
  })

  test('fits where what was offered is done', () => {
    const fits = atlas.refused?.[0]?.fits
    if (fits?.kind !== 'clique') throw new Error('Nothing was offered.')
    const smaller = runPipeline(inputOf(crowded, { room, largestClique: fits.largestClique }))
    expect(smaller.refused).toBeUndefined()
    expect(smaller.networks.coauthors.edges).toHaveLength(fits.ties)
    expect(smaller.networks.coauthors.nodes).toHaveLength(118)
  })

  test('of papers is refused like the others, though it holds its ties within bounds by itself', () => {
    const atlas = runPipeline(inputOf(lonely, { room: 60_000 }))
    const [refusal] = atlas.refused ?? []
    expect(refusal).toMatchObject({ network: 'papers', size: { nodes: 12, ties: 66 }, bytes: 80_400 })
    expect(refusal?.fits).toEqual({ kind: 'papers', papers: 8, of: 12 })
    expect(atlas.networks.papers).toMatchObject({ nodes: [], edges: [] })
    expect(atlas.networks.knowledge.nodes.length).toBeGreaterThan(12)
    const roomy = runPipeline(inputOf(lonely, { room: 80_400 }))
    expect(roomy.refused).toBeUndefined()
    expect(roomy.networks.papers.edges).toHaveLength(66)
  })

  test('that a file states is refused with the weight from which on its ties fit', () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `n${at % 12},n${(at * 7 + 1) % 12 === at % 12 ? 12 : (at * 7 + 1) % 12},${1 + (at % 5)}`,
    )
    const text = ['Source,Target,Weight', ...rows].join('\n')
    const stated = runPipeline({ ...inputOf(text, { room: 50_000 }), sources: [{ name: 'edges.csv', text }] })
    const [refusal] = stated.refused ?? []
    expect(refusal?.network).toBe('stated')
    expect(refusal?.size.ties).toBe(60)
    expect(refusal?.fits).toEqual({ kind: 'weight', weight: 4, ties: 24 })
    expect(stated.networks.stated.nodes).toEqual([])
  })

  test('is not refused where there is room, and nothing is reckoned where nobody says how much', () => {
    const roomy = runPipeline(inputOf(crowded, { room: 1e9 }))
    expect(roomy.refused).toBeUndefined()
    expect(roomy.networks).toEqual(runPipeline(inputOf(crowded)).networks)
  })

  test('ends a command with 1 and the same sentence, and writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'coterie-room-'))
    try {
      writeFileSync(join(folder, 'field.ris'), crowded)
      const said: string[] = []
      const run = (...args: string[]) => runCommand(args, { folder, say: (line) => void said.push(line), room })
      expect(await run('build', 'field.ris', '--out', 'people.gexf')).toBe(1)
      expect(said.join('\n')).toContain('The network of people has 2,340 ties between 118 nodes')
      expect(said.join('\n')).not.toContain('Nothing was read')
      expect(readdirSync(folder)).toEqual(['field.ris'])
      expect(await run('build', 'field.ris', '--network', 'papers', '--out', 'papers.gexf')).toBe(0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('a page gives one network a quarter of the memory that the browser tells of, and two gigabytes at most', () => {
  expect(roomInPage(1)).toBe(2.5e8)
  expect(roomInPage(8)).toBe(2e9)
  expect(roomInPage(64)).toBe(2e9)
  expect(roomInPage()).toBe(2e9)
  const ties = tiesThatFit(1000, 2e9)
  expect(bytesOf({ nodes: 1000, ties })).toBeLessThan(2e9 + 1)
  expect(bytesOf({ nodes: 1000, ties: ties + 1 })).toBeGreaterThan(2e9)
})

test('the sentence tells gigabytes, and how many papers fit', () => {
  const size = { nodes: 300_000, ties: 4_100_000 }
  expect(
    refusalText({
      network: 'knowledge',
      size,
      bytes: bytesOf(size),
      room: 2e9,
      fits: { kind: 'papers', papers: 40_000, of: 100_000 },
    }),
  ).toBe(
    'The network of people, papers and topics has 4,100,000 ties between 300,000 nodes, about 4.5 GB; there is room for 2.0 GB. It was not made; everything else is here. About 40,000 of the 100,000 papers fit: open fewer files at once.',
  )
})
