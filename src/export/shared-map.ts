import * as v from 'valibot'
import { readJson } from '../records/project-json'
import { readSharedView, type SharedMap } from '../scene/shared-view'

const DigestSchema = v.object({
  savedBy: v.pipe(v.string(), v.maxLength(40)),
  papers: v.number(),
  authors: v.number(),
  topics: v.number(),
  ties: v.number(),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  language: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
})

const Fields = v.record(v.string(), v.unknown())
const SharedSchema = v.object({
  title: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''),
  view: Fields,
  readOnly: v.fallback(v.boolean(), false),
  digest: v.fallback(v.optional(DigestSchema), undefined),
  project: v.optional(Fields),
  sample: v.optional(Fields),
})

/** What is shared, as a value that JSON can hold: a link packs it, a page of one file holds it. */
export function printShared({
  title,
  view,
  readOnly,
  digest,
  data,
}: Omit<SharedMap, 'view'> & { readonly view: unknown }): Record<string, unknown> {
  return {
    title,
    view,
    ...(readOnly ? { readOnly } : {}),
    ...(digest === null ? {} : { digest }),
    ...(data.kind === 'view' ? {} : { [data.kind]: JSON.parse(data.text) as unknown }),
  }
}

/** Reads what `printShared` made, after anything may have happened to it; null where it is nothing of the kind. Never throws. */
export function readShared(value: unknown): SharedMap | null {
  const read = v.safeParse(SharedSchema, value)
  if (!read.success) return null
  const { title, view, readOnly, digest, project, sample } = read.output
  const data =
    project !== undefined
      ? ({ kind: 'project', text: JSON.stringify(project) } as const)
      : sample !== undefined
        ? ({ kind: 'sample', text: JSON.stringify(sample) } as const)
        : ({ kind: 'view' } as const)
  return { title, view: readSharedView(view), readOnly, data, digest: digest ?? null }
}

/** Reads what a page of one file holds; null where it is damaged. Never throws. */
export function readStandalone(text: string): { readonly shared: SharedMap; readonly embed: boolean } | null {
  const json = readJson(text)
  const shared = json === null ? null : readShared(json.value)
  if (json === null || shared === null) return null
  const { embed } = v.parse(
    v.fallback(v.object({ embed: v.fallback(v.boolean(), false) }), { embed: false }),
    json.value,
  )
  return { shared, embed }
}
