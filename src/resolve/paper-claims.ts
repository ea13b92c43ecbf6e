import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import type { Claim } from './corpus'
import { claimIdOf } from './identifiers'
import type { Link } from './paper-clusters'
import type { PaperDraft } from './paper-drafts'
import type { MissingYear, PaperDate } from './years'

/** Reasons of one claim that are spelled out. */
const SPELLED = 6

const round = (value: number): number => Math.round(value * 100) / 100
const lineOf = ({ source, line }: PaperRecord): string => `${source}, line ${String(line)}`

function confidenceOf({ reason }: Link): number {
  if (reason === 'title') return 0.97
  if (reason.how === 'equal') return reason.brief ? 0.6 : 0.99
  return reason.how === 'reworded' ? reason.share : reason.share * 0.95
}

function describe({ first, second, reason }: Link): string {
  const [one, other] = [lineOf(first), lineOf(second)].sort(byText)
  const where = `(${one ?? ''}, and ${other ?? ''})`
  if (reason === 'title') return `The titles are the same ${where}.`
  if (reason.how === 'equal') return `The abstracts are the same word for word ${where}.`
  const percent = String(Math.floor(reason.share * 100))
  return reason.how === 'reworded'
    ? `${percent} % of the words of the two abstracts are the same ${where}.`
    : `${percent} % of the words of the shorter abstract stand in the longer one, in the same order ${where}.`
}

function claimSamePaper({ id, seen, joins }: PaperDraft): Claim[] {
  if (seen.length < 2) return []
  const links = joins.map((link) => ({ confidence: confidenceOf(link), reason: describe(link) }))
  links.sort((a, b) => b.confidence - a.confidence || byText(a.reason, b.reason))
  const because = links.slice(0, SPELLED).map(({ reason }) => reason)
  if (links.length > SPELLED) because.push(`${String(links.length - SPELLED)} more records agree in the same way.`)
  return [
    {
      id: claimIdOf('same-paper', id),
      kind: 'same-paper',
      about: [id, ...seen.map(({ source, line }) => `${source}:${String(line)}`)],
      confidence: round(links.at(-1)?.confidence ?? 0),
      status: 'assumed',
      because,
    },
  ]
}

function claimTitle({ id, title, titleIsDerived, coined, abstract }: PaperDraft): Claim[] {
  if (!titleIsDerived) return []
  const fallback =
    abstract === null
      ? 'No source states a title or an abstract.'
      : 'No source states a title and the abstract coins no name; its first words stand in.'
  return [
    {
      id: claimIdOf('derived-title', id),
      kind: 'derived-title',
      about: [id],
      confidence: coined === null ? 0.2 : round(coined.certainty),
      status: 'assumed',
      because: coined === null ? [fallback] : [...coined.reasons, `No source states a title; “${title}” stands in.`],
    },
  ]
}

/** What is inferred of papers one by one: which records are the same paper, and titles that no source states. */
export const claimPapers = (drafts: readonly PaperDraft[]): Claim[] =>
  drafts.flatMap((draft) => [...claimSamePaper(draft), ...claimTitle(draft)])

/** One claim for each source whose dates got an inferred year. */
export function claimYears(
  dated: readonly { readonly draft: PaperDraft; readonly date: PaperDate }[],
  missing: MissingYear | null,
): Claim[] {
  const bySource = new Map<string, string[]>()
  for (const { draft, date } of dated) {
    if (!date.yearIsInferred || date.from === null) continue
    const papers = bySource.get(date.from.source)
    if (papers === undefined) bySource.set(date.from.source, [draft.id])
    else papers.push(draft.id)
  }
  if (missing === null) return []
  return [...bySource]
    .sort(([a], [b]) => byText(a, b))
    .map(([source, about]) => ({
      id: claimIdOf('inferred-year', source),
      kind: 'inferred-year',
      about,
      confidence: missing.confidence,
      status: 'assumed',
      because: [
        `${String(about.length)} ${about.length === 1 ? 'date' : 'dates'} in ${source} ${about.length === 1 ? 'has' : 'have'} no year; ${String(missing.year)} is taken.`,
        ...missing.reasons,
      ],
    }))
}
