import type { StateCreator } from 'zustand/vanilla'
import { compareAtlases, withoutDoubtful, type AtlasChange } from '../graph/claim-consequence'
import type { Atlas } from '../graph/atlas'
import { decisionKey, type Decision } from '../resolve/decisions'
import { tellDecision } from '../scene/decision-text'
import type { View } from '../scene/view'
import type { AppState } from './store'
import type { Moves } from './view-slice'

/** One step of deciding, as the history tells it, and the decisions before and after it. */
export type DecisionStep = {
  readonly text: string
  readonly before: readonly Decision[]
  readonly after: readonly Decision[]
}

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
export type Trial = { readonly key: string; readonly change: AtlasChange }

export type DecisionSlice = {
  /** Steps that can be taken back, the last one last. */
  readonly past: readonly DecisionStep[]
  /** Steps that can be taken again, the next one last. */
  readonly future: readonly DecisionStep[]
  readonly doubtless: Doubtless | null
  readonly trial: Trial | null
  /** Decides a claim, or something that no claim proposes; an earlier decision of the same is replaced. */
  readonly decide: (decision: Decision) => void
  /** Takes a decision back, so that the claim waits again. */
  readonly undecide: (decision: Pick<Decision, 'kind' | 'about'>) => void
  /** Joins decisions from a file to those at hand; a later one about the same counts. */
  readonly takeDecisions: (decisions: readonly Decision[], from: string) => void
  readonly undoDecision: () => void
  readonly redoDecision: () => void
  readonly forgetHistory: () => void
  /** Lets go of decisions that no atlas was built under: the build failed or was cancelled. */
  readonly dropUnapplied: () => void
  /** Draws the network without the claims that are acted on but doubtful; off again shows what was there. */
  readonly showDoubtless: (on: boolean) => Promise<void>
  /** Reckons exactly what a decision would change, without taking it. */
  readonly tryDecision: (decision: Decision) => Promise<void>
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
  /** Puts other decisions into force: at once in the document, and on the map when it is drawn anew. */
  function turnTo(decisions: readonly Decision[], label: string): void {
    leaveDoubtless()
    const document = { ...get().document, decisions }
    set({ document, trial: null })
    void get().redraw(document, label)
  }

  function take(decisions: readonly Decision[], text: string): void {
    const before = get().document.decisions
    set(({ past }) => ({ past: [...past, { text, before, after: decisions }], future: [] }))
    turnTo(decisions, 'Applying the decision')
    get().announce(text)
  }

  function leaveDoubtless(): void {
    const { doubtless } = get()
    if (doubtless) set({ atlas: doubtless.base, view: doubtless.view, moves: doubtless.moves, doubtless: null })
  }

  return {
    past: [],
    future: [],
    doubtless: null,
    trial: null,

    decide(decision) {
      const { document, atlas } = get()
      take(withDecision(document.decisions, decision), tellDecision(atlas?.corpus ?? null, decision))
    },

    undecide(decision) {
      const { document, atlas } = get()
      const made = document.decisions.find((other) => decisionKey(other) === decisionKey(decision))
      if (!made) return
      take(withoutDecision(document.decisions, made), `Taken back: ${tellDecision(atlas?.corpus ?? null, made)}`)
    },

    takeDecisions(decisions, from) {
      const joined = decisions.reduce(withDecision, get().document.decisions)
      const count = String(decisions.length)
      take(joined, `${count} ${decisions.length === 1 ? 'decision' : 'decisions'} from ${from}`)
    },

    undoDecision() {
      const { past, future } = get()
      const step = past.at(-1)
      if (!step) return
      set({ past: past.slice(0, -1), future: [...future, step] })
      turnTo(step.before, 'Taking the decision back')
      get().announce(`Undone: ${step.text}`)
    },

    redoDecision() {
      const { past, future } = get()
      const step = future.at(-1)
      if (!step) return
      set({ past: [...past, step], future: future.slice(0, -1) })
      turnTo(step.after, 'Applying the decision')
      get().announce(`Done again: ${step.text}`)
    },

    forgetHistory: () => set({ past: [], future: [], trial: null }),

    dropUnapplied() {
      const { applied, document, past } = get()
      if (document.decisions === applied) return
      const last = past.findLastIndex(({ after }) => after === applied)
      set({ document: { ...document, decisions: applied }, past: past.slice(0, last + 1), future: [] })
    },

    async showDoubtless(on) {
      if (!on) {
        leaveDoubtless()
        return
      }
      const { atlas, document, view, moves } = get()
      if (!atlas || get().doubtless) return
      const left = withoutDoubtful(atlas.corpus.claims)
      const without = await get().tryOut([...document.decisions, ...left], 'Drawing the map without doubtful claims')
      // A decision may have been taken meanwhile; then the base is no longer what is shown.
      if (!without || get().atlas !== atlas) return
      set({ atlas: without, doubtless: { base: atlas, view, moves, left, change: compareAtlases(atlas, without) } })
      get().keepViewWithin(without)
    },

    async tryDecision(decision) {
      leaveDoubtless()
      const { atlas, document } = get()
      if (!atlas) return
      const would = await get().tryOut(withDecision(document.decisions, decision), 'Reckoning what would change')
      if (!would || get().atlas !== atlas) return
      set({ trial: { key: trialKey(decision), change: compareAtlases(atlas, would) } })
    },
  }
}

/** Names a decision together with its verdict. */
export const trialKey = (decision: Decision): string => `${decision.verdict} ${decisionKey(decision)}`
