import type { ClusterId, NodeId } from '../graph/atlas'
import { mixColours } from './mix-colours'
import type { Scene } from './scene'
import { coloursOf, type Theme } from './theme'

/** How much is left of regions of which nothing is lit. */
const UNLIT = 0.42

/** A region as it is drawn: how strongly, and the colour of its land, `#rrggbb`. */
export type RegionColour = { readonly strength: number; readonly land: string }

/**
 * The strength and land of each region. What lies on the land (halos, rims of discs) must have the same colour,
 * so that regions, nodes and labels all ask here. Pale land is mixed, not transparent: nothing shines through.
 */
export function regionColours(
  scene: Scene,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
): ReadonlyMap<ClusterId, RegionColour> {
  const touched = lit && new Set(scene.nodes.filter(({ id }) => lit.has(id)).map(({ cluster }) => cluster))
  return new Map(
    scene.regions.map((region) => {
      const strength = region.lit && touched?.has(region.cluster) !== false ? 1 : UNLIT
      return [
        region.cluster,
        {
          strength,
          land: region.bare ? theme.ground : mixColours(theme.ground, coloursOf(theme, region.colour).tint, strength),
        },
      ]
    }),
  )
}
