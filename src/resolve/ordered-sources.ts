import { byText } from '../base/order'
import type { PaperRecord, ParsedSource } from '../records/record'
import type { SourceSummary } from './corpus'
import type { SourceOwners } from './page-owners'
import { byPlace, type Origin, type Origins } from './paper-drafts'

/** Orders sources by name and each one's records by line, and gives every record an identity of its own. */
export function orderSources(parsed: readonly ParsedSource[]): ParsedSource[] {
  const keyed = parsed.map((source) => ({
    ...source,
    records: source.records.map((record): PaperRecord => ({ ...record })).sort(byPlace),
  }))
  const names = new Set(keyed.map(({ source }) => source))
  // The content decides between sources of one name only; it is not read otherwise.
  const content = names.size === keyed.length ? null : new Map(keyed.map((source) => [source, JSON.stringify(source)]))
  return keyed.sort((a, b) => byText(a.source, b.source) || byText(content?.get(a) ?? '', content?.get(b) ?? ''))
}

/** Every record with its format and the owner of its page. In: sources in order, and their owners. */
export function findOrigins(parsed: readonly ParsedSource[], owners: readonly SourceOwners[]): Origins {
  const origins = new Map<PaperRecord, Origin>()
  for (const [index, { format, records }] of parsed.entries()) {
    for (const record of records) {
      const owner = record.page === null ? null : (owners[index]?.[record.page] ?? null)
      origins.set(record, { format: format ?? 'abstract-list', owner })
    }
  }
  return origins
}

/** What became of one source. `first`: the records that first brought their papers. */
export function summarise(parsed: ParsedSource, owners: SourceOwners, first: ReadonlySet<PaperRecord>): SourceSummary {
  const kept = parsed.records.filter((record) => first.has(record)).length
  const { network } = parsed
  return {
    name: parsed.source,
    format: parsed.format,
    owners: owners.map(({ name, unnamed }) => (unnamed ? null : name)),
    records: parsed.records.length,
    kept,
    merged: parsed.records.length - kept,
    skipped: parsed.skipped,
    ...(network === undefined ? {} : { network: { nodes: network.nodes.length, edges: network.edges.length } }),
  }
}
