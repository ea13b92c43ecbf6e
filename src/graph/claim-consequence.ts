import type { AuthorId, Claim, PaperId } from '../resolve/corpus'
import { decideClaim, type Decision } from '../resolve/decisions'
import { DOUBT } from '../resolve/thresholds'
import type { Atlas, NetworkEdge } from './atlas'
import type { AttributedPaper } from './attribute-paper'
import { gatherFacts } from './claim-facts'
import { turnClaim } from './claim-turn'
import { knownAuthorships } from './corpus-index'
import { shareOf, tiedAuthors, type Counting } from './project-coauthors'
import { orderEnds } from './projection'
import { touchesShortNames } from './short-names'
import { sumInAnyOrder } from './significant'
import type { Turn } from './turn'

/** What comes, goes and stays but is another. */
export type Comings<Id extends string> = {
  readonly added: readonly Id[]
  readonly removed: readonly Id[]
  readonly changed: readonly Id[]
}

/** What turning a claim over does to the co-author network: its papers, its nodes and its ties. */
export type ClaimConsequence = {
  /** Papers; `changed` get another title or year. Ids of added ones are made up: a paper's name is not foreseen. */
  readonly papers: Comings<PaperId>
  /** People on the map; `changed` have more or fewer papers. */
  readonly people: Comings<AuthorId>
  /** Groups on the map that become people, or people that become groups. */
  readonly recast: readonly AuthorId[]
  /** Ties by id; `changed` keep their ends and get another weight. */
  readonly ties: Comings<string>
  /** False where other inferences may follow. */
  readonly exact: boolean
}

/** How much would be another if a claim were turned over: all papers, people and ties that come, go or change. */
export type ClaimWeight = {
  readonly papers: number
  readonly people: number
  readonly ties: number
  /** What they are. */
  readonly consequence: ClaimConsequence
}

type Network = {
  readonly edges: ReadonlyMap<string, NetworkEdge>
  readonly papersOf: ReadonlyMap<string, number>
  readonly counting: Counting
}

const networks = new WeakMap<Atlas['networks'], Network>()
const reckoned = new WeakMap<Atlas['networks'], WeakMap<Claim, ClaimConsequence>>()

/** What a claim's consequence is reckoned from. */
type Reckonable = Pick<Atlas, 'corpus' | 'networks' | 'largestClique'>

/** The co-author network by id; built once for each atlas. Full counting shows in that no share is a part. */
function indexNetwork(atlas: Pick<Atlas, 'corpus' | 'networks'>): Network {
  const known = networks.get(atlas.networks)
  if (known !== undefined) return known
  const { nodes, edges } = atlas.networks.coauthors
  const crowded = atlas.corpus.papers.some(({ authors }) => knownAuthorships(authors).length > 2)
  const partial = edges.some(({ shares }) => shares.some(({ share }) => share !== 1))
  const network: Network = {
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    papersOf: new Map(nodes.map(({ id, papers }) => [id, papers])),
    counting: crowded && !partial ? 'full' : 'fractional',
  }
  networks.set(atlas.networks, network)
  return network
}

/** How joint papers were counted, as the shares of ties show it. */
export const countingOf = (atlas: Pick<Atlas, 'corpus' | 'networks'>): Counting => indexNetwork(atlas).counting

type TieChange = { readonly taken: Set<PaperId>; readonly put: number[] }

function turnTies(atlas: Reckonable, { edges, counting }: Network, { gone, come }: Turn): Comings<string> {
  const changes = new Map<string, TieChange>()
  const visit = (paper: AttributedPaper, change: (tie: TieChange, share: number) => void): void => {
    const known = knownAuthorships(paper.authors)
    const tied = tiedAuthors(known, paper.complete, atlas.largestClique)
    const share = shareOf(known.length, counting)
    tied.forEach((first, at) => {
      for (const second of tied.slice(at + 1)) {
        const id = orderEnds(first.author, second.author).join('|')
        const tie = changes.get(id) ?? { taken: new Set(), put: [] }
        changes.set(id, tie)
        change(tie, share)
      }
    })
  }
  for (const paper of gone) visit(paper, ({ taken }) => taken.add(paper.id))
  for (const paper of come) visit(paper, ({ put }, share) => put.push(share))
  const ties = { added: [] as string[], removed: [] as string[], changed: [] as string[] }
  for (const [id, { taken, put }] of changes) {
    const edge = edges.get(id)
    const left = (edge?.shares ?? []).flatMap(({ paper, share }) => (taken.has(paper) ? [] : share))
    const shares = [...left, ...put]
    if (edge === undefined) ties.added.push(id)
    else if (shares.length === 0) ties.removed.push(id)
    else if (sumInAnyOrder(shares) !== edge.weight) ties.changed.push(id)
  }
  return ties
}

function turnPeople({ papersOf }: Network, { gone, come }: Turn): Comings<AuthorId> {
  const more = new Map<AuthorId, number>()
  const count = (papers: readonly AttributedPaper[], by: number): void => {
    for (const { authors } of papers)
      for (const { author } of knownAuthorships(authors)) more.set(author, (more.get(author) ?? 0) + by)
  }
  count(gone, -1)
  count(come, 1)
  const people = { added: [] as AuthorId[], removed: [] as AuthorId[], changed: [] as AuthorId[] }
  for (const [id, by] of more) {
    const was = papersOf.get(id) ?? 0
    if (was === 0 && was + by > 0) people.added.push(id)
    else if (was > 0 && was + by <= 0) people.removed.push(id)
    else if (was > 0 && by !== 0) people.changed.push(id)
  }
  return people
}

function turnPapers({ gone, come, retold }: Turn): Comings<PaperId> {
  const [old, fresh] = [new Set(gone.map(({ id }) => id)), new Set(come.map(({ id }) => id))]
  return {
    added: [...fresh].filter((id) => !old.has(id)),
    removed: [...old].filter((id) => !fresh.has(id)),
    changed: retold,
  }
}

/**
 * Reckons what turning a claim over does to the co-author network, by attributing and projecting anew only the papers that
 * the claim concerns: what is acted on is rejected, what is not is accepted. Remembered for each atlas. Cost: the ties of
 * those papers, with the shares behind them, after one pass over the atlas.
 */
export function reckonClaim(atlas: Reckonable, claim: Claim): ClaimConsequence {
  const known = reckoned.get(atlas.networks) ?? new WeakMap<Claim, ClaimConsequence>()
  reckoned.set(atlas.networks, known)
  const before = known.get(claim)
  if (before !== undefined) return before
  const network = indexNetwork(atlas)
  const turn = turnClaim(gatherFacts(atlas.corpus), claim)
  const consequence: ClaimConsequence = {
    papers: turnPapers(turn),
    people: turnPeople(network, turn),
    recast: turn.recast.filter((id) => network.papersOf.has(id)),
    ties: turnTies(atlas, network, turn),
    exact: turn.exact && !touchesShortNames(atlas.corpus, turn),
  }
  known.set(claim, consequence)
  return consequence
}

const countAll = ({ added, removed, changed }: Comings<string>): number =>
  added.length + removed.length + changed.length

/** How much would change if a claim were turned over, so that claims can be reviewed in order of consequence. */
export function weighClaim(atlas: Reckonable, claim: Claim): ClaimWeight {
  const consequence = reckonClaim(atlas, claim)
  const { papers, people, recast, ties } = consequence
  return {
    papers: countAll(papers),
    people: countAll(people) + recast.length,
    ties: countAll(ties),
    consequence,
  }
}

/** Decisions that turn off what is acted on though it is doubtful: assumed claims below `DOUBT`. */
export const withoutDoubtful = (claims: readonly Claim[]): Decision[] =>
  claims
    .filter(({ status, confidence }) => status === 'assumed' && confidence < DOUBT)
    .map((claim) => decideClaim(claim, 'rejected'))

export { compareAtlases, type AtlasChange } from './atlas-change'
