import { byText } from '../base/order'
import type { PaperRecord } from '../records/record'
import type { Claim, ClaimId, PaperId, Place } from './corpus'
import type { DecisionBook } from './decision-book'
import { decisionKey, type Decision } from './decisions'
import { withNote } from './decided-parts'
import { hashText } from '../base/hash'
import { claimIdOf } from './identifiers'
import type { Link } from './paper-clusters'
import { byPlace, type PaperDraft } from './paper-drafts'
import type { PaperMatch } from './same-paper'
import { BY_HAND, tellConfidence } from './thresholds'
import { claimsOfPapersWords } from '../words/claims-of-papers'
import { joinsWords } from '../words/joins'

/** Reasons of one claim that are spelled out. */
const SPELLED = 6

/** What the claims are made of. */
export type SamePaperFindings = {
  readonly drafts: readonly PaperDraft[]
  readonly match: PaperMatch
  /** What would be found without decisions, whose reasons decided claims keep; null where nothing was decided. */
  readonly undecided: PaperMatch | null
  readonly keyOf: (record: PaperRecord) => string
  readonly book: DecisionBook
}

type Reasons = Pick<Claim, 'confidence' | 'because'>

const placeOf = ({ source, line }: PaperRecord): Place => ({ source, line })
const lineOf = ({ source, line }: PaperRecord): string => claimsOfPapersWords.line(source, line)

function tellLink({ first, second, because }: Link): string {
  const [one, other] = [lineOf(first), lineOf(second)].sort(byText)
  const reason = joinsWords.sentences(because).replace(/[.。]$/, '')
  return claimsOfPapersWords.and(reason, one ?? '', other ?? '')
}

function gatherReasons(links: readonly Link[]): Reasons {
  const told = links.map((link) => ({ confidence: link.confidence, reason: tellLink(link) }))
  told.sort((a, b) => b.confidence - a.confidence || byText(a.reason, b.reason))
  const because = told.slice(0, SPELLED).map(({ reason }) => reason)
  if (told.length > SPELLED) because.push(claimsOfPapersWords.moreRecordsAgreeInThe(told.length - SPELLED))
  return { confidence: tellConfidence('same-paper', told.at(-1)?.confidence ?? 0), because }
}

/** The reasons for every claim that would be made without decisions, by its key. */
function indexReasons(match: PaperMatch | null, keyOf: SamePaperFindings['keyOf']): ReadonlyMap<string, Reasons> {
  const reasons = new Map<string, Reasons>()
  for (const { about, confidence, because } of match?.suggestions ?? [])
    reasons.set(decisionKey({ kind: 'same-paper', about }), {
      confidence: tellConfidence('same-paper', confidence),
      because,
    })
  for (const { records, links } of match?.groups ?? []) {
    if (records.length < 2) continue
    reasons.set(decisionKey({ kind: 'same-paper', about: records.map(keyOf) }), gatherReasons(links))
  }
  return reasons
}

/** An id for a claim about records of several papers, by their keys. */
const idOfKeys = (keys: readonly string[]): ClaimId =>
  claimIdOf(
    'same-paper',
    `records-${hashText([...keys].sort(byText).join('\n'))
      .toString(16)
      .padStart(8, '0')}`,
  )

/**
 * Which records are one paper: a claim for each paper of several records, one for each two papers that may be one, and
 * those that a person rejected. Each is about the papers' ids and the records' keys, and says where the records stand.
 */
export function claimSamePapers({ drafts, match, undecided, keyOf, book }: SamePaperFindings): Claim[] {
  const reasons = indexReasons(undecided, keyOf)
  const recordsOf = new Map<string, { readonly paper: PaperId; readonly record: PaperRecord }[]>()
  const claims: Claim[] = []
  for (const { id, seen, joins } of drafts) {
    for (const record of seen) {
      const known = recordsOf.get(keyOf(record))
      if (known === undefined) recordsOf.set(keyOf(record), [{ paper: id, record }])
      else known.push({ paper: id, record })
    }
    if (seen.length < 2) continue
    const keys = [...new Set(seen.map(keyOf))]
    const verdict = book.verdictOf('same-paper', keys)
    const decided = verdict === 'accepted' || (joins.length > 0 && joins.every(({ by }) => by === 'decision'))
    const found = decided ? reasons.get(decisionKey({ kind: 'same-paper', about: keys })) : undefined
    claims.push({
      id: claimIdOf('same-paper', id),
      kind: 'same-paper',
      about: [id, ...keys],
      places: seen.map(placeOf),
      status: decided ? 'accepted' : 'assumed',
      ...(found ?? gatherReasons(joins)),
    })
  }
  const describe = (keys: readonly string[]): Pick<Claim, 'id' | 'kind' | 'about' | 'places'> => {
    const known = keys.flatMap((key) => recordsOf.get(key) ?? [])
    return {
      id: idOfKeys(keys),
      kind: 'same-paper',
      about: [...new Set(known.map(({ paper }) => paper)), ...keys],
      places: known
        .map(({ record }) => record)
        .sort(byPlace)
        .map(placeOf),
    }
  }
  for (const { about, confidence, because } of match.suggestions)
    claims.push({
      ...describe(about),
      confidence: tellConfidence('same-paper', confidence),
      status: 'suggested',
      because,
    })
  const told = new Set(claims.filter(({ status }) => status !== 'suggested').map(decisionKey))
  for (const decision of book.decisions) {
    const keys = keysOf(decision)
    if (decision.kind !== 'same-paper' || keys.length < 2 || told.has(decisionKey(decision))) continue
    // An accepted set that lies within a larger paper is a claim of its own, so that it can be taken back.
    if (!keys.every((key) => recordsOf.has(key))) continue
    const found = reasons.get(decisionKey(decision))
    const byHand = claimsOfPapersWords.youSaidThatTheyAreOne(decision.verdict === 'accepted')
    const { confidence, because } = found ?? { confidence: BY_HAND, because: [byHand] }
    claims.push({ ...describe(keys), status: decision.verdict, confidence, because: withNote(because, decision) })
  }
  return claims
}

const keysOf = ({ about }: Decision): string[] => [...new Set(about.filter((subject) => !subject.startsWith('paper:')))]
