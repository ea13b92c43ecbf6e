import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { DATA_FORMATS } from '../../src/export/data-formats'
import { readSource } from '../../src/records/formats'
import { joinNetworkFiles, type NetworkFile } from '../../src/resolve/network-files'
import { printStated, anyNetworkFile, statedAtlas } from '../fixtures/stated-networks'
import { wholeText } from '../fixtures/whole-text'

/** A network by the labels of its nodes, whatever ids they have. */
type Told = {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly groups: readonly string[]
  readonly names: readonly string[]
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>
}

const sorted = (texts: readonly string[]): string[] => [...texts].sort()

/** Places in a box of 1 by its longer side, y downwards. */
function scalePlaces(places: readonly { readonly label: string; readonly x: number; readonly y: number }[]) {
  const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))]
  const side = Math.max(...places.map(({ x }) => x - left), ...places.map(({ y }) => y - top), 1e-9)
  return new Map(places.map(({ label, x, y }) => [label, { x: (x - left) / side, y: (y - top) / side }]))
}

function groupsOf(nodes: readonly { readonly label: string; readonly cluster: string }[]): string[] {
  const groups = new Map<string, string[]>()
  for (const { label, cluster } of nodes) groups.set(cluster, [...(groups.get(cluster) ?? []), label])
  return sorted([...groups.values()].map((labels) => sorted(labels).join('\n')))
}

const edgeText = (one: string, other: string, weight: number): string =>
  `${sorted([one, other]).join('\n')}\n${String(weight)}`

function tellAtlas({ networks: { stated } }: Atlas): Told {
  const labels = new Map(stated.nodes.map(({ id, label }) => [id, label]))
  const { x, y } = stated.placements.landscape
  return {
    nodes: sorted(stated.nodes.map(({ label }) => label)),
    edges: sorted(
      stated.edges.map(({ source, target, weight }) =>
        edgeText(labels.get(source) ?? '', labels.get(target) ?? '', weight),
      ),
    ),
    groups: groupsOf(stated.nodes),
    names: sorted(stated.clusters.map(({ name }) => name)),
    places: scalePlaces(stated.nodes.map(({ label }, at) => ({ label, x: x[at] ?? 0, y: y[at] ?? 0 }))),
  }
}

function tellFile({ network }: NetworkFile, yUp: boolean): Told {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]))
  const clusters = new Set(network.nodes.flatMap(({ cluster }) => cluster ?? []))
  return {
    nodes: sorted(network.nodes.map(({ label }) => label)),
    edges: sorted(
      network.edges.map(({ source, target, weight }) =>
        edgeText(labels.get(source) ?? '', labels.get(target) ?? '', weight),
      ),
    ),
    groups: groupsOf(network.nodes.map(({ label, cluster }) => ({ label, cluster: cluster ?? '' }))),
    names: sorted([...clusters].map((cluster) => network.clusterNames[cluster] ?? cluster)),
    places: scalePlaces(
      network.nodes.map(({ label, x, y }) => ({ label, x: x ?? NaN, y: yUp ? -(y ?? NaN) : (y ?? NaN) })),
    ),
  }
}

const Y_UP = new Set(['.gexf', '.vosviewer.json', '.dot'])
/** Pajek numbers communities and has no names for them. */
const NAMELESS = new Set(['.net'])

async function readBack(ending: string, atlas: Atlas) {
  const files = await printStated(ending, atlas)
  const parsed = files.map((file) => readSource({ name: `back${file.ending}`, text: wholeText(file.pieces) }))
  return { parsed, joined: joinNetworkFiles(parsed) }
}

describe('a network that is written down and read back is the same', () => {
  for (const ending of DATA_FORMATS.filter(({ isNetwork }) => isNetwork === true).map((format) => format.ending))
    it(`as ${ending}: nodes, labels, edges, weights, communities and places`, async () => {
      await fc.assert(
        fc.asyncProperty(anyNetworkFile, async (made) => {
          const atlas = statedAtlas(made)
          const { parsed, joined } = await readBack(ending, atlas)
          expect(parsed.flatMap(({ issues }) => issues)).toEqual([])
          expect(joined.files).toHaveLength(1)
          const [file] = joined.files
          if (file === undefined) return
          const [then, now] = [tellAtlas(atlas), tellFile(file, Y_UP.has(ending))]
          expect(now.nodes).toEqual(then.nodes)
          expect(now.edges).toEqual(then.edges)
          expect(now.groups).toEqual(then.groups)
          if (!NAMELESS.has(ending)) expect(now.names).toEqual(then.names)
          for (const [label, { x, y }] of then.places) {
            expect(now.places.get(label)?.x).toBeCloseTo(x, 2)
            expect(now.places.get(label)?.y).toBeCloseTo(y, 2)
          }
        }),
        { numRuns: 60 },
      )
    })
})
