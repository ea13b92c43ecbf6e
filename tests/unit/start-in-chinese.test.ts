import { afterEach, expect, test, vi } from 'vitest'
import { startInChinese } from '../../src/words/start-in-chinese'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A worker's own scope, as far as it is used, and how the page sends it something. */
function stubScope() {
  const scope = {
    onmessage: null as ((event: { readonly data: unknown }) => void) | null,
    reportError: vi.fn<(error: unknown) => void>(),
  }
  vi.stubGlobal('self', scope)
  return { scope, send: (data: unknown) => scope.onmessage?.({ data }) }
}

test('a worker hears everything that was sent to it while its texts were fetched, in its order', async () => {
  const { scope, send } = stubScope()
  const heard: unknown[] = []
  let spoken = false
  const started = startInChinese(
    () => {
      expect(spoken).toBe(true)
      scope.onmessage = ({ data }) => heard.push(data)
      return Promise.resolve()
    },
    async () => {
      await Promise.resolve()
      spoken = true
    },
  )
  send('first')
  send('second')
  await started
  send('third')
  expect(heard).toEqual(['first', 'second', 'third'])
})

test('a worker that cannot be fetched is an error of the worker', async () => {
  const { scope } = stubScope()
  const lost = new Error('no such file')
  await startInChinese(
    () => Promise.reject(lost),
    () => Promise.resolve(),
  )
  expect(scope.reportError).toHaveBeenCalledWith(lost)
})

test('a worker whose texts do not come works in English', async () => {
  const { scope, send } = stubScope()
  const heard: unknown[] = []
  await startInChinese(
    () => {
      scope.onmessage = ({ data }) => heard.push(data)
      return Promise.resolve()
    },
    () => Promise.reject(new Error('no such file')),
  )
  send('first')
  expect(heard).toEqual(['first'])
  expect(scope.reportError).not.toHaveBeenCalled()
})
