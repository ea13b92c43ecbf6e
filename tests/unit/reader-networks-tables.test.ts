import { describe, expect, it } from 'vitest'
import { edgeTable } from '../../src/records/edge-table'
import { edgeListOf, guessListDelimiter } from '../../src/records/edge-list'
import { nodeTable } from '../../src/records/node-table'
import { vosviewerMap, vosviewerNetwork } from '../../src/records/vosviewer-text'
import type { Format, ParsedSource, StatedNetwork } from '../../src/records/record'

function parse(format: Format, text: string): ParsedSource {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return format.parse({ name: 'some.csv', text })
}

const edgesOf = ({ network }: ParsedSource): unknown[] =>
  (network?.edges ?? []).map(({ source, target, weight }) => [source, target, weight])
const said = ({ issues }: ParsedSource): unknown[] => issues.map(({ line, severity }) => [line, severity])
const nodesOf = ({ network }: ParsedSource): StatedNetwork['nodes'] => network?.nodes ?? []

describe('a table of edges', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['Source,Target,Weight\na,b,2', [['a', 'b', 2]], []],
    ['from;to;strength\na;b;2', [['a', 'b', 2]], []],
    ['Source ID|Target ID|count\na|b|2', [['a', 'b', 2]], []],
    ['node1,node2,value\na,b,2', [['a', 'b', 2]], []],
    ['fromnodeid\ttonodeid\na\tb', [['a', 'b', 1]], []],
    ['Target,Source\na,b', [['b', 'a', 1]], []],
    ['source,target,value\na,b,many', [['a', 'b', 1]], []],
    ['source,target,weight\na,b,many', [['a', 'b', 1]], [[2, 'notice']]],
    ['source,target,count,weight\na,b,3,2', [['a', 'b', 2]], []],
    ['source,target\na,\nb,c', [['b', 'c', 1]], [[2, 'skipped']]],
    ['source,target\n,a\nb,c', [['b', 'c', 1]], [[2, 'skipped']]],
    [
      'source,target\na,b,c\nb,c',
      [
        ['a', 'b', 1],
        ['b', 'c', 1],
      ],
      [[2, 'notice']],
    ],
    [
      'source,target,weight\na,b\nb,c',
      [
        ['a', 'b', 1],
        ['b', 'c', 1],
      ],
      [[2, 'notice']],
    ],
    [
      'source,target,weight\na,b\nb,c,2',
      [
        ['a', 'b', 1],
        ['b', 'c', 2],
      ],
      [],
    ],
    ['source,target,\na,b,c', [['a', 'b', 1]], [[1, 'notice']]],
    ['\ufeffsource,target\na,b', [['a', 'b', 1]], []],
    ['source target\na b', [['a', 'b', 1]], []],
    ['source target weight\na b 2\n# c d\n\nc', [['a', 'b', 2]], [[5, 'skipped']]],
    ['a b 2\nb c 3 4', [['a', 'b', 2]], [[2, 'skipped']]],
    ['% x\n// y\na\tb', [['a', 'b', 1]], []],
    ['"a";"b"', [['a', 'b', 1]], []],
    ['', [], [[0, 'notice']]],
  ])('%j', (text, edges, issues) => {
    const parsed = parse(edgeTable, text)
    expect(edgesOf(parsed)).toEqual(edges)
    expect(said(parsed)).toEqual(issues)
  })

  it.each([
    ['source,target,type\na,b,Directed', true],
    ['source,target,type\na,b,Undirected', false],
    ['source,target,type\na,b,directed x', false],
    ['source,target\na,b', false],
  ])('is directed, %j: %j', (text, directed) => {
    expect(parse(edgeTable, text).network?.directed).toBe(directed)
  })

  it('has what it says besides', () => {
    const parsed = parse(edgeTable, 'source,kind,target\na,knows,b,more')
    expect(parsed.network?.edges[0]?.attributes).toEqual({ kind: 'knows' })
    expect(parsed.network?.part).toBe('edges')
  })

  it.each([
    ['source,target\na,b', 0.96],
    ['source target\na b', 0.8],
    ['node1 node2\na b', 0],
    ['node1,x,node2\na,x,b', 0],
    ['a,b\nb,c\nc,a', 0.7],
    ['title,authors\na,b', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(edgeTable.sniff(text)).toBe(sureness)
  })
})

describe('a list of edges', () => {
  it.each<[string, unknown]>([
    ['1\t2\n2\t3', ['\t', true, 2]],
    ['1;2;3', [';', true, 3]],
    ['1,2\n2,3', [',', true, 2]],
    ['1|2', ['|', true, 2]],
    ['1 2\n2 3', [' ', true, 2]],
    ['1 2 nan', [' ', true, 3]],
    ['1,2,x', null],
    ['1', null],
    ['1,2,3,4', null],
    ['a,b\nb,a', [',', false, 2]],
    ['a,b\nb,c', null],
    ['a,b\nb,c\nc,a', [',', false, 2]],
    ['a b\nb c\nc a', null],
    ['a b 1\nb c 2\nc a 3', [' ', false, 3]],
    ['a,1\nb,2\n1,3', null],
    ['1,a\n2,b\n3,1', null],
    ['a,b\nb,\nc,a', null],
    ['1,2\n2,3\n3,4\nx,1', [',', true, 2]],
    ['1,2\n2,3\nx,1', null],
    ['from,to\n1,2\n2,3\n3,4', [',', false, 2]],
    ['1x,2\n1,2\n2,3\n3,4', [',', true, 2]],
    ['?,?\n1,2\n2,3\n3,4', [',', true, 2]],
    ['x,1\n1,2\n2,3\n3,4\n4,5\n5,6\n6,7\ny,1', [',', true, 2]],
    ['1,2\nx,1\n1,2\n2,3\n3,4\n4,5\n5,6\ny,1', [',', true, 2]],
  ])('is found in %j: %j', (text, list) => {
    const found = edgeListOf(text)
    expect(found === null ? null : [found.delimiter, found.isNumbered, found.columns]).toEqual(list)
  })

  it.each([
    ['a\tb', '\t'],
    ['a;b\nc;d;e', ';'],
    ['a,b', ','],
    ['a|b', '|'],
    ['a b', ' '],
    ['a,b,c,d', ' '],
    ['a,\nb', ' '],
    ['a,b\nc', ' '],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(guessListDelimiter(text)).toBe(delimiter)
  })
})

describe('a table of nodes', () => {
  it.each([
    ['Id,Label,x,y,size,Group\n7,Ann,1,2,3,k', { id: '7', label: 'Ann', x: 1, y: 2, size: 3, cluster: 'k' }],
    ['node_id,name\n7,Ann', { id: '7', label: 'Ann' }],
    ['Node,Node Label\n7,Ann', { id: '7', label: 'Ann' }],
    ['Id,Label\n7,', { id: '7', label: '7' }],
    ['Id;Label;Kind\n7;Ann;k', { id: '7', attributes: { Kind: 'k' } }],
  ])('%j has the node %j', (text, node) => {
    expect(nodesOf(parse(nodeTable, text))[0]).toMatchObject(node)
  })

  it.each<[string, unknown[]]>([
    ['Id,Label\n,Ann\n8,Bo', [[2, 'skipped']]],
    ['Id,Label\n7,Ann,x', [[2, 'notice']]],
    ['Id,Label\n7,Ann', []],
    ['Id,Label', [[0, 'notice']]],
  ])('of %j is told of at %j', (text, issues) => {
    expect(said(parse(nodeTable, text))).toEqual(issues)
  })

  it.each([
    ['id,label', 0.9],
    ['node,name', 0.9],
    ['nodeid,kind', 0.7],
    ['kind,nodeid', 0],
    ['id,label,weighted degree,title', 0.97],
    ['id,kind,weighted degree', 0],
    ['id,label,source', 0],
    ['id,label,target', 0],
    ...'title,author,authors,doi,abstract,journal,year,publication year'
      .split(',')
      .map((head) => [`id,label,${head}`, 0] as [string, number]),
    ['id,label,subtitle', 0.9],
    ['id,label,years', 0.9],
  ])('is known in %j: %j', (text, sureness) => {
    expect(nodeTable.sniff(text)).toBe(sureness)
  })
})

describe('a map of VOSviewer', () => {
  it.each([
    ['id\tlabel\tx\ty\tcluster\n7\tAnn\t1\t2\tk', { id: '7', label: 'Ann', x: 1, y: 2, cluster: 'k', size: null }],
    ['label,weight<Links>\nAnn,3', { id: 'Ann', label: 'Ann', size: 3 }],
    ['id,weight<Links>,weight<Documents>\n7,3,4', { label: '7', size: 4 }],
    ['id,weight<Citations>,weight<Occurrences>\n7,3,4', { size: 4 }],
    ['id,weight<Total link strength>,weight<Citations>\n7,3,4', { size: 4 }],
    ['id,weight<Links>,weight<Total link strength>\n7,3,4', { size: 4 }],
    ['id,weight<Links>,weight\n7,3,4', { size: 4 }],
    ['id,score<Year>\n7,2020', { size: null, attributes: { 'score<Year>': '2020' } }],
  ])('%j has the item %j', (text, node) => {
    expect(nodesOf(parse(vosviewerMap, text))[0]).toMatchObject(node)
  })

  it.each<[string, unknown[]]>([
    ['id,label\n7,Ann', []],
    ['label,x\nAnn,1', [[1, 'notice']]],
    ['id,label\n,\n7,Ann', []],
    ['id,label,x\n,,1\n7,Ann,1', [[2, 'skipped']]],
    ['id,label,x\n7,Ann', [[2, 'notice']]],
  ])('of %j is told of at %j', (text, issues) => {
    expect(said(parse(vosviewerMap, text))).toEqual(issues)
  })

  it.each([
    ['id,weight<Links>', 1],
    ['label,score<Year>', 1],
    ['label,x,y,cluster', 0.8],
    ['id,x,y,cluster', 0],
    ['label,x,y', 0],
    ['id,weight', 0],
    ['name,weight<Links>', 0],
    ['id,weight<Links>,source', 0],
    ['id,weight<Links>,target', 0],
    ['id,weight<Links>,weighted degree', 0],
    ['id,my weight<Links>', 0],
  ])('is known in %j: %j', (text, sureness) => {
    expect(vosviewerMap.sniff(text)).toBe(sureness)
  })

  it.each<[string, unknown[], unknown[]]>([
    [
      '1\t2\t3\n\n2\t3',
      [
        ['1', '2', 3],
        ['2', '3', 1],
      ],
      [],
    ],
    [
      '1,2\n2,3\n3,4\n4,"5',
      [
        ['1', '2', 1],
        ['2', '3', 1],
        ['3', '4', 1],
        ['4', '5', 1],
      ],
      [],
    ],
    [
      '1\t2\n2\t3\n3\t4\n4\t',
      [
        ['1', '2', 1],
        ['2', '3', 1],
        ['3', '4', 1],
      ],
      [[4, 'skipped']],
    ],
    [
      '1\t2\n2\t3\n3\t4\n4\t5\t6\t7',
      [
        ['1', '2', 1],
        ['2', '3', 1],
        ['3', '4', 1],
      ],
      [[4, 'skipped']],
    ],
  ])('has its network in %j', (text, edges, issues) => {
    const parsed = parse(vosviewerNetwork, text)
    expect(edgesOf(parsed)).toEqual(edges)
    expect(said(parsed)).toEqual(issues)
  })

  it.each([
    ['1\t2', 0.95],
    ['1 2', 0],
    ['a,b\nb,c\nc,a', 0],
  ])('has its network known in %j: %j', (text, sureness) => {
    expect(vosviewerNetwork.sniff(text)).toBe(sureness)
  })
})
