import { describe, expect, test } from 'vitest'
import { TABLE_NAMES } from '../../src/storage/column-tables'
import { UnreadableFolder } from '../../src/storage/range-file'
import { readManifest } from '../../src/storage/read-manifest'

const shard = (own: object = {}) => ({ path: 'edges/part-00000.parquet', rows: 3, first: 0, last: 2, ...own })
const named = { path: 'names/part-00000.parquet', rows: 2, first: 'ada', last: 'bea' }
const tables = (own: object = {}) => ({
  ...Object.fromEntries(TABLE_NAMES.map((name) => [name, []])),
  edges: [shard()],
  names: [named],
  ...own,
})
const ABOUT = { format: 'coterie-columns', version: 1, network: 'coauthors', seed: 3, width: 100, height: 80 }
const manifest = (own: object = {}) => ({ ...ABOUT, tables: tables(), ...own })

function refusal(value: unknown): string {
  try {
    readManifest(typeof value === 'string' ? value : JSON.stringify(value))
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFolder)
    return error instanceof Error ? error.message : ''
  }
  return 'It was read.'
}

describe('a manifest', () => {
  test('is read with all of its tables, without what nobody knows', () => {
    expect(readManifest(JSON.stringify({ ...manifest(), other: 1 }))).toEqual(manifest())
    const sized = tables({ edges: [shard({ bytes: 0, footer: 12 }), shard({ rows: 0, first: '', last: '' })] })
    expect(readManifest(JSON.stringify(manifest({ tables: sized }))).tables).toEqual(sized)
    for (const network of ['coauthors', 'papers', 'topics', 'knowledge', 'stated'])
      expect(readManifest(JSON.stringify(manifest({ network }))).network).toBe(network)
  })

  test('of a newer version is told by that, whatever else is wrong with it', () => {
    expect(refusal({ version: 2 })).toBe('The folder was written by a newer Coterie (version 2 of its columns).')
    expect(refusal({ version: 7, format: 'other' })).toContain('newer Coterie (version 7')
    expect(refusal(manifest({ version: '2' }))).toContain('version should be')
    expect(refusal(manifest({ version: 0 }))).toContain('manifest.json is not that of an atlas: version should be 1')
  })

  test.each([
    ['null', 'it should be'],
    ['7', 'it should be'],
    ['"text"', 'it should be'],
    [{ ...manifest(), format: 'other' }, 'format should be'],
    [{ ...manifest(), network: 'friends' }, 'network should be'],
    [{ ...manifest(), seed: '3' }, 'seed should be number, not "3"'],
    [{ ...manifest(), width: null }, 'width should be number, not null'],
    [{ ...manifest(), height: null }, 'height should be number, not null'],
  ])('%j is refused, and it is said why', (value, why) => {
    expect(refusal(value)).toContain('manifest.json is not that of an atlas: ')
    expect(refusal(value)).toContain(why)
  })

  test('that is no JSON is told so', () => {
    expect(refusal('{')).toBe('manifest.json is not JSON.')
  })

  test('without tables is told by the first that is missing', () => {
    for (const value of [undefined, null, 'none', 7])
      expect(refusal(manifest({ tables: value }))).toContain('table clusters: ')
    const { names: _names, ...others } = tables()
    expect(refusal(manifest({ tables: others }))).toContain('manifest.json, table names: it should be Array')
  })
})

describe('a file of a table', () => {
  const refuse = (own: object) => refusal(manifest({ tables: tables({ edges: [shard(own)] }) }))

  test.each([
    [{ rows: -1 }, '0.rows'],
    [{ rows: 1.5 }, '0.rows'],
    [{ rows: undefined }, '0.rows'],
    [{ bytes: -1 }, '0.bytes'],
    [{ bytes: 'many' }, '0.bytes'],
    [{ footer: 11 }, '0.footer'],
    [{ footer: 12.5 }, '0.footer'],
    [{ first: 'ada' }, '0.first'],
    [{ last: 'ada' }, '0.last'],
    [{ last: undefined }, '0.last'],
  ])('with %j is refused, and it is said where', (own, where) => {
    expect(refuse(own)).toContain(`manifest.json, table edges: ${where} should be`)
  })

  test.each(['edges/a.parquet', 'a/b/c.d-e_f.parquet', 'x-1/a.b.parquet'])('may lie at %s', (path) => {
    expect(refuse({ path })).toBe('It was read.')
  })

  test.each([
    'a.parquet',
    '/edges/a.parquet',
    'edges/../a.parquet',
    'edges/a..parquet',
    'edges/a.parquet/',
    'edges/a.txt',
    'edges/aXparquet',
    'edges//a.parquet',
    'ed ges/a.parquet',
    'https://elsewhere.example/a.parquet',
    'edges/a.parquet?x',
    'edges\\a.parquet',
    '',
  ])('may not lie at %j', (path) => {
    expect(refuse({ path })).toContain('0.path')
  })

  test('of names begins and ends with texts', () => {
    const odd = { ...named, first: 1 }
    expect(refusal(manifest({ tables: tables({ names: [named, odd] }) }))).toContain('table names: 1.first')
  })
})
