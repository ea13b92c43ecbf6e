import type { Atlas, NetworkId } from '../graph/atlas'
import { indexNetwork, nameNodes, nodeName, topicLabel } from './atlas-index'
import { shortFile } from './decision-text'
import type { Missing, NodeFigure, PaperFigure, PaperTerm, Range, Rule } from './rules'
import { joinWith } from './text-part'
import { narrowingWords } from '../words/narrowing'

/** “Score 20–50”, “Score: any”. */
const figureText = (name: string, range: Range): string =>
  `${name}${range[0] === null && range[1] === null ? ':' : ''} ${rangeText(range)}`

/** What figures are called, as a noun with a capital. */
export const PAPER_FIGURES: Readonly<Record<PaperFigure, string>> = {
  year: narrowingWords.years,
  score: narrowingWords.score,
  citations: narrowingWords.citations,
  authors: narrowingWords.authors,
}
export const NODE_FIGURES: Readonly<Record<NodeFigure, string>> = {
  papers: narrowingWords.papers,
  degree: narrowingWords.ties,
  strength: narrowingWords.weightOfTies,
  betweenness: narrowingWords.betweenness,
}
export const TIE_FIGURES = { weight: narrowingWords.weightOfATie, papers: narrowingWords.papersOfATie } as const

/** What terms are called, and how they read before one. */
export const PAPER_TERMS: Readonly<Record<PaperTerm, { readonly noun: string; readonly before: string }>> = {
  category: { noun: narrowingWords.field, before: narrowingWords.field2 },
  affiliation: { noun: narrowingWords.affiliation, before: narrowingWords.at },
  venue: { noun: narrowingWords.venue, before: narrowingWords.in },
  keyword: { noun: narrowingWords.keyword, before: narrowingWords.keyword2 },
  source: { noun: narrowingWords.file, before: narrowingWords.from },
}

const number = (value: number): string => String(Number(value.toPrecision(4)))

/** “2–5”, “at least 2”, “up to 5” or “any”. */
export function rangeText([least, most]: Range): string {
  if (least === null) return most === null ? narrowingWords.any : narrowingWords.upTo(number(most))
  if (most === null) return narrowingWords.atLeast(number(least))
  return least === most ? number(least) : `${number(least)}–${number(most)}`
}

const orNone = (text: string, missing: Missing): string =>
  missing === 'keep' ? narrowingWords.orNoneStated(text) : text

function termsText(term: PaperTerm, terms: readonly string[], missing: Missing): string {
  const { noun, before } = PAPER_TERMS[term]
  if (missing === 'only') return narrowingWords.noStated(noun)
  if (terms.length === 0) return missing === 'keep' ? narrowingWords.anyOrNone(noun) : narrowingWords.anyStated(noun)
  return orNone(`${before} ${joinWith(term === 'source' ? terms.map(shortFile) : terms, 'or')}`, missing)
}

/** What a rule asks, in a few words; whether it is turned round or rests is not told. */
function plainText(atlas: Atlas, network: NetworkId, rule: Rule): string {
  const { corpus } = atlas
  switch (rule.kind) {
    case 'paper-range': {
      if (rule.missing === 'only') return narrowingWords.noStated2(rule.figure)
      const isYear = rule.figure === 'year' && rule.range[0] !== null && rule.range[0] === rule.range[1]
      const text = figureText(isYear ? narrowingWords.year : PAPER_FIGURES[rule.figure], rule.range)
      return rule.figure === 'year' && rule.missing === 'keep'
        ? narrowingWords.orUndated(text)
        : orNone(text, rule.missing)
    }
    case 'paper-terms':
      return termsText(rule.term, rule.terms, rule.missing)
    case 'paper-topics': {
      const names = rule.topics.map((id) => topicLabel(corpus, id))
      if (names.length === 0) return narrowingWords.topicsNoneChosenYet
      if (rule.match === 'none') return narrowingWords.notAbout(joinWith(names, 'or'))
      return narrowingWords.topic(joinWith(names, rule.match === 'all' ? 'and' : 'or'))
    }
    case 'paper-text':
      return rule.text.trim() === '' ? narrowingWords.wordsNoneYet : narrowingWords.words(rule.text.trim())
    case 'paper-code':
      return narrowingWords.hasCode
    case 'paper-facts':
      return narrowingWords.titleAndYearStated
    case 'node-range':
      if (rule.figure === 'papers' && rule.range[0] !== null && rule.range[1] === null)
        return narrowingWords.atLeastPapers(rule.range[0])
      return figureText(NODE_FIGURES[rule.figure], rule.range)
    case 'node-clusters': {
      const { clusters } = indexNetwork(atlas.networks[network])
      const names = rule.clusters.flatMap((id) => clusters.get(id)?.name ?? [])
      return names.length === 0 ? narrowingWords.communitiesNoneChosenYet : narrowingWords.only(joinWith(names, 'or'))
    }
    case 'node-named':
      return rule.nodes.length === 0
        ? narrowingWords.marksNoneChosenYet
        : narrowingWords.only2(nameNodes(atlas, rule.nodes, 'or'))
    case 'node-core':
      return narrowingWords.core(rule.least)
    case 'node-giant':
      return narrowingWords.largestConnectedPart
    case 'node-ego':
      return narrowingWords.withinTiesOf(rule.depth, nodeName(corpus, rule.of))
    case 'tie-range':
      return figureText(TIE_FIGURES[rule.figure], rule.range)
    case 'tie-strongest':
      return rule.count === 1 ? narrowingWords.theStrongestTieOfEach : narrowingWords.theStrongestTiesOfEach(rule.count)
    case 'tie-backbone':
      return narrowingWords.backboneOfTies(number(rule.level))
    case 'tie-team':
      return narrowingWords.papersOfMoreThanAuthors(rule.most)
    case 'tie-facts':
      return narrowingWords.tiesReadFromAuthorLists
  }
}

/** What a rule asks, in a few words: “Years 2021–2026”, “Not: 3-core”. Names are those of the atlas. */
export function ruleText(atlas: Atlas, network: NetworkId, rule: Rule): string {
  if (!rule.not) return plainText(atlas, network, rule)
  switch (rule.kind) {
    case 'paper-facts':
      return narrowingWords.titleOrYearInferred
    case 'tie-facts':
      return narrowingWords.tiesKnownFromAPagesOwner
    case 'tie-team':
      return narrowingWords.papersOfAtMostAuthors(rule.most)
    default:
      return narrowingWords.not(plainText(atlas, network, rule))
  }
}
