import { byText } from '../base/order'
import type { FormatId, PaperRecord } from '../records/record'
import { findCoinedName } from './coined-name'
import type { PaperId } from './corpus'
import type { DecisionBook } from './decision-book'
import { distinctPaperId, paperIdOf } from './identifiers'
import type { PageOwner } from './page-owners'
import type { Link } from './paper-clusters'
import { contentOf, type PaperGroup } from './same-paper'
import type { CoinedName } from './title-name'
import { claimsOfPapersWords } from '../words/claims-of-papers'

/** Where a record comes from. */
export type Origin = { readonly format: FormatId; readonly owner: PageOwner | null }
/** Every record that is resolved, with its origin. Records are told apart by identity. */
export type Origins = ReadonlyMap<PaperRecord, Origin>

/** A paper as its records state it, before people, years and topics. */
export type PaperDraft = {
  readonly id: PaperId
  readonly title: string
  readonly titleIsDerived: boolean
  readonly coined: CoinedName | null
  /** True where the coined name stood for the title and a person said that it does not. */
  readonly titleRejected: boolean
  readonly abstract: string | null
  readonly links: readonly string[]
  /** The most telling first: pages before lists, then by source and line. */
  readonly preferred: readonly PaperRecord[]
  /** By source and line. */
  readonly seen: readonly PaperRecord[]
  readonly joins: readonly Link[]
}

/** Words of an abstract that stand for a title where the abstract coins no name. */
const OPENING_WORDS = 8

/** Orders records by source and line. */
export const byPlace = (a: PaperRecord, b: PaperRecord): number =>
  byText(a.source, b.source) || a.line - b.line || byText(contentOf(a), contentOf(b))

/** The first value that is there. */
export function firstOf<Value>(
  records: readonly PaperRecord[],
  read: (record: PaperRecord) => Value | null,
): Value | null {
  for (const record of records) {
    const value = read(record)
    if (value !== null) return value
  }
  return null
}

function openingOf(abstract: string | null): string {
  const words = (abstract ?? '').trim().split(/\s+/, OPENING_WORDS + 1)
  if (words[0] === undefined || words[0] === '') return claimsOfPapersWords.untitledPaper
  return words.length > OPENING_WORDS ? `${words.slice(0, OPENING_WORDS).join(' ')}…` : words.join(' ')
}

const filled = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

function draftPaper({ records, links }: PaperGroup, origins: Origins, known: ReadonlySet<string>): PaperDraft {
  const seen = [...records].sort(byPlace)
  const rank = (record: PaperRecord): number => (origins.get(record)?.format === 'profile-page' ? 0 : 1)
  const preferred = [...seen].sort((a, b) => rank(a) - rank(b))
  const title = firstOf(preferred, (record) => filled(record.title))
  const abstract = firstOf(preferred, (record) => filled(record.abstract))
  const addresses = [...new Set(preferred.flatMap((record) => record.links))]
  const coined = findCoinedName({ title, abstract, links: addresses, known })
  const shown = title ?? coined?.name ?? openingOf(abstract)
  return {
    id: paperIdOf(shown),
    title: shown,
    titleIsDerived: title === null,
    coined,
    titleRejected: false,
    abstract,
    links: addresses,
    preferred,
    seen,
    joins: links,
  }
}

/** What the paper says wherever it stands: the least content of its records. */
const contentOfDraft = ({ seen }: PaperDraft): string => seen.map(contentOf).sort(byText)[0] ?? ''

/**
 * Gives papers that would have the same id ids of their own, by their content, so that files and lines play no part.
 */
function tellApart(drafts: readonly PaperDraft[]): PaperDraft[] {
  const byId = new Map<PaperId, PaperDraft[]>()
  for (const draft of drafts) {
    const namesakes = byId.get(draft.id)
    if (namesakes === undefined) byId.set(draft.id, [draft])
    else namesakes.push(draft)
  }
  const taken = new Set<PaperId>(byId.keys())
  const renamed = new Map<PaperDraft, PaperId>()
  for (const [id, namesakes] of byId) {
    if (namesakes.length === 1) continue
    const keyed = namesakes.map((draft) => ({ draft, content: contentOfDraft(draft) }))
    keyed.sort((a, b) => byText(a.content, b.content))
    let copy = 1
    for (const { draft, content } of keyed.slice(1)) {
      const base = distinctPaperId(id, content)
      let own = base
      while (taken.has(own)) own = `${base}-${String(++copy)}`
      taken.add(own)
      renamed.set(draft, own)
    }
  }
  return drafts.map((draft) => ({ ...draft, id: renamed.get(draft) ?? draft.id }))
}

/** Takes back a title that was decided to be none. The id stays: what is decided of the paper would be lost with it. */
function takeTitleBack(draft: PaperDraft, book: DecisionBook): PaperDraft {
  const rejected = draft.titleIsDerived && book.verdictOf('derived-title', [draft.id]) === 'rejected'
  return rejected ? { ...draft, title: openingOf(draft.abstract), titleRejected: true } : draft
}

/**
 * Makes one paper of each group: each field from the first record that states it, pages before lists. Where no record
 * states a title, the name that the abstract coins stands in, unless it was decided that it does not; else the abstract's
 * first words. Out: by first sighting, every id once.
 */
export function draftPapers(
  groups: readonly PaperGroup[],
  origins: Origins,
  known: ReadonlySet<string>,
  book: DecisionBook,
): readonly PaperDraft[] {
  const drafts = groups.map((group) => draftPaper(group, origins, known))
  const start = ({ seen }: PaperDraft): PaperRecord | undefined => seen[0]
  drafts.sort((a, b) => {
    const [one, other] = [start(a), start(b)]
    return one === undefined || other === undefined ? 0 : byPlace(one, other)
  })
  return tellApart(drafts).map((draft) => takeTitleBack(draft, book))
}
