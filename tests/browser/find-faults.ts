import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { settle } from './open-page'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The rules of axe that ask for more than the page's elements: what they look like in the theme that is on. */
const RULES_OF_COLOUR = ['color-contrast']

/** What axe finds wrong by WCAG 2.2 A and AA, or by its rules of colour alone, as short lines. */
export async function findFaults(page: Page, only: 'all' | 'colour' = 'all'): Promise<string[]> {
  // The page's own policy forbids injected script elements; the debugger's evaluation is not one.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axePath, 'utf8'))
  return page.evaluate(
    async (rules) => {
      type Axe = {
        run(
          context: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>
      }
      const { axe } = globalThis as unknown as { axe: Axe }
      const { violations } = await axe.run(document, {
        resultTypes: ['violations'],
        runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
      )
    },
    only === 'colour' ? { type: 'rule', values: RULES_OF_COLOUR } : null,
  )
}

/** As `findFaults` in the light theme, and its rules of colour in the dark one, in which nothing else is another. */
export async function findFaultsInBothThemes(page: Page): Promise<string[]> {
  const light = await findFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await settle(page)
  const dark = await findFaults(page, 'colour')
  await page.emulateMedia({ colorScheme: 'light' })
  await settle(page)
  return [...light, ...dark.map((line) => `dark, ${line}`)]
}
