import type { Paper, TopicId } from '../resolve/corpus'

/** A run of a title or abstract; `topics` are those that a phrase here earned, none for the text between. */
export type PhraseRun = { readonly text: string; readonly topics: readonly TopicId[] }

/**
 * A paper's title or abstract in runs, so that phrases which earned a topic can be marked. The joined runs are the text, also
 * where phrases overlap, repeat or reach beyond it.
 */
export function phraseRuns(paper: Paper, field: 'title' | 'abstract'): PhraseRun[] {
  const text = (field === 'title' ? paper.title : paper.abstract) ?? ''
  const spans = paper.topics.flatMap(({ topic, phrases }) =>
    phrases
      .filter((phrase) => phrase.field === field)
      .map(({ start, end }) => ({ topic, start: Math.max(0, start), end: Math.min(text.length, end) }))
      .filter(({ start, end }) => start < end),
  )
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const topics = spans.filter(({ start, end }) => start <= from && end >= to).map(({ topic }) => topic)
    return { text: text.slice(from, to), topics: [...new Set(topics)] }
  })
}
