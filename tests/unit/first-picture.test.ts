import { afterEach, expect, test, vi } from 'vitest'
import { buildScene } from '../../src/scene/build-scene'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { readPieces } from '../../src/first/read-pieces'
import type { Piece } from '../../src/first/first-picture'
import { drawSample } from '../../src/prebuild'
import { runPipeline } from '../../src/worker/pipeline'
import { loadSample, loadVocabularies } from '../../src/worker/sample'
import { fetchSampleAtlas, isUsualSample } from '../../src/worker/sample-atlas'

// What fetches stands for all files that are tested after this one.
afterEach(() => {
  vi.unstubAllGlobals()
})

const OPENED: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }

/** All texts of a frame, in order. */
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.slice(2) as Piece[]))).join('')

test('the picture that the build draws is the map that the page makes of the sample, and the page around it', async () => {
  const { picture, atlas: made } = await drawSample()
  // As the page asks for it in a window that is wider than high; the build asks for both placings at once.
  const atlas = runPipeline({
    sources: await loadSample(),
    vocabularies: await loadVocabularies(),
    seed: 1,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
  })
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  expect(plain(picture.scenes.landscape)).toEqual(plain(buildScene(atlas, OPENED, 'landscape')))
  // What the page is handed instead of making it is what it would make, after its way through a file.
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(made))))
  expect(await fetchSampleAtlas('http://here/', 'landscape')).toEqual(plain(atlas))
  expect(picture.scenes.portrait.orientation).toBe('portrait')
  expect(picture.scenes.portrait.nodes.map(({ id }) => id)).toEqual(picture.scenes.landscape.nodes.map(({ id }) => id))
  expect(picture.label).toMatch(/^Map of people\. Showing 71 people/)
  expect(textOf(picture.frames.wide)).toContain('Quantization')
  expect(textOf(picture.frames.wide)).toContain('Seed 1')
  // A low window names fewer topics, so that the years stay in sight.
  expect(textOf(picture.frames.low).length).toBeLessThan(textOf(picture.frames.wide).length)
  expect(textOf(picture.frames.rail)).toContain('41 of 46 papers')
  expect(textOf(picture.frames.phone)).toContain('lists are cut')
}, 600_000)

test('a frame keeps looks and words, and nothing by which the page would take it for its own', () => {
  const markup =
    '<div class="app" id="map" role="main"><!-- --><input name="n" value="a &amp; b"/><a href="#map" title="&lt;">Go</a><input style="display:none"/></div><canvas></canvas>'
  expect(readPieces(markup)).toEqual([
    ['div', { class: 'app' }, ['input', { value: 'a & b' }], ['a', { title: '<' }, 'Go']],
  ])
})

test('markup that is not whole is refused', () => {
  expect(() => readPieces('<div><p></div>')).toThrow()
})

test('only the sample with everything as usual is handed out as it was made', () => {
  const sample = [{ name: 'page.txt', text: 'words' }]
  const usual = {
    sources: sample,
    vocabularies: [],
    seed: 1,
    savedYear: null,
    orientation: 'landscape',
    counting: 'fractional',
  } as const
  expect(isUsualSample(usual, sample)).toBe(true)
  expect(isUsualSample({ ...usual, sources: [...sample] }, sample)).toBe(false)
  expect(isUsualSample({ ...usual, sources: [] }, null)).toBe(false)
  const decisions = [{ kind: 'group', about: ['author:a'], verdict: 'rejected', note: '' }] as const
  const others: readonly Partial<Parameters<typeof isUsualSample>[0]>[] = [
    { seed: 2 },
    { savedYear: 2020 },
    { counting: 'full' },
    { largestClique: 5 },
    { keyPhrases: 'never' },
    { vocabularies: ['mine'] },
    { decisions },
    { clustering: { coauthors: { method: 'leiden', resolution: 1, minSize: 1, mergeSmall: false } } },
  ]
  for (const other of others) expect(isUsualSample({ ...usual, ...other }, sample), JSON.stringify(other)).toBe(false)
})

test('where the build laid no atlas beside the page, the map is made as any other', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('nothing', { status: 404 })))
  expect(await fetchSampleAtlas('http://here/', 'landscape')).toBeNull()
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html>')))
  expect(await fetchSampleAtlas('http://here/', 'landscape')).toBeNull()
})
