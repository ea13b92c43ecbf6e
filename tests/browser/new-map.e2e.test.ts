import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openForEachTest } from './open-for-each-test'
import { mapOf, settle } from './open-page'

let page: Page
openForEachTest((opened) => {
  page = opened.page
})

test('wherever a person was on the map before, one of other files is seen whole', async () => {
  const camera = () =>
    page.evaluate(() => {
      type Core = { readonly _cyreg: { readonly cy: { zoom(): number; pan(): object } } }
      const { cy } = (document.querySelector('.graph-core') as unknown as Core)._cyreg
      return { zoom: cy.zoom(), ...cy.pan() }
    })
  /** Whether all of the map is in sight, as after the key for it. */
  const isWhole = async (): Promise<void> => {
    // Its land is surveyed off the page.
    let before = await camera()
    await expect
      .poll(
        async () => {
          const last = before
          before = await camera()
          return JSON.stringify(before) === JSON.stringify(last)
        },
        { interval: 400 },
      )
      .toBe(true)
    await page.keyboard.press('0')
    await settle(page)
    expect(await camera()).toEqual(before)
  }
  const more = async (count: number): Promise<void> => {
    await mapOf(page).focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('+')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    const papers = Array.from(
      { length: count },
      (_, at) => `TY  - JOUR\nTI  - On ${String(at)}\nAU  - Quill, Ada\nAU  - Stone${String(at % 40)}, Bea\nER  - \n`,
    )
    const buffer = Buffer.from(papers.join('\n'))
    await page
      .getByLabel('Files to open')
      .setInputFiles({ name: `${String(count)}.ris`, mimeType: 'text/plain', buffer })
    await page.getByRole('button', { name: 'Show the map' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await settle(page)
  }
  await more(1)
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('2')
  await isWhole()
  // What is added lays all out anew.
  await more(60)
  expect(await mapOf(page).getAttribute('data-nodes')).toBe('41')
  await isWhole()
  // And what is taken back is as it was before.
  await page.keyboard.press('Control+z')
  await expect.poll(() => mapOf(page).getAttribute('data-nodes')).toBe('2')
  await isWhole()
})
