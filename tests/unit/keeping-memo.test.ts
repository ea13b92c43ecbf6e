import { beforeEach, describe, expect, test } from 'vitest'
import { createMemo, type Memo } from '../../src/saving/heartbeat'
import { textMemory } from '../fixtures/text-memory'

const LAST = { id: 'p1', name: 'Mine', time: 5 }
let texts: Map<string, string>
let own: Map<string, string>
let memo: Memo

beforeEach(() => {
  texts = new Map()
  own = new Map()
  memo = createMemo(textMemory(texts), textMemory(own))
})

describe('what was open last', () => {
  test('is known until it is forgotten, and only by its own name', () => {
    expect(memo.last()).toBeNull()
    memo.remember(LAST)
    expect([memo.last(), [...texts.keys()]]).toEqual([LAST, ['coterie.project']])
    memo.forget('p2')
    expect(memo.last()).toEqual(LAST)
    memo.forget('p1')
    expect([memo.last(), texts.size, own.size]).toEqual([null, 0, 0])
  })

  test('is known of this tab where another has opened something else since', () => {
    expect(memo.here()).toBeNull()
    memo.remember(LAST)
    expect(memo.here()).toBeNull()
    const other = createMemo(textMemory(texts), textMemory(new Map()))
    other.remember({ ...LAST, id: 'p2' })
    expect([memo.here(), memo.last()?.id, other.here()]).toEqual([LAST, 'p2', null])
    other.forget('p2')
    expect([memo.here(), memo.last()]).toEqual([LAST, null])
    memo.forget('p1')
    expect(memo.here()).toBeNull()
  })

  test.each([
    '',
    '{',
    'null',
    '7',
    '"p1"',
    '{}',
    '{"id":1,"name":"x","time":1}',
    '{"id":"x","time":1}',
    '{"id":"x","name":"x"}',
  ])('is nothing where %j was kept', (text) => {
    texts.set('coterie.project', text)
    expect(memo.last()).toBeNull()
  })
})

describe('a project', () => {
  test('may be opened three times, and again once it has opened', () => {
    expect(Array.from({ length: 5 }, () => memo.mayOpen('p1'))).toEqual([true, true, true, false, false])
    expect(memo.mayOpen('p2')).toBe(true)
    expect(memo.mayOpen('p1')).toBe(true)
    memo.opened()
    expect(texts.size).toBe(0)
    expect(Array.from({ length: 4 }, () => memo.mayOpen('p1'))).toEqual([true, true, true, false])
  })

  test('may be opened where the number of tries is damaged', () => {
    texts.set('coterie.opening', '{"id":"p1","tries":"9"}')
    expect(memo.mayOpen('p1')).toBe(true)
  })
})

test('where a browser refuses to remember, that is all that is missing', () => {
  const refuse = () => {
    throw new Error('Not here.')
  }
  const refused = createMemo(refuse, refuse)
  refused.remember(LAST)
  refused.forget('p1')
  refused.opened()
  expect([refused.last(), refused.here(), refused.mayOpen('p1')]).toEqual([null, null, true])
})
