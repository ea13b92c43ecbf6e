import { byText } from '../base/order'
import type { AuthorId, Paper, TopicId } from '../resolve/corpus'
import { knownAuthors } from './bounds'

/** How often each occurs, most often first, equals by text. */
function tally<Key extends string>(keys: Iterable<Key>): { readonly key: Key; readonly papers: number }[] {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, papers]) => ({ key, papers }))
    .sort((a, b) => b.papers - a.papers || byText(a.key, b.key))
}

/** Topics of these papers with how many of them have each, most first. */
export const countTopics = (papers: readonly Paper[]): { readonly topic: TopicId; readonly papers: number }[] =>
  tally(papers.flatMap((paper) => [...new Set(paper.topics.map(({ topic }) => topic))])).map(
    ({ key, papers: count }) => ({
      topic: key,
      papers: count,
    }),
  )

/** Known authors of these papers with how many of them each has, most first. */
export const countAuthors = (papers: readonly Paper[]): { readonly author: AuthorId; readonly papers: number }[] =>
  tally(papers.flatMap((paper) => [...new Set(knownAuthors(paper))])).map(({ key, papers: count }) => ({
    author: key,
    papers: count,
  }))

/** Papers in each year of the axis. */
export function countYears(papers: readonly Paper[], axis: readonly number[]): number[] {
  const places = new Map(axis.map((year, index) => [year, index]))
  const counts = axis.map(() => 0)
  for (const { year } of papers) {
    const place = year === null ? undefined : places.get(year)
    if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** “2022–25”, “1998–2003”, “2023”, or empty where no paper has a year. */
export function yearSpan(papers: readonly Paper[]): string {
  let first = Infinity
  let last = -Infinity
  for (const { year } of papers) {
    if (year === null) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  if (first > last) return ''
  if (first === last) return `${first}`
  const isShort = Math.floor(first / 100) === Math.floor(last / 100)
  return `${first}–${isShort ? `${last}`.slice(-2) : last}`
}

/** A sum of weights without the dust of rounding, six decimals. */
export const tidyWeight = (weight: number): number => Math.round(weight * 1e6) / 1e6

/** With how many decimals parts are written so that they add up to their sum as a reader adds them; two where none do. */
export function decimalsFor(parts: readonly number[], sum: number): number {
  const addsUp = (digits: number): boolean => {
    const scale = 10 ** digits
    return parts.reduce((all, part) => all + Math.round(part * scale), 0) === Math.round(sum * scale)
  }
  return [2, 3, 4].find(addsUp) ?? 2
}
