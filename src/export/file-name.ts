import type { NetworkId } from '../graph/atlas'

/** A calendar day, month 1–12. Time is an argument: whoever calls knows the clock. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** What people call the networks; the first word of a file's name says what it shows. */
export const NETWORK_NAMES: Readonly<Record<NetworkId, string>> = {
  coauthors: 'people',
  papers: 'papers',
  topics: 'topics',
  knowledge: 'everything',
  stated: 'network',
}

/** The name of an exported file: `coterie-people-2026-06-14.png`. `ending` has no dot. */
export function exportName(subject: string, { year, month, day }: Day, ending: string): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `coterie-${subject}-${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}.${ending}`
}
