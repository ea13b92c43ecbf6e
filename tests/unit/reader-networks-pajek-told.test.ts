import { describe, expect, it } from 'vitest'
import { pajek } from '../../src/records/pajek'
import { tellNetwork } from '../fixtures/told-network'
import { parse } from '../fixtures/parse-text'

const NETWORK = '*Vertices 2\n1 "A"\n2 "B"\n'
const PARTITION = '*Partition p\n*Vertices 2\n3\n4\n'
const VECTOR = '*Vector v\n*Vertices 2\n5\n6\n'

describe('a file of Pajek', () => {
  it.each([
    ['*Vertices 2\n1 "A"\n2 "B"\n*Edges\n1 2 1 l "x y" w 3', ['2 1 “A”', '3 2 “B”', '5 1–2 {"l":"x y","w":"3"}']],
    ['*Vertices 2\n1 "A"\n2 "B"\n*Edges\n1 2 +2', ['2 1 “A”', '3 2 “B”', '5 1–2 2']],
    [
      '*Vertices 2\n*Edges\n1 2 nan',
      ['0 1', '0 2', '3 1–2', '3 notice: The weight “nan” of an edge is no number; it counts as 1.'],
    ],
    ['*Vertices 2\n*Edges\n1 2 1e5', ['0 1', '0 2', '3 1–2 100000']],
    [
      '*Vertices 2\n*Edges\n1 2 2e999',
      ['0 1', '0 2', '3 1–2', '3 notice: The weight “2e999” of an edge is no number; it counts as 1.'],
    ],
    [
      '*Vertices 2\n*Edges\n1 2 1 -5 x',
      [
        '0 1',
        '0 2',
        '3 1–2 {"-5":"x"}',
        '3 notice: The line holds more numbers than one edge has; it was read as one.',
      ],
    ],
    [
      '*Vertices 2\n*Edges\n1 2 1 .5 x',
      [
        '0 1',
        '0 2',
        '3 1–2 {".5":"x"}',
        '3 notice: The line holds more numbers than one edge has; it was read as one.',
      ],
    ],
    [
      '*Vertices 2\n*Edges\n1 2x 3',
      ['0 1', '0 2', '3 skipped: The line does not begin with the numbers of two vertices; it was left out.'],
    ],
    [
      '*Vertices 2\n*Edges\n1.5 2',
      ['0 1', '0 2', '3 skipped: The line does not begin with the numbers of two vertices; it was left out.'],
    ],
    [
      '*Vertices 2\n*Edges\n1 3',
      [
        '0 1',
        '0 2',
        '3 3',
        '3 1–3',
        '3 notice: An edge names the node “3”, which the file does not list; it was added.',
      ],
    ],
    ['*Vertices 2\n*Edges\n01 -02', ['0 1', '0 2', '3 1–2']],
    ['  *Vertices 2  \r\n 1 "A" \r\n*Edges\r1 2', ['2 1 “A”', '0 2', '4 1–2']],
    [
      '*Vertices 2\n1 "A B" 1 2 3 box x_fact 2 [1-3]',
      ['2 1 “A B” at 1, 2 {"time":"[1-3]","shape":"box","x_fact":"2"}', '0 2'],
    ],
    ['*Vertices 1\n1 "A" 1', ['2 1 “A”']],
    ['*Vertices 1\n1 "A" ic Red', ['2 1 “A” {"ic":"Red"}']],
    ['*Vertices 1\n1 "A" 1 2', ['2 1 “A” at 1, 2']],
    ['*Vertices 1\n1 "A" x 2', ['2 1 “A” {"x":"2"}']],
    ['*Vertices 1\n1 A&#65;', ['2 1 “A&#65;”']],
    ['*Vertices 1\n1 "&#65;&#X42;&#x110000;&#xD7FF;&#xE000;&#xDFFF;&#1114111;"', ['2 1 “AB&#x110000;퟿&#xDFFF;􏿿”']],
    [
      '*Vertices 4 2\n1 "A"\n*Edges\n1 3',
      ['2 1 “A” {"mode":"1"}', '0 2 {"mode":"1"}', '0 3 {"mode":"2"}', '0 4 {"mode":"2"}', '4 1–3'],
    ],
    ['*Vertices 3 0\n*Edges\n1 3', ['0 1', '0 2', '0 3', '3 1–3']],
    ['*Network x\n*Vertices 2\n*Edges :2 "r s"\n1 2\n*Edges\n2 1', ['0 1', '0 2', '4 1–2 {"relation":"r s"}', '6 2–1']],
    ['*Vertices 2\n*Edges : "r"x\n1 2', ['0 1', '0 2', '3 1–2 {"relation":"r"}']],
    ['*Vertices 2\n*Arcs :1\n1 2', ['0 1', '0 2', '3 1–2']],
    [
      '*Vertices 2\n*Edgesx\n1 2',
      [
        '0 1',
        '0 2',
        '2 skipped: “*Edgesx” begins a part that is not read.',
        '3 skipped: The line stands in no part that is read; it was left out.',
      ],
    ],
    [
      '*Vertices 2\n*Matrixx\n1 2',
      [
        '0 1',
        '0 2',
        '2 skipped: “*Matrixx” begins a part that is not read.',
        '3 skipped: The line stands in no part that is read; it was left out.',
      ],
    ],
    ['*Vertices 2\n*Edgeslist\n1', ['0 1', '0 2', '3 skipped: The line names no second vertex; it was left out.']],
    [
      '*Vertices 2\n*Edgeslist\n1 2 x',
      ['0 1', '0 2', '3 1–2', '3 skipped: The line does not begin with the numbers of two vertices; it was left out.'],
    ],
    ['*Vertices 2\n*ArcsList\n1 2\n*edgesLIST\n2 1', ['0 1', '0 2', '3 1–2', '5 2–1']],
    [
      '*Vertices 2\n*Matrix\n0 -1\n.5 inf\n*Matrix\n0 1',
      [
        '0 1',
        '0 2',
        '3 1–2 -1',
        '4 2–1 0.5',
        '6 1–2',
        '4 skipped: The matrix holds “inf”, which is no number; it makes no edge.',
      ],
    ],
    ['*Vertices 2\n1 "A"\n1 2', ['2 1 “A”', '0 2', '3 skipped: The vertex 1 stands twice; the first was kept.']],
    [
      '*Vertices 3\n1 "A"\n2 "B"\n1 2',
      [
        '2 1 “A”',
        '3 2 “B”',
        '0 3',
        '4 1–2',
        '4 notice: The line that begins the edges is missing; this line and those behind it were read as edges.',
      ],
    ],
    [
      '*Vertices 4\n1 "A"\n2 "B"\n1 2',
      ['2 1 “A”', '3 2 “B”', '0 3', '0 4', '4 skipped: The vertex 1 stands twice; the first was kept.'],
    ],
    [
      '*Vertices 2\n1 "A"\n2 "B"\n1 2 x',
      ['2 1 “A”', '3 2 “B”', '4 skipped: The vertex 1 stands twice; the first was kept.'],
    ],
    [
      '*Vertices 2\n1 "A"\n2 "B"\n1 2 3 4',
      ['2 1 “A”', '3 2 “B”', '4 skipped: The vertex 1 stands twice; the first was kept.'],
    ],
    [
      '*Vertices 2\n1 "A"\n2 "B"\n2 3',
      ['2 1 “A”', '3 2 “B”', '4 skipped: The vertex 2 stands twice; the first was kept.'],
    ],
    [
      '*Vertices 2\n1 "A"\n2 "B"\n*Thing\n1 2\n2 1\n*Arcs\n1 2',
      [
        '2 1 “A”',
        '3 2 “B”',
        '5 1–2',
        '6 2–1',
        '8 1–2',
        '4 skipped: “*Thing” begins a part that is not read.',
        '5 notice: The line that begins the edges is missing; this line and those behind it were read as edges.',
      ],
    ],
    ['*Vertices 2\n1 "A"\n"2"', ['2 1 “A”', '3 2']],
    ['*Vertices 2\n1\n2\n3', ['2 1 “” in 1', '3 2 “” in 2', '4 3 “” in 3']],
    ['*Vertices 3\n1 "A"\n2', ['2 1 “A”', '3 2', '0 3']],
    [
      '*Vertices 2\n1 "A"\n% 1 2\n2 "B"\n*Edges\n% 1 2 3\n%1 3\n% 1',
      ['2 1 “A”', '4 2 “B”', '6 notice: A remark looks like an edge; it was passed over.'],
    ],
    ['*Vertices 0\n*Edges', ['0 notice: The file holds a network without a node.']],
    ['*Vertices\n1 "A"', ['2 1 “A”']],
    ['*Partition p\n*Vertices 3\n1\n1\n2\n', ['3 1 “” in 1', '4 2 “” in 1', '5 3 “” in 2']],
    ['*Vector v\n*Vertices 2\n.5\n1', ['3 1 “” of 0.5', '4 2 “” of 1']],
    [
      '*Vertices 2\n1 "A"\n2 "B"\n*Partition p\n*Vertices 2\n3\n4\n*Vector v\n*Vertices 2\n5\n6',
      ['2 1 “A” of 5 in 3', '3 2 “B” of 6 in 4'],
    ],
    [
      '*Partition p\n*Vertices 2\n1\n1\n*Partition q\n*Vertices 2\n1\n2',
      ['3 1 “” in 1', '4 2 “” in 1', '5 skipped: “*Partition q” begins a part that is not read.'],
    ],
    [
      '*Partition p\n*Vertices 2\n1\n1\n*Vector v\n*Vertices 2\n.5\n2\n*Vector w\n*Vertices 2\n8\n9',
      ['3 1 “” of 0.5 in 1', '4 2 “” of 2 in 1', '9 skipped: “*Vector w” begins a part that is not read.'],
    ],
    ['*Vertices 3\n1 "A"\n*Edges\n1 2\n*Partition p\n*Vertices 2\n7\n8', ['2 1 “A” in 7', '8 2 in 8', '0 3', '4 1–2']],
    ['*Vertices 2 1\n*Edges\n*Partition p\n*Vertices 1\n7', ['5 1 in 7 {"mode":"1"}', '0 2 {"mode":"2"}']],
    ['*Edges\n*Partition p\n*Vertices 1\n7', ['4 1 in 7']],
    ['*Vertices 1\n"1"', ['2 1']],
    ['*Partition p\n*Vertices 2\n1.5\n2\n*Vector v\n*Vertices 2\n5\n6', ['3 1 “” of 5 in 1.5', '4 2 “” of 6 in 2']],
    [`${NETWORK}*Partition p\n*Vertices 2\n1.5\n2`, ['2 1 “A” in 1.5', '3 2 “B” in 2']],
  ])('%j is read as %j', (text, told) => {
    expect(tellNetwork(parse(pajek, text))).toEqual(told)
  })

  it.each([
    [`${NETWORK}*Arcs\n1 2\n${PARTITION}${VECTOR}`, true],
    [`${NETWORK}*Arcs\n1 2\n*Edges\n1 2\n${PARTITION}`, false],
    [`${NETWORK}*Matrix\n0 1\n`, false],
    [`${NETWORK}*Arcs\n*Matrix\n0 1\n`, false],
    [`${NETWORK}1 2\n*Arcs\n2 1`, false],
  ])('%j has a direction: %j, which its groups and sizes do not change', (text, directed) => {
    expect(parse(pajek, text).network?.directed).toBe(directed)
  })

  it('counts up to a hundred thousand vertices that it does not list', () => {
    const { network, issues } = parse(pajek, '*Vertices 100000\n*Edges\n1 2')
    expect([network?.nodes.length, issues]).toEqual([100_000, []])
    expect(tellNetwork(parse(pajek, '*Vertices 100001\n*Edges\n1 2'))).toEqual([
      '3 1',
      '3 2',
      '3 1–2',
      '0 notice: The file says that it holds 100001 vertices; only those that it lists or joins were read.',
    ])
  })

  it('quotes no more than forty letters of a part that is not read', () => {
    expect(tellNetwork(parse(pajek, `${NETWORK}*${'x'.repeat(60)}`)).at(-1)).toBe(
      `4 skipped: “*${'x'.repeat(39)}” begins a part that is not read.`,
    )
  })
})
