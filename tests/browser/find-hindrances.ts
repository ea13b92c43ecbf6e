import type { Page } from 'playwright'

/** What can be pressed, by the elements and roles that say so. */
const PRESSED = [
  'a[href], button, input, select, textarea, summary, [role="separator"][tabindex]',
  ...['button', 'checkbox', 'menuitem', 'menuitemradio', 'option', 'radio', 'slider', 'treeitem'].map(
    (role) => `[role="${role}"]`,
  ),
].join(', ')

/**
 * Targets of the view that is open that are smaller than 24 × 24 px (WCAG 2.2, 2.5.8), as lines; what is hit counts, not what
 * is drawn, and a label counts to its field. Links within a line of prose are excepted, and what cannot be pressed now.
 */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((pressed) => {
    const LEAST = 24
    const lines: string[] = []
    const view = document.querySelector('dialog[open]') ?? document
    for (const element of view.querySelectorAll<HTMLElement>(pressed)) {
      if (element.closest('[inert], [aria-hidden="true"], [aria-disabled="true"]') !== null) continue
      if (element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) continue
      const inProse =
        getComputedStyle(element).display === 'inline' && element.parentElement?.matches('p, li, dd, span')
      const target = (element instanceof HTMLInputElement ? element.labels?.[0] : null) ?? element
      const boxes = [element.getBoundingClientRect(), target.getBoundingClientRect()]
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      // A button that appears under the hand is measured when it is there.
      if (inProse === true || (width + 0.05 >= LEAST && height + 0.05 >= LEAST) || width <= 1 || height <= 1) continue
      element.scrollIntoView({ block: 'center', inline: 'nearest' })
      const { x, y, width: drawn, height: tall } = element.getBoundingClientRect()
      const reach = (dx: number, dy: number): number => {
        for (let step = 0; step <= LEAST; step += 0.5) {
          const at = document.elementFromPoint(x + drawn / 2 + dx * step, y + tall / 2 + dy * step)
          if (at === null || !(element.contains(at) || (target !== element && target.contains(at)))) return step
        }
        return LEAST
      }
      const across = Math.max(width, reach(-1, 0) + reach(1, 0))
      const down = Math.max(height, reach(0, -1) + reach(0, 1))
      if (across + 0.5 >= LEAST && down + 0.5 >= LEAST) continue
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)
      lines.push(`${element.tagName.toLowerCase()}.${element.className} “${name}” ${String(across)} × ${String(down)}`)
    }
    return lines
  }, PRESSED)

/** Headings of the view that is open that skip a level downwards, as lines. */
export const findSkippedHeadings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const view = document.querySelector('dialog[open]') ?? document
    const headings = [...view.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
      (heading) => heading.checkVisibility() && heading.closest('[inert]') === null,
    )
    return headings.flatMap((heading, at) => {
      const before = headings[at - 1]
      return before && Number(heading.tagName[1]) > Number(before.tagName[1]) + 1
        ? [`${heading.tagName} “${heading.textContent}” below ${before.tagName} “${before.textContent}”`]
        : []
    })
  })
