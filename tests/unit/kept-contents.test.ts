import { beforeEach, describe, expect, test } from 'vitest'
import { PLAIN_VIEW } from '../../src/scene/shared-view'
import {
  contentsOf,
  describeContents,
  isKeptAlike,
  isWorthKeeping,
  nameIn,
  newerVersion,
  readContents,
  usualName,
  type Contents,
  type KeptBefore,
} from '../../src/saving/kept-contents'
import { EMPTY_DOCUMENT, type Document } from '../../src/state/document'
import { createAppStore } from '../../src/state/store'
import { isKeptText, type PieceShelf } from '../../src/storage/pieces'
import { readTexts } from '../../src/storage/projects'
import type { Manifest } from '../../src/storage/slots'
import { createFaultyStore, type FaultyStore } from '../fixtures/faulty-store'
import { buildAtlas, UNNAMED_PORTS } from '../fixtures/unnamed-page'

const SOURCE = { name: 'a.txt', text: 'The text' }
const DECISION = { kind: 'group', about: ['author:x'], verdict: 'accepted', note: '' } as const
const app = createAppStore({
  ...UNNAMED_PORTS,
  build: (request) => ({ result: Promise.resolve(buildAtlas(request)), cancel: () => undefined }),
})
const PLAIN = contentsOf(app.getState())
const contents = (document: Partial<Document>, own: Partial<Contents> = {}): Contents => ({
  ...PLAIN,
  ...own,
  document: { ...EMPTY_DOCUMENT, sources: [SOURCE], project: 'p1', ...document },
})
const bookmarks = [{ name: 'A view' }] as unknown as Contents['bookmarks']
const moved: Contents['moves'] = { ...PLAIN.moves, places: new Map([['author:x', { x: 1, y: 2 }]]) }

let store: FaultyStore
let shelf: PieceShelf
beforeEach(() => {
  store = createFaultyStore()
  shelf = { store, prefix: 'piece/', known: new Set(), breathe: () => Promise.resolve() }
})
const describeNow = (what: Contents, name = 'Mine', before: KeptBefore = new WeakMap()) =>
  describeContents(what, name, shelf, before)
const readNow = async (manifest: Manifest) => readContents('p1', manifest, await readTexts(shelf, manifest))

describe('there is something to keep', () => {
  test('where a person opened something', () => {
    expect(isWorthKeeping(contents({}))).toBe(true)
    expect(isWorthKeeping(contents({ sources: [] }))).toBe(false)
    expect(isWorthKeeping(contents({ readOnly: { kind: 'shared' } }))).toBe(false)
    const { project: _none, ...nowhere } = contents({}).document
    expect(isWorthKeeping({ ...PLAIN, document: nowhere })).toBe(false)
  })

  test.each([
    ['nothing was done', contents({ isSample: true }), false],
    ['something was decided', contents({ isSample: true, decisions: [DECISION] }), true],
    ['a topic file was added', contents({ isSample: true, vocabularies: [SOURCE] }), true],
    ['a view was kept', contents({ isSample: true }, { bookmarks }), true],
    ['something was moved', contents({ isSample: true }, { moves: moved }), true],
    [
      'communities are found otherwise',
      contents({
        isSample: true,
        clustering: { papers: { method: 'components', resolution: 1, minSize: 1, mergeSmall: false } },
      }),
      true,
    ],
    ['a year was stated', contents({ isSample: true, savedYear: 2020 }), true],
    ['papers of more authors are tied', contents({ isSample: true, largestClique: 9 }), true],
    ['key phrases are topics', contents({ isSample: true, keyPhrases: 'always' }), true],
  ])('in the sample, where %s', (_, what, isWorth) => {
    expect(isWorthKeeping(what)).toBe(isWorth)
  })
})

test('two moments are kept alike unless something that counts is another', () => {
  const one = contents({})
  expect(isKeptAlike(one, { ...one, camera: { x: 1, y: 2, width: 3, height: 4 } })).toBe(true)
  expect(isKeptAlike(one, { ...one, view: { ...one.view } })).toBe(true)
  expect(isKeptAlike(one, { ...one, moves: { ...one.moves } })).toBe(true)
  const others: readonly Partial<Contents>[] = [
    { document: { ...one.document } },
    { bookmarks },
    { filterSets: [] },
    { moves: moved },
    { view: { ...one.view, network: 'papers' } },
    { anchor: one.document.memory },
  ]
  for (const other of others) expect(isKeptAlike({ ...one, anchor: [] }, { ...one, anchor: [], ...other })).toBe(false)
  const anchored = { ...one, anchor: one.document.memory }
  expect(isKeptAlike(anchored, { ...anchored })).toBe(true)
})

test('a project is called as it was shared, else after its first file', () => {
  const named = (...names: readonly string[]) =>
    usualName({ ...EMPTY_DOCUMENT, sources: names.map((name) => ({ name, text: '' })) }, null)
  expect(usualName(contents({}).document, 'Theirs')).toBe('Theirs')
  expect(usualName(contents({ isSample: true }).document, 'x'.repeat(99))).toBe('x'.repeat(80))
  expect(usualName(contents({ isSample: true }).document, '')).toBe('Sample')
  expect([named('a.txt'), named('folder/b.c.ris'), named('map.coterie.json'), named('x'.repeat(99))]).toEqual([
    'a',
    'b.c',
    'map',
    'x'.repeat(80),
  ])
  expect([named(), named('.ris'), named('folder/'), named('no ending'), named('a.not-an-ending')]).toEqual([
    'Untitled',
    'Untitled',
    'Untitled',
    'no ending',
    'a.not-an-ending',
  ])
  expect([named('a.txt', 'b.txt'), named('a.txt', 'b.txt', 'c.txt')]).toEqual(['a and 1 more', 'a and 2 more'])
})

test('a manifest has a name where one was kept, and a version of a newer program is known', () => {
  expect([nameIn({ name: 'Mine' }), nameIn({ name: '' }), nameIn({ name: 3 }), nameIn({})]).toEqual([
    'Mine',
    'Untitled',
    'Untitled',
    'Untitled',
  ])
  const newer = (version: number, stated: unknown) => newerVersion({ version, manifest: { version: stated } })
  expect([newer(1, 1), newer(2, 1), newer(1, 5), newer(1, '5'), newer(1, undefined)]).toEqual([null, 2, 5, null, null])
})

describe('what is kept', () => {
  test('is read again as it was', async () => {
    const what = contents(
      {
        decisions: [DECISION],
        vocabularies: [{ name: 't.tsv', text: 'id\tlabel\tphrases\n' }],
        savedYear: 2020,
        seed: 5,
      },
      {
        moves: moved,
        camera: { x: 1, y: 2, width: 3, height: 4 },
        view: { ...PLAIN_VIEW, network: 'papers' },
      },
    )
    const manifest = await describeNow(what)
    expect(manifest).toMatchObject({ format: 'coterie', name: 'Mine', seed: 5, savedYear: 2020, isSample: false })
    const read = await readNow(JSON.parse(JSON.stringify(manifest)) as Manifest)
    expect(read).toMatchObject({ name: 'Mine', lost: [], newer: null })
    expect(read?.kept.document).toEqual(what.document)
    expect([...(read?.kept.moves.places ?? [])]).toEqual([['author:x', { x: 1, y: 2 }]])
    expect([read?.kept.camera, read?.kept.view.network]).toEqual([what.camera, 'papers'])
  })

  test('says whether decisions start from what is remembered, and whether it is the sample', async () => {
    for (const is of [true, false]) {
      const one = contents({ isSample: is })
      const manifest = await describeNow({ ...one, anchor: is ? one.document.memory : [] })
      expect([manifest.isAnchored, manifest.isSample]).toEqual([is, is])
      const { kept } = (await readNow(manifest)) ?? {}
      expect([kept?.isAnchored, kept?.document.isSample]).toEqual([is, is])
    }
  })

  test('stands in pieces where it is a text or a long list, which are written once', async () => {
    const memory = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ network: 'papers', name: `n${at}` })) as unknown as Document['memory']
    expect(isKeptText((await describeNow(contents({ memory: memory(3) }))).memory)).toBe(false)
    const what = contents({ memory: memory(900) })
    const before: KeptBefore = new WeakMap()
    const manifest = await describeNow(what, 'Mine', before)
    expect(isKeptText(manifest.memory)).toBe(true)
    expect(manifest.sources).toEqual([{ name: 'a.txt', text: expect.objectContaining({ length: 8 }) as unknown }])
    const writes = store.writes()
    expect(await describeNow(what, 'Mine', before)).toEqual(manifest)
    expect(store.writes()).toBe(writes)
    // What is not known to stand there any more is written again.
    shelf.known.clear()
    expect(await describeNow(what, 'Mine', before)).toEqual(manifest)
    expect(store.writes()).toBeGreaterThan(writes)
  })
})

describe('what is damaged', () => {
  const without = async (part: 'sources' | 'vocabularies' | 'memory', what: Contents) => {
    shelf.known.clear()
    const manifest = await describeNow(what)
    const value = manifest[part]
    const [first] = isKeptText(value)
      ? [value]
      : (value as readonly { readonly text: unknown }[]).map(({ text }) => text)
    if (!isKeptText(first)) throw new Error('It is in no pieces.')
    store.entries.delete(`piece/${first.pieces[0] ?? ''}`)
    return readNow(manifest)
  }

  test('is left out and named: a file, a topic file, names of communities', async () => {
    const two = [SOURCE, { name: 'b.txt', text: 'Another' }]
    const files = await without('sources', contents({ sources: two }))
    expect(files?.kept.document.sources).toEqual([two[1]])
    expect(files?.lost).toEqual(['The file “a.txt” is damaged and was left out.'])
    const topics = await without('vocabularies', contents({ vocabularies: [{ name: 't.tsv', text: 'x' }] }))
    expect([topics?.kept.document.vocabularies, topics?.lost]).toEqual([
      [],
      ['The topic file “t.tsv” is damaged and was left out.'],
    ])
    const memory = Array.from({ length: 900 }, (_, at) => ({
      odd: `n${at}`.repeat(4),
    })) as unknown as Document['memory']
    const names = await without('memory', contents({ memory }))
    expect(names?.kept.document.memory).toEqual([])
    expect(names?.lost[0]).toContain('The names and colours that communities had before')
  })

  test('is all where no file is left, also where none was ever listed', async () => {
    expect(await without('sources', contents({}))).toBeNull()
    for (const sources of [undefined, [], 'x', [{ name: 'a.txt', text: 'in no pieces' }]])
      expect(await readNow({ ...(await describeNow(contents({}))), sources })).toBeNull()
  })

  test('has no name where it never had one', async () => {
    const manifest = await describeNow(contents({}))
    const sources = [...(manifest.sources as unknown[]), { text: 7 }]
    expect((await readNow({ ...manifest, sources }))?.lost).toEqual(['The file “” is damaged and was left out.'])
  })

  test('is not what an earlier page did not keep', async () => {
    const manifest = await describeNow(contents({}))
    const { memory: _memory, bookmarks: _bookmarks, view: _view, vocabularies: _vocabularies, ...early } = manifest
    const read = await readNow(early)
    expect([read?.lost, read?.kept.bookmarks, read?.kept.document.vocabularies]).toEqual([[], [], []])
  })

  test('is not what a newer version kept, which is only looked at', async () => {
    const read = await readNow({ ...(await describeNow(contents({}))), version: 9 })
    expect([read?.newer, read?.kept.document.readOnly]).toEqual([9, { kind: 'newer', version: 9 }])
  })
})

test('what is looked at does not count, nor what was tried out without doubtful claims', () => {
  const state = app.getState()
  const view = { ...state.view, selection: { kind: 'node', id: 'author:x' } as const }
  expect(contentsOf({ ...state, view }).view.selection).toBeNull()
  expect(contentsOf({ ...state, cameraWish: { camera: { x: 1, y: 2, width: 3, height: 4 } } }).camera).toEqual({
    x: 1,
    y: 2,
    width: 3,
    height: 4,
  })
  const doubtless = { view: { ...state.view, network: 'papers' }, moves: moved } as unknown as typeof state.doubtless
  expect(contentsOf({ ...state, doubtless })).toMatchObject({ view: { network: 'papers' }, moves: moved })
})
