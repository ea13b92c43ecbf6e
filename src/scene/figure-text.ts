import type { Atlas, NetworkId } from '../graph/atlas'
import { discRadius } from '../graph/mark-size'
import { dotRadius, MOST_DISCS } from './build-scene'
import { countListed } from './detail-parts'
import type { FigureLegend } from './figure-legend'
import { chips, thinningText } from './chips'
import { applyFilters, countWithNoun } from './filter'
import { communityRows } from './legend'
import { looksOf } from './looks'
import { colourSentence, looksLegend, sizeSentence, type ColourLegend } from './looks-legend'
import { COLOUR_WORDS } from './looks-text'
import type { MarkKind } from './mark-kinds'
import { methodText, placingSentence } from './method-text'
import { joinWith } from './text-part'
import type { View } from './view'
import { countsWords } from '../words/counts'
import { figuresWords } from '../words/figures'
import { joinsWords } from '../words/joins'

const WHAT: Readonly<Record<NetworkId, string>> = {
  coauthors: figuresWords.coAuthors,
  papers: figuresWords.papersTiedBySharedPeople,
  topics: figuresWords.topicsTiedByThePapers,
  knowledge: figuresWords.peoplePapersAndTopics,
  stated: figuresWords.aNetworkAsItsFile,
}

/** What the marks of stated networks are as large as: what a file says of any node, else how many ties each has. */
function statedSize({ corpus }: Atlas): string {
  const files = corpus.stated ?? []
  const sized = files.filter(({ network }) => network.nodes.some(({ size }) => size !== null && size > 0)).length
  if (sized === 0) return figuresWords.sizeNumberOfTies
  return sized === files.length ? figuresWords.sizeAsStatedInTheFile : figuresWords.sizeAsStatedElseNumber
}

/** What ties in ink mean; empty where none are marked. */
const firstsNote = (view: View): string =>
  looksOf(view).firsts && view.filters.years ? figuresWords.inInkBeginsIn(view.filters.years[1]) : ''

/** What else sizes and widths of a network mean. */
function noteOf(atlas: Atlas, view: View, counting: 'fractional' | 'full', isDense: boolean): string {
  if (isDense) return ''
  const { size } = looksOf(view)
  return {
    coauthors: counting === 'fractional' ? figuresWords.width1N1 : figuresWords.widthJointPapers,
    papers: '',
    topics: figuresWords.widthAssociationStrength,
    knowledge: '',
    stated: size === 'papers' ? figuresWords.widthWeight(statedSize(atlas)) : figuresWords.widthWeight2,
  }[view.network]
}

/** The ramp of the figure's key: along which figures or densities go; undefined where colours stand for communities or kinds. */
function rampOf(colour: ColourLegend | null): FigureLegend['ramp'] {
  if (colour?.kind === 'density' && colour.ramp) {
    const { label, ticks } = colour
    return { of: 'ground', label, ticks, missing: '' }
  }
  if (colour?.kind !== 'ramp') return undefined
  const { label, ticks, missing } = colour
  return { of: 'figures', label: ticks ? label : figuresWords.noMarkInViewStatesIt(label), ticks: ticks ?? [], missing }
}

const kindRows = (kinds: readonly MarkKind[]): FigureLegend['communities'] =>
  kinds.map(({ label, colour, shown }) => ({ name: label, size: String(shown), colour, hatched: false }))

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
    coauthors: figuresWords.listedOnTheSamePaper,
    papers: figuresWords.sharePeopleOrTopics,
    topics: figuresWords.inTheSamePapers,
    knowledge: figuresWords.listedAbout,
    stated: figuresWords.statedInTheFile,
  }
  const { colour, size } = looksLegend(atlas, view, drawn)
  const isDense = colour?.kind === 'density'
  const kinds = colour?.kind === 'kinds' ? colour : null
  const ramp = rampOf(colour)
  const note = [
    noteOf(atlas, view, counting, isDense),
    // What thins the ties out and how many it hides is said in print too.
    thinningText(atlas, view),
    firstsNote(view),
    size?.missing ?? '',
    kinds?.missing ?? '',
  ]
  return {
    ...(ramp ? { ramp } : {}),
    communities: ramp
      ? []
      : kinds
        ? kindRows(kinds.kinds)
        : communityRows(atlas, view)
            .filter(({ shown }) => shown > 0)
            .map(({ id, name, shown, size, colour, hatched }) => ({
              cluster: id,
              name,
              size: shown === size ? String(size) : `${String(shown)}/${String(size)}`,
              colour,
              hatched,
            })),
    discs: isDense
      ? []
      : (size?.discs ?? (people ? sizes.map((papers) => ({ radius: radiusOf(papers), text: String(papers) })) : [])),
    discsText: isDense ? '' : (size?.unit ?? (people ? figuresWords.papersRead : '')),
    unnamed: drawn.counts.unnamed.shown > 0 && people && !isDense ? figuresWords.notNamedOnItsPage : null,
    lines: isDense
      ? []
      : [
          { dash: [], text: solid[view.network] },
          ...(hasOwners ? [{ dash: [3, 3], text: figuresWords.knownFromThePagesOwner }] : []),
        ],
    note: joinsWords.clauses(note.filter((part) => part !== '')),
  }
}

/** What colours and sizes stand for, where that is not as usual. */
function looksSentences(atlas: Atlas, view: View): readonly string[] {
  const legend = looksLegend(atlas, view, applyFilters(atlas, view))
  const { density, colour } = looksOf(view)
  return [
    density === 'none' ? '' : DENSITY_SENTENCE,
    density === 'none' && colour === 'growth' ? COLOUR_WORDS.growth.because : '',
    density === 'none' ? colourSentence(legend) : '',
    sizeSentence(legend),
  ].filter((sentence) => sentence !== '')
}

const DENSITY_SENTENCE = figuresWords.theGroundShowsTheDensity

/** The caption of networks that files state: their files, how much is shown, and how communities were found. */
function statedCaption(atlas: Atlas, view: View): string {
  const { stated } = atlas.networks
  const { counts, nodes } = applyFilters(atlas, view)
  const files = (atlas.corpus.stated ?? []).map(({ name }) => name)
  const shown = countWithNoun({ shown: nodes.size, all: stated.nodes.length }, figuresWords.node)
  const seed = stated.clustering.method === 'stated' ? '' : figuresWords.seed(atlas.seed)
  return joinsWords.sentences([
    figuresWords.inFiles(WHAT.stated, joinWith(files, 'and', 3), shown, countWithNoun(counts.edges, figuresWords.tie)),
    figuresWords.regionsAreCommunitiesModularity(methodText(stated), seed, stated.modularity.toFixed(2)),
    ...looksSentences(atlas, view),
  ])
}

/** The figure's caption: what it shows, of how much, by which method, and its limits. */
export function figureCaption(atlas: Atlas, view: View): string {
  const network = atlas.networks[view.network]
  if (view.network === 'stated') return statedCaption(atlas, view)
  const { counts } = applyFilters(atlas, view)
  const { sources, papers } = atlas.corpus
  const years = papers.flatMap(({ year }) => year ?? [])
  const span = years.length > 0 ? `${joinsWords.comma}${String(Math.min(...years))}–${String(Math.max(...years))}` : ''
  const what = [
    counts.people.all > 0 ? counts.peopleLabel : '',
    figuresWords.ofPapers(counts.papers.shown, counts.papers.all),
    view.network === 'topics' || view.network === 'knowledge' ? countsWords.topics(counts.topics.shown) : '',
    countsWords.ties(counts.edges.shown),
  ].filter((part) => part !== '')
  const cut = papers.filter((paper) => countListed(paper) > 0 && !paper.authorsComplete).length
  const inferred = papers.filter(({ yearIsInferred }) => yearIsInferred).length
  const sentences = [
    figuresWords.inSources(WHAT[view.network], sources.length, joinsWords.listed(what), span),
    figuresWords.regionsAreCommunitiesSeedModularity(
      methodText(network),
      atlas.seed,
      network.clusters.length,
      network.modularity.toFixed(2),
    ),
    ...looksSentences(atlas, view),
    placingSentence(network),
    figuresWords.authorListsEndInEt(cut),
    figuresWords.yearsAreInferred(inferred),
  ].filter((sentence) => sentence !== '')
  return joinsWords.sentences(sentences)
}

/** Which filters are in force, in words; empty where none is. */
export function figureFilters(atlas: Atlas, view: View): string {
  const conditions = chips(atlas, view).flatMap(({ label, off }) => (off ? [] : [label]))
  if (conditions.length === 0) return ''
  return figuresWords.filtersInForceAnyIsEnough(
    conditions.length,
    view.filters.join === 'or' && conditions.length > 1,
    joinsWords.clauses(conditions),
  )
}
