import { describe, expect, it } from 'vitest'
import { parseJson, type JsonDocument } from '../../src/records/json-parse'

/** Figures that JSON has no word for are shown as texts. */
const shown = ({ values }: JsonDocument): string =>
  JSON.stringify(values, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  )
const said = ({ faults }: JsonDocument): string =>
  faults.map(({ line, lost, message }) => `${String(line)} ${lost ? 'lost: ' : ''}${message}`).join('; ')

describe('a text of JSON', () => {
  it.each([
    ['1', '[1]', ''],
    ['-1.5e+3', '[-1500]', ''],
    ['true', '[true]', ''],
    ['false', '[false]', ''],
    ['null', '[null]', ''],
    ['NaN', '[null]', ''],
    ['-Infinity', '[null]', ''],
    ['"a"', '["a"]', ''],
    ['"a\\nb"', '["a\\nb"]', ''],
    ['"a\\xb"', '[]', '1 lost: a character is escaped in a way that JSON does not have'],
    ['"a', '[]', '1 lost: it ends too early'],
    ['"a\nb"', '[]', '1 lost: a quotation mark is missing'],
    ['"a\\"', '[]', '1 lost: it ends too early'],
    ['{}', '[{}]', ''],
    ['[]', '[[]]', ''],
    ['[ ]', '[[]]', ''],
    ['{ }', '[{}]', ''],
    ['\ufeff{"a":1}', '[{"a":1}]', ''],
    ['  {"a" : 1 , "b" : [ 1 , 2 ] }  ', '[{"a":1,"b":[1,2]}]', ''],
    ['{"a":1}\n{"a":2}', '[{"a":1},{"a":2}]', ''],
    ['{"a":1},{"a":2}', '[{"a":1},{"a":2}]', ''],
    ['{"a":1}]{"a":2}', '[{"a":1},{"a":2}]', ''],
    ['{"a":1}}{"a":2}', '[{"a":1},{"a":2}]', ''],
    ['}{"a":1}', '[]', '1 lost: a value is missing'],
    ['{"a":1}\n{"a":\n{"a":3}', '[{"a":1},{"a":3}]', '2 lost: it ends too early'],
    ['{"a":1}\nx\n{"a":3}', '[{"a":1},{"a":3}]', '2 lost: a value is missing'],
    ['{"a":1}\n {"b":\n {"c":3}', '[{"a":1},{"c":3}]', '2 lost: it ends too early'],
    ['{"a":1}\n{"b":\n  {"c":3}\n{"a":4}', '[{"a":1},{"c":3},{"a":4}]', '2 lost: a comma is missing'],
    [' {"a":1}\n{"b":\n{"c":3}', '[{"a":1},{"c":3}]', '2 lost: it ends too early'],
    ['{"a"}', '[]', '1 lost: a colon is missing'],
    ['{"a" 1}', '[]', '1 lost: a colon is missing'],
    ['{a:1}', '[]', '1 lost: a key is missing'],
    ['{"a":1,}', '[]', '1 lost: a key is missing'],
    ['{"a":1 "b":2}', '[]', '1 lost: a comma is missing'],
    ['{"a":1', '[]', '1 lost: it ends too early'],
    ['{"a":', '[]', '1 lost: it ends too early'],
    ['{"a"', '[]', '1 lost: a colon is missing'],
    ['{', '[]', '1 lost: a key is missing'],
    ['[', '[[]]', '1 lost: it ends too early'],
    ['[1', '[[1]]', '1 its last bracket is missing'],
    ['[1,', '[[1]]', '1 lost: it ends too early'],
    ['[1,2', '[[1,2]]', '1 its last bracket is missing'],
    ['[1,]', '[[1]]', ''],
    ['[1,,2]', '[[1]]', '1 lost: a value is missing'],
    ['[x,{"a":3}]', '[[]]', '1 lost: a value is missing'],
    ['[1,x,{"a":3}]', '[[1]]', '1 lost: a value is missing'],
    ['[{"a":1},{"a":2},]', '[[{"a":1},{"a":2}]]', ''],
    ['[{"a":1} {"a":2}]', '[[{"a":1},{"a":2}]]', '1 a comma is missing between two records'],
    ['[{"a":1}\n{"a":2}]', '[[{"a":1},{"a":2}]]', '2 a comma is missing between two records'],
    ['[{"a":1},{"a":},{"a":3}]', '[[{"a":1},{"a":3}]]', '1 lost: a value is missing'],
    ['[{"a":1},{"a":2,{"a":3}]', '[[{"a":1},{"a":3}]]', '1 lost: a key is missing'],
    ['[{"a":1},{"b":"x},{"a":3}]', '[[{"a":1},{"a":3}]]', '1 lost: a comma is missing'],
    ['[{"a":1},{"a":2]', '[[{"a":1}]]', '1 lost: a comma is missing'],
    ['[{"a":1},{"a":2}', '[[{"a":1},{"a":2}]]', '1 its last bracket is missing'],
    ['[{"a":1},{"a":2', '[[{"a":1}]]', '1 lost: it ends too early'],
    ['[{"a":x},{"a":2}]', '[[{"a":2}]]', '1 lost: a value is missing'],
    ['[{"a":1},x,{"a":2}]', '[[{"a":1},{"a":2}]]', '1 lost: a value is missing'],
    ['[{"a":1},x]', '[[{"a":1}]]', '1 lost: a value is missing'],
    ['[1,{"a":1},{"a":},{"a":3}]', '[[1,{"a":1},{"a":3}]]', '1 lost: a value is missing'],
    ['[1,{"b":1},{"a":},{"a":3}]', '[[1,{"b":1},{"a":3}]]', '1 lost: a value is missing'],
    ['[{"a":"x\\"},{"a":2}]', '[[{"a":2}]]', '1 lost: a comma is missing'],
    ['[{"a":"x\ty"},{"a":2}]', '[[{"a":2}]]', '1 lost: a quotation mark is missing'],
    [
      '[{"a":"\\u00e9"},{"a":"\\u12"},{"a":3}]',
      '[[{"a":"é"},{"a":3}]]',
      '1 lost: a character is escaped in a way that JSON does not have',
    ],
    ['[{"a":1},{"a":"{["x},{"a":3}]', '[[{"a":1},{"a":3}]]', '1 lost: a comma is missing'],
    ['[\n  {"a":1},\n  {"b":},\n  {"c":3}\n]', '[[{"a":1},{"c":3}]]', '3 lost: a value is missing'],
    ['[\n  {"a":1},\n  {"b":,\n  {"c":3}\n]', '[[{"a":1},{"c":3}]]', '3 lost: a value is missing'],
    ['[\n  {"a":1},\n  {"b":,\n    {"c":3},\n  {"d":4}\n]', '[[{"a":1},{"d":4}]]', '3 lost: a value is missing'],
    [
      '[\n  {"a":1},\n  {"b":[\n    {"a":3}, x\n  ]},\n  {"a":4}\n]',
      '[[{"a":1},{"a":4}]]',
      '3 lost: a value is missing',
    ],
    ['[\r\n  {"a":1},\r\n  {"b":,\r\n  {"c":3}\r\n]', '[[{"a":1},{"c":3}]]', '3 lost: a value is missing'],
    ['[\n{"a":1},\n{"b":"x},\n{"c":3}\n]', '[[{"a":1},{"c":3}]]', '3 lost: a quotation mark is missing'],
    ['[{"a":1},"a":2},{"b":3}]', '[[{"a":1},{"b":3}]]', '1 lost: a comma or bracket is missing'],
    ['[{"a":1},"a":2}]', '[[{"a":1}]]', '1 lost: a comma or bracket is missing'],
    ['[{"a":1},"a":2},{"a":3}]', '[[{"a":1},{"a":3}]]', '1 lost: a comma or bracket is missing'],
    ['[{"a":1},"a":{"c":[2]}},{"b":3}]', '[[{"a":1},{"b":3}]]', '1 lost: a comma or bracket is missing'],
    ['[{"a":1},"a":"}"},{"b":3}]', '[[{"a":1},{"b":3}]]', '1 lost: a comma or bracket is missing'],
    ['[{"a":1},"a":"x},{"b":3}]', '[[{"a":1},{"b":3}]]', '1 lost: a comma or bracket is missing'],
    ['["a":1},{"b":3}]', '[[]]', '1 lost: a comma or bracket is missing'],
    ['{"l":[{"a":1},{"a":2}],"m":3}', '[{"l":[{"a":1},{"a":2}],"m":3}]', ''],
    ['{"l":[{"a":1},{"a":2},"m":3}', '[{"l":[{"a":1},{"a":2}],"m":3}]', '1 its last bracket is missing'],
    ['{"l":[{"a":1},{"a":}],"m":3}', '[{"l":[{"a":1}],"m":3}]', '1 lost: a value is missing'],
    ['{"l":[{"a":1}],"m" 3}', '[{"l":[{"a":1}]}]', '1 lost: a colon is missing'],
    ['{"l":[{"a":1}],"m":x,"n":[{"b":1}]}', '[{"l":[{"a":1}],"n":[{"b":1}]}]', '1 lost: a value is missing'],
    ['{"l":[{"a":1}] "n":[{"b":1}]}', '[{"l":[{"a":1}],"n":[{"b":1}]}]', '1 lost: a comma is missing'],
    ['{"l":[{"a":1}],"n" [{"b":1}]}', '[{"l":[{"a":1}]}]', '1 lost: a colon is missing'],
    ['{"l":[{"a":1}],"n"x:[{"b":1}]}', '[{"l":[{"a":1}],"n":[{"b":1}]}]', '1 a colon is missing'],
    ['{"l":[{"a":1}],"n"   x :  {"b":1}}', '[{"l":[{"a":1}],"n":{"b":1}}]', '1 a colon is missing'],
    ['{"l":[{"a":1}],"m":x}', '[{"l":[{"a":1}]}]', '1 lost: a value is missing'],
    ['{"l":[],"m":x,"n":[{"b":1}]}', '[]', '1 lost: a value is missing'],
    [
      '{"k":{"l":[{"a":1}]},"m":x,"n":[{"b":1}]}',
      '[{"k":{"l":[{"a":1}]},"n":[{"b":1}]}]',
      '1 lost: a value is missing',
    ],
    ['[[1,2],[3,4]]', '[[[1,2],[3,4]]]', ''],
    ['[[1,2],[3,4', '[[[1,2]]]', '1 lost: it ends too early'],
    ['[[1,2],[3 4],[5,6]]', '[[[1,2]]]', '1 lost: a comma is missing'],
    ['{"__proto__":{"x":1},"constructor":1,"prototype":2,"a":3}', '[{"a":3}]', ''],
    ['{"n":[{"id":1,"a"x:{"b":2}}]}', '[{"n":[]}]', '1 lost: a colon is missing'],
    ['{"items":[{"id":1,"p":[{"q":1} {"q":2}]},{"id":2}]}', '[{"items":[{"id":2}]}]', '1 lost: a comma is missing'],
    ['[{"n":[{"id":1},{"id":x},{"id":3}]},{"e":[{"s":1}]}]', '[[{"e":[{"s":1}]}]]', '1 lost: a value is missing'],
    ['{"a":1}\n"a":2}\n{"a":3}', '[{"a":1},{"a":3}]', '2 lost: a comma or bracket is missing'],
  ])('%j holds %s, with what is told: %s', (text, values, faults) => {
    const read = parseJson(text)
    expect([shown(read), said(read)]).toEqual([values, faults])
  })

  it('nests a hundred levels deep and no more', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
    expect(said(parseJson(nested(100)))).toBe('')
    expect(said(parseJson(nested(101)))).toBe('1 lost: it nests deeper than 100 levels')
    expect(shown(parseJson(`[${nested(100)},{"a":1}]`))).toBe('[[{"a":1}]]')
    expect(said(parseJson(`${nested(100)}\n${nested(100)}`))).toBe('')
  })

  it('tells up to two hundred faults between its values', () => {
    const read = parseJson(`[${'{"a":1},{"a":},'.repeat(250)}{"a":1}]`)
    expect(read.faults).toHaveLength(250)
    const lines = parseJson('{"a":1}\n{"a":\n'.repeat(250))
    expect([lines.faults.length, lines.values.length]).toEqual([200, 200])
  })

  it('tells at which line its objects and wanted keys stand', () => {
    const text = '[\n{"title":"a",\n"year":[{"title":2},\n[{"b":[{"c":1}]}]]}\n]'
    const { values, lineOf } = parseJson(text, { keys: new Set(['title']) })
    const [[paper]] = values as [[{ year: [object, [{ b: [object] }]] }]]
    const [year, [inner]] = paper.year
    const lines = [paper, year, inner, inner.b[0], {}].map((object) => lineOf(object as Record<string, unknown>))
    expect(lines).toEqual([2, 3, null, null, null])
    const keys = ['title', 'year'].map((key) => lineOf(paper, key))
    expect([...keys, lineOf(year as Record<string, unknown>, 'title'), lineOf({}, 'title')]).toEqual([2, null, 3, null])
  })
})

describe('a network in JSON', () => {
  it.each([
    ['NaN', '["NaN"]', ''],
    ['-Infinity', '["-Infinity"]', ''],
    ['Infinity', '["Infinity"]', ''],
    ['null', '[null]', ''],
    ['true', '[true]', ''],
    [
      '{"items":[{"id":1,"p":[1 2]},{"id":2}],"links":[{"s":1}]}',
      '[{"items":[{"id":2}],"links":[{"s":1}]}]',
      '1 lost: a comma is missing',
    ],
    ['{"items":[{"id":1,"p":[-1 2]},{"id":2}]}', '[{"items":[{"id":2}]}]', '1 lost: a comma is missing'],
    [
      '{"items":[{"id":1,"p":[{"q":1} {"q":2}]},{"id":2}]}',
      '[{"items":[{"id":1,"p":[{"q":1},{"q":2}]},{"id":2}]}]',
      '1 a comma is missing between two records',
    ],
    [
      '[{"n":[{"id":1},{"id":x},{"id":3}]},{"e":[{"s":1}]}]',
      '[[{"n":[{"id":1},{"id":3}]},{"e":[{"s":1}]}]]',
      '1 lost: a value is missing',
    ],
    [
      '[{"n":[{"id":1},{"id":x}]},{"e":[{"s":1}]}]',
      '[[{"n":[{"id":1}]},{"e":[{"s":1}]}]]',
      '1 lost: a value is missing',
    ],
    ['[{"n":[{"id":1},{"id":x', '[[]]', '1 lost: a value is missing; 1 lost: a comma or bracket is missing'],
    ['{"n":[{"id":1},{"id":2}', '[{"n":[{"id":1},{"id":2}]}]', '1 its last bracket is missing'],
    ['{"n":[{"id":1},{"id":2},', '[{"n":[{"id":1},{"id":2}]}]', '1 lost: it ends too early'],
    ['{"n":[{"id":1}]', '[{"n":[{"id":1}]}]', '1 lost: it ends too early'],
    ['{"n":[{"id":1}],"e"', '[{"n":[{"id":1}]}]', '1 lost: a colon is missing'],
    ['{"n":[{"id":1}],"e":', '[{"n":[{"id":1}]}]', '1 lost: it ends too early'],
    ['{"n":[{"id":1}],"e":[', '[{"n":[{"id":1}],"e":[]}]', '1 lost: it ends too early'],
    [
      '{"n":[{"id":1},{"id":},"e":[{"s":1},{"s":2}]}',
      '[{"n":[{"id":1}],"e":[{"s":1},{"s":2}]}]',
      '1 lost: a value is missing; 1 lost: a comma is missing',
    ],
    [
      '{"n":[{"id":1},{"id":}],"e":[{"s":1},{"s":2}]}',
      '[{"n":[{"id":1}],"e":[{"s":1},{"s":2}]}]',
      '1 lost: a value is missing',
    ],
    [
      '{"n":[{"id":1},{"id":,"e":[{"s":1},{"s":2}]}',
      '[{"n":[{"id":1}],"e":[{"s":1},{"s":2}]}]',
      '1 lost: a value is missing; 1 lost: a comma is missing',
    ],
    [
      '{"n":[{"id":1},{"id":,"e":[{"id":1},{"id":2}]}',
      '[{"n":[{"id":1}],"e":[{"id":1},{"id":2}]}]',
      '1 lost: a value is missing; 1 lost: a comma is missing',
    ],
    [
      '{"m":1,"n":[{"id":1}],"o":tru,"e":[{"s":1}],"p":fals,"q":[{"r":1}]}',
      '[{"m":1,"n":[{"id":1}],"e":[{"s":1}],"q":[{"r":1}]}]',
      '1 lost: a value is missing; 1 lost: a value is missing',
    ],
    ['{"n":[{"id":1}],"e";[{"s":1}]}', '[{"n":[{"id":1}]}]', '1 lost: a colon is missing'],
    ['{"n":[{"id":1}],"e"   x :  [{"s":1}]}', '[{"n":[{"id":1}],"e":[{"s":1}]}]', '1 a colon is missing'],
    ['{"n":[{"id":1,"a"x:{"b":2}}]}', '[{"n":[{"id":1,"a":{"b":2}}]}]', '1 a colon is missing'],
    ['{"n":[{"id":1,"a"x:2},{"id":3}]}', '[{"n":[{"id":3}]}]', '1 lost: a colon is missing'],
  ])('%j holds %s, with what is told: %s', (text, values, faults) => {
    const read = parseJson(text, { network: true })
    expect([shown(read), said(read)]).toEqual([values, faults])
  })
})
