/** Tells whether an id is one of those of a list; made for few questions about long lists. */
export type IdsAmong<Id> = { readonly has: (id: Id) => boolean }

/** The ids of a list, which are gathered when the first is asked for: mostly a view names nothing, and a large map has many. */
export function idsAmong<Id>(items: readonly { readonly id: Id }[]): IdsAmong<Id> {
  let ids: ReadonlySet<Id> | null = null
  return { has: (id) => (ids ??= new Set(items.map((item) => item.id))).has(id) }
}

/** The ids that are there; the very same list where all are. */
export function keepAmong<Id>(ids: readonly Id[], among: IdsAmong<Id>): readonly Id[] {
  return ids.every((id) => among.has(id)) ? ids : ids.filter((id) => among.has(id))
}
