import type { Claim, Corpus } from '../resolve/corpus'
import { indexCorpus } from './atlas-index'
import { shortFile, subjectName } from './decision-text'
import { capital, plain, strong, type TextPart } from './text-part'
import { countsWords } from '../words/counts'
import { reasonsWords } from '../words/reasons'
import { reviewingWords } from '../words/reviewing'
import { joinsWords } from '../words/joins'

/** Which page or list of the corpus a file is, counted as the summary of an import lists them: “page 5”, “list 2”. */
export function sourceNumber(corpus: Corpus, source: string, noun: 'page' | 'list'): string {
  const at = corpus.sources.findIndex(({ name }) => name === source)
  return at < 0 ? shortFile(source) : joinsWords[noun](at + 1)
}

const papersIn = (about: readonly string[]): number => about.filter((subject) => subject.startsWith('paper:')).length
const recordsIn = (about: readonly string[]): number => about.length - papersIn(about)

/** The source of the page whose owner a claim is about, or an empty text. */
export function sourceOfOwner(corpus: Corpus, author: string): string {
  for (const [id, { profile }] of indexCorpus(corpus).authors) if (id === author) return profile?.place.source ?? ''
  const slug = author.replace(/^author:unnamed-owner-of-/, '')
  return corpus.sources.find(({ name }) => slug !== author && name.toLowerCase().startsWith(slug))?.name ?? ''
}

type Wording = { readonly title: string; readonly question: string }

function word(corpus: Corpus, { kind, about, places }: Claim): Wording {
  const [first = '', second = ''] = about
  const name = (subject: string): string => subjectName(corpus, subject)
  switch (kind) {
    case 'unnamed-owner': {
      const page = sourceNumber(corpus, sourceOfOwner(corpus, first), 'page')
      return {
        title: reviewingWords.isOf(capital(page), name(second)),
        question: reviewingWords.isThePageOf(page, name(second)),
      }
    }
    case 'list-owner': {
      const list = sourceNumber(corpus, second.replace(/^list:/, ''), 'list')
      return {
        title: reviewingWords.isOf2(capital(list), name(first)),
        question: reviewingWords.isAListOfSPapers(list, name(first)),
      }
    }
    case 'page-owner': {
      const papers = countsWords.papers(papersIn(about))
      return {
        title: reviewingWords.hiddenOn(name(first), papers),
        question: reviewingWords.didWriteTheThatHide(name(first), papers, papersIn(about) === 1),
      }
    }
    case 'same-paper': {
      // Records whose words are the same share a key, but stand in places of their own.
      const texts = places?.length ?? recordsIn(about)
      const paper = papersIn(about) > 0 ? name(first) : reviewingWords.onePaper
      return {
        title: reviewingWords.textsAre(texts, paper),
        question: reviewingWords.areTheseTwoTheSame(texts),
      }
    }
    case 'same-author': {
      const names = about.map(name)
      return {
        title: names.join(reviewingWords.is),
        question: reviewingWords.areOnePerson(names.join(reviewingWords.and)),
      }
    }
    case 'homonym':
      return { title: reviewingWords.isTwoPeople(name(first)), question: reviewingWords.isTwoPeople2(name(first)) }
    case 'inferred-year': {
      const papers = papersIn(about)
      const paper = indexCorpus(corpus).papers.get(first as never)
      const year = paper?.year === null || paper === undefined ? reviewingWords.theYearOfSaving : String(paper.year)
      return {
        title: reviewingWords.datesAreOf(papers, year),
        question: reviewingWords.isTheYearOfThe(year, papers),
      }
    }
    case 'derived-title':
      return { title: `“${name(first)}”`, question: reviewingWords.isItsTitle(name(first)) }
    case 'group':
      return { title: name(first), question: reviewingWords.isAGroupNotAPerson(name(first)) }
  }
}

/** A claim in the queue: “Page 5 is of Huixia Li”. */
export const claimTitle = (corpus: Corpus, claim: Claim): string => word(corpus, claim).title

/** A claim as the question that it asks: “Is page 5 the page of Huixia Li?”. */
export const claimQuestion = (corpus: Corpus, claim: Claim): string => word(corpus, claim).question

const COUNTS =
  /(?<![\w.“-]|line )\d+(?:[.,]\d+)?(?: ?%)?(?: of (?:the |its |all )?(?:(?:page|list)['’]s )?\d+)?(?: (?:papers?|lists?|dates?|abstracts?|words?|texts?|times))?(?![\w-])/g

/** A sentence in which names of files are short enough to be read past. */
export const shortenFiles = (corpus: Corpus, sentence: string): string =>
  corpus.sources.reduce((text, { name }) => text.replaceAll(name, shortFile(name)), sentence)

/** A sentence with its counts set strong; numbers of lines and in names of files stay as they are. */
export function withCounts(sentence: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of sentence.matchAll(COUNTS)) {
    if (match.index > at) parts.push(plain(sentence.slice(at, match.index)))
    parts.push(strong(match[0]))
    at = match.index + match[0].length
  }
  if (at < sentence.length) parts.push(plain(sentence.slice(at)))
  return parts
}

const isAgainst = (reason: string): boolean => reason.startsWith(reasonsWords.against)

/** The reasons of a claim parted into those that speak for it and those against. */
export function partReasons(because: readonly string[]): { readonly for: string[]; readonly against: string[] } {
  return {
    for: because.filter((reason) => !isAgainst(reason)),
    against: because.filter(isAgainst).map((reason) => capital(reason.slice(reasonsWords.against.length).trimStart())),
  }
}
