import * as v from 'valibot'
import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import { readJson } from '../records/project-json'
import type { Source } from '../records/record'
import type { ClaimKind } from './corpus'
import { isContentMarks } from './mark-content'
import { readThesaurus, type NamedTopic } from './thesaurus'
import { decisionsToldWords } from '../words/decisions-told'

/** What a person decided about a claim. Rejected claims are never proposed again; accepted ones are acted on. */
export type Verdict = 'accepted' | 'rejected'

/**
 * What a person says of topics and communities; no claim proposes it. `about` of each:
 * `topic-name`: the topic, its new label. `topic-merge`: the topic that goes, the topic that it becomes a part of.
 * `topic-hidden`: the topic. `topic-added`: the new topic's id, its label, then phrases that earn it.
 * `topic-tag`: a key of one of the paper's records (or its id), the topic; rejected: the paper is not about it.
 * `cluster-name`: the network, the name, then the members to which it was given.
 */
export type NamingKind = 'topic-name' | 'topic-merge' | 'topic-hidden' | 'topic-added' | 'topic-tag' | 'cluster-name'

/** What can be decided. */
export type DecisionKind = ClaimKind | NamingKind

/**
 * One decision of a person, kept apart from the data so that new data can be loaded under it. `about` holds stable keys
 * (author ids, paper ids, record keys) in the claim's own order; kind and `about` together name the claim, whether the
 * resolver proposes it or a person made it by hand (two authors that are one, one that is two).
 */
export type Decision = {
  readonly kind: DecisionKind
  readonly about: readonly string[]
  readonly verdict: Verdict
  /** Why, in the person's words; empty where nothing was said. */
  readonly note: string
}

/** A portable file of decisions: `{ "format": "coterie-decisions", "version": 1, "decisions": [...] }`. */
export type DecisionsFile = {
  readonly format: 'coterie-decisions'
  readonly version: 1
  readonly decisions: readonly Decision[]
}

/** Decisions as they were read; what could not be read is an issue. */
export type DecisionsReading = { readonly decisions: readonly Decision[]; readonly issues: readonly Issue[] }

/** The version of the decisions file that this program writes, and the newest that it reads. */
export const DECISIONS_VERSION = 1

/** What a person says of topics and communities, for which there is no claim. */
export const NAMING_KINDS = [
  'topic-name',
  'topic-merge',
  'topic-hidden',
  'topic-added',
  'topic-tag',
  'cluster-name',
] as const satisfies readonly NamingKind[]

const KINDS = [
  'same-paper',
  'same-author',
  'homonym',
  'page-owner',
  'unnamed-owner',
  'list-owner',
  'inferred-year',
  'derived-title',
  'group',
  ...NAMING_KINDS,
] as const satisfies readonly DecisionKind[]

/** What a claim is about as a set: the order in which records, people or papers are named says nothing. */
function orderAbout({ kind, about }: Pick<Decision, 'kind' | 'about'>): readonly string[] {
  const [first = '', ...others] = about
  switch (kind) {
    case 'same-paper':
      // A paper's id follows from its title, which new data may change; its records' keys do not.
      return [...new Set(about.filter((subject) => !subject.startsWith('paper:')))].sort(byText)
    case 'same-author':
    case 'inferred-year':
      return [...new Set(about)].sort(byText)
    case 'homonym':
    case 'page-owner':
      return [first, ...[...new Set(others)].sort(byText)]
    case 'topic-name':
    case 'topic-added':
    case 'topic-merge':
      // One topic has one name, one set of phrases and one place to go; a later decision replaces the earlier.
      return [first]
    case 'cluster-name':
      // One group of members has one name, which stands second.
      return [first, ...[...new Set(others.slice(1))].sort(byText)]
    case 'unnamed-owner':
    case 'list-owner':
      return about.filter((subject) => !isContentMarks(subject))
    default:
      return about
  }
}

/** Names a claim, and so a decision about it: equal exactly where kind and what it is about are the same. */
export const decisionKey = (claim: Pick<Decision, 'kind' | 'about'>): string =>
  JSON.stringify([claim.kind, ...orderAbout(claim)])

/** Whether a decision is of a kind that no claim proposes. */
export const isNaming = <Subject extends { readonly kind: DecisionKind }>(
  decision: Subject,
): decision is Subject & { readonly kind: NamingKind } => NAMING_KINDS.some((kind) => kind === decision.kind)

/** The decision that a person makes about a claim. */
export const decideClaim = (
  { kind, about }: Pick<Decision, 'kind' | 'about'>,
  verdict: Verdict,
  note = '',
): Decision => ({
  kind,
  about,
  verdict,
  note,
})

const Entry = v.object({
  kind: v.picklist(KINDS),
  about: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
  verdict: v.picklist(['accepted', 'rejected']),
  note: v.fallback(v.string(), ''),
})

/** Reads entries of a decisions file or of a project that nobody has checked; each that is none costs only itself. */
export function readDecisionEntries(name: string, entries: readonly unknown[]): DecisionsReading {
  const decisions: Decision[] = []
  const issues: Issue[] = []
  for (const [index, entry] of entries.entries()) {
    const read = v.safeParse(Entry, entry)
    if (read.success) decisions.push(read.output)
    else
      issues.push({
        source: name,
        line: 0,
        severity: 'skipped',
        message: decisionsToldWords.decisionWasLeftOutIt(index + 1),
      })
  }
  return { decisions, issues }
}

const File = v.object({
  format: v.picklist(['coterie-decisions', 'coterie']),
  version: v.optional(v.unknown()),
  decisions: v.optional(v.unknown()),
})

/** What keeps a file of decisions from being read, or null. */
function findTrouble({ format, version, decisions }: v.InferOutput<typeof File>): string | null {
  if (version === undefined) return decisionsToldWords.thisFileOfDecisionsDoes
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return decisionsToldWords.thisFileOfDecisionsGives(JSON.stringify(version).slice(0, 40))
  if (version > DECISIONS_VERSION) return decisionsToldWords.theseDecisionsWereSavedBy(version, DECISIONS_VERSION)
  if (decisions === undefined) return format === 'coterie' ? null : decisionsToldWords.thisFileOfDecisionsHas
  return Array.isArray(decisions) ? null : decisionsToldWords.theDecisionsOfThisFile
}

/**
 * Reads a file of decisions: Coterie's own, the decisions of a project, or a thesaurus as VOSviewer reads it (`label`,
 * tab, `replace by`), whose rows say which names are one person or, where `topics` has the name, one topic. A file that is none of these, or of a newer version,
 * gives no decisions and one issue that says why. Never throws. Cost: linear in the text.
 */
export function readDecisions(source: Source, topics: readonly NamedTopic[] = []): DecisionsReading {
  const text = source.text.replace(/^\uFEFF/, '')
  const refuse = (message: string): DecisionsReading => ({
    decisions: [],
    issues: [{ source: source.name, line: 0, severity: 'skipped', message }],
  })
  if (!/^\s*\{/.test(text))
    return readThesaurus({ name: source.name, text }, topics) ?? refuse(decisionsToldWords.thisIsNoFileOf)
  const json = readJson(text)
  if (json === null) return refuse(decisionsToldWords.thisFileOfDecisionsIs)
  const file = v.safeParse(File, json.value)
  if (!file.success) return refuse(decisionsToldWords.thisIsNoFileOfDecisions)
  const trouble = findTrouble(file.output)
  if (trouble !== null) return refuse(trouble)
  const { decisions } = file.output
  return readDecisionEntries(source.name, Array.isArray(decisions) ? decisions : [])
}

/**
 * Puts decisions into a fixed order, each claim once with its latest verdict: names of communities first and as they were
 * given, because of two equal ones the later yields; then all others by what they are about, so that the order in which
 * they were made leaves no trace in a file.
 */
export const orderDecisions = (decisions: readonly Decision[]): Decision[] => {
  const latest = new Map<string, Decision>()
  for (const decision of decisions) {
    const key = decisionKey(decision)
    // Said anew, it is said last.
    latest.delete(key)
    latest.set(key, decision)
  }
  const inTime = [...latest.values()].filter(({ kind }) => kind === 'cluster-name')
  const others = [...latest].filter(([, { kind }]) => kind !== 'cluster-name').sort(([a], [b]) => byText(a, b))
  return [...inTime, ...others.map(([, decision]) => decision)]
}

/** Prints a file of decisions, one a line, as `orderDecisions` has them; the same decisions, the same bytes. */
export function printDecisions(decisions: readonly Decision[]): string {
  const lines = orderDecisions(decisions).map(({ kind, about, verdict, note }) =>
    JSON.stringify({ kind, about, verdict, note }),
  )
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "format": "coterie-decisions",\n  "version": ${String(DECISIONS_VERSION)},\n  "decisions": ${list}\n}\n`
}
