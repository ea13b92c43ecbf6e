import { countOf } from '../base/count-of'
import type { Atlas, NetworkId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { dotRadius, MOST_DISCS } from './build-scene'
import { countListed } from './detail-parts'
import type { FigureLegend } from './figure-legend'
import { chips } from './chips'
import { applyFilters, countWithNoun } from './filter'
import { communityRows } from './legend'
import { methodText, placingSentence } from './method-text'
import { joinWith } from './text-part'
import type { View } from './view'

const WHAT: Readonly<Record<NetworkId, string>> = {
  coauthors: 'Co-authors',
  papers: 'Papers tied by shared people and topics',
  topics: 'Topics tied by the papers that are about both',
  knowledge: 'People, papers and topics',
  stated: 'A network as its file states it',
}

/** What the marks of stated networks are as large as: what a file says of any node, else how many ties each has. */
function statedSize({ corpus }: Atlas): string {
  const files = corpus.stated ?? []
  const sized = files.filter(({ network }) => network.nodes.some(({ size }) => size !== null && size > 0)).length
  if (sized === 0) return 'size: number of ties'
  return sized === files.length ? 'size: as stated in the file' : 'size: as stated, else number of ties'
}

/** The figure's legend: the communities in sight, sizes, lines and what a width means. */
export function figureLegend(atlas: Atlas, view: View, counting: 'fractional' | 'full'): FigureLegend {
  const network = atlas.networks[view.network]
  const people = view.network === 'coauthors' || view.network === 'knowledge'
  const drawn = applyFilters(atlas, view)
  const most = network.nodes.reduce((sum, { kind, papers }) => (kind === 'author' ? Math.max(sum, papers) : sum), 1)
  const radiusOf = network.nodes.length > MOST_DISCS ? dotRadius : discRadius
  const sizes = [...new Set([1, 5, 13, most])].filter((papers) => papers <= most).sort((a, b) => a - b)
  const hasOwners = network.edges.some(({ id, evidence }) => evidence === 'page-owner' && drawn.edges.has(id))
  const solid = {
    coauthors: 'listed on the same paper',
    papers: 'share people or topics',
    topics: 'in the same papers',
    knowledge: 'listed, about',
    stated: 'stated in the file',
  }
  return {
    communities: communityRows(atlas, view)
      .filter(({ shown }) => shown > 0)
      .map(({ id, name, shown, size, colour, hatched }) => ({
        cluster: id,
        name,
        size: shown === size ? String(size) : `${String(shown)}/${String(size)}`,
        colour,
        hatched,
      })),
    discs: people ? sizes.map((papers) => ({ radius: radiusOf(papers), text: String(papers) })) : [],
    discsText: people ? 'papers read' : '',
    unnamed: drawn.counts.unnamed.shown > 0 && people ? 'not named on its page' : null,
    lines: [
      { dash: [], text: solid[view.network] },
      ...(hasOwners ? [{ dash: [3, 3], text: 'known from the page’s owner' }] : []),
    ],
    note: {
      coauthors: counting === 'fractional' ? 'width: Σ 1/(n−1)' : 'width: joint papers',
      papers: '',
      topics: 'width: association strength',
      knowledge: '',
      stated: `${statedSize(atlas)}; width: weight`,
    }[view.network],
  }
}

/** The caption of networks that files state: their files, how much is shown, and how communities were found. */
function statedCaption(atlas: Atlas, view: View): string {
  const { stated } = atlas.networks
  const { counts, nodes } = applyFilters(atlas, view)
  const files = (atlas.corpus.stated ?? []).map(({ name }) => name)
  const shown = countWithNoun({ shown: nodes.size, all: stated.nodes.length }, 'node')
  const seed = stated.clustering.method === 'stated' ? '' : `, seed ${String(atlas.seed)}`
  return [
    `${WHAT.stated} (${joinWith(files, 'and', 3)}): ${shown}, ${countWithNoun(counts.edges, 'tie')}.`,
    `Regions are communities (${methodText(stated)}${seed}, modularity ${stated.modularity.toFixed(2)}).`,
  ].join(' ')
}

/** The figure's caption: what it shows, of how much, by which method, and its limits. */
export function figureCaption(atlas: Atlas, view: View): string {
  const network = atlas.networks[view.network]
  if (view.network === 'stated') return statedCaption(atlas, view)
  const { counts } = applyFilters(atlas, view)
  const { sources, papers } = atlas.corpus
  const years = papers.flatMap(({ year }) => year ?? [])
  const span = years.length > 0 ? `, ${String(Math.min(...years))}–${String(Math.max(...years))}` : ''
  const what = [
    counts.people.all > 0 ? counts.peopleLabel : '',
    `${String(counts.papers.shown)} of ${countOf(counts.papers.all, 'paper')}`,
    view.network === 'topics' || view.network === 'knowledge' ? countOf(counts.topics.shown, 'topic') : '',
    countOf(counts.edges.shown, 'tie'),
  ].filter((part) => part !== '')
  const cut = papers.filter((paper) => countListed(paper) > 0 && !paper.authorsComplete).length
  const inferred = papers.filter(({ yearIsInferred }) => yearIsInferred).length
  return [
    `${WHAT[view.network]} in ${countOf(sources.length, 'source')}: ${what.join(', ')}${span}.`,
    `Regions are communities (${methodText(network)}, seed ${String(atlas.seed)}${network.clusters.length > 1 ? `, modularity ${network.modularity.toFixed(2)}` : ''}), named by the topics that set them apart.`,
    placingSentence(network),
    cut > 0 ? `${countOf(cut, 'author list')} end in “et al.”, so sizes are lower bounds.` : '',
    inferred > 0 ? `${countOf(inferred, 'year')} ${inferred === 1 ? 'is' : 'are'} inferred.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Which filters are in force, in words; empty where none is. */
export function figureFilters(atlas: Atlas, view: View): string {
  const conditions = chips(atlas, view).map(({ label }) => label)
  if (conditions.length === 0) return ''
  return `${conditions.length === 1 ? 'Filter' : 'Filters'} in force: ${conditions.join('; ')}.`
}
