import type { ParsedSource } from '../records/record'
import type { KeyOf, Work } from './finish-paper'
import type { ListedWork } from './list-owners'
import { markContent } from './mark-content'
import type { OwnedPage } from './owner-claims'
import type { PageOwner } from './page-owners'
import type { Origins } from './paper-drafts'

type Attributed = readonly Pick<Work, 'draft' | 'people'>[]

/** Every page with its papers. */
export function gatherPages(owners: readonly PageOwner[], works: Attributed, origins: Origins): OwnedPage[] {
  const pages = new Map<PageOwner, Map<string, OwnedPage['papers'][number]>>(owners.map((owner) => [owner, new Map()]))
  for (const { draft, people } of works) {
    for (const record of draft.seen) {
      const owner = origins.get(record)?.owner ?? null
      if (owner !== null) pages.get(owner)?.set(draft.id, { id: draft.id, people })
    }
  }
  return [...pages].map(([owner, papers]) => ({ owner, papers: [...papers.values()] }))
}

/** Every list of abstracts with its papers. */
export function gatherLists(sources: readonly ParsedSource[], works: Attributed, keyOf: KeyOf): ListedWork[] {
  const lists = new Map<string, Map<string, ListedWork['papers'][number]>>(
    sources.filter(({ format }) => format === 'abstract-list').map(({ source }) => [source, new Map()]),
  )
  for (const { draft, people } of works)
    for (const { source, line, links } of draft.seen)
      if (lists.get(source)?.has(draft.id) === false)
        lists.get(source)?.set(draft.id, { id: draft.id, people, place: { source, line }, links })
  const marks = new Map(sources.map(({ source, records }) => [source, markContent(records.map(keyOf))]))
  return [...lists].map(([source, papers]) => {
    const mark = marks.get(source)
    return { source, ...(mark === undefined ? {} : { marks: mark }), papers: [...papers.values()] }
  })
}
