import type { Issue } from '../base/issue'
import { tidyBlanks } from './lines'
import type { NetworkFormatId, ParsedSource, PaperRecord, StatedEdge, StatedNetwork, StatedNode } from './record'
import { readersNetworksWords } from '../words/readers-networks'

/** More notes of one file than this are counted, not listed. */
const MOST_NOTES = 50

/** The attributes by which other programs say which group a node belongs to, the plainest first; without blanks, in small letters. */
const CLUSTER_KEYS = ['cluster', 'community', 'modularityclass', 'group', 'clusterid', 'module', 'partition']
const CLUSTER_NAME_KEYS = ['clustername', 'communityname', 'groupname']

/** A key as different programs write it: `Modularity Class`, `modularity_class` → `modularityclass`. */
export const foldKey = (key: string): string => key.toLowerCase().replace(/[\s_.-]+/g, '')

/** What a reader knows of a node. What is left out is not stated. */
export type NodeDraft = {
  readonly id: string
  readonly label?: string | undefined
  readonly line: number
  readonly x?: number | null
  readonly y?: number | null
  readonly size?: number | null
  readonly cluster?: string | null
  readonly attributes?: Iterable<readonly [string, string]>
}

export type EdgeDraft = {
  readonly source: string
  readonly target: string
  /** As stated; what is no finite number counts 1 and is noted. */
  readonly weight?: string | number | undefined
  readonly line: number
  readonly attributes?: Iterable<readonly [string, string]>
}

/** A finite number, or null; blanks are none. */
export function readNumber(text: string | number | null | undefined): number | null {
  if (typeof text === 'number') return Number.isFinite(text) ? text : null
  if (text === null || text === undefined || !/^\s*[-+]?(\d|\.\d)/.test(text)) return null
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}

/** True for what stands where a figure is meant: a number, or what programs write where there is none or it is beyond all. */
export const isFigure = (text: string): boolean =>
  readNumber(text) !== null || /^[-+]?(?:nan|inf(?:inity)?|\d+(?:\.\d*)?e\+?\d+)$/i.test(text)

/** Far beyond any place or size that a program draws at; sums and squares of what is below stay finite. */
const FARTHEST = 1e100

/** A place or a size, or null where it is none that can be drawn. */
const drawable = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Math.abs(value) <= FARTHEST ? value : null

/** A network while a file is read: takes what is good, notes what is not. Every reader of networks fills one. */
export class StatedDraft {
  private readonly nodes = new Map<string, StatedNode>()
  private readonly edges: StatedEdge[] = []
  private readonly issues: Issue[] = []
  private readonly clusterNames = new Map<string, string>()
  private unlisted = 0
  directed = false

  private readonly source: string
  private readonly format: NetworkFormatId

  constructor(source: string, format: NetworkFormatId) {
    this.source = source
    this.format = format
  }

  /** Everything was kept, but look here. */
  note(line: number, message: string): void {
    this.tell({ source: this.source, line, severity: 'notice', message })
  }

  /** Something that the file holds was left out. */
  skip(line: number, message: string): void {
    this.tell({ source: this.source, line, severity: 'skipped', message })
  }

  private tell(issue: Issue): void {
    if (this.issues.length < MOST_NOTES) this.issues.push(issue)
    else this.unlisted++
  }

  nameCluster(cluster: string, name: string): void {
    const tidy = tidyBlanks(name)
    if (tidy !== '') this.clusterNames.set(cluster, tidy)
  }

  has(id: string): boolean {
    return this.nodes.has(id)
  }

  /** Adds a node; one that is stated twice stays as it was first stated, and is noted. */
  addNode(draft: NodeDraft): void {
    const known = this.nodes.get(draft.id)
    if (known !== undefined) {
      this.skip(draft.line, readersNetworksWords.theNodeStandsTwiceFirst(show(draft.id), known.line))
      return
    }
    const stated = [...(draft.attributes ?? [])].map(([key, value]) => [tidyBlanks(key), tidyBlanks(value)] as const)
    const attributes = stated.filter(([key, value]) => key !== '' && value !== '')
    const cluster = tidyBlanks(draft.cluster ?? findKey(attributes, CLUSTER_KEYS) ?? '')
    const name = findKey(attributes, CLUSTER_NAME_KEYS)
    if (cluster !== '' && name !== null) this.nameCluster(cluster, name)
    const [x, y] = [drawable(draft.x), drawable(draft.y)]
    const placed = x !== null && y !== null
    this.nodes.set(draft.id, {
      id: draft.id,
      label: draft.label === undefined ? tidyBlanks(draft.id) : tidyBlanks(draft.label),
      line: draft.line,
      x: placed ? x : null,
      y: placed ? y : null,
      size: drawable(draft.size),
      cluster: cluster === '' ? null : cluster,
      attributes: Object.fromEntries(attributes),
    })
  }

  addEdge({ source, target, weight: stated, line, attributes = [] }: EdgeDraft): void {
    const weight = stated === undefined || stated === '' ? 1 : readNumber(stated)
    if (weight === null) this.note(line, readersNetworksWords.theWeightOfAnEdge(show(String(stated))))
    const told = [...attributes].map(([key, value]) => [tidyBlanks(key), tidyBlanks(value)] as const)
    this.edges.push({
      source,
      target,
      weight: weight ?? 1,
      line,
      attributes: Object.fromEntries(told.filter(([key, value]) => key !== '' && value !== '')),
    })
  }

  /**
   * What was read. Ends of edges that no node states become nodes of their own and are noted, unless another file states the
   * nodes. `records` are papers that the nodes also are.
   */
  finish(part: StatedNetwork['part'] = 'whole', records: readonly PaperRecord[] = []): ParsedSource {
    if (part === 'whole') this.addUnlisted()
    const nodes = [...this.nodes.values()]
    if (this.issues.length === 0 && part !== 'edges' && nodes.length === 0)
      this.note(0, readersNetworksWords.theFileHoldsANetwork)
    if (this.issues.length === 0 && part === 'edges' && this.edges.length === 0)
      this.note(0, readersNetworksWords.theFileHoldsNoEdge)
    const more = this.unlisted
    const issues = [...this.issues].sort((a, b) => a.line - b.line)
    if (more > 0)
      issues.push({
        source: this.source,
        line: 0,
        severity: 'notice',
        message: readersNetworksWords.moreNotesOfThisKind(more),
      })
    return {
      source: this.source,
      format: this.format,
      pages: [],
      records,
      present: records.length,
      // Nodes and edges are no records; those left out are issues.
      skipped: 0,
      issues,
      network: {
        directed: this.directed,
        part,
        nodes,
        edges: this.edges,
        clusterNames: Object.fromEntries(this.clusterNames),
      },
    }
  }

  private addUnlisted(): void {
    if (this.nodes.size === 0 && this.edges.length === 0) return
    const impliesNodes = this.nodes.size === 0
    for (const { source, target, line } of this.edges) {
      for (const id of [source, target]) {
        if (this.nodes.has(id)) continue
        this.addNode({ id, line })
        if (!impliesNodes) this.note(line, readersNetworksWords.anEdgeNamesTheNode(show(id)))
      }
    }
  }
}

const show = (text: string): string => {
  const letters = [...tidyBlanks(text)]
  return letters.length <= 60 ? letters.join('') : `${letters.slice(0, 59).join('')}…`
}

function findKey(attributes: readonly (readonly [string, string])[], wanted: readonly string[]): string | null {
  let best: string | null = null
  let rank = wanted.length
  for (const [key, value] of attributes) {
    const at = wanted.indexOf(foldKey(key))
    if (at < 0 || at >= rank) continue
    best = value
    rank = at
  }
  return best
}
