import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/records/formats'
import { joinNetworkFiles } from '../../src/resolve/network-files'

const join = (...files: readonly (readonly [name: string, text: string])[]) =>
  joinNetworkFiles(files.map(([name, text]) => readSource({ name, text })))

const nodesCsv = (...ids: readonly string[]) => `Id,Label\n${ids.map((id) => `${id},Node ${id}`).join('\n')}\n`
const edgesCsv = (...pairs: readonly string[]) =>
  `Source,Target,Weight\n${pairs.map((pair) => `${pair},2`).join('\n')}\n`

describe('the halves of a network', () => {
  it('are joined by their names, whatever else lies beside them', () => {
    const { files, issues } = join(
      ['b.edges.csv', edgesCsv('1,2')],
      ['a.edges.csv', edgesCsv('2,1')],
      ['a.nodes.csv', nodesCsv('1', '2')],
      ['b.nodes.csv', nodesCsv('1', '2', '3')],
    )
    expect(issues).toEqual([])
    expect(files.map(({ name, nodesIn, edgesIn }) => [name, nodesIn, edgesIn])).toEqual([
      ['a.nodes.csv', 'a.nodes.csv', 'a.edges.csv'],
      ['b.nodes.csv', 'b.nodes.csv', 'b.edges.csv'],
    ])
    expect(files.map(({ network }) => [network.nodes.length, network.edges.length])).toEqual([
      [2, 1],
      [3, 1],
    ])
  })

  it('are joined where they are the only ones, if they speak of the same nodes', () => {
    expect(join(['people.csv', nodesCsv('1', '2')], ['ties.csv', edgesCsv('1,2')]).files).toHaveLength(1)
    expect(join(['people.csv', nodesCsv('1', '2')], ['ties.csv', edgesCsv('x,y')]).files).toHaveLength(2)
    const two = join(['one.csv', nodesCsv('1')], ['two.csv', nodesCsv('1')], ['ties.csv', edgesCsv('1,2')])
    expect(two.files).toHaveLength(3)
  })

  it('that leave out a node get it, and say so with the line of the edge', () => {
    const { files, issues } = join(['a.nodes.csv', nodesCsv('1', '2')], ['a.edges.csv', edgesCsv('1,2', '2,9')])
    expect(files[0]?.network.nodes.map(({ id }) => id)).toEqual(['1', '2', '9'])
    expect(files[0]?.unlisted).toEqual(['9'])
    expect(issues).toEqual([expect.objectContaining({ source: 'a.edges.csv', line: 3, severity: 'notice' })])
  })

  it('of Pajek are a network with its partition and its vector', () => {
    const { files } = join(
      ['club.net', '*Vertices 3\n1 "Ann"\n2 "Bo"\n3 "Cy"\n*Edges\n1 2\n'],
      ['club.clu', '*Vertices 3\n1\n1\n2\n'],
      ['club.vec', '*Vertices 3\n0.5\n1.5\n9\n'],
    )
    expect(files).toHaveLength(1)
    expect(files[0]?.network.nodes.map(({ label, cluster, size }) => [label, cluster, size])).toEqual([
      ['Ann', '1', 0.5],
      ['Bo', '1', 1.5],
      ['Cy', '2', 9],
    ])
  })

  it('that stand alone are networks too: edges name their nodes, nodes have no edges', () => {
    const edges = join(['ties.csv', edgesCsv('1,2', '2,3')]).files[0]
    expect(edges?.network.nodes.map(({ label }) => label)).toEqual(['1', '2', '3'])
    expect(join(['club.clu', '*Vertices 2\n1\n2\n']).files[0]?.network.nodes.map(({ label }) => label)).toEqual([
      '1',
      '2',
    ])
  })

  it('come out the same in whatever order they are given', () => {
    const files = [
      ['a_map.txt', 'id\tlabel\tx\ty\tcluster\n1\tAnn\t0\t0\t1\n2\tBo\t1\t1\t1\n'],
      ['a_network.txt', '1\t2\t3\n2\t1\t1\n'],
      ['z.gexf', '<gexf><graph><nodes><node id="1"/></nodes><edges/></graph></gexf>'],
    ] as const
    expect(join(...files.toReversed())).toEqual(join(...files))
    expect(join(...files).files.map(({ name }) => name)).toEqual(['a_map.txt', 'z.gexf'])
  })
})

describe('what a map cannot show of a network', () => {
  const told = (name: string, text: string) => join([name, text]).issues.map(({ line, message }) => [line, message])

  it('is told once for each kind: loops, repeated edges, directions', () => {
    const dot = 'digraph {\n a -> b [weight=2]\n b -> a [weight=3]\n a -> b\n c -> c\n b -> c\n}\n'
    expect(told('calls.dot', dot)).toEqual([
      [5, '1 edge from a node to itself: the map has none, so they are left out.'],
      [3, '1 pair of nodes with more than one edge: each is one line, whose weight is their sum.'],
      [0, 'The edges have a direction: their details name it, the map and the files made from it have none.'],
    ])
  })

  it('is nothing where a file has no direction and each pair one edge', () => {
    expect(told('calls.dot', 'graph {\n a -- b\n b -- c\n}\n')).toEqual([])
  })

  it('is nothing of CX2, which points every edge, until two point both ways', () => {
    const cx2 = (...pairs: readonly (readonly [number, number])[]) =>
      JSON.stringify([
        { CXVersion: '2.0' },
        { nodes: [{ id: 1 }, { id: 2 }] },
        { edges: pairs.map(([s, t], id) => ({ id, s, t })) },
        { status: [{ success: true }] },
      ])
    expect(told('a.cx2', cx2([1, 2]))).toEqual([])
    expect(told('a.cx2', cx2([1, 2], [2, 1]))).toHaveLength(2)
  })
})
