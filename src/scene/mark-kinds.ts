import { byText } from '../base/order'
import type { Atlas, Network, NetworkNode } from '../graph/atlas'
import { indexCorpus, isAuthorId, isPaperId, isStatedId } from './atlas-index'
import type { Shown } from './filter'
import type { ColourKind } from './looks'
import type { ColourKey } from './scene'
import { HUES } from './shades'
import { lookingWords } from '../words/looking'

/** One kind of marks with its colour, and how many of it are in view. */
export type MarkKind = { readonly label: string; readonly colour: ColourKey; readonly shown: number }

export type MarkKinds = {
  /** Of every node of the network the place of its kind in `kinds`; null where nothing states one. */
  readonly values: readonly (number | null)[]
  /** Those of most marks first; beyond the twelfth they are one, without a colour. */
  readonly kinds: readonly MarkKind[]
  /** Nodes in view that have none. */
  readonly missing: number
}

const OTHERS = lookingWords.others

function typeOf(atlas: Atlas, { id }: NetworkNode): string {
  const { authors, papers } = indexCorpus(atlas.corpus)
  if (isAuthorId(id)) {
    const author = authors.get(id)
    return author?.unnamed
      ? lookingWords.unnamedPerson
      : author?.kind === 'group'
        ? lookingWords.group
        : lookingWords.person
  }
  if (isStatedId(id)) return lookingWords.node
  if (!isPaperId(id)) return lookingWords.topic
  return papers.get(id)?.titleIsDerived ? lookingWords.paperWithAWorkingTitle : lookingWords.paper
}

/** The affiliation that is stated first of a person, or of a paper. */
function affiliationOf(atlas: Atlas, { id }: NetworkNode): string | null {
  const { authors, papers } = indexCorpus(atlas.corpus)
  if (isAuthorId(id)) return authors.get(id)?.affiliations[0] ?? null
  return isPaperId(id) ? (papers.get(id)?.affiliations[0] ?? null) : null
}

/**
 * The kinds of a network's marks. Colours go by the whole network, so that no filter changes them. Linear in the nodes, but
 * for sorting the kinds.
 */
export function kindsOf(atlas: Atlas, network: Network, shown: Shown, by: ColourKind): MarkKinds {
  const nameOf = by === 'type' ? typeOf : affiliationOf
  const names = network.nodes.map((node) => nameOf(atlas, node))
  const counts = new Map<string, { all: number; shown: number }>()
  let missing = 0
  network.nodes.forEach(({ id }, at) => {
    const isShown = shown.nodes.has(id) ? 1 : 0
    const name = names[at] ?? null
    if (name === null) {
      missing += isShown
      return
    }
    const count = counts.get(name) ?? { all: 0, shown: 0 }
    counts.set(name, { all: count.all + 1, shown: count.shown + isShown })
  })
  const ordered = [...counts].sort(([a, one], [b, other]) => other.all - one.all || byText(a, b))
  const own = ordered.slice(0, HUES)
  const others = ordered.slice(HUES)
  const kinds = own.map(([label, { shown: count }], at): MarkKind => ({ label, colour: `c${at + 1}`, shown: count }))
  if (others.length > 0)
    kinds.push({ label: OTHERS, colour: 'c0', shown: others.reduce((sum, [, count]) => sum + count.shown, 0) })
  const places = new Map(ordered.map(([name], at) => [name, Math.min(at, HUES)]))
  return { values: names.map((name) => (name === null ? null : (places.get(name) ?? null))), kinds, missing }
}
