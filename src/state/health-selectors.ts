import { memoizeLast } from '../base/memoize'
import { healthTable, type HealthTable } from '../scene/health-table'
import type { AppState } from './store'

const healthOf = memoizeLast(healthTable)

/** What became of every record, and what the files leave out; null before anything is open. */
export const selectHealth = ({ atlas }: AppState): HealthTable | null => (atlas ? healthOf(atlas) : null)
