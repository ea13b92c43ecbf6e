import { sweepResolutions } from '../graph/resolution-sweep'
import { measureStability } from '../graph/stability'
import { answerWith } from './answer'
import type { StudyInput, StudyProgress, StudyReply, StudyRequest, StudyResult } from './study-protocol'

/** Studies a network as it was asked. Pure, and so the same in a worker, on the page and on the command line. */
export function runStudy(input: StudyInput, report: (progress: StudyProgress) => void = () => undefined): StudyResult {
  const { nodes, edges, settings, seed } = input
  const options = { seed, settings, report: (done: number, total: number) => report({ done, total }) }
  if (input.kind === 'sweep') return { kind: 'sweep', sweep: sweepResolutions(nodes, edges, options) }
  const stability = measureStability(nodes, edges, { ...options, reference: input.partition })
  return { kind: 'stability', stability }
}

/** Answers one request for a study. */
export function answerStudy(request: StudyRequest, send: (reply: StudyReply) => void): void {
  answerWith(runStudy, request, send)
}
