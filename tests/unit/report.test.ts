import { describe, expect, test } from 'vitest'
import { makeReport } from '../../src/export/make-report'
import type { ReportInput, ReportTable } from '../../src/export/report'
import { printReportHtml } from '../../src/export/report-html'
import { escapeMarkdown, printReportMarkdown } from '../../src/export/report-markdown'
import { listLimits, listWorks, methodsParagraph } from '../../src/export/report-methods'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { networkFile, statedAtlas, statedEdge, statedNode } from '../fixtures/stated-networks'

const VIEW: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }
const inputOf = (change: Partial<ReportInput> = {}): ReportInput => ({
  atlas: sampleAtlas(),
  view: VIEW,
  counting: 'fractional',
  savedYear: null,
  decisions: [],
  issues: [],
  figure: null,
  day: { year: 2026, month: 6, day: 14 },
  ...change,
})
const tablesOf = (input: ReportInput): ReportTable[] =>
  makeReport(input).blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

describe('the methods paragraph', () => {
  test('tells figures of the atlas, method, resolution, seed and modularity', () => {
    const { corpus, networks } = sampleAtlas()
    const text = methodsParagraph(inputOf())
    const records = corpus.sources.reduce((sum, source) => sum + source.records, 0)
    expect(text).toContain(`${String(records)} records`)
    expect(text).toContain(`${String(corpus.papers.length)} papers`)
    expect(text).toContain(`${String(networks.coauthors.edges.length)} ties`)
    expect(text).toContain(`modularity ${networks.coauthors.modularity.toFixed(3)}`)
    expect(text).toMatch(/Louvain .* best of \d+ runs at resolution 1\.3, seed 1/)
    expect(text).toContain('Nothing was filtered out.')
  })

  test('says which filters are in force, how papers count, and what a network of topics is', () => {
    const filters = { ...NO_FILTERS, years: [2023, 2024] as const }
    expect(methodsParagraph(inputOf({ view: { ...VIEW, filters } }))).toContain('narrowed to: Years 2023–2024')
    expect(methodsParagraph(inputOf({ counting: 'full' }))).toContain('full counting')
    expect(methodsParagraph(inputOf({ view: { ...VIEW, network: 'topics' } }))).toContain('Two topics are tied')
  })

  test('says how betweenness was estimated where it was not computed from everybody', () => {
    const atlas = sampleAtlas()
    const betweennessSample = { pivots: 143, of: 90_000, standardError: 0.00041 }
    const coauthors = { ...atlas.networks.coauthors, betweennessSample }
    const large = inputOf({ atlas: { ...atlas, networks: { ...atlas.networks, coauthors } } })
    expect(methodsParagraph(large)).toContain(
      'estimated from the shortest paths of 143 of the 90000 nodes that have a tie, drawn at random (Geisberger et al., 2008); the standard error of a value is at most 0.00041.',
    )
    expect(listWorks(large).join(' ')).toContain('Geisberger')
    expect(methodsParagraph(inputOf())).not.toContain('estimated')
    expect(listWorks(inputOf()).join(' ')).not.toContain('Geisberger')
  })

  test('rests on the works that it names, and on no others', () => {
    expect(listWorks(inputOf()).join(' ')).toMatch(/Blondel.*Newman, M\. E\. J\. \(2001\)/)
    expect(listWorks(inputOf({ counting: 'full' })).join(' ')).not.toContain('(2001)')
    expect(listWorks(inputOf()).join(' ')).not.toContain('Traag')
  })
})

test('limits are told with their counts, and only those that hold', () => {
  const { corpus } = sampleAtlas()
  const limits = listLimits(inputOf()).join('\n')
  const cut = corpus.papers.filter(({ authorsComplete }) => !authorsComplete).length
  expect(limits).toContain(`Author lists that are cut or missing: ${String(cut)} of ${String(corpus.papers.length)}`)
  expect(limits).not.toContain('could not be read')
  const whole = { ...corpus, papers: corpus.papers.map((paper) => ({ ...paper, authorsComplete: true, year: 2024 })) }
  expect(listLimits(inputOf({ atlas: { ...sampleAtlas(), corpus: whole } })).join('\n')).not.toMatch(
    /cut or missing|without a year/,
  )
})

test('every table is as wide as its head, and communities stand in it with their sizes', () => {
  const tables = tablesOf(inputOf())
  for (const { heads, numeric, rows } of tables) {
    expect(numeric).toHaveLength(heads.length)
    for (const row of rows) expect(row).toHaveLength(heads.length)
  }
  const communities = tables.find(({ caption }) => caption.startsWith('Communities'))
  expect(communities?.rows.map(([name]) => name)).toEqual(
    sampleAtlas().networks.coauthors.clusters.map(({ name }) => name),
  )
})

test('the same input gives the same report, and a filter changes its figures', () => {
  const page = printReportHtml(makeReport(inputOf()))
  expect(printReportHtml(makeReport(inputOf()))).toBe(page)
  const filters = { ...NO_FILTERS, years: [2023, 2023] as const }
  expect(printReportHtml(makeReport(inputOf({ view: { ...VIEW, filters } })))).not.toBe(page)
})

test('hostile names stay text in HTML and in Markdown', () => {
  const input = inputOf({
    atlas: EXPORTED_ATLAS,
    figure: { svg: '<svg><script>1</script></svg>', caption: '"><b>x</b>' },
  })
  const page = printReportHtml(makeReport(input))
  expect(page).not.toMatch(/<(?:b|script|svg)[\s>]/)
  expect(page).toContain('&lt;b&gt;')
  const text = printReportMarkdown(makeReport(input), 'a b.svg')
  expect(text).not.toMatch(/(?<!\\)<b/)
  expect(text).toContain('![The map](a%20b.svg)')
})

test('Markdown’s own marks are escaped, so that a title neither breaks a table nor becomes a link', () => {
  expect(escapeMarkdown('a|b *c* [d](e) `f` <g> # h\n- i')).toBe('a\\|b \\*c\\* \\[d\\](e) \\`f\\` \\<g\\> \\# h - i')
  expect(escapeMarkdown('- not a list')).toBe('\\- not a list')
  expect(escapeMarkdown('1. nor this')).toBe('\\1. nor this')
})

describe('a report on a network that a file states', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id, at) => statedNode(id, { cluster: at < 2 ? '1' : '2' }))
  const edges = [
    statedEdge('a', 'b'),
    statedEdge('b', 'a', 2),
    statedEdge('c', 'd'),
    statedEdge('b', 'c'),
    statedEdge('d', 'd'),
  ]
  const clusterNames = { '1': 'Early birds', '2': 'Night owls' }
  const reportOn = (network: Parameters<typeof networkFile>[0]): ReportInput =>
    inputOf({ atlas: statedAtlas(networkFile(network, 'club.net')), view: { ...VIEW, network: 'stated' } })

  test('claims no algorithm, no record and no person where the file states the communities', () => {
    const input = reportOn({ nodes, edges, clusterNames })
    const text = methodsParagraph(input)
    expect(text).toContain('The network has 4 nodes and 3 ties. The 2 communities are stated by the file, not sought')
    expect(text).toContain('those that club.net states')
    expect(text).toContain('1 edge from a node to itself was left out.')
    expect(text).toContain('named as the file names them')
    expect(text).not.toMatch(/Louvain|Blondel|runs|record|paper|person|topics/)
    expect(listWorks(input).join(' ')).not.toContain('Blondel')
    const whole = printReportMarkdown(makeReport(input), 'x.svg')
    expect(whole).toContain('# A network as its file states it: 4 nodes, 3 ties\n')
    expect(whole).toMatch(/\| Early birds \| 2 \|/)
    expect(whole).toMatch(/\| b \| Early birds \| 2 \|/)
    expect(whole).toMatch(/\| club\.net \| GEXF \| 4 \| 5 \|/)
    expect(whole).not.toMatch(/##[^\n]*\n\n##|Leading people|\b0 (?:papers|records|authors)|Counting/)
  })

  test('tells the algorithm where the file states no communities, and that no topic names them', () => {
    const text = methodsParagraph(reportOn({ nodes: nodes.map((node) => ({ ...node, cluster: null })), edges }))
    expect(text).toMatch(/by the Louvain algorithm \(Blondel et al\., 2008\), the best of \d+ runs?/)
    expect(text).toContain('named by a leading member')
    expect(text).not.toContain('topics')
  })

  test('says whether nodes stand where the file places them', () => {
    const placed = nodes.map((node, at) => ({ ...node, x: at, y: at * at }))
    expect(methodsParagraph(reportOn({ nodes: placed, edges }))).toContain('stand where the file places them')
    expect(methodsParagraph(reportOn({ nodes, edges }))).toContain('laid out from the same seed')
  })
})
