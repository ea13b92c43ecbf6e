import { describe, expect, it } from 'vitest'
import { cx2 } from '../../src/records/cx2'
import { cytoscapeJson } from '../../src/records/cytoscape-json'
import type { Format } from '../../src/records/record'
import { tellNetwork } from '../fixtures/told-network'

const parse = (format: Format, text: string): string[] => {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return tellNetwork(format.parse({ name: 'some.txt', text }))
}

const HIERARCHY = '{"networkAttributes":[{"ndexSchema":"hierarchy_v0.1","HCX::modelFileCount":1}]}'
const RING = '2 notice: The edges of the hierarchy run in a ring, so that it has no top.'

describe('CX2', () => {
  it.each([
    ['{"nodes":[{"id":1,"v":{"n":"A","k":"x"}}]}', ['1 1 “A” {"n":"A","k":"x"}']],
    [
      '{"nodes":[{"id":1,"x":3,"y":4,"v":{"name":"A","size":2}},{"id":"b","x":"3","v":{"label":"B"}},{"id":1.5},{"id":""},{"id":null},7,{"id":3,"v":5}]}',
      [
        '1 1 “A” at 3, 4 of 2 {"name":"A","size":"2"}',
        '1 b “B” {"label":"B"}',
        '1 3',
        '0 skipped: A node has no id; it was left out.',
        '1 skipped: A node has no id; it was left out.',
        '1 skipped: A node has no id; it was left out.',
        '1 skipped: A node has no id; it was left out.',
      ],
    ],
    [
      '{"attributeDeclarations":[{"nodes":{"name":{"a":"n"},"k":{"v":true},"l":5},"edges":{"weight":{"a":"w","v":3}}},{"nodes":7}]},{"nodes":[{"id":1,"v":{"n":"A","k":null}},{"id":2,"v":{"n":"B"}}]},{"edges":[{"id":1,"s":1,"t":2},{"id":2,"s":1,"t":2,"v":{"w":5}}]}',
      ['1 1 “A” {"name":"A"}', '1 2 “B” {"k":"true","name":"B"}', '1 1–2 3 {"weight":"3"}', '1 1–2 5 {"weight":"5"}'],
    ],
    [
      '{"nodes":[{"id":1},{"id":2}]},\n{"edges":[{"id":4,"s":1,"t":2},\n{"id":4,"s":2,"t":1},\n{"s":1,"t":2},{"s":1,"t":2},{"id":0,"s":1,"t":2}]}',
      [
        '1 1',
        '1 2',
        '2 1–2',
        '3 2–1',
        '4 1–2',
        '4 1–2',
        '4 1–2',
        '3 notice: The edge 4 stands twice (first in line 2); both were kept.',
      ],
    ],
    [
      '{"nodes":[{"id":1}]},{"edges":[{"id":1,"s":1},{"id":2,"t":1},{"id":3,"s":1.5,"t":1}]}',
      [
        '1 1',
        '1 skipped: An edge does not say what it joins; it was left out.',
        '1 skipped: An edge does not say what it joins; it was left out.',
        '1 skipped: An edge does not say what it joins; it was left out.',
      ],
    ],
    ['{"nodes":[{"id":1}]},{"nodes":[{"id":2}]}', ['1 1', '1 2']],
    ['{"nodes":5}', ['0 notice: The file holds a network without a node.']],
    ['{"edges":[{"s":1,"t":2}]}', ['1 1', '1 2', '1 1–2', '0 notice: The file holds no aspect “nodes”.']],
    ['{"nodes":[{"id":1}]},{"links":[{"s":1,"t":1}]}', ['1 1', '0 skipped: “links” holds a list that is not read.']],
    ['{"nodes":[{"id":1}]},{"links":[{"s":1},{"t":1}]}', ['1 1']],
    [
      '{"metaData":[{"name":"nodes","elementCount":2},{"name":"edges","elementCount":0},{"name":"edges","elementCount":1},{"name":"other","elementCount":5},{"name":"nodes","elementCount":"3"}]},{"nodes":[{"id":1}]}',
      [
        '1 1',
        '0 notice: The file says that it holds 2 nodes; it holds 1.',
        '0 notice: The file says that it holds 1 edges; it holds 0.',
      ],
    ],
    [
      '{"nodes":[{"id":1,"v":{"group":"k","HCX::members":[2]}}]}',
      [
        '1 1 in k {"group":"k","HCX::members":"2"}',
        '0 notice: The nodes have members, but the file does not say which form of hierarchy it is.',
        '0 notice: The file does not say how many models the hierarchy is made of.',
      ],
    ],
    ['{"networkAttributes":[{"ndexSchema":"hierarchy_v0.1","HCX::modelFileCount":1}]},{"nodes":[{"id":1}]}', ['1 1']],
    [
      '{"networkAttributes":[{"ndexSchema":"hierarchy_v2","HCX::modelFileCount":1}]},{"nodes":[{"id":1}]}',
      ['1 1', '0 notice: The file says it is a hierarchy of the form “hierarchy_v2”; only “hierarchy_v0.1” is known.'],
    ],
    [
      '{"networkAttributes":[{"ndexSchema":"hierarchy_v0.1"}]},{"nodes":[{"id":1}]}',
      ['1 1', '0 notice: The file does not say how many models the hierarchy is made of.'],
    ],
    [
      '{"networkAttributes":[{"HCX::x":1}]},{"nodes":[{"id":1}]}',
      [
        '1 1',
        '0 notice: The nodes have members, but the file does not say which form of hierarchy it is.',
        '0 notice: The file does not say how many models the hierarchy is made of.',
      ],
    ],
    ['{"networkAttributes":[{"x":1}]},{"nodes":[{"id":1}]}', ['1 1']],
    [
      '{"networkAttributes":[{"ndexSchema":"hierarchy_v0.1","HCX::modelFileCount":1}]},{"nodes":[{"id":1}]},\n{"filterWidgets":[{"filter":{},"appliesTo":"node"},\n{"filter":1,"appliesTo":"node"},\n{"filter":{}}]}',
      [
        '1 1',
        '3 notice: A filter of the file is not as its form asks; it was not read.',
        '4 notice: A filter of the file is not as its form asks; it was not read.',
      ],
    ],
  ])('with the aspects %j is read as %j', (aspects, told) => {
    expect(parse(cx2, `[{"CXVersion":"2.0"},${aspects},{"status":[{"success":true}]}]`)).toEqual(told)
  })

  it.each([
    [
      '[{"CXVersion":"2.0"},{"nodes":[{"id":1}]}]',
      ['1 1', '0 notice: The file does not end in a status, so that it may be cut.'],
    ],
    [
      '[{"nodes":[{"id":1}]},{"status":[{"success":true}]}]',
      ['1 1', '1 notice: The file does not say which version of CX it is; it was read as CX2.'],
    ],
    [
      '[{"CXVersion":"1.0"},{"nodes":[{"id":1}]},{"status":[{"success":true}]}]',
      ['1 1', '1 notice: The file says it is CX “1.0”; it was read as CX2.'],
    ],
    [
      '[{"CXVersion":"2.0"},{"nodes":[{"id":1}]},{"status":[{"success":false}]}]',
      ['1 1', '0 notice: The file says that writing it failed.'],
    ],
    [
      '[{"CXVersion":"2.0"},{"nodes":[{"id":1}]},{"status":[{"success":false,"error":"full"}]}]',
      ['1 1', '0 notice: The file says that writing it failed: full.'],
    ],
    [
      '[{"CXVersion":"2.0"},{"nodes":[{"id":1}]},{"status":[]}]',
      ['1 1', '0 notice: The file does not end in a status, so that it may be cut.'],
    ],
    [
      '[{"CXVersion":"2.0"},{"status":[{"success":false}]},{"nodes":[{"id":1}]},{"status":[{"success":true}]}]',
      ['1 1'],
    ],
    ['[1,2]', ['1 skipped: The text is no list of aspects as CX2 has it; nothing was taken from it.']],
    [
      '{"status":[{"success":true}]}',
      [
        '0 notice: The file holds no aspect “nodes”.',
        '0 notice: The file does not end in a status, so that it may be cut.',
        '1 notice: The file does not say which version of CX it is; it was read as CX2.',
      ],
    ],
    ['\ufeff [{"CXVersion":"2.0"},\n{"nodes":[{"id":1}]},{"status":[{"success":true}]}]', ['2 1']],
    [
      '[{"numberVerification":[{}]},{"nodes":[{"@id":1,"n":"A"},{"@id":2},{"n":"C"}]},{"edges":[{"@id":1,"s":1,"t":2,"i":"binds"},{"@id":2,"s":1,"t":2},{"s":1}]},{"nodeAttributes":[{"po":2,"n":"name","v":"B"},{"po":2,"n":"k","v":["x","y"]},{"po":2,"n":5,"v":1},{"n":"k","v":1}]},{"edgeAttributes":[{"po":1,"n":"weight","v":"3"}]},{"cartesianLayout":[{"node":1,"x":3,"y":4},{"node":2,"x":"3","y":4}]}]',
      [
        '1 1 “A” at 3, 4',
        '1 2 {"name":"B","k":"x | y"}',
        '1 1–2 3 {"weight":"3","interaction":"binds"}',
        '1 1–2',
        '1 skipped: A node has no id; it was left out.',
        '1 skipped: An edge does not say what it joins; it was left out.',
      ],
    ],
    ['[{"nodes":[{"@id":1}]}]', ['1 1']],
    ['[{"numberVerification":[]},{"nodes":[{"id":1}]}]', ['1 skipped: A node has no id; it was left out.']],
    [
      '[{"nodes":[{"id":1}]},{"CXVersion":"2.0"},{"status":[{"success":true}]}]',
      ['1 1', '1 notice: The file does not say which version of CX it is; it was read as CX2.'],
    ],
  ])('%j is read as %j', (text, told) => {
    expect(parse(cx2, text)).toEqual(told)
  })

  it.each([
    ['1 2, 2 3', []],
    ['1 2, 1 3, 2 3', []],
    ['1 2, 2 3, 3 1', [RING]],
    ['1 1', [RING]],
    ['0 1, 1 2, 2 1', ['3 notice: The edges of the hierarchy run in a ring, so that it has no top.']],
    ['1 2, 2 1, 2 3', [RING]],
  ])('of a hierarchy with the edges %s says %j', (edges, told) => {
    const listed = edges.split(', ').map((edge) => `{"s":${edge.replace(' ', ',"t":')}}`)
    const text = `[{"CXVersion":"2.0"},${HIERARCHY},{"nodes":[{"id":0},{"id":1},{"id":2},{"id":3}]},{"edges":[\n${listed.join(',\n')}]},{"status":[{"success":true}]}]`
    expect(parse(cx2, text).filter((line) => line.includes('notice'))).toEqual(told)
  })
})

describe('JSON of Cytoscape.js', () => {
  it.each([
    [
      '[{"data":{"id":"a","label":"A"}},{"data":{"id":"b"}},{"data":{"id":"e","source":"a","target":"b"}}]',
      ['1 a “A” {"label":"A"}', '1 b', '1 a–b'],
    ],
    [
      '{"elements":{"nodes":[],"more":[{"data":{}}],"other":[1]}}',
      ['0 skipped: “more” holds a list that is not read.'],
    ],
    [
      '{"elements":[{"group":"edges","data":{"id":"a"}}]}',
      ['1 skipped: An edge does not say what it joins; it was left out.'],
    ],
    ['[{"data":{"id":"a","source":"x"}}]', ['1 a']],
    ['[{"data":{"id":"a","target":"x"}}]', ['1 a']],
    [
      '[{"data":[]},5,{"data":{"id":true}}]',
      [
        '0 skipped: An element has no data; it was left out.',
        '1 skipped: An element has no data; it was left out.',
        '1 skipped: A node has no id; it was left out.',
      ],
    ],
    [
      '[{"data":{"id":"a","label":"","name":"","shared_name":"S","x":1},"position":{"x":"1","y":2}}]',
      ['1 a “S” {"shared_name":"S","x":"1"}'],
    ],
    ['[{"data":{"id":"a"},"position":5}]', ['1 a']],
    [
      '[{"data":{"id":"a","size":"3","w":null,"l":[1,{"a":2}],"o":{"p":1},"t":true}}]',
      ['1 a of 3 {"size":"3","l":"1 | {\\"a\\":2}","o":"{\\"p\\":1}","t":"true"}'],
    ],
    ['[{"data":{"source":"a","target":"b","weight":"2"}}]', ['1 a', '1 b', '1 a–b 2 {"weight":"2"}']],
    [
      '[{"data":{"source":"a","target":"b","weight":NaN}}]',
      ['1 a', '1 b', '1 a–b {"weight":"NaN"}', '1 notice: The weight “NaN” of an edge is no number; it counts as 1.'],
    ],
    [
      '[{"data":{"source":"a","target":"b","weight":"x"}}]',
      ['1 a', '1 b', '1 a–b {"weight":"x"}', '1 notice: The weight “x” of an edge is no number; it counts as 1.'],
    ],
    ['5', ['0 skipped: The file holds no elements that can be read.']],
    ['{"elements":5}', ['0 skipped: The file holds no elements that can be read.']],
    ['', ['0 skipped: The file holds no elements that can be read.']],
    ['{"elements":{"nodes":5}}', ['0 notice: The file holds a network without a node.']],
    [
      '[{"data":{"id":"a"}},\n{"data":{"id":"a"}}]',
      ['1 a', '2 skipped: The node “a” stands twice (first in line 1); the first was kept.'],
    ],
    [
      '{"elements":{"nodes":[{"data":{"id":"a","Cluster Name":"North","group":"g","community":"k"}}]}}',
      ['1 a in k {"Cluster Name":"North","group":"g","community":"k"}', 'k is North'],
    ],
    [
      '{"elements":{"nodes":[{"data":{"id":"a","label":"  A \\t b "},"position":{"x":1e101,"y":2}},{"data":{"id":"b","size":-1e101},"position":{"x":1e100,"y":-1e100}}]}}',
      ['1 a “A b” {"label":"A b"}', '1 b at 1e+100, -1e+100 {"size":"-1e+101"}'],
    ],
    ['[{"group":"nodes","data":{"id":"a","source":"x","target":"y"}}]', ['1 a']],
    ['[{"group":"more","data":{"source":"x","target":"y"}}]', ['1 x', '1 y', '1 x–y']],
  ])('%j is read as %j', (text, told) => {
    expect(parse(cytoscapeJson, text)).toEqual(told)
  })
})
