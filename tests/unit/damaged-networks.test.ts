import { describe, expect, it } from 'vitest'
import { edgesOf, nodesOf, read, secondsOf } from '../fixtures/made-files'

// Each of these was found by damaging files at random and is the smallest input that showed it.

describe('a network in JSON of VOSviewer', () => {
  it('is read to its end where the name of a list holds what no text has', () => {
    const items = [1, 2].map((id) => ({ id, label: `L${String(id)}` }))
    const links = [{ source_id: 1, target_id: 2, strength: 1 }]
    const text = JSON.stringify({ network: { items, links } }, null, 1)
    const parsed = read(text.replace('links', 'lin\vks').replace('"id": 2', '"id" 2'))
    expect(nodesOf(parsed)?.length).toBeGreaterThan(0)
    expect(parsed.issues.length).toBeGreaterThan(0)
    expect(nodesOf(read(text.replace('links', 'lin\vks')))).toEqual(['1', '2'])
  })
})

describe('a network in CX2', () => {
  it('loses one edge to a bracket put before a value', () => {
    const edge = (id: number) => ({ id, s: id, t: id + 1, v: { interaction: 'with' } })
    const nodes = [0, 1, 2, 3, 4].map((id) => ({ id, v: {} }))
    const whole = JSON.stringify(
      [{ CXVersion: '2.0' }, { nodes }, { edges: [0, 1, 2, 3].map(edge) }, { status: [{ success: true }] }],
      null,
      1,
    )
    const parsed = read(whole.replace('"s": 1,', '"s": [ 1,'))
    expect(edgesOf(parsed)).toEqual(['0-1', '2-3', '3-4'])
    expect(parsed.issues.length).toBeGreaterThan(0)
  })
})

describe('a network in DOT', () => {
  it('goes on behind a bracket that is not closed', () => {
    const parsed = read('graph g {\n  a [label="A"\n  b -- c\n  c -- d\n}\n')
    expect(edgesOf(parsed)).toEqual(['b-c', 'c-d'])
    expect(parsed.issues).toEqual([expect.objectContaining({ line: 2 })])
  })

  it('goes on behind a brace too many, but not into a second graph', () => {
    const parsed = read('graph g {\n  a -- b\n}\n  b -- c\n}\n}\nstrict digraph h { c -> d }\n')
    expect(edgesOf(parsed)).toEqual(['a-b', 'b-c'])
    expect(parsed.issues.map(({ line }) => line)).toEqual([3, 5, 7])
    expect(edgesOf(read('graph g { a -- b } graph { b -- c }'))).toEqual(['a-b'])
  })

  it.each(['#2 -- n5', '// 2 -> n5'])('says that “%s” is a remark that looks like an edge', (line) => {
    const parsed = read(`graph g {\n  n1 -- n2\n  ${line}\n  # a remark\n}\n`)
    expect(edgesOf(parsed)).toEqual(['n1-n2'])
    expect(parsed.issues.map(({ line }) => line)).toEqual([3])
  })

  it('takes a time that grows with its length where many marks open a text in HTML and none closes', () => {
    const text = `graph g {\n  a [label=<<b>A</b>>]\n  b -- c\n${'<'.repeat(50_000)}`
    let parsed = read('')
    expect(secondsOf(() => (parsed = read(text)))).toBeLessThan(2)
    expect(nodesOf(parsed)).toEqual(['a', 'b', 'c'])
    expect(parsed.network?.nodes[0]?.label.trim()).toBe('A')
  })
})

describe('a network of Pajek', () => {
  it('keeps its edges where the line that begins them is missing', () => {
    const parsed = read('*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n1 2 1\n2 3 4\n')
    expect(nodesOf(parsed)).toEqual(['1', '2', '3'])
    expect(edgesOf(parsed)).toEqual(['1-2', '2-3'])
    expect(parsed.issues).toEqual([expect.objectContaining({ line: 5 })])
  })
})

describe('a network of Pajek in which an edge became a remark', () => {
  it('says so, and says nothing of other remarks', () => {
    const parsed = read('*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Edges\n1 2 1\n% of 2020\n%2 3 4\n')
    expect(edgesOf(parsed)).toEqual(['1-2'])
    expect(parsed.issues.map(({ line }) => line)).toEqual([8])
  })
})

describe('a network of Pajek whose lines run together', () => {
  it('says that an edge has too many numbers', () => {
    const parsed = read('*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n*Edges\n1 2 0.52 3 4\n')
    expect(edgesOf(parsed)).toEqual(['1-2'])
    expect(parsed.issues).toEqual([expect.objectContaining({ line: 6 })])
  })
})

describe('a table of edges', () => {
  it('loses one row to a quotation mark that is not closed', () => {
    const parsed = read('Source,Target,Weight\na,b,1\n"b,c,2\nc,d,3\nd,a,4\n')
    expect(edgesOf(parsed)).toEqual(['a-b', 'b-c', 'c-d', 'd-a'])
    expect(parsed.issues).toEqual([expect.objectContaining({ line: 3 })])
  })
})

describe('a list of edges of VOSviewer', () => {
  it.each(['\u043d\u0430', 'word '.repeat(500), '8\t3\tx'])('loses one line to “%s” and no more', (line) => {
    const edges = Array.from({ length: 12 }, (_, at) => `${String(at)}\t${String(at + 1)}\t2`)
    const parsed = read([...edges.slice(0, 6), line, ...edges.slice(6)].join('\n'))
    expect(parsed.format).toBe('vosviewer-network')
    for (const edge of edges) expect(edgesOf(parsed)).toContain(edge.replace('\t', '-').replace('\t2', ''))
    expect(parsed.issues.map(({ line }) => line)).toEqual([7])
  })
})
