import type { StateCreator } from 'zustand/vanilla'
import { errorText } from '../base/error-text'
import { NETWORK_IDS, type Atlas, type NetworkId, type Orientation, type Placement } from '../graph/atlas'
import type { LargeEnd } from '../graph/layout-large'
import type { PlacingStep } from '../graph/packed-placing'
import type { Placing, Ports } from './ports'
import { isMadeReady, makeReady } from './ready-map'
import type { AppState } from './store'
import type { Moves } from './view-slice'

/** A network whose people are being placed within their communities, and how far that has come. */
export type Underway = {
  readonly network: NetworkId
  readonly orientation: Orientation
  readonly placed: number
  readonly total: number
}

/** Where the nodes of a network stand for the moment. */
export type ShownStep = Pick<PlacingStep, 'x' | 'y'> & Pick<Underway, 'network' | 'orientation'>

export type PlacingSlice = {
  readonly placing: Underway | null
  /** The last step that a map may show; null where the atlas says all. */
  readonly placingStep: ShownStep | null
  /** The atlas whose placing the person stopped; its networks stay sketches until they let it go on. */
  readonly stoppedPlacing: Atlas | null
  /** A sentence where placing failed. */
  readonly placingTrouble: string | null
  /** Places what the atlas holds as sketches, the network in view first. Nothing where nothing is left to place. */
  readonly placeSketches: () => void
  readonly stopPlacing: () => void
  readonly goOnPlacing: () => void
  /** While a hand moves the map, nothing else moves on it, and nothing else works. */
  readonly holdPlacing: (on: boolean) => void
  /** Resolves once nothing is left to place, or nothing will be: what is saved then is the same whoever watched it. */
  readonly whenPlaced: () => Promise<void>
}

/** The sketched placements of an atlas, those of the network in view first. */
export function sketchesOf(atlas: Atlas, first: NetworkId): readonly Pick<Underway, 'network' | 'orientation'>[] {
  const order = [first, ...NETWORK_IDS.filter((id) => id !== first)]
  return order.flatMap((network) => {
    const { landscape, portrait } = atlas.networks[network].placements
    return [
      // Where there is a tall one, it is what is looked at.
      ...(portrait?.isSketch ? [{ network, orientation: 'portrait' as const }] : []),
      ...(landscape.isSketch ? [{ network, orientation: 'landscape' as const }] : []),
    ]
  })
}

/** The atlas with one of its networks placed otherwise; all else is the very same. */
export function withPlacement(atlas: Atlas, id: NetworkId, orientation: Orientation, placement: Placement): Atlas {
  const network = atlas.networks[id]
  const placements = { ...network.placements, [orientation]: placement }
  return { ...atlas, networks: { ...atlas.networks, [id]: { ...network, placements } } }
}

/** What was drawn aside stays where it is beside the rest, which a finished page moves by so much. */
const shifted = ({ places, ...rest }: Moves, shiftX: number, shiftY: number): Moves => ({
  ...rest,
  places: new Map([...places].map(([id, { x, y }]) => [id, { x: x + shiftX, y: y + shiftY }])),
})

export const placingSlice =
  (ports: Pick<Ports, 'place' | 'orientation' | 'readyScene' | 'turn'>): StateCreator<AppState, [], [], PlacingSlice> =>
  (set, get) => {
    let running: { readonly atlas: Atlas; readonly network: NetworkId; readonly placing: Placing } | null = null
    let isHeld = false
    /** What has come while steps are held; the last of it counts. */
    let waiting: (() => void) | null = null
    let waiters: (() => void)[] = []

    const unlessHeld = (show: () => void): void => {
      if (isHeld) waiting = show
      else show()
    }

    function end(): void {
      const ended = running
      running = null
      waiting = null
      ended?.placing.cancel()
      if (get().placing) set({ placing: null, placingStep: null })
    }

    function settle(): void {
      for (const resolve of waiters) resolve()
      waiters = []
    }

    function start(atlas: Atlas, { network, orientation }: Pick<Underway, 'network' | 'orientation'>): void {
      if (!ports.place) return
      const placing = ports.place(atlas, network, orientation, ({ placed, total, x, y }) => {
        if (running !== own) return
        unlessHeld(() => {
          set({ placing: { network, orientation, placed, total }, placingStep: { network, orientation, x, y } })
        })
      })
      const own = { atlas, network, placing }
      running = own
      const total = atlas.networks[network].nodes.length
      set({ placing: { network, orientation, placed: 0, total }, placingStep: null, placingTrouble: null })
      const show = async ({ placement, shiftX, shiftY }: LargeEnd): Promise<void> => {
        const isWanted = (): boolean => running === own
        const placed = withPlacement(atlas, network, orientation, placement)
        if (isWanted() && isMadeReady(placed)) await makeReady(get(), placed, ports, isWanted)
        if (!isWanted()) return
        unlessHeld(() => {
          if (!isWanted()) return
          running = null
          const { view, moves } = get()
          const isSeen =
            view.network === network && moves.orientation === orientation && (moves.layout ?? 'force') === 'force'
          // It follows from a step that was told, and is none.
          get().quietly(() => {
            set({
              atlas: placed,
              placing: null,
              placingStep: null,
              ...(isSeen ? { moves: shifted(moves, shiftX, shiftY) } : {}),
            })
          })
        })
      }
      const fail = (error: unknown): void => {
        if (running !== own) return
        running = null
        set({ placing: null, placingStep: null, stoppedPlacing: atlas, placingTrouble: errorText(error) })
        settle()
      }
      placing.result.then((end) => show(end).catch(fail), fail)
    }

    return {
      placing: null,
      placingStep: null,
      stoppedPlacing: null,
      placingTrouble: null,

      placeSketches() {
        const { atlas, view, stoppedPlacing } = get()
        const [next] = atlas && stoppedPlacing !== atlas ? sketchesOf(atlas, view.network) : []
        if (running && (running.atlas !== atlas || (next && running.network !== next.network))) end()
        if (running) return
        if (atlas && next && ports.place) start(atlas, next)
        else settle()
      },

      stopPlacing() {
        set({ stoppedPlacing: get().atlas })
        end()
        settle()
      },

      goOnPlacing() {
        set({ stoppedPlacing: null, placingTrouble: null })
        get().placeSketches()
      },

      holdPlacing(on) {
        if (on === isHeld) return
        isHeld = on
        running?.placing.hold(on)
        const show = waiting
        waiting = null
        if (!on) show?.()
      },

      whenPlaced: () =>
        new Promise((resolve) => {
          if (running) waiters.push(resolve)
          else resolve()
        }),
    }
  }
