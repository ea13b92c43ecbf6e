import type { Issue } from '../base/issue'
import { oneLine } from '../base/short-text'
import { DECISIONS_SOURCE } from './decision-book'
import { nameSome, tellDecision } from './decision-words'
import type { Decision } from './decisions'
import { decisionsToldWords } from '../words/decisions-told'

/** Letters of the longest name that a topic may have. */
export const LONGEST_NAME = 120

/** What became of a decision, and why. */
export const tell = (decision: Decision, why: string, outcome: string): Issue => ({
  source: DECISIONS_SOURCE,
  line: 0,
  severity: 'notice',
  message: decisionsToldWords.itWasDecidedBut(tellDecision(decision), why, outcome),
})
/** A decision that waits for what it is about. */
export const wait = (decision: Decision, missing: readonly string[]): Issue =>
  tell(
    decision,
    decisionsToldWords.areNotInTheseSources(nameSome(missing), missing.length),
    decisionsToldWords.itWasNotAppliedAnd,
  )
/** A decision that contradicts what is there. */
export const refuse = (decision: Decision, why: string): Issue => tell(decision, why, decisionsToldWords.itWasRefused)

/** A name without line ends and marks that turn writing around; empty where nothing is left of it. */
export const tidyTopicName = (name: string): string => [...oneLine(name)].slice(0, LONGEST_NAME).join('')

/** The accepted decisions of a kind. */
export const accepted = (decisions: readonly Decision[], kind: Decision['kind']): Decision[] =>
  decisions.filter((decision) => decision.kind === kind && decision.verdict === 'accepted')
