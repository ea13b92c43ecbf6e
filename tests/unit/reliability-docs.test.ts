import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeCrowd, makePapers } from '../../.scripts/odd-files.mjs'
import { longestTask } from '../../.scripts/page-work.mjs'
import { placeBetween, RELIABILITY, tableOf } from '../../.scripts/reliability-docs.mjs'
import { slopeOf } from '../../.scripts/soak.mjs'

test('what was tried goes between the marks of its name and nowhere else', async () => {
  const document = 'Before.\n\n<!-- odd -->\n\nOld.\n\n<!-- end of odd -->\n\nAfter.\n'
  expect(await placeBetween(document, 'odd', 'New.')).toBe(document.replace('Old.', 'New.'))
  await expect(placeBetween(document, 'soak', 'New.')).rejects.toThrow(/no place for it/)
})

test.each(['faults', 'odd', 'soak'])('docs/reliability.md has a place for %s', async (name) => {
  expect(await placeBetween(readFileSync(RELIABILITY, 'utf8'), name, 'New.')).toContain('New.')
})

test('figures stand to the right, words to the left', () => {
  expect(
    tableOf([
      ['a', 'b'],
      ['1', '2'],
    ]),
  ).toBe('| a | b |\n| --- | --: |\n| 1 | 2 |')
  expect(tableOf([['a', 'b']], false)).toBe('| a | b |\n| --- | --- |')
})

test('a slope is that of the line of least squares with its standard error, and none where there is but one look', () => {
  expect(
    slopeOf([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toEqual({ slope: 2, error: 0 })
  const uneven = slopeOf([
    [0, 0],
    [1, 2],
    [2, 1],
  ])
  expect(uneven.slope).toBe(0.5)
  expect(uneven.error).toBeCloseTo(Math.sqrt(0.75))
  expect(slopeOf([[3, 7]])).toEqual({ slope: 0, error: NaN })
})

test('the longest task is that of the page’s own thread, in processor time', () => {
  const thread = (tid: number, name: string) => ({ ph: 'M', name: 'thread_name', pid: 1, tid, args: { name } })
  const task = (tid: number, tdur: number) => ({ ph: 'X', name: 'ThreadControllerImpl::RunTask', pid: 1, tid, tdur })
  const threads = [thread(1, 'CrRendererMain'), thread(2, 'DedicatedWorker thread')]
  expect(longestTask([...threads, task(1, 2000), task(1, 5000), task(2, 9000)])).toBe(5)
  expect(longestTask(threads)).toBeNull()
})

test('made papers are the same for a seed, and everybody in a crowd is somebody else', () => {
  expect([...makePapers(20, 50)]).toEqual([...makePapers(20, 50)])
  const names = makeCrowd(7456)
    .text.match(/^AU {2}- .*$/gm)
    ?.slice(0, 7456)
  expect(new Set(names).size).toBe(7456)
})
