import { foldText } from '../base/fold'
import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { PaperId, TopicId, TopicTag } from './corpus'
import { nameSome } from './decision-words'
import type { Decision } from './decisions'
import { accepted, refuse, tidyTopicName, wait } from './topic-sentences'
import { implyTags, joinTags, orderTopics, type CatalogueTopic } from './topic-tags'
import { decisionsToldWords } from '../words/decisions-told'

/** A paper under its names in decisions, with the topics that were found. */
export type DecidedPaper = {
  readonly id: PaperId
  readonly keys: readonly string[]
  readonly tags: readonly TopicTag[]
}

type Told = { readonly issues: Issue[] }

/** Where each merged topic goes in the end. A merge that would lead back to its own topic is refused. */
function settleMerges(decisions: readonly Decision[], known: ReadonlySet<string>, { issues }: Told) {
  const into = new Map<TopicId, TopicId>()
  for (const decision of accepted(decisions, 'topic-merge')) {
    const [from, to] = decision.about as [TopicId?, TopicId?]
    const missing = decision.about.filter((id) => !known.has(id))
    if (from === undefined || to === undefined || missing.length > 0) {
      issues.push(
        missing.length > 0 ? wait(decision, missing) : refuse(decision, decisionsToldWords.itNamesNoOtherTopic),
      )
      continue
    }
    let end: TopicId | undefined = to
    while (end !== undefined && end !== from) end = into.get(end)
    if (end === from) issues.push(refuse(decision, decisionsToldWords.thatWouldLeadRoundIn))
    else into.set(from, to)
  }
  return (id: TopicId): TopicId => {
    let end = id
    for (let next = into.get(end); next !== undefined; next = into.get(end)) end = next
    return end
  }
}

/** New names by topic. Where a name belongs to another topic it is refused; of two that ask for one, the first by id has it. */
function settleNames(
  decisions: readonly Decision[],
  present: readonly CatalogueTopic[],
  known: ReadonlySet<string>,
  { issues }: Told,
): ReadonlyMap<TopicId, string> {
  const here = new Map(present.map(({ id, label }) => [id, label]))
  const wanted = new Map<TopicId, { name: string; decision: Decision }>()
  for (const decision of accepted(decisions, 'topic-name')) {
    const [id, given = ''] = decision.about as [TopicId?, string?]
    const name = tidyTopicName(given)
    if (id === undefined || name === '') issues.push(refuse(decision, decisionsToldWords.thatIsNoName))
    else if (!known.has(id)) issues.push(wait(decision, [id]))
    // A topic that was merged or hidden has no name to show; the decision is kept for when it returns.
    else if (here.has(id)) wanted.set(id, { name, decision })
  }
  for (let settled = false; !settled;) {
    settled = true
    const holders = new Map<string, TopicId[]>()
    for (const [id, label] of here) {
      const name = foldText(wanted.get(id)?.name ?? label)
      holders.set(name, [...(holders.get(name) ?? []), id])
    }
    for (const ids of holders.values()) {
      if (ids.length === 1) continue
      const asking = ids.filter((id) => wanted.has(id)).sort(byText)
      const refused = asking.length < ids.length ? asking : asking.slice(1)
      const [holder = ''] = ids.filter((id) => !refused.includes(id))
      for (const id of refused) {
        const decision = wanted.get(id)?.decision
        if (decision !== undefined)
          issues.push(refuse(decision, decisionsToldWords.isCalledSoTheTwo(nameSome([holder]))))
        wanted.delete(id)
        settled = false
      }
    }
  }
  return new Map([...wanted].map(([id, { name }]) => [id, name]))
}

/** What is said of single papers: by paper, the topics that it is and those that it is not about. */
function settleTags(
  decisions: readonly Decision[],
  papers: readonly DecidedPaper[],
  known: ReadonlySet<string>,
  { issues }: Told,
) {
  const called = new Map<string, PaperId>(papers.flatMap(({ id, keys }) => [id, ...keys].map((key) => [key, id])))
  const about = new Map<PaperId, Set<TopicId>>()
  const never = new Map<PaperId, Set<TopicId>>()
  for (const decision of decisions) {
    if (decision.kind !== 'topic-tag') continue
    const [key = '', topic] = decision.about as [string?, TopicId?]
    const paper = called.get(key)
    if (paper === undefined || topic === undefined || !known.has(topic)) {
      const missing = [
        ...(paper === undefined ? [key] : []),
        ...(topic === undefined || known.has(topic) ? [] : [topic]),
      ]
      issues.push(wait(decision, missing.length > 0 ? missing : [decisionsToldWords.aTopic]))
      continue
    }
    const sets = decision.verdict === 'accepted' ? about : never
    sets.set(paper, (sets.get(paper) ?? new Set()).add(topic))
  }
  return { about, never }
}

const byHand = (topic: TopicId): TopicTag => ({ topic, strength: 1, phrases: [], impliedBy: null, byHand: true })

/**
 * Applies what a person said of topics. Merged topics hand their papers, with the phrases, to the topic that they become
 * a part of, and their narrower topics too; hidden ones vanish from papers and list; what a paper is not about never
 * returns to it, not as a broader topic either. Every decision that cannot be applied is told in a sentence and changes
 * nothing. The order of decisions plays no part. In: decisions of a book, in its order. Cost: linear in tags and decisions.
 */
export function decideTopics(
  papers: readonly DecidedPaper[],
  catalogue: readonly CatalogueTopic[],
  decisions: readonly Decision[],
): {
  readonly catalogue: readonly CatalogueTopic[]
  readonly tags: ReadonlyMap<PaperId, readonly TopicTag[]>
  readonly issues: readonly Issue[]
} {
  const own = decisions.filter(({ kind }) => kind.startsWith('topic-'))
  if (own.length === 0) return { catalogue, tags: new Map(papers.map(({ id, tags }) => [id, tags])), issues: [] }
  const told: Told = { issues: [] }
  const known = new Set<string>(catalogue.map(({ id }) => id))
  const endOf = settleMerges(own, known, told)
  const hidden = new Set<TopicId>()
  for (const decision of accepted(own, 'topic-hidden')) {
    const [id] = decision.about as [TopicId?]
    if (id === undefined || !known.has(id)) told.issues.push(wait(decision, decision.about))
    else hidden.add(id)
  }
  const { about, never } = settleTags(own, papers, known, told)

  const remaining = mendBroader(catalogue, endOf)
  const names = settleNames(
    own,
    remaining.filter(({ id }) => !hidden.has(id)),
    known,
    told,
  )
  const order = orderTopics(remaining)
  const tags = new Map(
    papers.map(({ id, tags: found }) => {
      const barred = never.get(id) ?? new Set<TopicId>()
      const earned = found.filter(({ impliedBy, topic }) => impliedBy === null && !barred.has(topic))
      const said = [...(about.get(id) ?? [])].filter((topic) => !barred.has(topic)).map(byHand)
      const moved = [...earned, ...said].map((tag) => ({ ...tag, topic: endOf(tag.topic) }))
      const joined = joinTags(moved.filter(({ topic }) => !barred.has(topic)))
      const shown = implyTags(joined, order, barred).filter(({ topic }) => !hidden.has(topic))
      return [
        id,
        shown.map((tag) => (tag.impliedBy !== null && hidden.has(tag.impliedBy) ? { ...tag, impliedBy: null } : tag)),
      ]
    }),
  )

  const gathered = new Map<TopicId, string[]>()
  for (const { id, label, variants } of catalogue) {
    const end = endOf(id)
    const name = names.get(end)
    const renamed = end === id && name !== undefined
    const more = end !== id ? [label, ...variants] : renamed ? [label, ...variants] : variants
    gathered.set(end, [...(gathered.get(end) ?? []), ...more])
  }
  const listed = remaining
    .filter(({ id }) => !hidden.has(id))
    .map((topic): CatalogueTopic => {
      const label = names.get(topic.id) ?? topic.label
      const variants = [...new Set(gathered.get(topic.id) ?? [])].filter((text) => text !== label)
      const shortLabel = names.has(topic.id) ? label : topic.shortLabel
      const broader = showBroader(topic.broader, hidden, order.broaderOf)
      return { ...topic, label, shortLabel, variants, broader }
    })
  return { catalogue: listed, tags, issues: told.issues }
}

/** The topics that remain, each below what its broader topic became; none is broader than itself. */
function mendBroader(catalogue: readonly CatalogueTopic[], endOf: (id: TopicId) => TopicId): CatalogueTopic[] {
  const broaderOf = new Map<TopicId, TopicId | null>(catalogue.map(({ id, broader }) => [id, broader]))
  const ends = new Map<TopicId, TopicId | null>()
  const leadsTo = (from: TopicId, id: TopicId): boolean => {
    for (let at: TopicId | null = from; at !== null; at = ends.get(at) ?? null) if (at === id) return true
    return false
  }
  return catalogue
    .filter(({ id }) => endOf(id) === id)
    .map((topic) => {
      let broader: TopicId | null = null
      for (let at = topic.broader; at !== null && broader === null; at = broaderOf.get(at) ?? null)
        if (endOf(at) !== topic.id) broader = endOf(at)
      if (broader !== null && leadsTo(broader, topic.id)) broader = null
      ends.set(topic.id, broader)
      return { ...topic, broader }
    })
}

/** The nearest broader topic that is not hidden. */
function showBroader(
  broader: TopicId | null,
  hidden: ReadonlySet<TopicId>,
  broaderOf: ReadonlyMap<TopicId, TopicId | null>,
): TopicId | null {
  let at = broader
  while (at !== null && hidden.has(at)) at = broaderOf.get(at) ?? null
  return at
}
