import type { Atlas, NetworkId } from '../graph/atlas'
import { chips } from './chips'
import { joinWith } from './text-part'
import type { View } from './view'
import { arrangingWords } from '../words/arranging'

const NETWORKS: Readonly<Record<NetworkId, string>> = {
  coauthors: arrangingWords.people2,
  papers: arrangingWords.papers2,
  topics: arrangingWords.topics2,
  knowledge: arrangingWords.everything,
  stated: arrangingWords.network,
}

/** What a view may be called: what it shows, and by what it is narrowed: “People, Topic: video”. */
export function viewTitle(atlas: Atlas, view: View): string {
  const narrowed = chips(atlas, view).map(({ label }) => label)
  return joinWith([NETWORKS[view.network], ...narrowed], 'and', 4)
}
