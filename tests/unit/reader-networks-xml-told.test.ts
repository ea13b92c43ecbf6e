import { describe, expect, it } from 'vitest'
import { gexf } from '../../src/records/gexf'
import { graphml } from '../../src/records/graphml'
import type { Format } from '../../src/records/record'
import { tellNetwork } from '../fixtures/told-network'

const parse = (format: Format, text: string): string[] => {
  if (!('parse' in format)) throw new Error('the reader is not at hand')
  return tellNetwork(format.parse({ name: 'some.txt', text }))
}

const asGexf = (inner: string): string => `<gexf><graph>${inner}</graph></gexf>`

describe('GEXF', () => {
  it.each([
    [
      '<nodes>x<node id="a"> y </node></nodes>',
      [
        '1 a',
        '0 notice: “x” has no place here; it was passed over.',
        '0 notice: “y” has no place here; it was passed over.',
      ],
    ],
    ['<nodes><node id="a"><attvalues> z </attvalues></node></nodes>', ['1 a']],
    ['<node id="a"><color r="1.4" g="2.6" b="255"/></node>', ['1 a {"color":"#0103ff"}']],
    ['<node id="a"><color r="0" g="0" b="0"/></node>', ['1 a {"color":"#000000"}']],
    ['<node id="a"><color hex="#A1B2C3D4"/></node>', ['1 a {"color":"#a1b2c3d4"}']],
    ['<node id="a"><color hex="##fff"/></node>', ['1 a']],
    ['<node id="a"><color hex="#123456789"/></node>', ['1 a']],
    [
      '<attributes class="edge"><attribute id="0" title="k"/></attributes><node id="a"><attvalue for="0" value="1"/></node>',
      ['1 a {"0":"1"}', '1 notice: The file does not declare the attribute “0”; its values were kept under that name.'],
    ],
    [
      '<attributes class="edge"><attribute id="0" title="k"><default>d</default></attribute></attributes><attributes><attribute id="0" title="l"><default>e</default></attribute></attributes><node id="a"/><edge source="a" target="a"><attvalue for="0" value="1"/></edge>',
      ['1 a {"l":"e"}', '1 a–a {"k":"1"}'],
    ],
    [
      '<attributes class="edge"/><attribute id="0" title="k"><default>d</default></attribute><node id="a"/>',
      ['1 a {"k":"d"}'],
    ],
    [
      '<attributes><attribute id="0"/></attributes><node id="a"><attvalue for="0" value="1"/></node>',
      ['1 a {"0":"1"}'],
    ],
    ['<attributes><attribute/></attributes><default>x</default><node id="a"/>', ['1 a']],
    ['<attributes><attribute id="0" title="k"/><default>x</default></attributes><node id="a"/>', ['1 a']],
    [
      '<node id="a"><attvalue for="0" value="1"/></node><node id="b"><attvalue for="0" value="2"/></node><edge source="a" target="b"><attvalue for="0" value="3"/></edge>',
      [
        '1 a {"0":"1"}',
        '1 b {"0":"2"}',
        '1 a–b {"0":"3"}',
        '1 notice: The file does not declare the attribute “0”; its values were kept under that name.',
        '1 notice: The file does not declare the attribute “0”; its values were kept under that name.',
      ],
    ],
    [
      '<attvalue for="0" value="1"/><color r="1" g="1" b="1"/><size value="1"/><position x="1" y="1"/><spell start="1"/><shape value="x"/><node id="a"/>',
      ['1 a'],
    ],
    ['<node id="a"><size value="x"/><position x="1"/><shape/></node>', ['1 a']],
    [
      '<edge source="a" target="b"><node id="c"/></edge>',
      [
        '1 c',
        '1 a',
        '1 b',
        '1 a–b',
        '1 notice: An edge names the node “a”, which the file does not list; it was added.',
        '1 notice: An edge names the node “b”, which the file does not list; it was added.',
      ],
    ],
    ['<node id="a"><edge source="a" target="a"/><size value="2"/></node>', ['1 a of 2', '1 a–a']],
    ['<node id="a" pid="p"><node id="b" pid="q"/></node>', ['1 b {"parent":"q"}', '1 a {"parent":"p"}']],
    [
      '<edge source="a" target="b" weight="x"/>',
      ['1 a', '1 b', '1 a–b', '1 notice: The weight “x” of an edge is no number; it counts as 1.'],
    ],
    [
      '<edge source="a" target="b" weight="2"><attvalue for="weight" value="3"/></edge>',
      [
        '1 a',
        '1 b',
        '1 a–b 2 {"weight":"3"}',
        '1 notice: The file does not declare the attribute “weight”; its values were kept under that name.',
      ],
    ],
    [
      '<node id="a"></edge></node>',
      ['1 a', '1 notice: This is not well-formed XML (unexpected close tag); it was passed over.'],
    ],
    ['<node id="a" label="&lt;x&gt; &#65;"/>', ['1 a “<x> A”']],
    ['<node id="a" label="x\n\ty"/>', ['1 a “x y”']],
    [
      '<node id="a"/>\n<node\nid="a"/>',
      ['1 a', '3 skipped: The node “a” stands twice (first in line 1); the first was kept.'],
    ],
    ['<node id="a"><spell start="1"/><spell end="2"/></node>', ['1 a {"spells":"1–; –2"}']],
    ['<nodes><other/><node id="a"/></nodes>', ['1 a', '1 notice: “<other>” has no place here; it was passed over.']],
    ['<node id="a"/><edges>\n<other/></edges>', ['1 a', '2 notice: “<other>” has no place here; it was passed over.']],
  ])('with %j is read as %j', (inner, told) => {
    expect(parse(gexf, asGexf(inner))).toEqual(told)
  })
})

describe('GraphML', () => {
  it.each([
    ['<key attr.name="label"/><node id="a"><data>A</data></node>', ['1 a']],
    [
      '<node id="a"><data key="d">1</data></node>\n<node id="b"><data key="d">2</data><data key="e">3</data></node>',
      [
        '1 a {"d":"1"}',
        '2 b {"d":"2","e":"3"}',
        '1 notice: The file does not declare the key “d”; its values were kept under that name.',
        '2 notice: The file does not declare the key “e”; its values were kept under that name.',
      ],
    ],
    ['<data key="d">1</data><node id="a"/>', ['1 a']],
    [
      '<key id="k" attr.name="w" for="edge"><default>2</default></key><key id="l" attr.name="n" for="all"><default> 3 </default></key><node id="a"/><edge source="a" target="a"/>',
      ['1 a {"n":"3"}', '1 a–a {"w":"2","n":"3"}'],
    ],
    [
      '<key id="k" attr.name="w"><default>2</default></key><node id="a"><data key="k">5</data></node>',
      ['1 a {"w":"5"}'],
    ],
    ['<key id="k" for="graph"><default>2</default></key><node id="a"/>', ['1 a']],
    ['<default>7</default><node id="a"/>', ['1 a']],
    ['<key id="k"/><default>7</default><node id="a"><data key="k">x<b>y</b>z</data></node>', ['1 a {"k":"xyz"}']],
    ['<node id="a"><Geometry x="1" y="2" width="x"/></node>', ['1 a at 1, 2']],
    ['<node id="a"><Geometry y="2" height="4"/></node>', ['1 a']],
    ['<node id="a"><Geometry x="1"/></node>', ['1 a']],
    ['<Geometry x="1" y="2"/><Fill color="red"/><NodeLabel>L</NodeLabel><node id="a"/>', ['1 a']],
    [
      '<key id="c" attr.name="color"/><node id="a"><data key="c">blue</data><Fill color="red"/></node>',
      ['1 a {"color":"blue"}'],
    ],
    ['<node id="a"><Fill/></node>', ['1 a']],
    ['<node id="a"><NodeLabel> </NodeLabel><NodeLabel>B</NodeLabel></node>', ['1 a “B”']],
    [
      '<node id="a"><NodeLabel>A</NodeLabel>x</node>',
      ['1 a “A”', '0 notice: “x” has no place here; it was passed over.'],
    ],
    ['<edge source="a" target="b"><EdgeLabel>A</EdgeLabel></edge>', ['1 a', '1 b', '1 a–b {"label":"A"}']],
    ['<edge source="a"/>', ['1 skipped: An edge does not say what it joins; it was left out.']],
    ['<edge target="a"/>', ['1 skipped: An edge does not say what it joins; it was left out.']],
    [
      '<node id="a"><graph><node id="b"><graph><node id="c"/></graph></node><edge source="b" target="a"/></graph></node>',
      ['1 c {"parent":"b"}', '1 b {"parent":"a"}', '1 a', '1 b–a'],
    ],
    ['<hyperedge><endpoint node="a"/></hyperedge>', ['1 skipped: An edge of more than two ends was left out.']],
    [
      '<key id="s" attr.name="Node Size"/><key id="t" attr.name="size"/><node id="a"><data key="s">3</data><data key="t">4</data></node>',
      ['1 a of 4 {"Node Size":"3","size":"4"}'],
    ],
    [
      '<key id="n" attr.name="name"/><key id="l" attr.name="label"/><node id="a"><data key="n">N</data><data key="l"></data></node>',
      ['1 a “N” {"name":"N"}'],
    ],
    [
      '<key id="w" attr.name="weight"/><edge source="a" target="b"><data key="w">x</data></edge>',
      ['1 a', '1 b', '1 a–b {"weight":"x"}', '1 notice: The weight “x” of an edge is no number; it counts as 1.'],
    ],
    [
      '<key id="x" attr.name="x"/><node id="a"><data key="x">9</data><Geometry x="1" y="2" width="2"/></node>',
      ['1 a at 2, 2 of 2 {"x":"9"}'],
    ],
  ])('with %j is read as %j', (inner, told) => {
    expect(parse(graphml, `<graphml><graph>${inner}</graph></graphml>`)).toEqual(told)
  })
})

describe('the XML of a network', () => {
  const passed = (what: string): string => `1 notice: This is not well-formed XML (${what}); it was passed over.`
  const REFUSED =
    '1 skipped: The file brings a document type with rules of its own, which is not read for safety; nothing was taken from it.'

  it.each([
    ['', ['1 notice: The file holds no element.']],
    ['<gexf><graph><node id="a"/>', ['1 a', '1 notice: The file ends in the middle; what stands before was read.']],
    [
      '<gexf><graph><node id="a"/></graph></gexf',
      ['1 a', '1 notice: The file ends in the middle; what stands before was read.'],
    ],
    [asGexf('<node id="a" kind="b" kind="c"/>'), ['1 a', passed('duplicate attribute: kind')]],
    [
      asGexf('<node x y id="a"/>\n<node x id="b"/>'),
      ['1 a', '2 b', passed('attribute without value'), passed('attribute without value').replace('1', '2')],
    ],
    [`<!DOCTYPE gexf>${asGexf('<node id="a"/>')}`, ['1 a']],
    [`<!DOCTYPE gexf SYSTEM "x">${asGexf('<node id="a"/>')}`, ['1 a']],
    [`<!doctype gexf [<!ENTITY b "c">]>${asGexf('<node id="a"/>')}`, [REFUSED]],
    [
      `${' '.repeat(70_000)}<!DOCTYPE gexf [<!ENTITY b "c">]>${asGexf('<node id="a"/>')}`,
      ['1 skipped: The file brings a document type with rules of its own, which is not read for safety.'],
    ],
  ])('%j is read as %j', (text, told) => {
    expect(parse(gexf, text)).toEqual(told)
  })

  it('nests a hundred levels deep and no more', () => {
    const nested = (levels: number): string => `${'<g>'.repeat(levels)}<node id="a"/>${'</g>'.repeat(levels)}`
    expect(parse(gexf, nested(99))).toEqual(['1 a'])
    expect(parse(gexf, `${nested(60)}${nested(60)}`)).not.toContain(
      '1 skipped: The elements nest deeper than 100 levels; what follows was not read.',
    )
    expect(parse(gexf, nested(100))).toEqual([
      '1 skipped: The elements nest deeper than 100 levels; what follows was not read.',
    ])
  })

  it('is told of twenty texts out of place', () => {
    const strays = (count: number): string[] => parse(gexf, asGexf('x<node id="a"/>'.repeat(count)))
    expect(strays(5).filter((line) => line.includes('“x”'))).toHaveLength(5)
    expect(strays(25).filter((line) => line.includes('“x”'))).toHaveLength(20)
  })

  it('is given up where more than five hundred tags have errors', () => {
    const read = (count: number): string[] =>
      parse(gexf, asGexf(Array.from({ length: count }, (_, at) => `<node x id="${String(at)}"/>`).join('')))
    expect(read(500).slice(499, 502)).toEqual(['1 499', ...Array<string>(2).fill(passed('attribute without value'))])
    expect(read(500).at(-1)).toBe('0 notice: 450 more notes of this kind are not listed.')
    expect(read(900)).toContain('1 499')
    expect(read(900)).not.toContain('1 501')
    expect(read(900).at(-1)).toBe('0 notice: 451 more notes of this kind are not listed.')
  })
})
