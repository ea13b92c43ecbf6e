import { LARGEST_CLIQUE } from '../graph/project-coauthors'
import type { Atlas, Network, NetworkId } from '../graph/atlas'
import type { Source } from '../records/record'
import type { PipelineInput } from './pipeline'

/** The sample's atlas as the build made it, with both placings; it lies beside the page under this name. */
export const SAMPLE_ATLAS = 'sample-atlas.json'

/** What a page asks of the pipeline; the topic files are the person's own. */
type Asked = Omit<PipelineInput, 'vocabularies'> & { readonly vocabularies: readonly unknown[] }

/** Whether a request is what the page asks for when it opens on the sample: its texts, and everything as usual. */
export const isUsualSample = (input: Asked, sample: readonly Source[] | null): boolean =>
  input.sources === sample &&
  input.seed === 1 &&
  input.savedYear === null &&
  input.counting === 'fractional' &&
  (input.largestClique ?? LARGEST_CLIQUE) === LARGEST_CLIQUE &&
  (input.keyPhrases ?? 'auto') === 'auto' &&
  (input.decisions ?? []).length === 0 &&
  (input.memory ?? []).length === 0 &&
  input.vocabularies.length === 0 &&
  (input.parsed ?? []).length === 0 &&
  Object.keys(input.clustering ?? {}).length === 0

/** The atlas as it is made where only the wide placing is asked for. */
const withoutPortrait = (atlas: Atlas): Atlas => ({
  ...atlas,
  networks: Object.fromEntries(
    Object.entries(atlas.networks).map(([id, network]: [string, Network]) => [
      id,
      { ...network, placements: { ...network.placements, portrait: null } },
    ]),
  ) as Record<NetworkId, Network>,
})

/**
 * What the build laid beside the page, so that nobody waits for what is the same for everybody. Null where there is nothing of
 * the kind, as while the program is being written or in the page of one file: then the map is made as any other.
 */
export async function fetchSampleAtlas(base: string, orientation: PipelineInput['orientation']): Promise<Atlas | null> {
  try {
    const response = await fetch(new URL(SAMPLE_ATLAS, base))
    if (!response.ok) return null
    const atlas = (await response.json()) as Atlas
    return orientation === 'portrait' ? atlas : withoutPortrait(atlas)
  } catch {
    return null
  }
}
