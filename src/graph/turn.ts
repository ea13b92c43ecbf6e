import type { AuthorId, Claim, PaperId } from '../resolve/corpus'
import type { AttributedPaper } from './attribute-paper'

/** What turning a claim over does to papers and people, before it is put into ties. */
export type Turn = {
  /** Papers as they are now: gone, or another under the same id in `come`. */
  readonly gone: readonly AttributedPaper[]
  readonly come: readonly AttributedPaper[]
  /** Papers that get another title or year. */
  readonly retold: readonly PaperId[]
  /** People who become groups, or groups people. */
  readonly recast: readonly AuthorId[]
  /** False where other inferences may follow, so that only reading everything anew tells. */
  readonly exact: boolean
}

/** Whether a claim is acted on, so that turning it over means rejecting it. */
export const isActedOn = ({ status }: Pick<Claim, 'status'>): boolean => status === 'assumed' || status === 'accepted'

/** Nothing changes. */
export const NO_TURN: Turn = { gone: [], come: [], retold: [], recast: [], exact: true }
