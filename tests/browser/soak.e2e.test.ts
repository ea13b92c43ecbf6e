import { expect, test } from 'vitest'
import { comeToRest, createHand } from '../../.scripts/soak-actions.mjs'
import { IS_LONG } from './long'
import { openForEachTest } from './open-for-each-test'
import { mapOf } from './open-page'
import type { Page } from 'playwright'

let page: Page

// A page that complained of anything fails its test.
openForEachTest((opened) => {
  page = opened.page
})

/** Each is another way through the page; `npm run soak` goes on for as long as one likes, and looks at the heap. */
const SEEDS = IS_LONG ? [11, 12] : [11]
const ACTIONS = IS_LONG ? 100 : 50

test.each(SEEDS)(
  'after things done at random, seed %i, the page has not complained and the map is there',
  // Hundreds of keys and clicks, each with what it sets going.
  { timeout: 300_000 },
  async (seed) => {
    page.on('dialog', (dialog) => void dialog.accept())
    const act = createHand(page, seed)
    for (let done = 0; done < ACTIONS; done++) await act()
    await comeToRest(page)
    await mapOf(page).first().waitFor()
    expect(await page.getByText('The page has broken down').count()).toBe(0)
  },
)
