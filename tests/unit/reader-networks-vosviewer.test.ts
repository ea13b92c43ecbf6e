import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/records/record'
import { vosviewerJson } from '../../src/records/vosviewer-json'
import { tellNetwork } from '../fixtures/told-network'

const parse = (format: Format, text: string): string[] => {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return tellNetwork(format.parse({ name: 'some.txt', text }))
}

describe('JSON of VOSviewer', () => {
  it.each([
    ['{"network":{"items":[{"id":1,"label":"A","x":1,"y":2,"cluster":3}]}}', ['1 1 “A” at 1, 2 in 3']],
    ['{"items":[{"id":1}],"links":[]}', ['1 1']],
    ['{"network":{"links":[{"source_id":1,"target_id":"b","strength":2}]}}', ['1 1', '1 b', '1 1–b 2']],
    [
      '{"network":{"links":[{"source_id":1,"target_id":2,"strength":"x"},{"source_id":1},{"target_id":1},5,{"source_id":"","target_id":1},{"source_id":1,"target_id":2,"strength":"3"},{"source_id":1,"target_id":2,"strength":NaN}]}}',
      [
        '1 1',
        '1 2',
        '1 1–2',
        '1 1–2 3',
        '1 1–2',
        '0 skipped: A link does not say what it joins; it was left out.',
        '1 notice: The weight “x” of an edge is no number; it counts as 1.',
        '1 skipped: A link does not say what it joins; it was left out.',
        '1 skipped: A link does not say what it joins; it was left out.',
        '1 skipped: A link does not say what it joins; it was left out.',
        '1 notice: The weight “NaN” of an edge is no number; it counts as 1.',
      ],
    ],
    ['{"network":{}}', ['0 skipped: The file has neither items nor links under “network”.']],
    ['{"network":5}', ['0 skipped: The file has neither items nor links under “network”.']],
    ['[1]', ['0 skipped: The text is no JSON that can be read; nothing was taken from it.']],
    [
      'x',
      [
        '0 skipped: The text is no JSON that can be read; nothing was taken from it.',
        '1 skipped: The text is no JSON here: a value is missing. A part was left out.',
      ],
    ],
    [
      '{"network":{"items":[{"id":1,"label":"&lt;b&gt; &amp;lt; &quot;x&quot; &nbsp; &LT;"}]}}',
      ['1 1 “<b> &lt; "x" &nbsp; &LT;”'],
    ],
    [
      '{"network":{"items":[{"label":"A"},{"label":5},{"id":"","label":""},{"id":NaN,"label":"N"},6]}}',
      [
        '1 A',
        '1 5',
        '1 N',
        '0 skipped: An item has neither an id nor a label; it was left out.',
        '1 skipped: An item has neither an id nor a label; it was left out.',
      ],
    ],
    ['{"network":{"items":[{"id":1,"label":5,"x":"1","y":2}]}}', ['1 1']],
    [
      '{"network":{"items":[{"id":1,"weights":{"Links":1,"Size":5}},{"id":2,"weights":{"Other":7,"Links":2}},{"id":3,"weights":{"Other":7}},{"id":4,"weights":{"Links":"2"}},{"id":5,"weights":{}},{"id":6,"weights":5},{"id":7,"weights":{"Links":1,"Total link strength":2,"Citations":3}}]}}',
      [
        '1 1 of 5 {"weight<Links>":"1","weight<Size>":"5"}',
        '1 2 of 2 {"weight<Other>":"7","weight<Links>":"2"}',
        '1 3 of 7 {"weight<Other>":"7"}',
        '1 4 {"weight<Links>":"2"}',
        '1 5',
        '1 6',
        '1 7 of 3 {"weight<Links>":"1","weight<Total link strength>":"2","weight<Citations>":"3"}',
      ],
    ],
    [
      '{"network":{"items":[{"id":1,"scores":{"Year":2020},"url":"u","n":null,"description":"d"}]}}',
      ['1 1 {"score<Year>":"2020","url":"u","description":"d"}'],
    ],
    [
      '{"network":{"items":[{"id":1,"cluster":1}],"clusters":[{"cluster":1,"label":"N &amp; S"},5,{"cluster":2,"label":"  "}]}}',
      ['1 1 in 1', '1 is N & S'],
    ],
    [
      '{"network":{"items":[{"id":1}],"clusters":5,"more":[{"a":1}],"plain":[1]}}',
      ['1 1', '0 skipped: “more” holds a list that is not read.'],
    ],
    [
      '{"network":{"items":[{"id":1},\n{"id":1}]}}',
      ['1 1', '2 skipped: The node “1” stands twice (first in line 1); the first was kept.'],
    ],
  ])('%j is read as %j', (text, told) => {
    expect(parse(vosviewerJson, text)).toEqual(told)
  })

  it.each([
    ['{"network":{"items":[', 1],
    ['\ufeff { "network" : { "clusters" : [', 1],
    ['{"items":[],"links":[]}', 0.8],
    ['{"items" : [{"source_id" : 1}]}', 0.8],
    ['{"items":[]}', 0],
    ['{"links":[]}', 0],
    ['{"network":{"nodes":[]}}', 0],
    ['[{"network":{"items":[]}}]', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(vosviewerJson.sniff(text)).toBe(sureness)
  })
})
