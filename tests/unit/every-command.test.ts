import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import { indexNetwork } from '../../src/scene/atlas-index'
import { rankByLabel } from '../../src/scene/command-match'
import { egoOffers } from '../../src/scene/ego-text'
import { selectLayout, selectRingCentre } from '../../src/state/arrangement-selectors'
import { selectCountLine, selectSpoken } from '../../src/state/selectors'
import { createAppStore, type AppState, type AppStore } from '../../src/state/store'
import type { Ask, Chosen, Command, Page } from '../../src/ui/command'
import { COMMANDS, commandsNow } from '../../src/ui/commands'
import { startCommand } from '../../src/ui/start-command'
import { placeHere } from '../fixtures/place-here'
import { readSample, resolveSample } from '../fixtures/sample-corpus'
import { UNNAMED_PORTS } from '../fixtures/unnamed-page'

/** Commands that the sample gives no reason for, and why: it holds no such thing. */
const NOT_ON_THE_SAMPLE: Readonly<Record<string, string>> = {
  'show-stated': 'no file of it states a network',
  'filter-paper-citations': 'none of its files counts citations',
  'filter-paper-venue': 'none of its files names a venue',
  'filter-paper-keyword': 'none of its files has keywords',
  'colour-affiliation': 'none of its files names an affiliation',
  'colour-citations': 'none of its files counts citations',
  'size-citations': 'none of its files counts citations',
}

/** What must have been done before a command can be run, or before it changes anything: other commands. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'step-more': ['focus'],
  'step-fewer': ['focus', 'step-more'],
  expand: ['only-cluster'],
  'reset-neighbourhoods': ['fold'],
  'open-cluster': ['collapse-cluster'],
  'open-all': ['collapse-all'],
  'clear-filters': ['only-topic'],
  'rest-filters': ['filter-node-giant'],
  'saved-filters': ['filter-node-giant'],
  'filter-node-ego': ['go-to'],
  details: ['go-to'],
  'choose-neighbours': ['go-to'],
  'next-neighbour': ['go-to'],
  'neighbour-before': ['go-to'],
  'zoom-selection': ['go-to'],
  'show-only-chosen': ['go-to'],
  'hide-chosen': ['go-to'],
  'copy-chosen': ['go-to'],
  'choose-others': ['go-to', 'choose-neighbours'],
  'choose-nothing': ['choose-shown'],
  'keep-chosen-filter': ['go-to', 'choose-neighbours'],
  'compare-chosen': ['go-to', 'choose-neighbours'],
  'zoom-all': ['go-to', 'zoom-selection'],
  'view-back': ['show-papers'],
  'view-forward': ['show-papers', 'view-back'],
  'show-coauthors': ['show-papers'],
  'layout-force': ['layout-circle'],
  'place-visible': ['only-cluster'],
  'unplace-visible': ['only-cluster', 'place-visible'],
  'colour-cluster': ['density'],
  'size-papers': ['size-strength'],
  'ground-none': ['density'],
  'year-before': ['next-year', 'next-year'],
  'all-years': ['next-year'],
  accept: ['review'],
  reject: ['review'],
  later: ['review'],
  'take-back': ['review', 'accept', 'the claims that are decided'],
  'next-claim': ['review'],
  'claim-before': ['review', 'next-claim'],
  'undo-here': ['review', 'accept'],
  undo: ['only-topic'],
  redo: ['only-topic', 'undo'],
}

/** What answers each sort of question. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  author: ['Mengzhao Chen', 'Wenqi Shao'],
  paper: ['Scaling Law for Quantization'],
  topic: ['quantization'],
  cluster: ['Quantization', 'Distributed training'],
}

/** Lines of commands that the palette shows while something is typed. */
const LISTED = 8

const parsed = readSample()
const store: AppStore = createAppStore({
  ...UNNAMED_PORTS,
  place: placeHere,
  loadSample: () => Promise.resolve(parsed.map(({ source }) => ({ name: source, text: '' }))),
  build: ({ decisions, seed, orientation, counting }) => ({
    result: Promise.resolve(analyse(resolveSample(parsed, decisions), { seed, orientation, counting })),
    cancel: () => undefined,
  }),
})
const save = vi.fn()
const focused: string[] = []
const copied: string[] = []
const page: Page = { store, save }
let opened: Partial<AppState>

/** All that the store holds, without what can be done with it. */
const dataOf = (state: AppState): Partial<AppState> =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => typeof value !== 'function'))

beforeAll(async () => {
  await store.getState().openSample()
  opened = dataOf(store.getState())
  // The map, which gives a picture of itself where it is asked for one.
  store.subscribe(({ wantsPicture, takePicture }) => {
    if (wantsPicture) takePicture('')
  })
})

beforeEach(() => {
  const part = (name: string) => ({ focus: () => focused.push(name), checkVisibility: () => true })
  vi.stubGlobal('document', { getElementById: part, querySelector: part })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    run()
  })
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        copied.push(text)
        return Promise.resolve()
      },
    },
  })
  // Twice: whatever shows another view is a visit, also this.
  store.setState(opened)
  store.setState(opened)
  store.getState().arrive()
  focused.length = 0
  copied.length = 0
  save.mockClear()
})
afterEach(async () => {
  await rest()
  vi.unstubAllGlobals()
})

/** Until nothing is being drawn or placed any more. */
const rest = (): Promise<unknown> =>
  vi.waitUntil(() => store.getState().task.kind === 'idle' && store.getState().placingAnew === null, {
    timeout: 20_000,
  })

const byId = (id: string): Command => {
  const command = COMMANDS.find((each) => each.id === id)
  if (command === undefined) throw new Error(`There is no command ${id}.`)
  return command
}

/** What the palette finds for a question by a name that is typed there. */
async function answerTo({ kinds }: Ask, taken: readonly Chosen[]): Promise<Chosen> {
  const { atlas, view, searchFor } = store.getState()
  const sort = kinds === 'cluster' ? kinds : kinds[0] === 'node' ? 'author' : (kinds[0] ?? 'author')
  for (const name of ANSWERS[sort] ?? []) {
    const found: readonly { readonly id: Chosen }[] =
      kinds === 'cluster'
        ? rankByLabel(
            (atlas?.networks[view.network].clusters ?? []).map((each) => ({ ...each, label: each.name })),
            name,
          )
        : ((await searchFor(name, 48)) ?? []).filter(({ kind }) => kinds.includes(kind))
    const [first] = found.filter(({ id }) => !taken.includes(id))
    if (first !== undefined) return first.id
  }
  throw new Error(`Nothing answers a question for ${sort}.`)
}

/** Runs a command as the palette does once its questions are answered. */
async function run(command: Command): Promise<void> {
  expect([command.id, command.when(store.getState())]).toEqual([command.id, true])
  const answers: Chosen[] = []
  for (const ask of command.asks ?? []) answers.push(await answerTo(ask, answers))
  startCommand(page, command, answers)
}

async function prepare({ id }: Command): Promise<void> {
  for (const step of BEFORE[id] ?? []) {
    if (step === 'the claims that are decided') store.getState().showReviewTab('decided')
    else await run(byId(step))
    await rest()
  }
}

/** What a person who cannot see the page is told, or taken to, as it stands. */
const toldOf = (state: AppState): string =>
  JSON.stringify([
    [state.announcement, state.said, selectSpoken(state), selectCountLine(state)],
    [selectLayout(state), selectRingCentre(state)],
    [state.dialog, state.lens, state.surface, state.timeline.isOpen, state.addingRule, state.filterSetsOpen],
    [state.openRule, state.reviewAt],
    [focused, copied, save.mock.calls.length],
  ])

/** What was changed by a command beside words about it, and which commands were used last. */
const changedSince = (before: AppState): readonly string[] => {
  const after = store.getState()
  return [
    ...(Object.keys(dataOf(after)) as (keyof AppState)[]).filter((field) =>
      field === 'settings'
        ? JSON.stringify({ ...before.settings, recent: [] }) !== JSON.stringify({ ...after.settings, recent: [] })
        : !['announcement', 'said', 'history'].includes(field) && before[field] !== after[field],
    ),
    ...focused.map((name) => `focus on ${name}`),
    ...copied.map(() => 'clipboard'),
    ...save.mock.calls.map(() => 'file'),
  ]
}

/** What must be among the changes by commands of these names; by all others something must. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/^open-(?!cluster|all$)|^(merge|split|one-paper)$/, 'dialog'],
  [/^(path|compare|compare-clusters|compare-chosen|conflicts|two-steps|matrix|history|views)$/, 'lens'],
  [/^(show|layout|colour|size|ground|filter|only|hide|step)-|^(focus|expand|fold|density|firsts|undated)$/, 'view'],
  [/-cluster$|-all$|^(choose|next|reset|clear)-/, 'view'],
  [/^(table|review)$/, 'surface'],
  [/^(accept|reject|take-back|undo-here|same)$/, 'atlas'],
  [/^zoom-/, 'aim'],
  [/^search$/, 'focus on search'],
  [/^details$/, 'focus on .details-scroll'],
  [/^copy-chosen$/, 'clipboard'],
  [/^save$/, 'file'],
]
/** Commands of whose names a pattern above says something that is not so of them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'open-all': 'view',
  'open-cluster': 'view',
  'compare-clusters': 'lens',
  'next-claim': 'reviewAt',
  'zoom-all': 'aim',
}

const here = COMMANDS.filter(({ id }) => !(id in NOT_ON_THE_SAMPLE))

describe('every command, over the sample', () => {
  test.each(here.map((command) => [command.label, command] as const))(
    '“%s” is among the first in the palette, changes what it is for, and says so',
    async (_, command) => {
      await prepare(command)
      const listed = rankByLabel(commandsNow(store.getState()), command.label).slice(0, LISTED)
      expect(listed.map(({ id }) => id)).toContain(command.id)

      const before = store.getState()
      const told = toldOf(before)
      await run(command)
      await rest()
      const wanted = OTHERWISE[command.id] ?? CHANGES.find(([name]) => name.test(command.id))?.[1]
      await vi.waitFor(() => {
        const changed = changedSince(before)
        expect(changed).not.toEqual([])
        if (wanted !== undefined) expect(changed).toContain(wanted)
        expect(toldOf(store.getState())).not.toBe(told)
      })
    },
    30_000,
  )

  test('a command with a question opens the palette at it when nothing answers it', () => {
    const { atlas, view } = store.getState()
    expect(atlas && indexNetwork(atlas.networks[view.network]).clusters.size).toBeGreaterThan(1)
    for (const command of here) {
      if (command.asks === undefined || !command.when(store.getState())) continue
      startCommand(page, command)
      const { dialog, asked } = store.getState()
      expect([command.id, dialog, asked?.command, asked?.known]).toEqual([command.id, 'palette', command.id, []])
    }
  })

  test('what the sample holds nothing of cannot be run, and so is not in the palette', () => {
    const now = commandsNow(store.getState()).map(({ id }) => id)
    expect(Object.keys(NOT_ON_THE_SAMPLE).filter((id) => now.includes(id))).toEqual([])
    expect(Object.keys(NOT_ON_THE_SAMPLE).filter((id) => COMMANDS.every((each) => each.id !== id))).toEqual([])
  })

  test('who has all neighbours in sight, or nobody tied to them alone, is said to have none to show or hide', () => {
    const { atlas, view, expandNode, foldNode } = store.getState()
    expandNode('author:mengzhao-chen')
    expect(store.getState().announcement.text).toBe('Nothing to add: no neighbour of Mengzhao Chen is hidden')
    const alone = atlas?.networks.coauthors.nodes.find(({ id }) => egoOffers(atlas, view, id).fewer === null)
    foldNode(alone?.id ?? 'author:nobody')
    expect(store.getState().announcement.text).toMatch(/^Nothing to hide: nobody in sight is tied only to /)
  })
})
