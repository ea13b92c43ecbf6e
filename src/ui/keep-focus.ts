import type { MouseEvent } from 'react'

/** What the tab key may stop at, and those of them in which one types. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'
const TYPED = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"])'

/** Where something stood that is gone: in `parent`, behind `before`, or at its beginning where that is null. */
type Gap = { readonly parent: Element; readonly before: Node | null }

const canHaveFocus = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled')

/** Whether a control can be reached by the tab key now; a field is none, so that keys that are pressed next are not typed. */
function isStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(`:disabled, ${TYPED}`)) return false
  if (element.closest('[inert]') !== null || element.getClientRects().length === 0) return false
  return element.tagName === 'SUMMARY' || element.closest('details:not([open])') === null
}

/** Where the element stood, by what was removed; a control that was only switched off still stands there. */
function findGap(element: HTMLElement, records: readonly MutationRecord[]): Gap | null {
  if (element.isConnected) return element.parentElement && { parent: element.parentElement, before: element }
  for (const { target, removedNodes, previousSibling } of records) {
    if (![...removedNodes].some((node) => node.contains(element))) continue
    if (!(target instanceof HTMLElement)) return null
    return target.isConnected ? { parent: target, before: previousSibling } : findGap(target, records)
  }
  return null
}

/**
 * The nearest control in place of what is gone: the next one of the same part of the page, else the one before, else of the
 * part around it. A section or a dialog that has none is read on from its heading.
 */
function findNearest({ parent, before }: Gap): HTMLElement | null {
  const stops = [...parent.querySelectorAll<HTMLElement>(STOPS)].filter(isStop)
  const isBehind = (stop: HTMLElement): boolean =>
    before === null ||
    !before.isConnected ||
    ((before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !before.contains(stop))
  const next = stops.find(isBehind) ?? stops.at(-1)
  if (next) return next
  const heading = parent.matches('section, dialog') ? parent.querySelector<HTMLElement>('h2, h3') : null
  if (heading) {
    heading.tabIndex = -1
    return heading
  }
  return parent.parentElement && findNearest({ parent: parent.parentElement, before: parent })
}

/** Gives the focus to what is read when nothing else has it: details that are open, else the map or its table. */
export function focusReading(page: Document): void {
  const places = ['.details-scroll', '#map', '.table-scroll'].map((place) => page.querySelector<HTMLElement>(place))
  places.find((place) => place !== null)?.focus({ preventScroll: true })
}

/** Gives the focus to what was pressed itself, unless a control inside of it was: a drawing library takes it away from all. */
export function focusPressed({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return
  if (target.closest(STOPS) === currentTarget) currentTarget.focus({ preventScroll: true })
}

/**
 * Where the control that has the focus vanishes or is switched off, as a button does that has done its work, gives the
 * focus to the nearest control in its place, so that whoever presses keys or listens goes on there and not at the top of
 * the page. Whoever moves the focus on purpose comes first. Returns what ends it.
 */
export function keepFocus(page: Document): () => void {
  let last: HTMLElement | null = null
  let byKeys = false
  const isLost = (): boolean =>
    page.activeElement === null || page.activeElement === page.body || page.activeElement === last
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    last = target
    byKeys = target.matches(':focus-visible')
  }
  const onBlur = (): void => {
    // A person who clicked beside it left it; whether it vanished shows when all that goes with it is gone.
    queueMicrotask(() => {
      if (last && canHaveFocus(last) && page.activeElement !== last) last = null
    })
  }
  const watch = new MutationObserver((records) => {
    if (last === null || canHaveFocus(last)) return
    const gap = isLost() ? findGap(last, records) : null
    last = null
    // Whoever points sees where they are: nothing moves below their hand.
    if (gap) findNearest(gap)?.focus({ preventScroll: !byKeys })
  })
  page.addEventListener('focusin', onFocus)
  page.addEventListener('focusout', onBlur)
  watch.observe(page.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
  return () => {
    page.removeEventListener('focusin', onFocus)
    page.removeEventListener('focusout', onBlur)
    watch.disconnect()
  }
}
