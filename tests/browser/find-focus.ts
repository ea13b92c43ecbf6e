import type { Page } from 'playwright'

/** What Tab reaches, before what is hidden or out of use is left out. */
const REACHED =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

/**
 * What Tab reaches in the view that is open and, once it has the focus, does not show it, is out of sight or is wholly covered
 * (WCAG 2.2, 2.4.7 and 2.4.11), as lines. A ring may stand on the element, on its label, or on a frame that holds both. What is given the
 * focus scrolls into sight, as Tab has it.
 */
export const findHiddenFocus = (page: Page): Promise<string[]> =>
  page.evaluate((reached) => {
    const lines: string[] = []
    const before = document.activeElement
    const scrolled = new Map(
      [...document.querySelectorAll('*')].map((one) => [one, [one.scrollLeft, one.scrollTop]] as const),
    )
    const view =
      document.querySelector('dialog[open]') ??
      document.querySelector('[data-radix-popper-content-wrapper]') ??
      document
    const isReached = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true })
    const LOOKS = [
      'outlineStyle',
      'outlineWidth',
      'boxShadow',
      'borderColor',
      'backgroundColor',
      'textDecorationLine',
    ] as const
    /** What may show that an element has the focus: itself, its label, and the frames close around it. */
    const showing = (element: HTMLElement): Element[] => {
      const near: Element[] = [element, ...('labels' in element ? [...(element.labels as NodeListOf<Element>)] : [])]
      for (let frame = element.parentElement; frame && near.length < 4; frame = frame.parentElement) near.push(frame)
      return near
    }
    const lookOf = (element: HTMLElement): string =>
      showing(element)
        .flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
        .map((style) => LOOKS.map((name) => style[name]).join(' '))
        .join('\n')
    const boxOf = (element: HTMLElement): DOMRect => {
      const own = element.getBoundingClientRect()
      // A field that only those who hear the page notice shows itself by its label.
      const label = own.width <= 1 || own.height <= 1 ? (element as HTMLInputElement).labels?.[0] : null
      return (label ?? element).getBoundingClientRect()
    }
    const tell = (element: HTMLElement, what: string): void => {
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)
      lines.push(`${element.tagName.toLowerCase()}.${element.className} “${name}” ${what}`)
    }
    for (const element of view.querySelectorAll<HTMLElement>(reached)) {
      // What is announced goes by itself.
      if (!isReached(element) || element.closest('[data-sonner-toaster]') !== null) continue
      const without = lookOf(element)
      element.focus({ focusVisible: true })
      if (document.activeElement !== element) {
        // One of a row that hands the focus on to the one in hand.
        if (!(document.activeElement instanceof HTMLElement && document.activeElement !== document.body))
          tell(element, 'takes no focus')
        continue
      }
      if (lookOf(element) === without) tell(element, 'does not show the focus')
      const { left, right, top, bottom } = boxOf(element)
      const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)]
      const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)]
      if (x1 - x0 < 1 || y1 - y0 < 1) {
        tell(element, 'is out of sight')
        continue
      }
      const isHit = (x: number, y: number): boolean => {
        const at = document.elementsFromPoint(x, y).find((one) => one.closest('[data-sonner-toaster]') === null)
        return (
          at !== undefined &&
          showing(element)
            .slice(0, 2)
            .some((one) => one.contains(at))
        )
      }
      const shares = [0.5, 0.1, 0.9]
      const isSeen = shares.some((across) =>
        shares.some((down) => isHit(x0 + (x1 - x0) * across, y0 + (y1 - y0) * down)),
      )
      if (!isSeen && getComputedStyle(element).pointerEvents !== 'none') tell(element, 'is covered')
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    for (const [one, [left, top]] of scrolled)
      if (one.scrollLeft !== left || one.scrollTop !== top) one.scrollTo({ left, top, behavior: 'instant' })
    return lines
  }, REACHED)

/** What scrolls sideways though it is no table, picture or row of chips, and what reaches out of the window's side, as lines. */
export const findSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const MAY =
      '.table-scroll, .matrix-scroll, .filter-strip, .sheet-chips, [data-radix-popper-content-wrapper], textarea, input'
    const lines: string[] = []
    const view = document.querySelector('dialog[open]') ?? document
    for (const element of view.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(MAY) !== null) continue
      const style = getComputedStyle(element)
      const scrolls = /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const { left, right, width } = element.getBoundingClientRect()
      const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '')
      const isOut = width > 1 && isText && (right > innerWidth + 1 || left < -1) && style.position !== 'absolute'
      if (scrolls || isOut)
        lines.push(
          `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}” ${scrolls ? `scrolls ${String(element.scrollWidth - element.clientWidth)} px sideways` : `reaches from ${String(Math.round(left))} to ${String(Math.round(right))}`}`,
        )
    }
    if (document.documentElement.scrollWidth > innerWidth) lines.push('the page scrolls sideways')
    return lines
  })

/** What moves by itself, or would when it changes, for longer than a frame, as lines: for a system that asks for less motion. */
export const findMotion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LONGEST = 0.02
    const longest = (times: string): number =>
      Math.max(...times.split(',').map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)))
    const lines = new Set<string>()
    for (const element of document.querySelectorAll('*'))
      for (const part of [null, '::before', '::after']) {
        const style = getComputedStyle(element, part)
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part ?? ''}`
        if (longest(style.transitionDuration) > LONGEST && style.transitionProperty !== 'none')
          lines.add(`${name} changes ${style.transitionProperty} in ${style.transitionDuration}`)
        if (style.animationName !== 'none' && longest(style.animationDuration) > LONGEST)
          lines.add(`${name} is moved by ${style.animationName} for ${style.animationDuration}`)
      }
    for (const animation of document.getAnimations()) {
      const { duration = 0 } = animation.effect?.getTiming() ?? {}
      if (animation.playState === 'running' && Number(duration) > LONGEST * 1000)
        lines.add(`runs for ${String(duration)} ms`)
    }
    return [...lines]
  })
