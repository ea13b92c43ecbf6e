import { describe, expect, it } from 'vitest'
import { dot } from '../../src/records/dot'
import { tellNetwork } from '../fixtures/told-network'
import { parse } from '../fixtures/parse-text'

describe('a graph in DOT', () => {
  it.each([
    ['graph g { a }', ['1 a']],
    ['strict DiGraph { a -> b }', ['1 a', '1 b', '1 a–b']],
    ['graph { a [x="1" + "2"] }', ['1 a {"x":"12"}']],
    ['graph { + a }', ['1 a', '1 notice: “+” has no place here; it was passed over.']],
    ['graph { a [x="p\\\nq"] }', ['1 a {"x":"pq"}']],
    ['graph { a [x="p\\\r\nq"] }', ['1 a {"x":"pq"}']],
    ['graph { a [x="p\\"q"] }', ['1 a {"x":"p\\"q"}']],
    ['graph { a [x="p\nq"]\nb }', ['1 a {"x":"p q"}', '3 b']],
    [
      'graph { a [x="p]\nb -- c }',
      ['1 a {"x":"p"}', '2 b', '2 c', '2 b–c', '1 notice: A quotation mark is not closed; what follows was not read.'],
    ],
    [
      'graph { a [x="p]\nb -- c; "d" }',
      [
        '1 a {"x":"p"}',
        '2 b',
        '2 c',
        '2 d',
        '2 b–c',
        '1 notice: A quotation mark is not closed; what follows was not read.',
      ],
    ],
    ['graph {\n"a\n}', ['2 a', '2 notice: A quotation mark is not closed; what follows was not read.']],
    ['graph { a -- b /* c\nd */ e\nf }', ['1 a', '1 b', '2 e', '3 f', '1 a–b']],
    [
      'graph { a /* b',
      [
        '1 a',
        '1 b',
        '1 notice: A remark does not end; what follows was not read.',
        '1 notice: The file ends in the middle; what stands before was read.',
      ],
    ],
    [
      'graph { a\n/* b',
      [
        '1 a',
        '2 b',
        '2 notice: A remark does not end; what follows was not read.',
        '2 notice: The file ends in the middle; what stands before was read.',
      ],
    ],
    ['graph {\na // b -- c\n}', ['2 a', '2 notice: A remark looks like an edge; it was passed over.']],
    ['graph {\na\r// b -> c\r}', ['2 a', '3 notice: A remark looks like an edge; it was passed over.']],
    ['graph {\na # b -- c\n}', ['2 a', '2 b', '2 c', '2 b–c', '2 notice: “#” has no place here; it was passed over.']],
    ['graph {\n  # b -- c\n}', ['2 notice: A remark looks like an edge; it was passed over.']],
    ['graph {\n  # b - c\n}', ['0 notice: The file holds a network without a node.']],
    ['graph { a\r\nb\rc\nd }', ['1 a', '2 b', '3 c', '4 d']],
    ['graph { a [label=<<b>A</b> <i>B</i>>]\nb }', ['1 a “A B”', '2 b']],
    ['graph { a [label=<A> x=<B->C>] }', ['1 a “A” {"x":"B->C"}']],
    [
      'graph { a [label=<A;\nb>] }',
      [
        '1 a “A” {"b":"true"}',
        '1 notice: “<” has no place here; it was passed over.',
        '2 notice: “>” has no place here; it was passed over.',
      ],
    ],
    [
      'graph { a <\n< b }',
      [
        '1 a',
        '2 b',
        '1 notice: “<” has no place here; it was passed over.',
        '2 notice: “<” has no place here; it was passed over.',
      ],
    ],
    ['graph { < < b }', ['1 b', '1 notice: “<” has no place here; it was passed over.']],
    [
      'graph { a ! ? b\n! c }',
      [
        '1 a',
        '1 b',
        '2 c',
        '1 notice: “!” has no place here; it was passed over.',
        '2 notice: “!” has no place here; it was passed over.',
      ],
    ],
    [
      'graph { a.b_1 -- -.5 -- 3. -- -2.25 -- été }',
      ['1 a.b_1', '1 -.5', '1 3.', '1 -2.25', '1 été', '1 a.b_1–-.5', '1 -.5–3.', '1 3.–-2.25', '1 -2.25–été'],
    ],
    ['graph { - a }', ['1 a', '1 notice: “-” has no place here; it was passed over.']],
    ['graph { a - b }', ['1 a', '1 b', '1 notice: “-” has no place here; it was passed over.']],
    ['graph { a:n -- b:n:w -- c }', ['1 a', '1 b', '1 c', '1 a–b', '1 b–c']],
    ['graph { a -- {b; c} -- d }', ['1 a', '1 b', '1 c', '1 d', '1 a–b', '1 a–c', '1 b–d', '1 c–d']],
    ['graph { subgraph { a b } -- c }', ['1 a', '1 b', '1 c', '1 a–c', '1 b–c']],
    ['graph { subgraph s }', ['0 notice: The file holds a network without a node.']],
    ['graph { subgraph s -- a }', ['1 a']],
    ['graph { a -- subgraph cluster_1 { b } }', ['1 a', '1 b in 1', '1 a–b']],
    ['graph { node [k=1] a; { node [k=2] b } c }', ['1 a {"k":"1"}', '1 b {"k":"2"}', '1 c {"k":"1"}']],
    ['graph { node [k=1]; { a } b }', ['1 a {"k":"1"}', '1 b {"k":"1"}']],
    ['graph { edge [k=1]; a -- b; { a -- c [k=2] } }', ['1 a', '1 b', '1 c', '1 a–b {"k":"1"}', '1 a–c {"k":"2"}']],
    ['graph { edge [label="x\\Ny"]; a -- b }', ['1 a', '1 b', '1 a–b {"label":"xy"}']],
    ['graph { a -- b [weight=2, weight=3] }', ['1 a', '1 b', '1 a–b 3 {"weight":"3"}']],
    [
      'graph { a -- b [weight=heavy] }',
      [
        '1 a',
        '1 b',
        '1 a–b {"weight":"heavy"}',
        '1 notice: The weight “heavy” of an edge is no number; it counts as 1.',
      ],
    ],
    ['graph { a [k=1]; a [k=2, l=3]; a }', ['1 a {"k":"2","l":"3"}']],
    ['graph { a; subgraph cluster_x { a b } subgraph cluster_y { b } }', ['1 a in x', '1 b in x']],
    ['graph { subgraph cluster_x { { a } } }', ['1 a in x']],
    ['graph { subgraph cluster_x { label=One; a; { label=Two; b } } }', ['1 a in x', '1 b in x', 'x is One']],
    ['graph { subgraph Cluster_x { a } }', ['1 a in x']],
    ['graph { subgraph "cluster_" { a } }', ['1 a in cluster_']],
    [
      'graph { subgraph cluster_x { a -- b } -- c [weight=2] }',
      ['1 a in x', '1 b in x', '1 c', '1 a–b', '1 a–c 2 {"weight":"2"}', '1 b–c 2 {"weight":"2"}'],
    ],
    ['graph { {a b} [k=1] }', ['1 a', '1 b']],
    ['graph { k=v; a }', ['1 a']],
    ['graph { k= ; a }', ['1 a']],
    ['graph { k=; a }', ['1 a']],
    ['graph { node=3; graph [label=x]; edge=4 }', ['0 notice: The file holds a network without a node.']],
    ['graph { a [ ; k=v ; l ; = ] }', ['1 a {"k":"v","l":"true"}']],
    ['graph { a [k=] b }', ['1 a', '1 b']],
    ['graph { a [k=v', ['1 a {"k":"v"}', '1 notice: The file ends in the middle; what stands before was read.']],
    ['graph { a [k=v}', ['1 a {"k":"v"}', '1 notice: The bracket is not closed; what follows was read as if it were.']],
    [
      'graph { a [k=v { b }',
      [
        '1 a {"k":"v"}',
        '1 b',
        '1 notice: The bracket is not closed; what follows was read as if it were.',
        '1 notice: The file ends in the middle; what stands before was read.',
      ],
    ],
    [
      'graph { a [ b [k=v]\nc }',
      ['1 a', '1 b {"k":"v"}', '2 c', '1 notice: The bracket is not closed; what follows was read as if it were.'],
    ],
    [
      'graph { a [k\nb -- c }',
      [
        '1 a {"k":"true"}',
        '2 b',
        '2 c',
        '2 b–c',
        '1 notice: The bracket is not closed; what follows was read as if it were.',
      ],
    ],
    [
      'graph { a } }\nb }',
      [
        '1 a',
        '2 b',
        '1 notice: “}” has no place here; it was passed over.',
        '1 notice: “}” has no place here; it was passed over.',
      ],
    ],
    ['graph { a }\ngraph h { b }', ['1 a', '2 notice: The file holds more than one graph; only the first was read.']],
    ['graph { a }\nDiGraph { b }', ['1 a', '2 notice: The file holds more than one graph; only the first was read.']],
    [
      'graph { a }\nstrict graph { b }',
      ['1 a', '2 notice: The file holds more than one graph; only the first was read.'],
    ],
    [
      'graph { a } graph',
      [
        '1 a',
        '1 notice: “}” has no place here; it was passed over.',
        '1 notice: The file ends in the middle; what stands before was read.',
      ],
    ],
    [
      'graph { a } b { c }',
      [
        '1 a',
        '1 b',
        '1 c',
        '1 notice: “}” has no place here; it was passed over.',
        '1 notice: The file ends in the middle; what stands before was read.',
      ],
    ],
    ['graph { a', ['1 a', '1 notice: The file ends in the middle; what stands before was read.']],
    ['graph {', ['1 notice: The file ends in the middle; what stands before was read.']],
    ['graph', ['1 notice: The file ends in the middle; what stands before was read.']],
    ['', ['0 notice: The file ends in the middle; what stands before was read.']],
    ['}', ['1 notice: The file ends in the middle; what stands before was read.']],
    ['digraph a { b -> }', ['1 b', '1 skipped: An edge does not say what it joins; it was left out.']],
    [
      'digraph { a -> -> b }',
      [
        '1 a',
        '1 b',
        '1 skipped: An edge does not say what it joins; it was left out.',
        '1 notice: “->” has no place here; it was passed over.',
      ],
    ],
    ['digraph { -> b }', ['1 b', '1 notice: “->” has no place here; it was passed over.']],
    [
      'graph { a [pos="1,2"]; b [pos="1"]; c [pos="1,x"]; d [pos="!3,4!"]; e [pos=""] }',
      ['1 a at 1, 2', '1 b', '1 c', '1 d', '1 e'],
    ],
    [
      'graph { a [label=""] b [label="\\N"] c [label="\\N!"] d [label="a\\\nb"] }',
      ['1 a “”', '1 b', '1 c “c!”', '1 d “ab”'],
    ],
    ['graph { a ; , b , ; c }', ['1 a', '1 b', '1 c']],
    ['graph { a = b = c }', ['1 c', '1 notice: “=” has no place here; it was passed over.']],
    ['graph { Node [k=1]; a; "node" }', ['1 a {"k":"1"}', '1 node {"k":"1"}']],
    ['graph { subgraph "s" { "subgraph" } }', ['1 subgraph']],
    ['graph { graph [k=1] a -- b }', ['1 a', '1 b', '1 a–b']],
    ['graph { { {a b} } -- c }', ['1 a', '1 b', '1 c', '1 a–c', '1 b–c']],
    ['graph { a "--" b "{" c }', ['1 a', '1 --', '1 b', '1 {', '1 c']],
    ['graph { a "=" b "}" }', ['1 a', '1 =', '1 b', '1 }']],
    ['graph { a [k="=" l "]"] }', ['1 a {"k":"=","l":"true","]":"true"}']],
  ])('%j is read as %j', (text, told) => {
    expect(tellNetwork(parse(dot, text))).toEqual(told)
  })

  it.each([
    ['digraph { a -> b }', true],
    ['strict DIGRAPH { a -> b }', true],
    ['graph { a -- b }', false],
    ['graph { digraph -- b }', false],
  ])('%j is directed: %j', (text, directed) => {
    expect(parse(dot, text).network?.directed).toBe(directed)
  })

  it('is followed through a hundred braces and no further', () => {
    const nested = (depth: number): string => `graph {${'{'.repeat(depth)} a -- b ${'}'.repeat(depth)}}`
    expect(tellNetwork(parse(dot, nested(100)))).toEqual(['1 a', '1 b', '1 a–b'])
    expect(tellNetwork(parse(dot, nested(101)))).toContain(
      '1 skipped: The braces nest deeper than 100 levels; what follows was not read.',
    )
    const beside = '{ a }'.repeat(150)
    expect(tellNetwork(parse(dot, `graph { ${beside} }`))).toEqual(['1 a'])
  })

  it('quotes no more than forty letters of a word out of place', () => {
    const told = tellNetwork(parse(dot, `graph {\n= "${'x'.repeat(60)}" } ] `))
    expect(told).toEqual([
      `2 ${'x'.repeat(60)}`,
      '2 notice: “=” has no place here; it was passed over.',
      '2 notice: “}” has no place here; it was passed over.',
      '2 notice: “]” has no place here; it was passed over.',
      '2 notice: The file ends in the middle; what stands before was read.',
    ])
  })
})
