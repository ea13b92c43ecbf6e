import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFaultyStore } from '../fixtures/faulty-store'
import { createShared, openTab, pageFile, type Tab } from '../fixtures/keeping-tab'

type Step = { readonly tab: 0 | 1; readonly does: 'edit' | 'take over' | 'save' | 'close and open' }

const anyStep: fc.Arbitrary<Step> = fc.record({
  tab: fc.constantFrom(0, 1),
  does: fc.constantFrom('edit', 'edit', 'edit', 'take over', 'save', 'close and open'),
})

const viewsOf = ({ app }: Tab): number => app.getState().bookmarks.length

/** Keeps a view where this tab may change the project; true where it did. */
function edit(tab: Tab): boolean {
  if (tab.app.getState().keeping.isReader) return false
  tab.app.getState().takePicture('')
  return true
}

test('however two tabs take turns, one writes at a time and no change is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 12 }), fc.boolean(), async (steps, hasLocks) => {
      const made = createShared(createFaultyStore())
      const shared = hasLocks ? made : { ...made, locks: undefined }
      const first = openTab(shared)
      await first.app.getState().importFiles([pageFile('Ada Quill', 'On Grids')], 'add')
      await first.keeper.flush()
      const second = openTab(shared)
      await second.keeper.openLast()
      const tabs: [Tab, Tab] = [first, second]
      let edits = 0
      for (const { tab, does } of steps) {
        const one = tabs[tab]
        if (does === 'edit' && edit(one)) edits++
        if (does === 'save') await one.keeper.flush()
        if (does === 'take over' && one.app.getState().keeping.isReader) await one.keeper.takeOver()
        if (does === 'close and open' && one.app.getState().keeping.isReader) await one.keeper.openLast()
        expect(tabs.filter(({ app }) => !app.getState().keeping.isReader).length).toBeLessThanOrEqual(1)
      }
      const writer = tabs.find(({ app }) => !app.getState().keeping.isReader) ?? first
      expect(await writer.keeper.flush()).toBe(true)
      expect(viewsOf(writer)).toBe(edits)
      expect((await writer.keeper.list()).length).toBe(1)
      const visit = openTab({ ...shared, locks: createShared(shared.store).locks })
      await visit.keeper.openLast()
      expect(viewsOf(visit)).toBe(edits)
    }),
    { numRuns: 25 },
  )
}, 120_000)
