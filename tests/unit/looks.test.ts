import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composePicture, wholeView } from '../../src/export/picture-files'
import { printSvg } from '../../src/export/svg'
import { indexCorpus } from '../../src/scene/atlas-index'
import { buildScene, dotRadius } from '../../src/scene/build-scene'
import { DENSITY_RAMPS } from '../../src/scene/density-image'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { figureLegend } from '../../src/scene/figure-text'
import { applyFilters } from '../../src/scene/filter'
import { COLOURINGS, USUAL_LOOKS, type Looks } from '../../src/scene/looks'
import { colourSentence, looksLegend, looksOffered } from '../../src/scene/looks-legend'
import { tellLooks } from '../../src/scene/looks-text'
import { marksBy } from '../../src/scene/mark-looks'
import { briefView, PLAIN_VIEW, readSharedView } from '../../src/scene/shared-view'
import { INK_KEY, rampKey, RAMP_STEPS } from '../../src/scene/shades'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { packScene } from '../../src/canvas/backdrop-picture'
import { corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'
import { sampleAtlas } from '../fixtures/sample-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2020, score: 60 }],
      ['Two', ['Ann', 'Bob'], { year: 2024, score: 90 }],
      ['Three', ['Ann', 'Cy'], { year: 2023 }],
      ['Four', ['Dee', 'Cy'], {}],
    ],
  }),
)
const viewWith = (looks: Partial<Looks>, filters: Partial<Filters> = {}): View => ({
  ...wholeView('coauthors'),
  filters: { ...NO_FILTERS, ...filters },
  looks: { ...USUAL_LOOKS, ...looks },
})
const sceneOf = (looks: Partial<Looks>, filters: Partial<Filters> = {}) =>
  buildScene(atlas, viewWith(looks, filters), 'landscape')
const nodeOf = (name: string, looks: Partial<Looks>) => {
  const node = sceneOf(looks).nodes.find((each) => each.name === name)
  if (!node) throw new Error(`${name} is not on the map`)
  return node
}
const allMarks = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? allMarks(mark.marks) : [mark]))
const textsOf = ({ marks }: Drawing): string[] =>
  allMarks(marks).flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('colours of a map', () => {
  it('go along the ramp from least to most, and leave who has no figure hollow and without a colour', () => {
    expect(nodeOf('Bob', { colour: 'year' })).toMatchObject({ colour: rampKey(0) })
    expect(nodeOf('Cy', { colour: 'year' })).toMatchObject({ colour: rampKey(RAMP_STEPS - 1) })
    expect(nodeOf('Dee', { colour: 'year' })).toMatchObject({ colour: 'c0', hollow: 'unknown' })
  })

  it('leave places, sizes and order as they are, whatever they stand for', () => {
    const usual = sceneOf({})
    for (const colour of COLOURINGS) {
      const scene = sceneOf({ colour })
      expect(scene.nodes.map(({ id, x, y, radius }) => [id, x, y, radius])).toEqual(
        usual.nodes.map(({ id, x, y, radius }) => [id, x, y, radius]),
      )
      expect(scene.edges.map(({ id }) => id)).toEqual(usual.edges.map(({ id }) => id))
    }
  })

  it('take the colour from the land when they do not stand for communities', () => {
    expect(new Set(sceneOf({ colour: 'score' }).regions.map(({ colour }) => colour))).toEqual(new Set(['c0']))
    expect(sceneOf({}).regions.some(({ colour }) => colour !== 'c0')).toBe(true)
  })

  it('are told in the key with range, middle, and how many have none', () => {
    expect(looksLegend(atlas, viewWith({ colour: 'score' })).colour).toEqual({
      kind: 'ramp',
      label: 'Mean score',
      ticks: ['75.0', '75.0', '75.0'],
      missing: '2 marks without, drawn hollow',
    })
    expect(colourSentence(looksLegend(atlas, viewWith({ colour: 'citations' })))).toBe(
      'Colours: citations a paper, which no mark in view states.',
    )
    expect(looksLegend(atlas, viewWith({}))).toEqual({ colour: null, size: null })
  })

  it('stand for kinds as well, the most frequent first', () => {
    expect(looksLegend(atlas, viewWith({ colour: 'type' })).colour).toEqual({
      kind: 'kinds',
      label: 'Kind',
      kinds: [{ label: 'Person', colour: 'c1', shown: 4 }],
      missing: '',
    })
  })

  it('are offered only where something is known', () => {
    const { colours, sizes } = looksOffered(atlas, atlas.networks.coauthors)
    expect([...colours]).toEqual(expect.arrayContaining(['cluster', 'year', 'score', 'degree', 'betweenness']))
    for (const unknown of ['citations', 'novelty', 'affiliation'] as const) expect(colours.has(unknown)).toBe(false)
    expect(sizes).toEqual(new Set(['papers', 'strength']))
  })

  it('reach the arrays of large maps: the same keys, and rims for those without a figure', () => {
    const scene = sceneOf({ colour: 'year' })
    const picture = packScene(scene)
    expect([...picture.colour].map((key) => `c${String(key)}`)).toEqual(scene.nodes.map(({ colour }) => colour))
    const hollow = [...picture.look].map((look) => look === 5)
    expect(hollow).toEqual(scene.nodes.map((node) => node.hollow === 'unknown'))
    expect(hollow).toContain(true)
  })
})

describe('sizes of a map', () => {
  it('go by another figure, and the greatest is as large as the greatest by papers', () => {
    const largest = (looks: Partial<Looks>) => Math.max(...sceneOf(looks).nodes.map(({ radius }) => radius))
    expect(largest({ size: 'strength' })).toBeCloseTo(largest({}), 9)
    expect(nodeOf('Dee', { size: 'citations' }).radius).toBeLessThan(nodeOf('Dee', {}).radius)
  })

  it('are told in the key by discs of the same size as those on the map', () => {
    const view = viewWith({ size: 'strength' })
    const { size } = looksLegend(atlas, view)
    const { sizes } = marksBy(atlas, atlas.networks.coauthors, applyFilters(atlas, view), {
      ...USUAL_LOOKS,
      size: 'strength',
    })
    expect(size?.unit).toBe('weight of ties')
    expect(size?.discs.at(-1)?.radius).toBeCloseTo(
      Math.max(...sceneOf({ size: 'strength' }).nodes.map(({ radius }) => radius)),
      9,
    )
    expect(size?.discs.at(-1)?.text).toBe(String(sizes?.most))
    expect(dotRadius(0)).toBeLessThan(dotRadius(1))
  })
})

describe('ties that begin', () => {
  it('stand out in ink in the last year in sight, and nowhere else', () => {
    const first = (years: Filters['years'], firsts = true) =>
      sceneOf({ firsts }, { years }).edges.flatMap(({ id, colour }) => (colour === INK_KEY ? [id] : []))
    const names = (ids: readonly string[]) => {
      const { authors } = indexCorpus(atlas.corpus)
      return ids.map((id) => id.split('|').map((end) => authors.get(end as `author:${string}`)?.name))
    }
    expect(names(first([2020, 2023]))).toEqual([['Ann', 'Cy']])
    expect(names(first([2020, 2020]))).toEqual([['Ann', 'Bob']])
    expect(first([2020, 2024])).toEqual([])
    expect(first([2020, 2023], false)).toEqual([])
    expect(first(null)).toEqual([])
  })
})

describe('a picture of a view', () => {
  const pictured = (view: View, colours: 'colour' | 'gray' = 'colour') =>
    composePicture(atlas, view, { counting: 'fractional', colours })

  it('says what its colours stand for, with range and those without', () => {
    const texts = textsOf(pictured(viewWith({ colour: 'year' })))
    expect(texts).toEqual(expect.arrayContaining(['Mean year', '2022.0', '2023.0', '1 mark without, drawn hollow']))
    expect(figureLegend(atlas, viewWith({ colour: 'year' }), 'fractional').communities).toEqual([])
  })

  it('has the years in sight in its corner, and none where all are', () => {
    expect(textsOf(pictured(viewWith({}, { years: [2020, 2023] })))).toContain('2020–2023')
    expect(textsOf(pictured(viewWith({})))).not.toContain('2020–2024')
  })

  it('in grays keeps the steps of a ramp apart', () => {
    const fills = allMarks(pictured(viewWith({ colour: 'year' }), 'gray').marks).flatMap((mark) =>
      mark.kind === 'circle' && mark.fill ? [mark.fill.colour] : [],
    )
    expect(fills).toEqual(expect.arrayContaining(['#808080', '#0d0d0d']))
  })

  it('of a density holds it as pixels under the names, without land and ties, the same each time', () => {
    const sampled = (view: View) => composePicture(sampleAtlas(), view, { counting: 'fractional' })
    const marks = allMarks(sampled(viewWith({ density: 'marks' })).marks)
    const raster = marks.findIndex(({ kind }) => kind === 'raster')
    expect(raster).toBe(0)
    expect(marks.filter(({ kind }) => kind === 'raster')).toHaveLength(1)
    expect(marks.filter((mark) => mark.kind === 'path' && mark.fill)).toEqual([])
    expect(textsOf(sampled(viewWith({ density: 'marks' })))).toEqual(
      expect.arrayContaining(['Mengzhao Chen', 'Density', 'few', 'many']),
    )
    const [once, again] = [1, 2].map(() => printSvg(sampled(viewWith({ density: 'clusters' }))))
    expect(once).toContain('href="data:image/png;base64,')
    expect(again).toBe(once)
  })
})

describe('a choice of looks', () => {
  it('is told in a few words, and travels in a link only as far as it is not as usual', () => {
    expect(tellLooks(USUAL_LOOKS, { ...USUAL_LOOKS, colour: 'year' })).toBe('Coloured by mean year')
    expect(tellLooks(USUAL_LOOKS, USUAL_LOOKS)).toBeNull()
    const looks: Looks = { ...USUAL_LOOKS, size: 'strength', density: 'clusters' }
    expect(briefView({ ...PLAIN_VIEW, looks })).toMatchObject({ looks: { size: 'strength', density: 'clusters' } })
    expect(readSharedView(briefView({ ...PLAIN_VIEW, looks }))).toEqual({ ...PLAIN_VIEW, looks })
    expect(briefView({ ...PLAIN_VIEW, looks: USUAL_LOOKS })).not.toHaveProperty('looks')
    expect(readSharedView({ looks: { colour: 'weather', size: 7, density: 'clusters' } }).looks).toEqual({
      ...USUAL_LOOKS,
      density: 'clusters',
    })
  })
})

it('the page has the ramps of densities that pictures have', () => {
  const css = readFileSync(new URL('../../src/ui/shades.css', import.meta.url), 'utf8')
  const found = [...css.matchAll(/--density-\d: (#\w+);/g)].map(([, colour]) => colour)
  expect(found).toEqual([...DENSITY_RAMPS.light, ...DENSITY_RAMPS.dark, ...DENSITY_RAMPS.dark])
})
