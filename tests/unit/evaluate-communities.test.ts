import { describe, expect, it } from 'vitest'
import { readNetworks } from '../../src/cli/community-files'
import { evaluateCommunities } from '../../src/cli/evaluate-communities'
import { printTable } from '../../src/cli/evaluation-table'
import { KARATE_EDGES } from '../fixtures/karate'

const KARATE = ['# members', 'source target', ...KARATE_EDGES.map(({ source, target }) => `${source} ${target}`)].join(
  '\n',
)
const MAP = JSON.stringify({
  network: {
    items: [1, 2, 3, 4].map((id) => ({ id, label: `item ${String(id)}`, cluster: id < 3 ? 1 : 2 })),
    links: [
      { source_id: 1, target_id: 2, strength: 3 },
      { source_id: 3, target_id: 4, strength: 3 },
      { source_id: 2, target_id: 3, strength: 1 },
    ],
  },
})
const PAGE =
  'Ann Arm\n\nh-index3\n2papers\n\n2 Papers\n\nCVMay 3, 2021\nGulls\n\nAnn Arm, Bo Reed et al.\n\nText.\n\nCVMay 4, 2021\nTerns\n\nAnn Arm, Cid Cole et al.\n\nText.\n'

describe('evaluateCommunities', () => {
  it('reaches the best modularity known of the karate club by both methods, and tells how stable it is', () => {
    const { headings, rows } = evaluateCommunities([{ name: 'club.txt', text: KARATE }], [])
    const at = (heading: string) => headings.indexOf(heading)
    expect(rows.map(([name]) => name)).toEqual(['club.txt: louvain', 'club.txt: leiden', 'club.txt: components'])
    expect(rows.map((row) => row[at('modularity')])).toEqual(['0.4198', '0.4198', '0.0000'])
    expect(rows[0]?.slice(1, 5)).toEqual(['34', '78', '1', '4'])
    expect(rows[2]?.[at('likeness')]).toBe('1.0000')
    expect(Number(rows[0]?.[at('border')])).toBeGreaterThan(0)
  })

  it('compares the clusters that a file gives itself, reads pages together, and says what is no network', () => {
    const table = evaluateCommunities(
      [
        { name: 'map.json', text: `\ufeff${MAP}` },
        { name: 'a.txt', text: PAGE },
        { name: 'b.txt', text: PAGE.replaceAll('Ann Arm', 'Dee Dunn') },
        { name: 'novel.txt', text: 'It was a dark and stormy night.' },
      ],
      [],
    )
    expect(table.rows.map(([name]) => name)).toEqual([
      'map.json: louvain',
      'map.json: leiden',
      'map.json: components',
      '2 pages together: louvain',
      '2 pages together: leiden',
      '2 pages together: components',
    ])
    expect(table.rows[0]?.at(-2)).toBe('1.0000')
    expect(table.rows[3]?.at(-1)).toBe('–')
    expect(printTable(table)).toMatch(/Not read, because it holds no network: novel\.txt\./)
  })

  it('counts small communities or merges them, as asked, and says which', () => {
    const sources = [{ name: 'club.txt', text: KARATE }]
    const least = 6
    const table = (mergeSmall: boolean) => evaluateCommunities(sources, [], { minSize: least, mergeSmall })
    const [left, merged] = [table(false), table(true)]
    const figures = ({ headings, rows }: typeof left) =>
      ['clusters', 'small', 'modularity'].map((heading) => rows[0]?.[headings.indexOf(heading)])
    expect(figures(left)).toEqual(['4', '1', '0.4198'])
    expect(figures(merged).slice(0, 2)).toEqual(['3', '0'])
    expect(Number(figures(merged)[2])).toBeLessThan(0.4198)
    expect(left.notes[0]).toBe('Small: clusters of fewer than 6 members; they were left as they are.')
    expect(merged.notes[0]).toMatch(/merged into the cluster that they are tied to most/)
    expect(evaluateCommunities(sources, []).notes[0]).toMatch(/^No community is too small/)
    expect(evaluateCommunities(sources, []).headings).not.toContain('small')
  })

  it('is the same every time', () => {
    const sources = [{ name: 'club.txt', text: KARATE }]
    expect(evaluateCommunities(sources, [])).toEqual(evaluateCommunities(sources, []))
  })

  it('throws a plain sentence where no file holds a network', () => {
    expect(() => evaluateCommunities([{ name: 'novel.txt', text: 'Once upon a time.' }], [])).toThrow(/no file holds/)
    expect(() => evaluateCommunities([], [])).toThrow(/no file holds/)
  })
})

describe('readNetworks', () => {
  const read = (text: string) => readNetworks([{ name: 'edges.txt', text }]).networks[0]

  it('reads blanks, tabs, commas and semicolons, weights and remarks', () => {
    const lists = [
      '% said\nfrom to weight\na b 2\n\nb c\n',
      'a\tb\t2\nb\tc\t1\r\n',
      'a,b,2\nb,c,1',
      '# x\na;b;2\nb;c;1',
    ]
    for (const text of lists)
      expect(read(text)?.edges).toEqual([
        { source: 'a', target: 'b', weight: 2 },
        { source: 'b', target: 'c', weight: 1 },
      ])
    expect(read(lists[0] ?? '')?.nodes).toEqual(['a', 'b', 'c'].map((id) => ({ id })))
  })

  it('takes nothing for edges that is none', () => {
    for (const text of ['', 'one word\nand a sentence that is long', 'a b heavy', '# only a comment']) {
      expect(readNetworks([{ name: 'edges.txt', text }])).toEqual({ networks: [], unread: ['edges.txt'] })
    }
  })

  it('joins the halves of a pair, and gives the clusters of a VOSviewer file', () => {
    const { networks } = readNetworks([
      { name: 'club_map.txt', text: 'id\tlabel\tx\ty\tcluster\n1\tAnn\t0\t0\t1\n2\tBo\t1\t0\t1\n3\tCy\t0\t1\t2\n' },
      { name: 'club_network.txt', text: '1\t2\t3\n2\t3\t1\n' },
    ])
    expect(networks).toHaveLength(1)
    expect(networks[0]?.edges).toHaveLength(2)
    expect(networks[0]?.clusters).toEqual([['1', '2'], ['3']])
    expect(readNetworks([{ name: 'map.json', text: MAP }]).networks[0]?.clusters).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })
})
