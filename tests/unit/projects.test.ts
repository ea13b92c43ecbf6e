import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { keepText, type PieceShelf } from '../../src/storage/pieces'
import {
  journalKey,
  journalPrefix,
  leaseKey,
  piecePrefix,
  quarantinePrefix,
  slotKey,
} from '../../src/storage/project-keys'
import { createProjectWriter } from '../../src/storage/project-writer'
import {
  describeProject,
  listProjects,
  projectsIn,
  readAllOf,
  readTexts,
  removeProject,
  sortEntries,
} from '../../src/storage/projects'
import { archiveProject } from '../../src/storage/raw-archive'
import { packSnapshot, type Manifest } from '../../src/storage/slots'
import { StoreFault } from '../../src/storage/store'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'

const writerOn = (store: FaultyStore, project: string) =>
  createProjectWriter({ store, project, stored: null, writer: 'tab', breathe: () => Promise.resolve() })

/** Keeps a project with these texts. */
async function keep(
  store: FaultyStore,
  project: string,
  time: number,
  texts: readonly [name: unknown, text: string][] = [['a.ris', 'A']],
) {
  const writer = writerOn(store, project)
  const sources: unknown[] = []
  for (const [name, text] of texts) sources.push({ name, text: await keepText(writer.shelf, [text]) })
  await writer.keep({ name: `Name of ${project}`, sources }, time)
}

const shelfOn = (store: FaultyStore, project: string): PieceShelf => ({
  store,
  prefix: piecePrefix(project),
  known: new Set(),
  breathe: () => Promise.resolve(),
})

describe('projects of a store', () => {
  test('are known by their keys, each once, and what is no project is none', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 1)
    await keep(store, 'p2', 2)
    store.entries.set('project/odd', Uint8Array.of(1))
    store.entries.set(leaseKey('p3'), Uint8Array.of(1))
    expect(await projectsIn(store)).toEqual(['p1', 'p2'])
  })

  test('are listed with their names, times and numbers of files', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 5)
    await keep(store, 'p2', 9, [
      ['a.ris', 'A'],
      ['b.ris', 'B'],
    ])
    // Pieces of one that was never kept.
    store.entries.set(`${piecePrefix('p3')}x`, Uint8Array.of(1))
    store.entries.set(slotKey('p4', 'A'), Uint8Array.of(1))
    expect(await listProjects(store)).toEqual([
      { id: 'p2', name: 'Name of p2', time: 9, sources: 2, isReadable: true },
      { id: 'p1', name: 'Name of p1', time: 5, sources: 1, isReadable: true },
      { id: 'p4', name: '', time: 0, sources: 0, isReadable: false },
    ])
    expect(await describeProject(store, 'p3')).toBeNull()
  })

  test('have no name where none was kept', async () => {
    const store = createFaultyStore()
    await writerOn(store, 'p1').keep({ name: 7, sources: [1] }, 3)
    expect(await describeProject(store, 'p1')).toMatchObject({ name: '', time: 3, isReadable: true })
  })

  test('stand the latest first, those of one moment by their names', () => {
    const entry = (id: string, time: number) => ({ id, time, name: '', sources: 0, isReadable: true })
    const entries = [entry('b', 1), entry('c', 2), entry('a', 1), entry('d', 3)]
    expect(sortEntries(entries).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
    expect(sortEntries([...entries].reverse()).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
    expect(entries.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd'])
  })
})

describe('a project that is removed', () => {
  test('is gone with its damaged bytes and the note of its writer, and no other is', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 1)
    await keep(store, 'p10', 1)
    store.entries.set(`${quarantinePrefix('p1')}x`, Uint8Array.of(1))
    store.entries.set(leaseKey('p1'), Uint8Array.of(1))
    store.entries.set(leaseKey('p10'), Uint8Array.of(1))
    await removeProject(store, 'p1')
    const left = [...store.entries.keys()]
    expect(left.some((key) => key.includes('p1/') || key.endsWith('/p1'))).toBe(false)
    expect(left).toContain(leaseKey('p10'))
    expect(await projectsIn(store)).toEqual(['p10'])
  })

  test('and is still there is a fault', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 1)
    store.breakAt('dropped', 1, 1)
    await expect(removeProject(store, 'p1')).rejects.toMatchObject({ kind: 'altered' })
  })
})

describe('all bytes of a project', () => {
  test('are those that stand there and those that were put aside, of it alone', async () => {
    const store = createFaultyStore()
    const keys = [slotKey('p1', 'A'), `${quarantinePrefix('p1')}x`]
    for (const key of [...keys, slotKey('p2', 'A')]) store.entries.set(key, Uint8Array.of(key.length))
    expect(await readAllOf(store, 'p1')).toEqual(keys.map((key) => ({ key, bytes: Uint8Array.of(key.length) })))
  })

  test('are those that can be read: what the browser refuses costs only itself, a store that is not there costs all', async () => {
    const store = createFaultyStore()
    for (const slot of ['A', 'B'] as const) store.entries.set(slotKey('p1', slot), Uint8Array.of(1))
    const failing = (error: Error) => ({
      ...store,
      get: (key: string) => (key.endsWith('A') ? Promise.reject(error) : store.get(key)),
    })
    expect((await readAllOf(failing(new StoreFault('refused')), 'p1')).map(({ key }) => key)).toEqual([
      slotKey('p1', 'B'),
    ])
    await expect(readAllOf(failing(new StoreFault('stuck')), 'p1')).rejects.toMatchObject({ kind: 'stuck' })
    const gone = { ...store, get: () => Promise.resolve(null) }
    expect(await readAllOf(gone, 'p1')).toEqual([])
  })
})

test('texts are read once, found by what names them, and null where they are damaged or named by nothing', async () => {
  const store = createFaultyStore()
  const shelf = shelfOn(store, 'p1')
  const [one, two] = [await keepText(shelf, ['one two'], 4), await keepText(shelf, ['other'], 4)]
  store.entries.delete(piecePrefix('p1') + (two.pieces[0] ?? ''))
  const read: string[] = []
  const counting = { ...store, get: (key: string) => (read.push(key), store.get(key)) }
  const textOf = await readTexts({ ...shelf, store: counting }, { a: one, again: [one], b: two })
  expect(read).toHaveLength(one.pieces.length + 1)
  expect([textOf(one), textOf({ view: one }), textOf(two)]).toEqual(['one two', 'one two', null])
  expect([textOf({}), textOf('text'), textOf({ length: 1, pieces: ['unknown'] })]).toEqual([null, null, null])
})

describe('the archive of a project', () => {
  const open = async (store: FaultyStore, project: string): Promise<Map<string, Uint8Array>> => {
    const parts = await archiveProject(store, project)
    return new Map(Object.entries(unzipSync(new Uint8Array(await new Blob(parts).arrayBuffer()))))
  }
  const textIn = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

  test('holds its texts by the names of their files, how it was made of them, and every byte', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 1, [
      ['a.ris', 'The text é'],
      ['../up/./b?.ris', 'Another'],
      [7, 'Without a name'],
    ])
    store.entries.set(`${quarantinePrefix('p1')}x`, Uint8Array.of(1, 2))
    const files = await open(store, 'p1')
    expect([...files.keys()].filter((name) => name.startsWith('files/'))).toEqual([
      'files/a.ris',
      'files/_/up/_/b_.ris',
    ])
    expect(textIn(files.get('files/a.ris'))).toBe('The text é')
    expect(JSON.parse(textIn(files.get('project.json')))).toMatchObject({ name: 'Name of p1', sources: [{}, {}, {}] })
    expect(textIn(files.get('project.json'))).toContain('\n  "name"')
    expect(files.get('bytes/quarantine/p1/x')).toEqual(Uint8Array.of(1, 2))
    const journal = journalKey('p1', 1, 1, 'tab')
    expect(files.get(`bytes/${journal}`)).toEqual(store.entries.get(journal))
    expect(files.size).toBe(1 + 2 + store.entries.size)
  })

  test('keeps dots within names, and leaves out what a folder would be left by or a disk would refuse', async () => {
    const store = createFaultyStore()
    const names = ['a..b/c.ris', '.hidden', 'x/..', 'a\\b:c*d?e"f<g>h|i', 'tab\there']
    await keep(
      store,
      'p1',
      1,
      names.map((name) => [name, name]),
    )
    const files = [...(await open(store, 'p1')).keys()].filter((name) => name.startsWith('files/'))
    expect(files).toEqual(
      ['a..b/c.ris', '.hidden', 'x/_', 'a_b_c_d_e_f_g_h_i', 'tab_here'].map((name) => `files/${name}`),
    )
  })

  test('is dated the same whenever it is made', async () => {
    const store = createFaultyStore()
    await keep(store, 'p1', 1)
    const bytes = new Uint8Array(await new Blob(await archiveProject(store, 'p1')).arrayBuffer())
    // Time and day of the first file, as MS-DOS counts them: the first of January 1980.
    expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 33, 0])
  })

  test('holds the bytes alone where nothing can be read, and leaves out texts that are damaged', async () => {
    const store = createFaultyStore()
    store.entries.set(slotKey('p1', 'A'), Uint8Array.of(3))
    expect([...(await open(store, 'p1')).keys()]).toEqual(['bytes/project/p1/slot/A'])
    await keep(store, 'p2', 1)
    for (const key of [...store.entries.keys()]) if (key.startsWith(piecePrefix('p2'))) store.entries.delete(key)
    const names = [...(await open(store, 'p2')).keys()]
    expect(names).toEqual(['project.json', `bytes/${journalKey('p2', 1, 1, 'tab')}`])
    const odd: Manifest = { sources: [{ name: 'a.ris', text: 'not in pieces' }] }
    store.entries.set(slotKey('p3', 'A'), packSnapshot({ version: 1, seq: 1, time: 1, manifest: odd }))
    expect([...(await open(store, 'p3')).keys()]).toEqual(['project.json', 'bytes/project/p3/slot/A'])
  })

  test('holds the bytes also where the list of changes cannot be asked for a second time', async () => {
    const store = createFaultyStore()
    store.entries.set(slotKey('p1', 'A'), Uint8Array.of(3))
    const failing = {
      ...store,
      keys: (prefix: string) =>
        prefix === journalPrefix('p1') ? Promise.reject(new StoreFault('stuck')) : store.keys(prefix),
    }
    expect([...(await open(failing, 'p1')).keys()]).toEqual(['bytes/project/p1/slot/A'])
  })
})
