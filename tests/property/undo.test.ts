import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { chainOf } from '../../src/scene/chain'
import type { AskedRule } from '../../src/state/chain-slice'
import { COLOURINGS, DENSITIES, looksOf, SIZINGS } from '../../src/scene/looks'
import { arrangementOf, DEPTHS, LAYOUTS } from '../../src/scene/arrangement'
import { momentOf } from '../../src/state/moment'
import type { BuildRequest, Ports } from '../../src/state/ports'
import { createAppStore, type AppStore } from '../../src/state/store'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const built = new Map<string, Atlas>()
/** Builds each map once: the same request gives the very same atlas. */
function buildOnce(request: BuildRequest): Atlas {
  const key = JSON.stringify(request)
  const atlas = built.get(key) ?? buildAtlas(request)
  built.set(key, atlas)
  return atlas
}
const ports: Ports = {
  ...UNNAMED_PORTS,
  build: (request) => ({ result: Promise.resolve(buildOnce(request)), cancel: () => undefined }),
  place: (atlas, network, orientation) => ({
    // In a row: where they stand does not matter here, only that it is kept and given back.
    result: Promise.resolve().then(() => {
      const count = atlas.networks[network].nodes.length
      const x = Array.from({ length: count }, (_, at) => at * (orientation === 'landscape' ? 40 : 20))
      return {
        placement: { width: 900, height: 90, x, y: x.map(() => 40), names: [], overlaps: 0 },
        shiftX: 0,
        shiftY: 0,
      }
    }),
    cancel: () => undefined,
    hold: () => undefined,
  }),
}

const RULES: readonly AskedRule[] = [
  { kind: 'paper-text', text: 'a NOT model' },
  { kind: 'node-core', least: 2 },
  { kind: 'node-giant' },
  { kind: 'tie-strongest', count: 2 },
  { kind: 'tie-team', most: 3 },
  { kind: 'paper-range', figure: 'score', range: [10, null], missing: 'keep' },
]

/** What a person may do, each drawn by a number that picks among what there is. */
const ACTIONS: readonly ((store: AppStore, at: number) => unknown)[] = [
  (store, at) => store.getState().toggleTopic(pick(store.getState().atlas?.corpus.topics, at)?.id ?? 'topic:none'),
  (store, at) => store.getState().changeFilters({ years: at % 3 === 0 ? null : [2020 + (at % 4), 2026] }),
  (store, at) => store.getState().changeFilters({ minPapers: 1 + (at % 3), hasCode: at % 2 === 0 }),
  (store, at) => store.getState().changeFilters({ undated: at % 2 === 0 }),
  (store, at) => store.getState().changeLooks({ colour: pick(COLOURINGS, at) ?? 'cluster', firsts: at % 5 === 0 }),
  (store, at) =>
    store.getState().changeLooks({ size: pick(SIZINGS, at) ?? 'papers', density: pick(DENSITIES, at) ?? 'none' }),
  (store, at) => withCluster(store, at, (id) => store.getState().isolateCluster(id, at % 2 === 0)),
  (store, at) => withCluster(store, at, (id) => store.getState().toggleHidden(id)),
  (store, at) =>
    store.getState().showNetwork(pick(['coauthors', 'papers', 'topics', 'knowledge'] as const, at) ?? 'papers'),
  (store, at) => store.getState().focusOn(at % 3 === 0 ? null : (nodeAt(store, at)?.id ?? null)),
  (store, at) => store.getState().select({ kind: 'node', id: nodeAt(store, at)?.id ?? 'author:nobody' }),
  (store, at) => store.getState().moveNode(nodeAt(store, at)?.id ?? 'author:nobody', at % 900, at % 700, 'landscape'),
  (store, at) => store.getState().chooseAlso(nodeAt(store, at)?.id ?? 'author:nobody'),
  (store, at) => store.getState().hide([nodeAt(store, at)?.id ?? 'author:nobody']),
  (store, at) => store.getState().showOnly(store.getState().view.chosen ?? [nodeAt(store, at)?.id ?? 'author:nobody']),
  (store, at) => (at % 2 === 0 ? store.getState().takePicture('') : store.getState().goBack()),
  (store, at) => store.getState().openBookmark(pick(store.getState().bookmarks, at)?.id ?? 'view-0'),
  (store, at) =>
    at % 2 === 0
      ? store.getState().dropBookmark(pick(store.getState().bookmarks, at)?.id ?? 'view-0')
      : store.getState().renameBookmark(pick(store.getState().bookmarks, at)?.id ?? 'view-0', `View ${String(at % 7)}`),
  (store) => store.getState().clearFilters(),
  (store, at) => store.getState().addRule(pick(RULES, at) ?? { kind: 'paper-code' }),
  (store, at) => withRule(store, at, (id) => store.getState().moveRule(id, at % 5)),
  (store, at) =>
    withRule(store, at, (id) => store.getState().turnRule(id, at % 2 === 0 ? { not: true } : { off: true })),
  (store, at) => withRule(store, at, (id) => store.getState().removeRule(id)),
  (store, at) =>
    at % 2 === 0 ? store.getState().restAllRules() : store.getState().joinRules(at % 3 === 0 ? 'or' : 'and'),
  (store, at) => store.getState().layOut(pick(LAYOUTS, at) ?? 'force'),
  (store, at) => (at % 3 === 0 ? store.getState().unplaceVisible() : store.getState().placeVisible()),
  (store, at) => store.getState().ringAround(nodeAt(store, at)?.id ?? 'author:nobody'),
  (store, at) => store.getState().setDepth(pick(DEPTHS, at) ?? 1),
  (store, at) => store.getState().expandNode(nodeAt(store, at)?.id ?? 'author:nobody'),
  (store, at) => store.getState().foldNode(nodeAt(store, at)?.id ?? 'author:nobody'),
  (store, at) =>
    withCluster(store, at, (id) =>
      at % 2 === 0 ? store.getState().collapseClusters([id]) : store.getState().openClusters([id]),
    ),
  (store, at) => {
    const claim = pick(store.getState().atlas?.corpus.claims, at)
    if (claim === undefined) return
    const { kind, about } = claim
    if (at % 3 === 0) store.getState().undecide({ kind, about })
    else store.getState().decide({ kind, about, verdict: at % 2 === 0 ? 'accepted' : 'rejected', note: '' })
  },
  (store, at) => store.getState().setCounting(at % 2 === 0 ? 'full' : 'fractional'),
  (store, at) => store.getState().setSavedYear(at % 2 === 0 ? null : 2024),
  (store, at) =>
    store
      .getState()
      .setClustering(
        'coauthors',
        at % 2 === 0 ? null : { method: 'components', resolution: 1, minSize: 1, mergeSmall: false },
      ),
  (store) => store.getState().undo(),
  (store) => store.getState().redo(),
  (store, at) => store.getState().goToStep(at % 12),
  (store, at) => (at % 2 === 0 ? store.getState().keepCheckpoint('here') : store.getState().goToCheckpoint('here')),
]

const pick = <Item>(items: readonly Item[] | undefined, at: number): Item | undefined =>
  items === undefined || items.length === 0 ? undefined : items[at % items.length]
const networkOf = (store: AppStore) => store.getState().atlas?.networks[store.getState().view.network]
const nodeAt = (store: AppStore, at: number) => pick(networkOf(store)?.nodes, at)
function withCluster(store: AppStore, at: number, run: (id: `cluster:${string}`) => void): void {
  const cluster = pick(networkOf(store)?.clusters, at)
  if (cluster !== undefined) run(cluster.id)
}

function withRule(store: AppStore, at: number, run: (id: string) => void): void {
  const { filters, network } = store.getState().view
  const clusters = store.getState().atlas?.networks[network].clusters ?? []
  const rule = pick(chainOf(filters, clusters).rules, at)
  if (rule !== undefined) run(rule.id)
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
/** All that decides what is seen; looks and arrangement that nobody chose are the usual ones, said or not. */
function whole(store: AppStore) {
  const { view, ...moment } = momentOf(store.getState())
  const said = { ...view, looks: looksOf(view), arrangement: arrangementOf(view) }
  return { ...moment, view: said, atlas: store.getState().atlas }
}

async function play(store: AppStore, moves: readonly (readonly [number, number])[], patient: boolean): Promise<void> {
  for (const [action, at] of moves) {
    void ACTIONS[action % ACTIONS.length]?.(store, at)
    // Who waits sees each map drawn; who does not takes the next step while it is drawn.
    if (patient) await settled()
  }
  await settled()
}

const sequences = fc.array(fc.tuple(fc.nat(ACTIONS.length - 1), fc.nat(10_000)), { minLength: 300, maxLength: 300 })

it('three hundred steps at random, undone, give the start exactly, and done again the end', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, fc.boolean(), async (moves, patient) => {
      const store = createAppStore(ports)
      await store.getState().openSample()
      const start = whole(store)
      await play(store, moves, patient)
      const end = whole(store)
      const steps = store.getState().history.past.length
      for (let step = 0; step < steps; step++) store.getState().undo()
      await settled()
      expect(store.getState().history.past).toEqual([])
      expect(whole(store)).toEqual(start)
      expect(store.getState().atlas).toBe(start.atlas)
      for (let step = 0; step < steps; step++) store.getState().redo()
      await settled()
      expect(whole(store)).toEqual(end)
      expect(store.getState().atlas).toBe(end.atlas)
    }),
    { numRuns: 500 },
  )
}, 600_000)
