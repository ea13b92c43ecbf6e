import type { PaperId } from './corpus'
import { decisionKey, type Decision } from './decisions'
import { decisionsToldWords } from '../words/decisions-told'

/** Papers of one claim that one decision is about, or none. */
export type DecidedPart = { readonly decision: Decision | null; readonly papers: readonly PaperId[] }

/** Parts the papers of a claim by the decisions about them: the undecided ones first, then as papers come. */
export function partByDecision(
  papers: readonly PaperId[],
  decisionOn: (paper: PaperId) => Decision | null,
): readonly DecidedPart[] {
  const undecided: PaperId[] = []
  const parts = new Map<string, { decision: Decision; papers: PaperId[] }>()
  for (const paper of papers) {
    const decision = decisionOn(paper)
    if (decision === null) {
      undecided.push(paper)
      continue
    }
    const key = decisionKey(decision)
    const part = parts.get(key)
    if (part === undefined) parts.set(key, { decision, papers: [paper] })
    else part.papers.push(paper)
  }
  return [...(undecided.length === 0 ? [] : [{ decision: null, papers: undecided }]), ...parts.values()]
}

/** The reason that a person gave, after those that were found. */
export const withNote = (because: readonly string[], decision: Decision | null): readonly string[] =>
  decision === null || decision.note === '' ? because : [...because, decisionsToldWords.youNoted(decision.note)]
