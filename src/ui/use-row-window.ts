import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Rows beyond the window that are drawn too, so that a turn of the wheel uncovers no blank. */
const BEYOND = 12
/** Before a row was measured, px. */
const USUAL_HEIGHT = 34
const FIRST_SIGHT = 60

/** The rows that are drawn of many of one height: from `first` to before `last`, px of all before and after them. */
export type RowWindow = {
  readonly first: number
  readonly last: number
  readonly before: number
  readonly after: number
  /** Brings a row into the window and gives its name the focus. */
  readonly focusRow: (index: number) => void
}

/** Draws of many rows only those in the window of a scrolled element. Cost of a scroll: the rows in the window. */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, count: number): RowWindow {
  const [span, setSpan] = useState({ first: 0, last: FIRST_SIGHT, height: USUAL_HEIGHT })
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    const element = scroll.current
    if (!element) return undefined
    const look = (): void => {
      // Letters may be larger than usual here.
      const measured = element.querySelector('tbody tr[aria-rowindex]')?.getBoundingClientRect().height ?? 0
      const height = measured > 0 ? measured : USUAL_HEIGHT
      const first = Math.max(0, Math.floor(element.scrollTop / height) - BEYOND)
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height) + BEYOND
      setSpan((now) => (now.first === first && now.last === last ? now : { first, last, height }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroll])
  const { height } = span
  const first = Math.min(span.first, Math.max(0, count - 1))
  const last = Math.min(span.last, count)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const name = nameOf(scroll.current, wanted.current)
    if (!name) return
    wanted.current = null
    name.focus({ preventScroll: true })
  }, [scroll, first, last])
  const focusRow = (index: number): void => {
    const element = scroll.current
    if (!element) return
    const at = Math.max(0, Math.min(count - 1, index))
    const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0
    const [top, bottom] = [at * height, (at + 1) * height + head]
    if (top < element.scrollTop) element.scrollTo(element.scrollLeft, top)
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTo(element.scrollLeft, bottom - element.clientHeight)
    const name = nameOf(element, at)
    if (name) name.focus({ preventScroll: true })
    else wanted.current = at
  }
  return { first, last, before: first * height, after: Math.max(0, count - last) * height, focusRow }
}

/** The button of a row's name, where the row is drawn; heads are row 1. */
const nameOf = (element: HTMLElement | null, index: number): HTMLElement | null =>
  element?.querySelector<HTMLElement>(`tr[aria-rowindex="${String(index + 2)}"] .row-name`) ?? null
