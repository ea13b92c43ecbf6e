import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element, px, now and whenever it changes; 0 before it is laid out. */
export function useWidth<Kind extends HTMLElement>(): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    setWidth(current.clientWidth)
    const watch = new ResizeObserver(() => {
      setWidth(current.clientWidth)
    })
    watch.observe(current)
    return () => {
      watch.disconnect()
    }
  }, [])
  return [element, width]
}
