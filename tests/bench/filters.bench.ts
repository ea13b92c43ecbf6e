import Graph from 'graphology'
import type { Atlas, ClusterId, Network, NetworkId } from '../../src/graph/atlas'
import { usualSettings } from '../../src/graph/cluster-settings'
import { projectCoauthors } from '../../src/graph/project-coauthors'
import { projectKnowledge } from '../../src/graph/project-knowledge'
import type { Projection } from '../../src/graph/projection'
import type { Author, Corpus, Paper, PaperId, Topic } from '../../src/resolve/corpus'
import { applyFilters } from '../../src/scene/filter'
import type { Rule } from '../../src/scene/rules'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { generatePapers } from './papers'
import { tellRatio, tellTime, time, type Bench, type Table } from './table'

/** Papers; PAPERS=10000 measures fewer. */
const PAPERS = Number(process.env.PAPERS ?? 100_000)
const RUNS = 9
/** Building a graph anew takes long. */
const GRAPH_RUNS = 3
const SEED = 11
const CLUSTERS = 40

/** The papers with their authors and topics, as if they had been resolved: one author to a name, one topic to a venue. */
function makeCorpus(): Corpus {
  const generated = generatePapers(PAPERS, SEED, 0)
  const papers = generated.map(({ title, authors, year, venue, abstract }, at): Paper => ({
    id: `paper:${String(at)}`,
    title,
    titleIsDerived: false,
    coinedName: null,
    abstract,
    year,
    yearIsInferred: false,
    date: null,
    category: ['CV', 'CL', 'LG', 'DB'][at % 4] ?? null,
    score: (at * 7) % 100,
    hasCode: at % 3 === 0,
    links: [],
    affiliations: [],
    authors: authors.map((name, index) => ({
      author: `author:${name}`,
      evidence: 'listed',
      position: index + 1,
      places: [],
    })),
    authorsComplete: true,
    topics: [{ topic: `topic:${venue}`, strength: 1, phrases: [], impliedBy: null }],
    seen: [],
  }))
  const authors = gather(papers, (paper) => paper.authors.map(({ author }) => author)).map(([id, own]): Author => ({
    id,
    name: id.slice('author:'.length),
    aliases: [],
    kind: 'person',
    unnamed: false,
    papers: own,
    affiliations: [],
    profile: null,
  }))
  const topics = gather(papers, (paper) => paper.topics.map(({ topic }) => topic)).map(([id, own]): Topic => ({
    id,
    label: id,
    shortLabel: id,
    broader: null,
    papers: own,
  }))
  return { sources: [], papers, authors, topics, claims: [], issues: [] }
}

function gather<Id>(papers: readonly Paper[], of: (paper: Paper) => readonly Id[]): [Id, PaperId[]][] {
  const found = new Map<Id, PaperId[]>()
  for (const paper of papers) {
    for (const id of of(paper)) {
      const own = found.get(id)
      if (own === undefined) found.set(id, [paper.id])
      else own.push(paper.id)
    }
  }
  return [...found]
}

const clusterAt = (at: number): ClusterId => `cluster:${String(at % CLUSTERS)}`

/** A network as the map has it. What a filter costs does not depend on where nodes stand or which of them go together. */
function makeNetwork(id: NetworkId, { nodes, edges }: Projection): Network {
  const settings = usualSettings(id)
  return {
    id,
    nodes: nodes.map((node, at) => ({
      ...node,
      cluster: clusterAt(at),
      degree: 0,
      weightedDegree: 0,
      betweenness: 0,
    })),
    edges,
    clusters: Array.from({ length: CLUSTERS }, (_, at) => ({
      id: clusterAt(at),
      name: String(at),
      size: 0,
      members: [],
      papers: [],
      topics: [],
      because: '',
      naming: { from: 'member', support: [], runnersUp: [] },
      colour: 0,
      hatched: false,
    })),
    modularity: 0,
    resolution: settings.resolution,
    clustering: settings,
    runs: 1,
    placements: { landscape: { width: 1, height: 1, x: [], y: [], names: [], overlaps: 0 }, portrait: null },
  }
}

function makeAtlas(corpus: Corpus): Atlas {
  const empty: Projection = { nodes: [], edges: [] }
  return {
    seed: SEED,
    largestClique: 50,
    corpus,
    networks: {
      coauthors: makeNetwork('coauthors', projectCoauthors(corpus, 'fractional')),
      papers: makeNetwork('papers', empty),
      topics: makeNetwork('topics', empty),
      knowledge: makeNetwork('knowledge', projectKnowledge(corpus)),
      stated: makeNetwork('stated', empty),
    },
  }
}

/** The network as a graph, each node and edge with the papers behind it: made once, as for the first picture. */
function makeGraph({ corpus }: Atlas, { nodes, edges }: Network): Graph {
  const papersOf = new Map<string, readonly PaperId[]>([
    ...corpus.papers.map(({ id }): [string, readonly PaperId[]] => [id, [id]]),
    ...[...corpus.authors, ...corpus.topics].map(({ id, papers }): [string, readonly PaperId[]] => [id, papers]),
  ])
  const graph = new Graph({ type: 'undirected' })
  for (const { id, kind, cluster } of nodes) graph.addNode(id, { kind, cluster, papers: papersOf.get(id) ?? [] })
  for (const { id, source, target, papers } of edges) graph.addEdgeWithKey(id, source, target, { papers })
  return graph
}

/** The filters on papers as one would write them down, without a thought of speed: what ours is compared with. */
function passes(paper: Paper, { topics, years, categories, scores, hasCode }: Filters): boolean {
  const within = (value: number | null, range: readonly [number, number] | null): boolean =>
    range === null || (value !== null && value >= range[0] && value <= range[1])
  return (
    (topics.length === 0 || paper.topics.some(({ topic }) => topics.includes(topic))) &&
    within(paper.year, years) &&
    (categories.length === 0 || (paper.category !== null && categories.includes(paper.category))) &&
    within(paper.score, scores) &&
    (!hasCode || paper.hasCode)
  )
}

/** What is left of the graph as a graph of its own. */
function buildSubgraph(graph: Graph, papers: readonly Paper[], { filters, focus }: View): Graph {
  const left = new Set(papers.filter((paper) => passes(paper, filters)).map(({ id }) => id))
  const countOf = (own: readonly PaperId[]): number => own.reduce((sum, id) => sum + (left.has(id) ? 1 : 0), 0)
  const isTied = (own: readonly PaperId[]): boolean => own.some((id) => left.has(id))
  const near = new Set(focus === null ? [] : [focus])
  if (focus !== null)
    graph.forEachEdge(focus, (_, { papers: own }, source, target) => {
      // Set above.
      if (isTied(own as PaperId[])) near.add((source === focus ? target : source) as typeof focus)
    })
  const only = new Set(filters.onlyClusters)
  const made = new Graph({ type: 'undirected' })
  graph.forEachNode((id, attributes) => {
    // Set above.
    const { kind, cluster, papers: own } = attributes as { kind: string; cluster: ClusterId; papers: PaperId[] }
    if (countOf(own) < (kind === 'paper' ? 1 : Math.max(1, filters.minPapers))) return
    if ((only.size > 0 && !only.has(cluster)) || (focus !== null && !near.has(id as typeof focus))) return
    made.addNode(id, attributes)
  })
  graph.forEachEdge((id, attributes, source, target) => {
    if (made.hasNode(source) && made.hasNode(target) && isTied(attributes.papers as PaperId[]))
      made.addEdgeWithKey(id, source, target, attributes)
  })
  return made
}

type Change = { readonly name: string; readonly filters?: Partial<Filters>; readonly isFocus?: true }

function listChanges({ topics }: Corpus): readonly Change[] {
  const [first, second] = topics.map(({ id }) => id)
  const some = [first, second].flatMap((id) => id ?? [])
  return [
    { name: 'nothing narrows' },
    { name: 'five years', filters: { years: [2010, 2014] } },
    { name: 'a topic', filters: { topics: some.slice(0, 1) } },
    { name: 'either of two topics, with code', filters: { topics: some, hasCode: true } },
    { name: 'a field and a range of scores', filters: { categories: ['CV'], scores: [20, 70] } },
    { name: 'people of five papers or more', filters: { minPapers: 5 } },
    { name: 'three communities', filters: { onlyClusters: [clusterAt(1), clusterAt(2), clusterAt(3)] } },
    { name: 'one person and who is near', isFocus: true },
    {
      name: 'all of these but the focus',
      filters: { years: [1995, 2020], topics: some, categories: ['CV', 'CL'], scores: [5, 95], minPapers: 2 },
    },
  ]
}

function measureChange(atlas: Atlas, graph: Graph, id: NetworkId, { name, filters, isFocus }: Change) {
  const network = atlas.networks[id]
  const busiest = network.nodes.reduce((most, node) => (node.papers > most.papers ? node : most))
  const view: View = {
    network: id,
    filters: { ...NO_FILTERS, ...filters },
    selection: null,
    focus: isFocus === true ? busiest.id : null,
  }
  const own = time(RUNS, () => applyFilters(atlas, view))
  const anew = time(GRAPH_RUNS, () => buildSubgraph(graph, atlas.corpus.papers, view))
  const { nodes, edges } = own.result
  if (nodes.size !== anew.result.order || edges.size !== anew.result.size)
    throw new Error(
      `${name}: ${String(nodes.size)} nodes and ${String(edges.size)} edges here, ${String(anew.result.order)} and ${String(anew.result.size)} in the graph.`,
    )
  return [
    `${id}: ${name}`,
    nodes.size.toLocaleString('en'),
    edges.size.toLocaleString('en'),
    tellTime(own.median),
    tellTime(own.longest),
    tellTime(own.processor),
    tellTime(anew.median),
    tellTime(anew.longest),
    tellTime(anew.processor),
    tellRatio(anew.processor / own.processor),
  ]
}

/** Chains of rules that no graph library has at hand: what is left after each, told by its time alone. */
function measureChains(atlas: Atlas): string {
  const on = { not: false, off: false } as const
  const chains: readonly { readonly name: string; readonly rules: readonly Rule[] }[] = [
    { name: 'words', rules: [{ kind: 'paper-text', text: 'network NOT survey', id: 'a', ...on }] },
    { name: '3-core', rules: [{ kind: 'node-core', least: 3, id: 'a', ...on }] },
    { name: 'largest part', rules: [{ kind: 'node-giant', id: 'a', ...on }] },
    { name: '3 strongest ties', rules: [{ kind: 'tie-strongest', count: 3, id: 'a', ...on }] },
    { name: 'backbone', rules: [{ kind: 'tie-backbone', level: 0.05, id: 'a', ...on }] },
    {
      name: 'years, teams, backbone, largest part',
      rules: [
        { kind: 'paper-range', figure: 'year', range: [2000, null], missing: 'drop', id: 'a', ...on },
        { kind: 'tie-team', most: 6, id: 'b', ...on },
        { kind: 'tie-backbone', level: 0.1, id: 'c', ...on },
        { kind: 'node-giant', id: 'd', ...on },
      ],
    },
  ]
  return chains
    .map(({ name, rules }) => {
      const view: View = { network: 'coauthors', filters: { ...NO_FILTERS, rules }, selection: null, focus: null }
      // Words are numbered once for each corpus, when they are first asked for.
      const first = time(1, () => applyFilters(atlas, view)).median
      return `${name} ${tellTime(time(RUNS, () => applyFilters(atlas, view)).median)} (first time ${tellTime(first)})`
    })
    .join('; ')
}

export const bench: Bench = {
  name: 'filters',
  run(): Promise<Table> {
    const corpus = makeCorpus()
    const atlas = makeAtlas(corpus)
    const rows = []
    const first = []
    for (const id of ['coauthors', 'knowledge'] as const) {
      const network = atlas.networks[id]
      const graph = makeGraph(atlas, network)
      const view: View = { network: id, filters: NO_FILTERS, selection: null, focus: null }
      const made = time(1, () => applyFilters(atlas, view))
      first.push(
        `${id}: ${network.nodes.length.toLocaleString('en')} nodes, ${network.edges.length.toLocaleString('en')} edges, ${tellTime(made.median)} ms the first time`,
      )
      for (const change of listChanges(corpus)) rows.push(measureChange(atlas, graph, id, change))
    }
    const chains = measureChains(atlas)
    return Promise.resolve({
      title: `A change of the filters over ${PAPERS.toLocaleString('en')} papers: what is left, and a new graph of it (ms)`,
      columns: [
        'change',
        'nodes left',
        'edges left',
        'ours',
        'ours, longest',
        'ours, processor',
        'new graphology graph',
        'longest',
        'processor',
        'ratio of processor',
      ],
      rows,
      notes: [
        `Medians of ${String(RUNS)} runs of ours and ${String(GRAPH_RUNS)} of the graph; both must leave the same nodes and edges, or the bench ends.`,
        `Chains of further conditions over co-authors, median ms: ${chains}.`,
        `The numbers behind the filters are made once for each map: ${first.join('; ')}.`,
      ],
    })
  },
}
