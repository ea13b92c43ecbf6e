import { describe, expect, test } from 'vitest'
import { loadReaders, readSource } from '../../src/records/formats'
import { matrixWith, NO_WEIGHTS, WEIGHED } from '../fixtures/odd-networks'

const read = async (text: string) => {
  const source = { name: 'odd.txt', text }
  await loadReaders([source])
  return readSource(source)
}

describe.each(Object.entries(WEIGHED))('%s', (format, write) => {
  // A number of DOT has neither an exponent nor a sign before a word.
  const weights = NO_WEIGHTS.filter((weight) => format !== 'dot' || !weight.startsWith('-'))
  // JSON knows no other word for what is beyond all numbers than the two that programs write into it.
  const written = weights.filter((weight) => !/json|cx2/.test(format) || weight !== 'INF')

  test.each(written)('the weight %s counts as 1, is told with its line, and costs no other tie', async (weight) => {
    const { format: found, network, issues } = await read(write(weight))
    expect(found).toBe(format)
    expect(network?.edges.slice(0, 2).map((edge) => edge.weight)).toEqual([1, 2])
    const told = issues.filter(({ message }) => message.startsWith('The weight “'))
    expect(told).toHaveLength(1)
    expect(told[0]?.message).toMatch(
      /^The weight “[-+]?(?:NaN|INF|Infinity|1e999)” of an edge is no number; it counts as 1\.$/,
    )
    expect(told[0]?.line).toBe(network?.edges[0]?.line)
  })

  test.each(['-3', '0', '1e308', '2.5'])('the weight %s is a number and stays as it is', async (weight) => {
    const { network, issues } = await read(write(weight))
    expect(network?.edges[0]?.weight).toBe(Number(weight))
    expect(issues.filter(({ message }) => message.includes('no number'))).toEqual([])
  })
})

test.each(NO_WEIGHTS)('a matrix that holds %s makes no tie of it, and says so', async (weight) => {
  const { network, issues } = await read(matrixWith(weight))
  expect(network?.edges.map((edge) => [edge.source, edge.target, edge.weight])).toEqual([['2', '3', 2]])
  expect(issues).toEqual([
    {
      source: 'odd.txt',
      line: 6,
      severity: 'skipped',
      message: `The matrix holds “${weight}”, which is no number; it makes no edge.`,
    },
  ])
})

test('in JSON of papers a figure that is none is missing, and costs nothing else', async () => {
  const text =
    '[{"type":"article-journal","title":"On Grids","author":[{"family":"Quill"}],"citations":NaN,"volume":Infinity}]'
  const { format, records } = await read(text)
  expect([format, records[0]?.title]).toEqual(['csl-json', 'On Grids'])
})
