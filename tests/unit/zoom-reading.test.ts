import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createZoomReading } from '../../src/ui/zoom-reading'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('while the zoom changes from frame to frame nobody is told; once it rests it is told once', () => {
  const heard: number[] = []
  const reading = createZoomReading()
  const stop = reading.listen((zoom) => heard.push(zoom))
  for (let step = 1; step <= 30; step++) {
    reading.tell(1 + step / 100)
    vi.advanceTimersByTime(16)
  }
  expect(heard).toEqual([])
  expect(reading.last()).toBe(1.3)
  vi.advanceTimersByTime(500)
  expect(heard).toEqual([1.3])
  stop()
  reading.tell(2)
  vi.advanceTimersByTime(500)
  expect(heard).toEqual([1.3])
})
