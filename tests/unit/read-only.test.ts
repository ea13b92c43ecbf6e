import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PLAIN_VIEW } from '../../src/scene/shared-view'
import { EMPTY_DOCUMENT, type ReadOnly } from '../../src/state/document'
import type { DialogName } from '../../src/state/interface-slice'
import { selectMayEdit, selectReadOnly, selectUnsavable } from '../../src/state/read-only'
import { createAppStore, type AppState, type AppStore } from '../../src/state/store'
import { buildAtlas, UNNAMED_PAGE, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const SHARED: ReadOnly = { kind: 'shared' }
const NEWER: ReadOnly = { kind: 'newer', version: 4 }

let store: AppStore
const state = (): AppState => store.getState()
/** Lets the map be looked at only, or be changed in another tab. */
function lookOnly(readOnly: ReadOnly | 'elsewhere'): void {
  if (readOnly === 'elsewhere') state().changeKeeping({ isReader: true })
  else store.setState({ document: { ...state().document, readOnly } })
}
const file = (name: string, text = UNNAMED_PAGE) => ({ name, bytes: new TextEncoder().encode(text) })

beforeEach(() => {
  store = createAppStore({
    ...UNNAMED_PORTS,
    build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
  })
})

test('it is told why a map is only looked at, and whether it may be saved', () => {
  expect([selectReadOnly(state()), selectUnsavable(state()), selectMayEdit(state())]).toEqual([null, null, true])
  lookOnly('elsewhere')
  expect(selectReadOnly(state())).toContain('in another tab')
  expect([selectUnsavable(state()), selectMayEdit(state())]).toEqual([null, false])
  lookOnly(SHARED)
  expect(selectReadOnly(state())).toContain('shared for looking')
  expect(selectUnsavable(state())).toBe(selectReadOnly(state()))
  lookOnly(NEWER)
  expect(selectReadOnly(state())).toContain('newer Coterie (version 4')
  expect([selectUnsavable(state()), selectMayEdit(state())]).toEqual([selectReadOnly(state()), false])
})

describe('a dialog', () => {
  const EDITS: readonly DialogName[] = ['merge', 'split', 'one-paper', 'add-topic']
  const LOOKS: readonly DialogName[] = ['export', 'help', 'menu', 'search', 'clusters', 'topics', 'report', 'projects']
  const opens = (dialog: DialogName): boolean => {
    state().openDialog(null)
    state().openDialog(dialog)
    return state().dialog === dialog
  }

  test('opens where a map may be changed', () => {
    expect([...EDITS, ...LOOKS, 'import', 'paste', 'share'].filter((dialog) => !opens(dialog as DialogName))).toEqual(
      [],
    )
  })

  test.each([
    ['shared', SHARED, { import: false, paste: false, share: false }],
    ['of a newer version', NEWER, { import: true, paste: true, share: false }],
    ['changed elsewhere', 'elsewhere', { import: true, paste: true, share: true }],
  ] as const)('for changing it is refused where it is %s, and one for looking is not', (_, readOnly, rest) => {
    lookOnly(readOnly)
    expect(EDITS.filter(opens)).toEqual([])
    expect(LOOKS.filter((dialog) => !opens(dialog))).toEqual([])
    for (const [dialog, isOpened] of Object.entries(rest))
      expect([dialog, opens(dialog as DialogName)]).toEqual([dialog, isOpened])
    state().announce('')
    state().openDialog('merge')
    expect(state().announcement.text).toBe(selectReadOnly(state()))
  })

  test('closes in any case', () => {
    state().openDialog('export')
    lookOnly(SHARED)
    state().openDialog(null)
    expect(state().dialog).toBeNull()
  })
})

test('the bench is refused where nothing is to be decided, the table is not', () => {
  lookOnly(SHARED)
  state().showSurface('review')
  expect([state().surface, state().announcement.text]).toEqual(['map', selectReadOnly(state())])
  state().showSurface('table')
  expect(state().surface).toBe('table')
})

describe('what is done', () => {
  const DECISION = { kind: 'group', about: ['author:x'], verdict: 'accepted', note: '' } as const
  const ACTS: readonly (readonly [string, () => unknown])[] = [
    ['undecide', () => state().undecide(DECISION)],
    ['dropVocabulary', () => state().dropVocabulary('x')],
    ['chooseColumns', () => state().chooseColumns('page.txt', { fields: { a: 'title' } })],
    ['lookAtClaim', () => state().lookAtClaim('x')],
    ['startTopic', () => state().startTopic('x')],
  ]

  test.each(ACTS)('by %s is refused with a sentence, and changes nothing', async (_, act) => {
    await state().openSample()
    state().decide(DECISION)
    await vi.waitUntil(() => state().task.kind === 'idle')
    lookOnly('elsewhere')
    const { document, dialog, reviewed } = state() as AppState & { readonly reviewed?: unknown }
    const seen: Partial<AppState>[] = []
    const stop = store.subscribe((now) => seen.push(now))
    await act()
    stop()
    expect(state().announcement.text).toContain('in another tab')
    expect(seen).toHaveLength(1)
    expect([state().document, state().dialog]).toEqual([document, dialog])
    expect(reviewed).toBe((state() as AppState & { readonly reviewed?: unknown }).reviewed)
  })
})

describe('files', () => {
  test('are refused with a sentence where a map is shared', async () => {
    await state().openSample()
    const { atlas } = state()
    lookOnly(SHARED)
    await state().importFiles([file('a.txt')], 'replace')
    expect([state().atlas, state().announcement.text]).toEqual([atlas, selectReadOnly(state())])
  })

  test.each([NEWER, 'elsewhere'] as const)(
    'take the place of a map that is not to be changed (%j)',
    async (readOnly) => {
      await state().importFiles([file('a.txt')], 'add')
      lookOnly(readOnly)
      await state().importFiles([file('b.txt', UNNAMED_PAGE.replaceAll('Ada Quill', 'Eva Moss'))], 'add')
      expect(state().document.sources.map(({ name }) => name)).toEqual(['b.txt'])
    },
  )

  test('of which a map came show the view that waits for them, others leave it waiting', async () => {
    await state().importFiles([file('a.txt')], 'add')
    const pending = { title: 'Theirs', view: { ...PLAIN_VIEW, network: 'papers' }, digest: null } as AppState['pending']
    store.setState({ pending })
    await state().importFiles([file('b.txt', 'Stir the flour.')], 'add')
    expect(state().pending).toBe(pending)
    await state().importFiles([file('c.txt', UNNAMED_PAGE.replaceAll('Ada Quill', 'Eva Moss'))], 'add')
    expect([state().pending, state().view.network]).toEqual([null, 'papers'])
  })
})

test('an empty page may be changed', () => {
  expect([state().document, selectMayEdit(state())]).toEqual([EMPTY_DOCUMENT, true])
})
