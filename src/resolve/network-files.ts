import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { FormatId, ParsedSource, StatedEdge, StatedNetwork, StatedNode } from '../records/record'
import { tellWhatIsLeftOut } from './network-notices'
import { readNotesWords } from '../words/read-notes'

/** A network that stands in one file, or in two of which one holds the nodes and the other the edges. */
export type NetworkFile = {
  /** What it is called: the name of the file of its nodes, or of its edges where no other states any. */
  readonly name: string
  readonly format: FormatId
  /** The files whose lines `line` of nodes and of edges counts. */
  readonly nodesIn: string
  readonly edgesIn: string
  /** Ids of nodes that only edges name, whose lines are those of the edges. */
  readonly unlisted: readonly string[]
  /** Its `part` is always `whole`. */
  readonly network: StatedNetwork
}

type Half = { readonly source: string; readonly format: FormatId; readonly network: StatedNetwork }

/** Words at the end of a file's name that say which half it is. */
const HALF_WORDS =
  /(?<![\s_.-])[\s_.-]*[[(]?(?:map|network|net|nodes?|edges?|links?|items?|vertices|vertex|arcs)[\])]?$/i

/** What two halves of a pair are both called: `a/club_map.txt` and `a/club_network.txt` → `a/club`. */
function stemOf(name: string): string {
  const bare = name.toLowerCase().replace(/\.[a-z0-9]{1,6}$/, '')
  return bare.replace(HALF_WORDS, '') || bare
}

/** True for a partition or a vector alone: it says something of nodes that another file names. */
const saysOnlyValues = ({ network: { part, nodes } }: Half): boolean =>
  part === 'nodes' && nodes.length > 0 && nodes.every(({ label }) => label === '')

/** Nodes that edges name and no file lists, with the line at which each is first named. */
function findUnlisted(nodes: readonly StatedNode[], edges: readonly StatedEdge[]): Map<string, number> {
  const known = new Set(nodes.map(({ id }) => id))
  const unlisted = new Map<string, number>()
  for (const { source, target, line } of edges)
    for (const id of [source, target]) if (!known.has(id) && !unlisted.has(id)) unlisted.set(id, line)
  return unlisted
}

const bareNode = (id: string, line: number): StatedNode => ({
  id,
  label: id,
  line,
  x: null,
  y: null,
  size: null,
  cluster: null,
  attributes: {},
})

/** Adds what a partition or vector says to the nodes of the same numbers. */
function addValues(whole: Half, values: Half): Half {
  const told = new Map(values.network.nodes.map((node) => [node.id, node]))
  const nodes = whole.network.nodes.map((node) => {
    const more = told.get(node.id)
    return more === undefined ? node : { ...node, size: more.size ?? node.size, cluster: more.cluster ?? node.cluster }
  })
  return { ...whole, network: { ...whole.network, nodes } }
}

/** Nodes that only a partition numbers are called by their numbers. */
const withLabels = (nodes: readonly StatedNode[]): readonly StatedNode[] =>
  nodes.map((node) => (node.label === '' ? { ...node, label: node.id } : node))

function joinHalves(nodes: Half, edges: Half): { readonly file: NetworkFile; readonly issues: readonly Issue[] } {
  const unlisted = findUnlisted(nodes.network.nodes, edges.network.edges)
  const network: StatedNetwork = {
    directed: edges.network.directed || nodes.network.directed,
    part: 'whole',
    nodes: [...nodes.network.nodes, ...[...unlisted].map(([id, line]) => bareNode(id, line))],
    edges: edges.network.edges,
    clusterNames: { ...edges.network.clusterNames, ...nodes.network.clusterNames },
  }
  const issues = [...unlisted].slice(0, 20).map(([id, line]): Issue => ({
    source: edges.source,
    line,
    severity: 'notice',
    message: readNotesWords.anEdgeNamesTheNode(id.slice(0, 60), nodes.source),
  }))
  return {
    file: {
      name: nodes.source,
      format: nodes.format,
      nodesIn: nodes.source,
      edgesIn: edges.source,
      unlisted: [...unlisted.keys()],
      network,
    },
    issues,
  }
}

function standAlone({ source, format, network }: Half): NetworkFile {
  const unlisted = findUnlisted(network.nodes, network.edges)
  const nodes = [...withLabels(network.nodes), ...[...unlisted].map(([id, line]) => bareNode(id, line))]
  const whole: StatedNetwork = { ...network, part: 'whole', nodes }
  return { name: source, format, nodesIn: source, edgesIn: source, unlisted: [...unlisted.keys()], network: whole }
}

/** Takes the half that belongs to this one out of the others: that of its name, else the only one that fits. */
function takePartner(half: Half, others: Half[], isAlone: boolean, fits: (other: Half) => boolean): Half | null {
  const named = others.findIndex((other) => stemOf(other.source) === stemOf(half.source) && fits(other))
  const at = named >= 0 ? named : isAlone && others.length === 1 && others.every(fits) ? 0 : -1
  return at < 0 ? null : (others.splice(at, 1)[0] ?? null)
}

const joinsNodesOf = (nodes: Half, edges: Half): boolean => {
  const known = new Set(nodes.network.nodes.map(({ id }) => id))
  return edges.network.edges.some(({ source, target }) => known.has(source) || known.has(target))
}

/**
 * The networks that these sources hold: a file of nodes and one of edges make one network where their names say so
 * (`x_map.txt` and `x_network.txt`, `x.nodes.csv` and `x.edges.csv`) or where there are no others; so do a Pajek network
 * and its partition. All other files stand alone. In order of their names; the order of sources plays no part.
 */
export function joinNetworkFiles(parsed: readonly ParsedSource[]): {
  readonly files: readonly NetworkFile[]
  readonly issues: readonly Issue[]
} {
  const halves = parsed
    .flatMap(({ source, format, network }): Half[] =>
      network === undefined || format === null || network.nodes.length + network.edges.length === 0
        ? []
        : [{ source, format, network }],
    )
    .sort((a, b) => byText(a.source, b.source))
  const values = halves.filter(saysOnlyValues)
  const wholes = halves
    .filter(({ network }) => network.part === 'whole')
    .map((whole, _at, all) => {
      const isNumbered = (other: Half): boolean =>
        whole.format === other.format && other.network.nodes.length <= whole.network.nodes.length
      let joined = whole
      // A network may have both a partition and a vector.
      for (let more = takePartner(whole, values, all.length === 1, isNumbered); more !== null;) {
        joined = addValues(joined, more)
        more = takePartner(whole, values, all.length === 1, isNumbered)
      }
      return joined
    })
  const nodes = halves.filter((half) => half.network.part === 'nodes' && !saysOnlyValues(half))
  const edges = halves.filter(({ network }) => network.part === 'edges')
  const files: NetworkFile[] = []
  const issues: Issue[] = []
  const single = nodes.length === 1
  for (const half of nodes) {
    const partner = takePartner(half, edges, single, (other) => joinsNodesOf(half, other))
    if (partner === null) {
      files.push(standAlone(half))
      continue
    }
    const joined = joinHalves(half, partner)
    files.push(joined.file)
    issues.push(...joined.issues)
  }
  files.push(...[...wholes, ...edges, ...values].map(standAlone))
  files.sort((a, b) => byText(a.name, b.name))
  return { files, issues: [...issues, ...files.flatMap(tellWhatIsLeftOut)] }
}
