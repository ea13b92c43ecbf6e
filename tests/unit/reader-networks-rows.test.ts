import { describe, expect, it } from 'vitest'
import { edgeTable } from '../../src/records/edge-table'
import { nodeTable } from '../../src/records/node-table'
import type { Format } from '../../src/records/record'
import { foldKey, isFigure, readNumber, StatedDraft } from '../../src/records/stated-draft'
import { vosviewerMap, vosviewerNetwork } from '../../src/records/vosviewer-text'
import { tellNetwork } from '../fixtures/told-network'

const parse = (format: Format, text: string): string[] => {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return tellNetwork(format.parse({ name: 'some.txt', text }))
}

describe('a table of edges', () => {
  it.each([
    ['source,target,weight\na,b,2', ['2 a–b 2 {"weight":"2"}']],
    ['Source;Target;Label\na;b;"x;y"', ['2 a–b {"Label":"x;y"}']],
    [
      'source,target\n"a,b\nc,d',
      ['2 a–b', '3 c–d', '2 notice: A quotation mark is not closed or stands within a text.'],
    ],
    ['# r\nsource,target\na,b', ['3 a–b']],
    ['source,target\n\na,b\n', ['3 a–b']],
    ['from,to,source,target\n1,2,a,b', ['2 a–b {"from":"1","to":"2"}']],
    ['node1,node2,x\na,b,1', ['2 a–b {"x":"1"}']],
    ['x,node1,node2\n1,a,b', ['2 a–b {"x":"1"}']],
    ['target,source\na,b', ['2 b–a']],
    ['source,target,Weight,strength\na,b,,5', ['2 a–b {"strength":"5"}']],
    ['source,target,strength,weight\na,b,3,', ['2 a–b {"strength":"3"}']],
    ['source,target,value\na,b,4', ['2 a–b 4 {"value":"4"}']],
    ['source,target,value\na,b,x', ['2 a–b {"value":"x"}']],
    ['source,target,value,count\na,b,1,2', ['2 a–b 2 {"value":"1","count":"2"}']],
    ['source,target,type\na,b,Directed\nb,c,Undirected', ['2 a–b {"type":"Directed"}', '3 b–c {"type":"Undirected"}']],
    ['source,target,type\na,b, directed ', ['2 a–b {"type":"directed"}']],
    [
      'source,target,,k\na,b,1,2',
      ['2 a–b {"k":"2"}', '1 notice: A column has no name; what stands in it is not read.'],
    ],
    [
      'source,target,k\na,b\nb,c',
      ['2 a–b', '3 b–c', '2 notice: The row has 2 cells, the first one 3; it was read as far as it goes.'],
    ],
    ['source,target,k,l\na,b,1\nb,c,1,2', ['2 a–b {"k":"1"}', '3 b–c {"k":"1","l":"2"}']],
    ['source,target\na,b,9,8', ['2 a–b', '2 notice: The row has 4 cells, the first one 2; the rest was not read.']],
    [
      'a b 2\n\n  # x\n b  c  3 \nc\nd e f g',
      [
        '1 a',
        '1 b',
        '4 c',
        '1 a–b 2',
        '4 b–c 3',
        '5 skipped: The line is no edge of two names and perhaps a weight; it was left out.',
        '6 skipped: The line is no edge of two names and perhaps a weight; it was left out.',
      ],
    ],
    ['"a" "b"', ['1 a', '1 b', '1 a–b']],
    ['a;b;x', ['1 a', '1 b', '1 a–b', '1 notice: The weight “x” of an edge is no number; it counts as 1.']],
    ['a,b,c,d', ['1 skipped: The line is no edge of two names and perhaps a weight; it was left out.']],
    ['source target\na b', ['2 a', '2 b', '2 a–b']],
    ['SOURCE TARGET weight\na b 2', ['2 a', '2 b', '2 a–b 2']],
    ['\ufeff1 2\n2 3', ['1 1', '1 2', '2 3', '1 1–2', '2 2–3']],
    ['1\t2\t3\n', ['1 1', '1 2', '1 1–2 3']],
    ['source,target', ['0 notice: The file holds no edge.']],
    ['source,target\nx, ', ['2 skipped: The row does not name both ends of an edge; it was left out.']],
    ['source\ttarget\na\tb\tc', ['2 a–b', '2 notice: The row has 3 cells, the first one 2; the rest was not read.']],
    ['a|b|1\nb|c|2\nc|a|3', ['1 a', '1 b', '2 c', '1 a–b', '2 b–c 2', '3 c–a 3']],
  ])('%j is read as %j', (text, told) => {
    expect(parse(edgeTable, text)).toEqual(told)
  })
})

describe('a table of nodes', () => {
  it.each([
    [
      'Id,Label,X,Y,Size,Group\n1,A,2,3,4,g\n,B\n2,,x,y,z,',
      [
        '2 1 “A” at 2, 3 of 4 in g {"X":"2","Y":"3","Size":"4","Group":"g"}',
        '4 2 {"X":"x","Y":"y","Size":"z"}',
        '3 skipped: The row has no id; it was left out.',
      ],
    ],
    [
      'id;name;kind\na;A;k;more\nb;B',
      ['2 a “A” {"kind":"k"}', '3 b “B”', '2 notice: The row has 4 cells, the first one 3; the rest was not read.'],
    ],
    [
      'id,label\n"a,b\nc,d',
      ['2 a “b”', '3 c “d”', '2 notice: A quotation mark is not closed or stands within a text.'],
    ],
    ['node\tnode_label\na\tA', ['2 a “A”']],
    ['nodeid,x,y\na,1,2', ['2 a at 1, 2 {"x":"1","y":"2"}']],
    [
      'id,label,x\na,A,1\na,B,2',
      ['2 a “A” {"x":"1"}', '3 skipped: The node “a” stands twice (first in line 2); the first was kept.'],
    ],
    ['id,label,,k\na,A,1,2', ['2 a “A” {"k":"2"}']],
    ['\ufeffid,label\na,A', ['2 a “A”']],
    ['id,name,label\na,N,L', ['2 a “L” {"name":"N"}']],
    ['x,id\n1,a', ['2 a {"x":"1"}']],
    ['# r\nid,label\n\na,A', ['4 a “A”']],
    ['% r\n// s\nid,label\n#a,A', ['4 #a “A”']],
    ['# r', ['0 notice: The file holds a network without a node.']],
  ])('%j is read as %j', (text, told) => {
    expect(parse(nodeTable, text)).toEqual(told)
  })
})

describe('a map of VOSviewer', () => {
  it.each([
    [
      'id\tlabel\tx\ty\tcluster\tweight<Links>\tscore<Year>\n1\tA\t2\t3\t4\t5\t6',
      ['2 1 “A” at 2, 3 of 5 in 4 {"weight<Links>":"5","score<Year>":"6"}'],
    ],
    [
      'label,x,y\nA,1,2\n,3,4',
      [
        '2 A at 1, 2',
        '1 notice: No column is called “id”, so that items go by their labels.',
        '3 skipped: An item has neither an id nor a label; it was left out.',
      ],
    ],
    [
      'id,label,weight<Links>,weight<Documents>\n1,A,2,3\n2,B,x,\n3,C',
      [
        '2 1 “A” of 3 {"weight<Links>":"2","weight<Documents>":"3"}',
        '3 2 “B” {"weight<Links>":"x"}',
        '4 3 “C”',
        '4 notice: The row has 2 cells, the first one 4; it was read as far as it goes.',
      ],
    ],
    [
      'id,label,cluster,description\n1,A,,"d,e"\n1,B,2,f',
      ['2 1 “A” {"description":"d,e"}', '3 skipped: The node “1” stands twice (first in line 2); the first was kept.'],
    ],
    ['id,label,weight\n1,A,2', ['2 1 “A” of 2 {"weight":"2"}']],
    ['id,label,weights\n1,A,2', ['2 1 “A” of 2 {"weights":"2"}']],
    [' ID , Label \n1,A', ['2 1 “A”']],
    [
      'id,label\n"1,A\n2,B',
      ['2 1 “A”', '3 2 “B”', '2 notice: A quotation mark is not closed or stands within a text.'],
    ],
    [
      'id,label\n1,A,x,y',
      ['2 1 “A”', '2 notice: The row has 4 cells, the first one 2; it was read as far as it goes.'],
    ],
    ['id,label,score\n1,A,2', ['2 1 “A” {"score":"2"}']],
    ['\ufeffid,label\n1,A', ['2 1 “A”']],
    ['# r\nid,label\n1,A', ['3 1 “A”']],
  ])('%j is read as %j', (text, told) => {
    expect(parse(vosviewerMap, text)).toEqual(told)
  })

  it.each([
    ['1\t2\t3\n2\t3', ['1 1–2 3', '2 2–3']],
    [
      '1;2;x\n2;3;4\n3;4;5\n4;5;6\n',
      ['1 1–2', '2 2–3 4', '3 3–4 5', '4 4–5 6', '1 notice: The weight “x” of an edge is no number; it counts as 1.'],
    ],
    ['1\t"2"\n2\t3', ['1 1–2', '2 2–3']],
    ['1\t2\r\n2\t3\r3\t4', ['1 1–2', '2 2–3', '3 3–4']],
    ['x', ['1 skipped: The line does not name two items; it was left out.']],
    ['1 2', ['1 1–2']],
  ])('has its network, %j, read as %j', (text, told) => {
    expect(parse(vosviewerNetwork, text)).toEqual(told)
  })
})

describe('a figure', () => {
  it.each([
    ['1', 1],
    [' 1', 1],
    ['+1', 1],
    ['-.5', -0.5],
    ['1e5', 100000],
    ['1e999', null],
    ['.', null],
    ['x1', null],
    ['1x', null],
    ['', null],
    [null, null],
    [undefined, null],
    [NaN, null],
    [-Infinity, null],
    [5, 5],
  ])('of %j is %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it('is meant by a number, by words for none, and by one beyond all', () => {
    const meant = ['1', 'nan', '-NaN', '+inf', 'Infinity', '1e999', '1.5e+400', '2.E999']
    const others = ['infin', 'nan1', '1 nan', 'x', '', '1e', 'e5']
    expect([...meant, ...others].filter(isFigure)).toEqual(meant)
  })

  it('goes by its name however that is written', () => {
    expect([' A-b_c.D e', 'Modularity Class'].map(foldKey)).toEqual(['abcde', 'modularityclass'])
  })
})

describe('what is told of a network', () => {
  it('is listed up to fifty remarks, in the order of their lines, and counted beyond', () => {
    const told = (count: number): string[] => {
      const draft = new StatedDraft('some.txt', 'gexf')
      for (let line = count; line > 0; line--) draft.note(line, 'Look.')
      return tellNetwork(draft.finish())
    }
    expect(told(50)).toEqual(Array.from({ length: 50 }, (_, at) => `${String(at + 1)} notice: Look.`))
    expect(told(51).slice(-2)).toEqual(['51 notice: Look.', '0 notice: 1 more notes of this kind are not listed.'])
  })

  it('quotes no more than sixty letters of a name', () => {
    const told = (name: string): string => {
      const draft = new StatedDraft('some.txt', 'gexf')
      draft.addNode({ id: name, line: 1 })
      draft.addNode({ id: name, line: 2 })
      return tellNetwork(draft.finish()).at(-1) ?? ''
    }
    const first = (name: string): string =>
      `2 skipped: The node “${name}” stands twice (first in line 1); the first was kept.`
    expect(told('💥'.repeat(60))).toBe(first('💥'.repeat(60)))
    expect(told('💥'.repeat(61))).toBe(first(`${'💥'.repeat(59)}…`))
  })

  it('names the nodes of edges once, unless the file lists none', () => {
    const told = (ids: readonly string[], part: 'whole' | 'edges'): string[] => {
      const draft = new StatedDraft('some.txt', 'gexf')
      for (const id of ids) draft.addNode({ id, line: 1 })
      draft.addEdge({ source: 'a', target: 'b', line: 2 })
      draft.addEdge({ source: 'b', target: 'a', weight: ' ', line: 3 })
      return tellNetwork(draft.finish(part))
    }
    const edges = ['2 a–b', '3 b–a']
    const weight = '3 notice: The weight “” of an edge is no number; it counts as 1.'
    expect(told([], 'whole')).toEqual(['2 a', '2 b', ...edges, weight])
    expect(told([], 'edges')).toEqual([...edges, weight])
    expect(told(['a'], 'whole')).toEqual([
      '1 a',
      '2 b',
      ...edges,
      '2 notice: An edge names the node “b”, which the file does not list; it was added.',
      weight,
    ])
  })

  it.each([['cluster', 'community', 'modularity_class', 'Group', 'cluster id', 'module', 'partition']])(
    'groups a node by the plainest of its attributes: %s, %s, %s, %s, %s, %s, %s',
    (...keys) => {
      const grouped = (attributes: readonly (readonly [string, string])[]): unknown => {
        const draft = new StatedDraft('some.txt', 'gexf')
        draft.addNode({ id: 'a', line: 1, attributes })
        return draft.finish().network?.nodes[0]?.cluster
      }
      keys.forEach((key, at) => {
        const more = keys.slice(at).map((name) => [name, `in ${name}`] as const)
        expect([grouped(more), grouped(more.toReversed())]).toEqual([`in ${key}`, `in ${key}`])
      })
      expect(
        grouped([
          ['kind', 'k'],
          ['cluster', ' '],
        ]),
      ).toBeNull()
    },
  )

  it.each(['Cluster Name', 'community_name', 'groupName'])('names a group by %s', (key) => {
    const draft = new StatedDraft('some.txt', 'gexf')
    draft.addNode({ id: 'a', line: 1, cluster: ' 1 ', attributes: [[key, ' North  side ']] })
    draft.addNode({ id: 'b', line: 1, attributes: [[key, 'South']] })
    expect(draft.finish().network?.clusterNames).toEqual({ '1': 'North side' })
  })
})
