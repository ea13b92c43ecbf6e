import { expect, test } from 'vitest'
import { findFolder } from '../../src/storage/folder-source'

const lay = (...paths: readonly string[]) => new Map(paths.map((path) => [path, new Blob([path])]))
const pathsOf = (...paths: readonly string[]) => {
  const found = findFolder(lay(...paths))
  return found?.kind === 'files' ? { name: found.name, paths: [...found.files.keys()] } : null
}

test('a dropped folder of columns is found by its manifest, with paths below it', () => {
  expect(pathsOf('/atlas.parquet/manifest.json', '/atlas.parquet/edges/part-00000.parquet')).toEqual({
    name: 'atlas.parquet',
    paths: ['manifest.json', 'edges/part-00000.parquet'],
  })
})

test('it is found however deep it lies, whatever lies beside it', () => {
  const found = pathsOf('./all/notes.ris', './all/maps/a/manifest.json', './all/maps/a/edges/part-00000.parquet')
  expect(found).toEqual({ name: 'a', paths: ['manifest.json', 'edges/part-00000.parquet'] })
})

test('a folder whose manifest is missing is found, so that this can be told', () => {
  expect(pathsOf('atlas.parquet/edges/part-00000.parquet', 'atlas.parquet/papers/part-00000.parquet')).toEqual({
    name: 'atlas.parquet',
    paths: ['edges/part-00000.parquet', 'papers/part-00000.parquet'],
  })
  expect(pathsOf('part-00000.parquet')).toEqual({ name: '', paths: ['part-00000.parquet'] })
})

test('a manifest above no columns is of something else', () => {
  expect(pathsOf('extension/manifest.json', 'b/edges/part-00000.parquet', 'b/manifest.json')).toEqual({
    name: 'b',
    paths: ['edges/part-00000.parquet', 'manifest.json'],
  })
  expect(pathsOf('extension/manifest.json', 'maps/b/edges/part-00000.parquet')).toEqual({
    name: 'b',
    paths: ['edges/part-00000.parquet'],
  })
})

test('of two manifests the one farther up counts, however the paths begin', () => {
  expect(pathsOf('/./a/copy/manifest.json', '//a/manifest.json', './a/copy/part-00000.parquet')).toEqual({
    name: 'a',
    paths: ['copy/manifest.json', 'manifest.json', 'copy/part-00000.parquet'],
  })
})

test('other files are no folder of columns, also where one is called manifest.json', () => {
  expect(pathsOf('works.ris', 'extension/manifest.json')).toBeNull()
  expect(pathsOf()).toBeNull()
})
