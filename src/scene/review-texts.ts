import type { Claim, Corpus, Paper, Place, Sighting } from '../resolve/corpus'
import { shortTitle } from './evidence'
import { reviewingWords } from '../words/reviewing'

/** One record of a claim that two texts are the same paper. */
export type RecordText = {
  /** “OmniQuant, 2023” or “Abstract without a title”. */
  readonly name: string
  readonly place: Place
  readonly text: string
}

type Seen = { readonly paper: Paper; readonly sighting: Sighting }

/** The text of a source by its name; undefined where it is not at hand. */
export type TextOf = (source: string) => string | undefined

/** Every sighting of a source, by line: where a record starts, and so where the one before ends. */
function sightingsIn(corpus: Corpus, source: string): Seen[] {
  const all = corpus.papers.flatMap((paper) => paper.seen.map((sighting) => ({ paper, sighting })))
  return all.filter(({ sighting }) => sighting.source === source).sort((a, b) => a.sighting.line - b.sighting.line)
}

/** The lines of a record's abstract as the source has them; the whole record where it has none. */
function abstractOf(corpus: Corpus, { sighting }: Seen, textOf: TextOf): string {
  const lines = (textOf(sighting.source) ?? '').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const next = sightingsIn(corpus, sighting.source).find((other) => other.sighting.line > sighting.line)
  const start = sighting.lines.abstract ?? sighting.line
  const end = next?.sighting.line ?? lines.length + 1
  return lines
    .slice(start - 1, end - 1)
    .join(' ')
    .replace(/^\s*Abstract:?\s*/i, '')
    .trim()
}

function nameOf({ paper, sighting }: Seen): string {
  if (sighting.lines.title === null) return reviewingWords.abstractWithoutATitle
  return paper.year === null ? shortTitle(paper) : `${shortTitle(paper)}, ${String(paper.year)}`
}

/** The records that a claim says are one paper: by their keys, their places, or the paper that it names. */
function recordsOf(corpus: Corpus, { about, places = [] }: Claim): Seen[] {
  const subjects = new Set(about)
  const spots = new Set([...places.map(({ source, line }) => `${source}:${String(line)}`), ...about])
  const all = corpus.papers.flatMap((paper) => paper.seen.map((sighting) => ({ paper, sighting })))
  const named = all.filter(
    ({ sighting: { key, source, line } }) =>
      (key !== undefined && subjects.has(key)) || spots.has(`${source}:${String(line)}`),
  )
  return named.length > 1 ? named : all.filter(({ paper }) => subjects.has(paper.id))
}

/** The texts that a claim says are one paper, those with a title first, each once where two are the same letter by letter. */
export function recordTexts(corpus: Corpus, claim: Claim, textOf: TextOf): RecordText[] {
  const titled = ({ sighting }: Seen): number => (sighting.lines.title === null ? 1 : 0)
  return recordsOf(corpus, claim)
    .sort((a, b) => titled(a) - titled(b))
    .map((seen) => ({
      name: nameOf(seen),
      place: { source: seen.sighting.source, line: seen.sighting.lines.abstract ?? seen.sighting.line },
      text: abstractOf(corpus, seen, textOf),
    }))
}
