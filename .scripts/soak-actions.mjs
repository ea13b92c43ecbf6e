// @ts-check
/* global document, innerHeight, innerWidth, HTMLSelectElement -- what stands in `evaluate` runs in the page */
import { createDice, pick } from './dice.mjs'

/** @typedef {{ readonly page: import('playwright').Page, readonly roll: () => number }} Hand */
/** @typedef {(hand: Hand) => Promise<void>} Act */

/** Controls that leave the page, write a file, ask the system for one, or close what is looked at. */
const LEFT_ALONE =
  /save|download|print|language|语言|中文|choose files|choose a folder|folder|close th(?:e|is) map|delete|forget everything|replace the map|sample|reload|start clean|open the page/i

const WORDS = /** @type {const} */ (['chen', 'li', 'quant', 'learn', 'zh', 'vision', 'a', 'net', 'model', 'xx', '2023'])

/** Beginnings of commands, for the palette: filters, colours, sizes, layouts, lenses, views, decisions. */
const ORDERS = /** @type {const} */ ([
  'only',
  'colour',
  'size',
  'lay out',
  'show',
  'path',
  'compare',
  'collapse',
  'open all',
  'focus',
  'strongest',
  'core',
  'largest part',
  'keep',
  'choose',
  'next',
  'clear',
  'place',
  'history',
  'matrix',
  'conflict',
  'topics',
  'years',
  'same person',
  'rename',
])

/** Keys of the page, but those that save. */
const KEYS = /** @type {const} */ ([
  'a',
  ...'bcdfghijklmnoqtuvwxyz12345+-=0.,[]/?'.split(''),
  ...['Shift+L', 'Shift+P', 'Shift+G', 'Shift+U', 'Shift+B', 'Shift+F10', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', 'Tab', 'Shift+Tab', ' ', 'Home', 'End'],
])

/** @param {Hand} hand */
const spot = ({ page, roll }) => {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
  return { x: width * (0.22 + 0.55 * roll()), y: height * (0.15 + 0.7 * roll()) }
}

/** @type {Act} */
const hover = async (hand) => {
  const { x, y } = spot(hand)
  await hand.page.mouse.move(x, y, { steps: 3 })
}

/** @type {Act} */
const click = async (hand) => {
  const { x, y } = spot(hand)
  const modifier = pick(hand.roll, /** @type {const} */ (['', '', '', 'Shift', 'Control']))
  if (modifier !== '') await hand.page.keyboard.down(modifier)
  await hand.page.mouse.click(x, y, { button: hand.roll() < 0.1 ? 'right' : 'left' })
  if (modifier !== '') await hand.page.keyboard.up(modifier)
}

/** @type {Act} */
const zoom = async (hand) => {
  const { x, y } = spot(hand)
  await hand.page.mouse.move(x, y)
  await hand.page.mouse.wheel(0, Math.round((hand.roll() - 0.5) * 600))
}

/** @type {Act} */
const pan = async (hand) => {
  const [from, to] = [spot(hand), spot(hand)]
  await hand.page.mouse.move(from.x, from.y)
  await hand.page.mouse.down()
  await hand.page.mouse.move(to.x, to.y, { steps: 4 })
  await hand.page.mouse.up()
}

/** @type {Act} */
const key = ({ page, roll }) => page.keyboard.press(pick(roll, KEYS))

/** @type {Act} */
const leave = ({ page }) => page.keyboard.press('Escape')

/** @type {Act} */
const search = async ({ page, roll }) => {
  await page.evaluate(() => document.getElementById('search')?.focus())
  await page.keyboard.insertText(pick(roll, WORDS))
  await page.keyboard.press(pick(roll, /** @type {const} */ (['Enter', 'ArrowDown', 'Escape'])))
  await page.keyboard.press(pick(roll, /** @type {const} */ (['Enter', 'Escape'])))
}

/** @type {Act} */
const order = async ({ page, roll }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText(pick(roll, ORDERS))
  for (let down = Math.floor(roll() * 4); down > 0; down--) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  if (roll() < 0.6) {
    await page.keyboard.insertText(pick(roll, WORDS))
    await page.keyboard.press('Enter')
  }
}

/** @type {Act} */
const travel = async ({ page, roll }) => {
  const press = roll() < 0.6 ? 'Control+z' : 'Control+Shift+z'
  for (let times = 1 + Math.floor(roll() * 3); times > 0; times--) await page.keyboard.press(press)
}

/** @type {Act} */
const decide = async ({ page, roll }) => {
  await page.keyboard.press('r')
  await page.keyboard.press(pick(roll, /** @type {const} */ (['a', 'r', 'l', 'b', 'j', 'k', 'z'])))
  if (roll() < 0.5) await page.keyboard.press('Escape')
}

/** @type {Act} Any control in sight: a button, a switch, a row, a column's head, a slider, a list of choices. */
const control = async ({ page, roll }) => {
  const found = await page.evaluate(
    ({ at, leftAlone }) => {
      const left = new RegExp(leftAlone, 'i')
      const selector =
        'button, [role="radio"], [role="checkbox"], [role="tab"], [role="slider"], [role="menuitem"], [role="option"], [role="treeitem"], input, select, summary, th, td, tr, a[href^="#"]'
      /** @param {Element} element */
      const nameOf = (element) =>
        `${element.getAttribute('aria-label') ?? ''} ${element.textContent} ${element.getAttribute('title') ?? ''}`
      const modal = document.querySelector('dialog[open]')
      const all = [...(modal ?? document).querySelectorAll(selector)].filter((element) => {
        const box = element.getBoundingClientRect()
        const isSeen = box.width > 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth
        return isSeen && box.bottom <= innerHeight && !element.matches('[type="file"], :disabled')
      })
      const chosen = all[Math.floor(at * all.length)]
      if (chosen === undefined) return null
      const box = chosen.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const hit = document.elementFromPoint(x, y)?.closest(selector) ?? null
      if (hit === null || left.test(nameOf(hit)) || left.test(nameOf(chosen))) return null
      if (!(hit instanceof HTMLSelectElement)) return { x, y, kind: hit.getAttribute('role') ?? hit.tagName }
      hit.selectedIndex = Math.floor(at * 7919) % hit.options.length
      hit.dispatchEvent(new Event('change', { bubbles: true }))
      return null
    },
    { at: roll(), leftAlone: LEFT_ALONE.source },
  )
  if (found === null) return
  await page.mouse.click(found.x, found.y)
  if (found.kind === 'slider') await page.keyboard.press(pick(roll, /** @type {const} */ (['ArrowRight', 'ArrowLeft'])))
}

/** What is done, and how often of each hundred. */
export const ACTIONS = /** @type {readonly (readonly [string, number, Act])[]} */ ([
  ['point', 12, hover],
  ['click', 12, click],
  ['zoom', 8, zoom],
  ['pan', 6, pan],
  ['key', 16, key],
  ['leave', 8, leave],
  ['search', 6, search],
  ['command', 8, order],
  ['undo and redo', 5, travel],
  ['decide', 3, decide],
  ['control', 16, control],
])

/**
 * A hand that does one thing after another, the same ones for the same seed as far as the page answers in the same time. Each
 * call does one and gives its name.
 * @param {import('playwright').Page} page
 * @param {number} seed
 * @returns {() => Promise<string>}
 */
export function createHand(page, seed) {
  const roll = createDice(seed)
  const all = ACTIONS.reduce((sum, [, share]) => sum + share, 0)
  return async () => {
    let at = roll() * all
    for (const [name, share, act] of ACTIONS) {
      at -= share
      if (at >= 0) continue
      await act({ page, roll })
      return name
    }
    return ''
  }
}

/**
 * Leaves what is open until the map of people stands, with nothing chosen: where heaps can be compared. Opens the sample where
 * everything was closed.
 * @param {import('playwright').Page} page
 */
export async function comeToRest(page) {
  for (let tries = 0; tries < 12; tries++) {
    await page.keyboard.press('Escape')
    const isOpen = await page.evaluate(
      () => document.querySelector('dialog[open], [role="menu"], .table-view, .review, .details-scroll') !== null,
    )
    if (!isOpen) break
    if ((await page.locator('.table-view').count()) > 0 && tries > 2) await page.keyboard.press('t')
    const close = page.locator('button[aria-label^="Close "]').first()
    if (tries > 4 && (await close.isVisible())) await close.click({ timeout: 2000 }).catch(() => undefined)
  }
  await page.keyboard.press('1')
}

/**
 * Opens the sample anew, and waits until its map is there: nothing of what was done before is open or can be undone then.
 * @param {import('playwright').Page} page
 */
export async function openAnew(page) {
  await comeToRest(page)
  // Drawn once without a map, what React keeps of the drawing before holds none either.
  const offered = page.getByRole('button', { name: 'explore the sample' })
  if (!(await offered.isVisible())) {
    await page.getByRole('button', { name: 'Settings and help' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close this map' }).click()
  }
  await offered.click()
  await page.locator('.task').waitFor({ state: 'detached' })
  const map = (/** @type {RegExp} */ name) => page.getByRole('application', { name }).waitFor()
  try {
    await map(/^Map of/)
    // It opens on the kind of map that was looked at last; where nothing was open no other could be asked for before. What React
    // keeps of the drawing before, to change it into the next, is of this map after a few of them.
    for (const kind of /** @type {const} */ (['people', 'papers', 'topics', 'people', 'papers', 'people'])) {
      await page.keyboard.press({ people: '1', papers: '2', topics: '3' }[kind])
      await map(new RegExp(`^Map of ${kind}`))
    }
  } catch (error) {
    const seen = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 600))
    throw new Error(`The sample did not come. The page says: ${seen}`, { cause: error })
  }
  await page.mouse.move(2, 2)
  // What was told last may offer to take it back, and holds it as long.
  await page.waitForFunction(() => document.querySelector('[data-sonner-toast]') === null)
}
