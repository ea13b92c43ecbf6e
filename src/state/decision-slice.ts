import type { StateCreator } from 'zustand/vanilla'
import { compareAtlases, withoutDoubtful, type AtlasChange } from '../graph/claim-consequence'
import type { Atlas } from '../graph/atlas'
import { decisionKey, type Decision } from '../resolve/decisions'
import type { ChangeRow } from '../scene/change-text'
import { tellDecision } from '../scene/decision-text'
import { outcomeRows } from '../scene/outcome-rows'
import { reviewMap, type ReviewMap } from '../scene/review-map'
import type { View } from '../scene/view'
import type { AppState } from './store'
import type { Moves } from './view-slice'
import { actingWords } from '../words/acting'

/** The network without doubtful claims, and what to go back to. */
export type Doubtless = {
  readonly base: Atlas
  readonly view: View
  readonly moves: Moves
  /** The claims that are left out. */
  readonly left: readonly Decision[]
  readonly change: AtlasChange
}

/** What would come of a decision, reckoned by making the atlas under it. */
export type Trial = {
  readonly change: AtlasChange
  readonly rows: readonly ChangeRow[]
  /** The map of people as it would be; null where the decision touches nobody on it. */
  readonly map: ReviewMap | null
}

/** What was reckoned of decisions about an atlas, by `trialKey`. It says nothing about any other atlas. */
export type Trials = { readonly atlas: Atlas | null; readonly known: ReadonlyMap<string, Trial> }

const NO_TRIALS: Trials = { atlas: null, known: new Map() }
/** Trials that are remembered, the latest ones: each holds a drawing of the map. */
const REMEMBERED = 24

export type DecisionSlice = {
  readonly doubtless: Doubtless | null
  readonly trials: Trials
  /** The key of the decision that is reckoned in the background. */
  readonly reckoning: string | null
  /** The key of the decision whose reckoning in the background failed. */
  readonly unreckoned: string | null
  /** Decides a claim, or something that no claim proposes; an earlier decision of the same, and those of `instead`, are replaced. */
  readonly decide: (decision: Decision, instead?: readonly Decision[]) => void
  /** Takes a decision back, so that the claim waits again. */
  readonly undecide: (decision: Pick<Decision, 'kind' | 'about'>) => void
  /** Joins decisions from a file to those at hand; a later one about the same counts. */
  readonly takeDecisions: (decisions: readonly Decision[], from: string) => void
  /** Forgets what was reckoned of decisions. */
  readonly forgetTrials: () => void
  /** Shows the network with its doubtful claims again, where it is shown without them. */
  readonly leaveDoubtless: () => void
  /** Lets go of decisions that no atlas was built under: the build failed or was cancelled. */
  readonly dropUnapplied: () => void
  /** Draws the network without the claims that are acted on but doubtful; off again shows what was there. */
  readonly showDoubtless: (on: boolean) => Promise<void>
  /** Reckons exactly what a decision would change, without taking it. */
  readonly tryDecision: (decision: Decision) => Promise<void>
  /** The same in the background, where nothing else is under way; what was reckoned before is not reckoned again. */
  readonly tryQuietly: (decision: Decision) => Promise<void>
}

/** The decisions with this one in force and none other about the same. */
export const withDecision = (decisions: readonly Decision[], decision: Decision): readonly Decision[] => [
  ...withoutDecision(decisions, decision),
  decision,
]

/** The decisions without the one about this. */
function withoutDecision(
  decisions: readonly Decision[],
  decision: Pick<Decision, 'kind' | 'about'>,
): readonly Decision[] {
  const key = decisionKey(decision)
  return decisions.filter((other) => decisionKey(other) !== key)
}

export const decisionSlice: StateCreator<AppState, [], [], DecisionSlice> = (set, get) => {
  /** Tells trials in the background apart: the same decision may be tried again while its first trial ends. */
  let quietRuns = 0

  /** Puts other decisions into force: at once in the document, and on the map when it is drawn anew. */
  function take(decisions: readonly Decision[], text: string): void {
    leaveDoubtless()
    const document = { ...get().document, decisions, memory: get().anchor }
    get().together(() => {
      set({ document, trials: NO_TRIALS })
    }, text)
    void get().redraw(document, actingWords.applyingTheDecision)
    get().announce(text)
  }

  function remember(atlas: Atlas, would: Atlas, decision: Decision): void {
    const change = compareAtlases(atlas, would)
    const heading = actingWords.ifThisIs(decision.verdict)
    const trial: Trial = {
      change,
      rows: outcomeRows(atlas, would, change, decision),
      map: reviewMap(atlas, decision, { after: would, change, heading }),
    }
    const { trials } = get()
    const before = trials.atlas === atlas ? [...trials.known] : []
    const known = new Map([...before, [trialKey(decision), trial] as const].slice(-REMEMBERED))
    set({ trials: { atlas, known } })
  }

  function leaveDoubtless(): void {
    const { doubtless } = get()
    if (!doubtless) return
    get().quietly(() => {
      set({ atlas: doubtless.base, view: doubtless.view, moves: doubtless.moves, doubtless: null })
    })
  }

  return {
    doubtless: null,
    trials: NO_TRIALS,
    reckoning: null,
    unreckoned: null,

    decide(decision, instead = []) {
      const { document, atlas } = get()
      const left = instead.reduce(withoutDecision, document.decisions)
      take(withDecision(left, decision), tellDecision(atlas?.corpus ?? null, decision))
    },

    undecide(decision) {
      const { document, atlas } = get()
      const made = document.decisions.find((other) => decisionKey(other) === decisionKey(decision))
      if (!made) return
      take(withoutDecision(document.decisions, made), actingWords.takenBack(tellDecision(atlas?.corpus ?? null, made)))
    },

    takeDecisions(decisions, from) {
      const joined = decisions.reduce(withDecision, get().document.decisions)
      const count = String(decisions.length)
      take(joined, actingWords.decisionsFrom(count, decisions.length, from))
    },

    forgetTrials: () => set({ trials: NO_TRIALS }),
    leaveDoubtless,

    dropUnapplied() {
      const { applied, document, history } = get()
      if (document.decisions === applied) return
      // The last step that left what is in force, and what came after it.
      const decisionsAfter = (step: number): readonly Decision[] =>
        history.past[step + 1]?.before.document.decisions ?? document.decisions
      const left = history.past.findLastIndex(
        ({ before }, step) => before.document.decisions === applied && decisionsAfter(step) !== applied,
      )
      const past = left === -1 ? history.past : history.past.slice(0, left)
      get().quietly(() => {
        set({ document: { ...document, decisions: applied }, history: { ...history, past, future: [] } })
      })
    },

    async showDoubtless(on) {
      if (!on) {
        leaveDoubtless()
        return
      }
      const { atlas, document, view, moves } = get()
      if (!atlas || get().doubtless) return
      const left = withoutDoubtful(atlas.corpus.claims)
      const without = await get().tryOut(
        [...document.decisions, ...left],
        actingWords.drawingTheMapWithoutDoubtfulClaims,
      )
      // A decision may have been taken meanwhile; then the base is no longer what is shown.
      if (!without || get().atlas !== atlas) return
      get().quietly(() => {
        set({ atlas: without, doubtless: { base: atlas, view, moves, left, change: compareAtlases(atlas, without) } })
        get().keepViewWithin(without)
      })
    },

    async tryDecision(decision) {
      leaveDoubtless()
      const { atlas, document } = get()
      if (!atlas) return
      const would = await get().tryOut(withDecision(document.decisions, decision), actingWords.reckoningWhatWouldChange)
      if (would && get().atlas === atlas) remember(atlas, would, decision)
    },

    async tryQuietly(decision) {
      const key = trialKey(decision)
      const atlas = reviewedAtlas(get())
      if (!atlas || knownTrial(get(), decision)) return
      const run = ++quietRuns
      set({ reckoning: key, unreckoned: null })
      try {
        const would = await get().tryAside(withDecision(get().document.decisions, decision))
        if (would && reviewedAtlas(get()) === atlas) remember(atlas, would, decision)
      } catch {
        set({ unreckoned: key })
      }
      if (run === quietRuns) set({ reckoning: null })
    },
  }
}

/** Names a decision together with its verdict. */
export const trialKey = (decision: Decision): string => `${decision.verdict} ${decisionKey(decision)}`

/** What was reckoned of a decision about the atlas that is reviewed. */
export function knownTrial(state: AppState, decision: Decision): Trial | undefined {
  const { trials } = state
  return trials.atlas === reviewedAtlas(state) ? trials.known.get(trialKey(decision)) : undefined
}

/** The atlas whose claims are reviewed: also while the network without doubtful ones is in sight, all of them. */
export const reviewedAtlas = ({ atlas, doubtless }: Pick<AppState, 'atlas' | 'doubtless'>): Atlas | null =>
  doubtless?.base ?? atlas
