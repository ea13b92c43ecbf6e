import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../src/ui/commands'
import type { Command } from '../../src/ui/command'
import { runByName } from './every-view'
import { launchBrowser, openPage, searchFor, settle } from './open-page'

let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  ;({ page, complaints } = await openPage(browser, { viewport: { width: 1600, height: 1000 } }))
  await hear()
})
afterAll(() => browser.close())

const SOMEBODY = 'Mengzhao Chen'
const choose = (): Promise<void> => searchFor(page, SOMEBODY)
const press = (key: string) => (): Promise<void> => page.keyboard.press(key)
const byPalette =
  (...names: readonly string[]) =>
  async (): Promise<void> =>
    runByName(page, ...(names as [string, ...string[]]))
const onlyTopic = byPalette('Only papers about', 'quantization')
const onlyCommunity = byPalette('Only the community', 'Quantization')
const toPapers = press('2')

/** What must have been done before the key of a command means anything, or changes anything. */
const BEFORE: Readonly<Record<string, readonly (() => Promise<void>)[]>> = {
  'step-more': [byPalette('Focus on', SOMEBODY)],
  'step-fewer': [byPalette('Focus on', SOMEBODY), press(']')],
  'open-cluster': [byPalette('Collapse all communities')],
  'choose-neighbours': [choose],
  'next-neighbour': [choose],
  'neighbour-before': [choose],
  'zoom-selection': [choose],
  'hide-chosen': [choose],
  'choose-others': [choose, press('n')],
  'place-visible': [onlyCommunity],
  'view-back': [toPapers],
  'view-forward': [toPapers, press('Alt+ArrowLeft')],
  'show-coauthors': [toPapers],
  'year-before': [press('.'), press('.')],
  accept: [press('r')],
  reject: [press('r')],
  later: [press('r')],
  'take-back': [press('r')],
  'next-claim': [press('r')],
  'claim-before': [press('r'), press('j')],
  'undo-here': [press('r'), press('a')],
  undo: [onlyTopic],
  redo: [onlyTopic, press('Control+z')],
  'zoom-all': [choose, press('z')],
}

/** Keeps what is announced, for it passes. */
const hear = (): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver((records) => {
      for (const { target, addedNodes, type } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const told = element?.closest('[data-sonner-toaster], .said, [aria-live]')
        if (told && (addedNodes.length > 0 || type === 'characterData')) heard.push(told.textContent)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })

/** What can be perceived of the page without its picture, as lines. */
const perceive = (): Promise<string[]> =>
  page.evaluate(() => {
    const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 160)
    const nameOf = (element: Element): string => tidy(element.getAttribute('aria-label') ?? element.textContent)
    const seen = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) =>
          element.checkVisibility() &&
          element.closest('.undo-buttons, [data-sonner-toaster]') === null &&
          element.querySelector('[data-sonner-toaster]') === null,
      )
    const active = document.activeElement
    return [
      ...seen('#map').map(({ dataset }) => `map: ${dataset['network'] ?? ''}, ${dataset['nodes'] ?? ''} marks`),
      ...seen('[role="application"]').map((each) => `in sight: ${nameOf(each)}`),
      ...seen('dialog[open], [role="dialog"], [role="menu"]').map(
        (each) => `dialog: ${tidy(each.getAttribute('aria-label') ?? each.querySelector('h2')?.textContent)}`,
      ),
      ...seen('aside[aria-label], section[aria-label], main[aria-label]').map((each) => `part: ${nameOf(each)}`),
      ...seen('h2, h3').map((each) => `heading: ${tidy(each.textContent)}`),
      ...seen('[aria-live], [role="status"]').map((each) => `told: ${tidy(each.textContent)}`),
      ...seen('[aria-pressed], [aria-checked], [aria-expanded]').map(
        (each) =>
          `switch: ${nameOf(each)} ${['aria-pressed', 'aria-checked', 'aria-expanded'].map((name) => each.getAttribute(name) ?? '').join('')}`,
      ),
      ...seen('input[type="checkbox"]').map(
        (each) => `switch: ${tidy(each.closest('label')?.textContent)} ${String((each as HTMLInputElement).checked)}`,
      ),
      ...seen('.zoom, .status, .layout-control, .looks-legend').map((each) => `told: ${tidy(each.textContent)}`),
      `keys go to: ${active === null ? '' : active === document.body ? 'nothing' : nameOf(active)}`,
    ]
  })

/** Takes back, by keys, whatever was done and opened, until the map stands as it did at first. */
async function reset(): Promise<void> {
  for (let step = 0; step < 40; step++) {
    const stands = await page.evaluate(() => {
      const there = (selector: string): boolean => document.querySelector(selector) !== null
      if (there('dialog[open], [role="dialog"], [role="menu"], [role="main"].review, main.review')) return 'over'
      if (there('.table-view')) return 'table'
      const panel = document.querySelector<HTMLElement>('.details-scroll')
      if (panel !== null) {
        panel.focus()
        return 'panel'
      }
      document.getElementById('map')?.focus()
      if (there('.timeline')) return 'timeline'
      if (there('.map.is-drawing')) return 'drawing'
      return there('.undo-buttons button:first-child:not(:disabled)') ? 'done' : 'first'
    })
    if (stands === 'first') break
    await page.keyboard.press(
      { over: 'Escape', panel: 'Escape', table: 't', timeline: 'y', drawing: 'd', done: 'Control+z' }[stands],
    )
  }
  await page.keyboard.press('0')
  await settle(page)
}

/** Brings all to where the key of a command can be pressed: with the keys on the map, or on what is instead of it. */
async function prepare({ id }: Command): Promise<void> {
  const toMap = () => page.evaluate(() => document.querySelector<HTMLElement>('#map, .table-scroll')?.focus())
  await toMap()
  for (const step of BEFORE[id] ?? []) {
    await step()
    await settle(page)
    await toMap()
  }
}

const difference = (before: readonly string[], after: readonly string[]): string[] => [
  ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
]
const takeHeard = (): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0).map((text) => `heard: ${text}`))

let downloads = 0

test('every key of a command does something that can be perceived without the picture, or asks what the command needs', async () => {
  page.on('download', () => downloads++)
  const faults: string[] = []
  for (const command of COMMANDS) {
    // No file of the sample states a network.
    if (command.id === 'show-stated') continue
    for (const { press: keys } of command.keys ?? []) {
      await reset()
      await prepare(command)
      await takeHeard()
      const [before, saved] = [await perceive(), downloads]
      await page.keyboard.press(keys.replace('$mod', 'Control'))
      const [asked] = command.asks ?? []
      let seen: string[] = []
      await expect
        .poll(
          async () => {
            seen = [
              ...seen,
              ...difference(before, await perceive()),
              ...(await takeHeard()),
              ...(downloads > saved ? ['download'] : []),
            ]
            return asked === undefined ? seen.length > 0 : seen.includes(`+ keys go to: ${asked.label}`)
          },
          { timeout: 5_000, interval: 30 },
        )
        .toBe(true)
        .catch(() => faults.push(`${command.label}, ${keys}: ${JSON.stringify(seen.slice(0, 4))}`))
    }
  }
  expect(faults).toEqual([])
  expect(complaints).toEqual([])
}, 240_000)
