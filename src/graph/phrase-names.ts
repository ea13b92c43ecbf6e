import type { CorpusIndex } from './corpus-index'
import type { TellingPhrase } from './cluster-phrases'
import { isGenericWord, phraseStems } from './generic-words'
import { explain, toSentenceCase } from './topic-names'
import type { PapersToName, TermName } from './topic-names'

/** A phrase names a cluster only if more than this share of its papers have it: less than for topics, few papers say a thing alike. */
const LEAST_COVERAGE = 0.2
/** What most of its papers say may be said everywhere; what fewer say must tell it from the rest at least so well. */
const MOST_PAPERS = 0.5
const LEAST_SCORE = 0.1

const toKey = (text: string): string => phraseStems(text).join(' ')

/**
 * What topics are called and what earned them, and the names that papers coin, as stems: a phrase among these tells
 * nothing beside its topic, or is the name of one work.
 */
export function collectSaid({ papers, topics }: CorpusIndex): ReadonlySet<string> {
  const texts = new Set(
    [...topics.values()].flatMap(({ label, shortLabel, variants = [] }) => [label, shortLabel, ...variants]),
  )
  for (const { paper, topics: tags } of papers) {
    if (paper.coinedName !== null) texts.add(paper.coinedName)
    for (const { phrases } of tags) for (const { text } of phrases) texts.add(text)
  }
  return new Set([...texts].map(toKey))
}

/**
 * The names that key phrases give to a cluster, best first: `naming` those that cover enough of its papers, `weaker` the
 * others. A phrase that only says what a topic says already (`said`, or nothing but words of the
 * names of `topics` and generic ones) is left out.
 */
export function namePhrases(
  { papers }: PapersToName,
  phrases: readonly TellingPhrase[],
  topics: readonly TermName[],
  said: ReadonlySet<string>,
  total: number,
): { readonly naming: readonly TermName[]; readonly weaker: readonly TermName[] } {
  const named = topics.map(({ name }) => new Set(phraseStems(name)))
  const fresh = phrases.filter(({ stems }) => {
    const telling = stems.filter((stem) => !isGenericWord(stem))
    return !said.has(stems.join(' ')) && !named.some((topic) => telling.every((stem) => topic.has(stem)))
  })
  const name = ({ label, papers: support, all, score }: TellingPhrase): TermName => ({
    name: toSentenceCase(label),
    score,
    because: explain('say', label, { papers: support.length, all }, papers.length, total),
    support,
  })
  const isNaming = ({ papers: found, score }: TellingPhrase): boolean =>
    found.length > (score < LEAST_SCORE ? MOST_PAPERS : LEAST_COVERAGE) * papers.length
  return {
    naming: fresh.filter(isNaming).map(name),
    weaker: fresh.filter((phrase) => !isNaming(phrase)).map(name),
  }
}
