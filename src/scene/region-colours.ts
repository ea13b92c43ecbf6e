import { memoizeLastOf } from '../base/memoize'
import type { ClusterId, NodeId } from '../graph/atlas'
import { mixColours } from './mix-colours'
import type { Scene, SceneRegion } from './scene'
import { coloursOf, type Theme } from './theme'

/** How much is left of regions of which nothing is lit. */
const UNLIT = 0.42

/** A region as it is drawn: how strongly, and the colour of its land, `#rrggbb`. */
export type RegionColour = { readonly strength: number; readonly land: string }

/** Strength and land of regions, each asked whether it is lit; a colour is mixed once, however many regions have it. */
function coloursBy(
  regions: readonly SceneRegion[],
  theme: Theme,
  isLit: (region: SceneRegion) => boolean,
): ReadonlyMap<ClusterId, RegionColour> {
  const mixed = new Map<string, RegionColour>()
  return new Map(
    regions.map((region) => {
      const { cluster, colour, bare = false } = region
      const strength = isLit(region) ? 1 : UNLIT
      const key = `${colour} ${String(strength)} ${String(bare)}`
      let own = mixed.get(key)
      if (own === undefined) {
        const land = bare ? theme.ground : mixColours(theme.ground, coloursOf(theme, colour).tint, strength)
        own = { strength, land }
        mixed.set(key, own)
      }
      return [cluster, own]
    }),
  )
}

/** While nothing is lit they are asked for several times in every frame, of the same regions. */
const coloursAtRest = memoizeLastOf((regions: readonly SceneRegion[], theme: Theme) =>
  coloursBy(regions, theme, ({ lit }) => lit),
)

/**
 * The strength and land of each region. What lies on the land (halos, rims of discs) must have the same colour,
 * so that regions, nodes and labels all ask here. Pale land is mixed, not transparent: nothing shines through.
 */
export function regionColours(
  scene: Pick<Scene, 'nodes' | 'regions'>,
  theme: Theme,
  lit: ReadonlySet<NodeId> | null,
): ReadonlyMap<ClusterId, RegionColour> {
  if (lit === null) return coloursAtRest(scene.regions, theme)
  const touched = new Set(scene.nodes.filter(({ id }) => lit.has(id)).map(({ cluster }) => cluster))
  return coloursBy(scene.regions, theme, (region) => region.lit && touched.has(region.cluster))
}
