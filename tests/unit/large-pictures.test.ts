import { unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { packColour } from '../../src/canvas/backdrop-pixels'
import { compileCrowd, paintCrowd } from '../../src/canvas/paint-crowd'
import { readFontFile } from '../../src/cli/read-font'
import { countCrowd, MOST_VECTORS, planCrowd } from '../../src/export/crowd-budget'
import { coarsen, paintCrowds } from '../../src/export/crowd-picture'
import { printPdf } from '../../src/export/pdf'
import { printSvg } from '../../src/export/svg'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { composeFigure } from '../../src/scene/figure'
import type { Scene } from '../../src/scene/scene'
import { LIGHT } from '../../src/scene/theme'
import { crowdText } from '../../src/ui/picture-choice'
import { generateNetwork, sceneOfNetwork } from '../bench/generate'
import { readPdf } from '../fixtures/read-pdf'

const figureOf = (scene: Scene): Drawing =>
  composeFigure(scene, null, {
    theme: LIGHT,
    ground: 'white',
    title: 'A field',
    description: 'Many people',
    frame: { width: 902, height: null, fills: false },
  })
const figure = figureOf(sceneOfNetwork(generateNetwork(3000, 10_000)))

const flat = (marks: readonly Mark[], within = false): { mark: Mark; isCrowd: boolean }[] =>
  marks.flatMap((mark) =>
    mark.kind === 'group' ? flat(mark.marks, within || mark.crowd === true) : [{ mark, isCrowd: within }],
  )
const crowd = compileCrowd(flat(figure.marks).flatMap(({ mark, isCrowd }) => (isCrowd ? [mark] : [])))
const textsOf = ({ marks }: Drawing): string[] =>
  flat(marks).flatMap(({ mark }) => (mark.kind === 'text' ? [mark.text] : []))

const planOf = (ties: 'auto' | 'vectors' | 'picture', format: 'svg' | 'pdf' = 'svg', of = figure) => {
  const plan = planCrowd(of, { format, width: 180, ties })
  if (!plan) throw new Error('The figure has no crowd.')
  return plan
}
const pictured = (format: 'svg' | 'pdf') => paintCrowds(figure, planOf('picture', format), format)

describe('figures of large networks', () => {
  test('ties and small marks are a crowd; words, and marks with words, are not', () => {
    const all = flat(figure.marks)
    expect(countCrowd(figure.marks)).toBe(all.filter(({ isCrowd }) => isCrowd).length)
    expect(all.filter(({ mark, isCrowd }) => isCrowd && mark.kind === 'circle').length).toBeGreaterThan(2800)
    expect(all.filter(({ mark, isCrowd }) => isCrowd && mark.kind === 'path').length).toBeGreaterThan(2000)
    expect(all.some(({ mark, isCrowd }) => isCrowd && mark.kind === 'text')).toBe(false)
    expect(all.filter(({ mark, isCrowd }) => !isCrowd && mark.kind === 'circle').length).toBeGreaterThan(10)
  })

  test('every community is named, and its name is larger than the labels of people', () => {
    const network = generateNetwork(3000, 10_000)
    const texts = flat(figure.marks).flatMap(({ mark }) => (mark.kind === 'text' ? [mark] : []))
    for (const { name } of network.communities.slice(0, 3)) {
      const words = name.toUpperCase().split(' ')
      const found = texts.filter(({ text }) => words.includes(text) || text === name.toUpperCase())
      expect(found.length, name).toBeGreaterThan(0)
      expect(found[0]?.font.px).toBeGreaterThan(14)
    }
  })

  test('of a network of fewer than eight hundred people nothing is a crowd: all of it is drawn one by one', () => {
    expect(countCrowd(figureOf(sceneOfNetwork(generateNetwork(600, 1800))).marks)).toBe(0)
  })

  test('what filters leave out is pale, and its ties are not drawn', () => {
    const scene = sceneOfNetwork(generateNetwork(1500, 5000))
    const none = figureOf({
      ...scene,
      edges: scene.edges.map((edge) => ({ ...edge, presence: 'out' })),
      nodes: scene.nodes.map((node) => ({ ...node, presence: 'out' })),
    })
    const marks = flat(none.marks).filter(({ isCrowd }) => isCrowd)
    expect(marks.filter(({ mark }) => mark.kind === 'path')).toEqual([])
    const colours = new Set(marks.map(({ mark }) => (mark.kind === 'circle' ? mark.fill?.colour : '')))
    const full = new Set(
      flat(figureOf(scene).marks).map(({ mark }) => (mark.kind === 'circle' ? mark.fill?.colour : '')),
    )
    for (const colour of colours) expect(full.has(colour)).toBe(false)
  })
})

describe('a crowd painted as a picture', () => {
  const view = { width: 300, height: 240, scale: 1.6, x: -200, y: -180 }

  test('has the same rows whether it is painted at once or in parts', () => {
    const whole = paintCrowd(crowd, view)
    for (const from of [0, 1, 77, 200]) {
      const part = paintCrowd(crowd, { ...view, height: 40, y: view.y - from })
      expect(
        Buffer.from(part).equals(Buffer.from(whole.subarray(from * 300 * 4, (from + 40) * 300 * 4))),
        String(from),
      ).toBe(true)
    }
  })

  test('laid over a ground looks as if it had been painted there', () => {
    const seen = paintCrowd(crowd, view)
    const ground = packColour('#eef2e6')
    const direct = paintCrowd(
      compileCrowd([
        { kind: 'rect', x: -1e4, y: -1e4, width: 2e4, height: 2e4, radius: 0, fill: { colour: '#eef2e6' } },
        ...flat(figure.marks).flatMap(({ mark, isCrowd }) => (isCrowd ? [mark] : [])),
      ]),
      view,
    )
    let worst = 0
    let differing = 0
    for (let at = 0; at < seen.length; at += 4) {
      const alpha = (seen[at + 3] ?? 0) / 255
      for (let channel = 0; channel < 3; channel++) {
        const under = (ground >>> (8 * channel)) & 0xff
        const laid = (seen[at + channel] ?? 0) * alpha + under * (1 - alpha)
        const by = Math.abs(laid - (direct[at + channel] ?? 0))
        worst = Math.max(worst, by)
        if (by > 4) differing++
      }
    }
    expect(worst).toBeLessThan(16)
    expect(differing / seen.length).toBeLessThan(0.01)
    // Something is there, and something shines through.
    expect(seen.some((value, at) => at % 4 === 3 && value === 255)).toBe(true)
    expect(seen.some((value, at) => at % 4 === 3 && value > 0 && value < 200)).toBe(true)
    expect(seen.some((value, at) => at % 4 === 3 && value === 0)).toBe(true)
  })
})

test('what is kept of see-through pixels differs from them by less than six of 255 on any ground', () => {
  const seen = paintCrowd(crowd, { width: 300, height: 240, scale: 1.6, x: -200, y: -180 })
  const kept = seen.slice()
  coarsen(kept)
  let [worst, changed] = [0, 0]
  for (let at = 0; at < seen.length; at += 4)
    for (const ground of [0, 128, 255])
      for (let channel = at; channel < at + 3; channel++) {
        const on = (of: Uint8ClampedArray): number => {
          const alpha = (of[at + 3] ?? 0) / 255
          return (of[channel] ?? 0) * alpha + ground * (1 - alpha)
        }
        worst = Math.max(worst, Math.abs(on(seen) - on(kept)))
        if (seen[channel] !== kept[channel]) changed++
      }
  expect(changed).toBeGreaterThan(1000)
  expect(worst).toBeLessThan(6)
})

describe('the plan', () => {
  test('few ties stay vectors and many become a picture, unless somebody chooses', () => {
    expect(planOf('auto').as).toBe('vectors')
    expect(planOf('picture').as).toBe('picture')
    const dot: Mark = { kind: 'circle', x: 1, y: 1, r: 1, fill: { colour: '#000000' } }
    const full = (count: number): Drawing => ({
      ...figure,
      marks: [{ kind: 'group', opacity: 1, crowd: true, marks: Array.from({ length: count }, () => dot) }],
    })
    expect(planOf('auto', 'svg', full(MOST_VECTORS)).as).toBe('vectors')
    expect(planOf('auto', 'svg', full(MOST_VECTORS + 1)).as).toBe('picture')
    expect(planOf('vectors', 'svg', full(MOST_VECTORS + 1)).as).toBe('vectors')
    expect(planCrowd(full(0), { format: 'svg', width: null, ties: 'picture' })).toBeNull()
  })

  test('in a column the picture has 300 dots an inch, on a poster as many as a picture may have', () => {
    expect(planOf('picture').dpi).toBe(300)
    const poster = planCrowd(figure, { format: 'pdf', width: 1189, ties: 'picture' })
    expect(poster?.dpi).toBeLessThan(150)
    expect((poster?.dots ?? 0) ** 2 * figure.width * figure.height).toBeLessThan(8_000_001)
  })

  test('the choice is told in a sentence with numbers', () => {
    expect(crowdText({ count: 73_012, as: 'picture', dots: 2, dpi: 300, vectorBytes: 8_177_344 })).toMatch(
      /^73,012 ties and small marks are one picture, sharp to 300 dpi; .* about 8\.2 MB/,
    )
    expect(crowdText({ count: 9000, as: 'vectors', dots: 2, dpi: 300, vectorBytes: 1_008_000 })).toMatch(
      /^9,000 ties and small marks are vectors, about 1\.0 MB/,
    )
  })
})

describe('in a file', () => {
  test('an SVG holds the crowd as one picture and every word as text; the same figure gives the same bytes', async () => {
    const svg = printSvg(figure, { width: 180, crowds: await pictured('svg') })
    expect(svg.match(/<image /g)?.length).toBe(1)
    expect(svg).not.toMatch(/href="(?!data:image\/png;base64,)/)
    expect(svg.match(/<circle /g)?.length).toBeLessThan(200)
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
    expect(words).toEqual(textsOf(figure))
    expect(printSvg(figure, { width: 180, crowds: await pictured('svg') })).toBe(svg)
    expect(printSvg(figure).match(/<circle /g)?.length).toBeGreaterThan(2800)
  })

  test('a PDF holds the crowd as one image with its mask, as many rows as it says, and every word as text', async () => {
    const options = {
      page: { kind: 'figure' },
      width: 180,
      date: { year: 2026, month: 1, day: 2 },
      readFont: readFontFile,
    } as const
    const file = await printPdf(figure, { ...options, crowds: await pictured('pdf') })
    const { objects, texts } = readPdf(file)
    const images = [...objects.values()].filter(({ head }) => head.includes('/Subtype /Image'))
    expect(images.map(({ head }) => /\/ColorSpace \/(\w+)/.exec(head)?.[1]).sort()).toEqual(['DeviceGray', 'DeviceRGB'])
    for (const { head, stream } of images) {
      const [, columns = 0] = (/\/Width (\d+)/.exec(head) ?? []).map(Number)
      const [, rows = 0] = (/\/Height (\d+)/.exec(head) ?? []).map(Number)
      const channels = head.includes('DeviceRGB') ? 3 : 1
      expect(stream?.length).toBe(rows * (1 + columns * channels))
    }
    for (const text of textsOf(figure)) expect(texts.join(' ')).toContain(text)
    expect(Buffer.from(await printPdf(figure, { ...options, crowds: await pictured('pdf') })).equals(file)).toBe(true)
    expect(readPdf(await printPdf(figure, options)).objects.size).toBe(objects.size - 2)
  })

  test('the PNG within an SVG says its size, and inflates to that many rows', async () => {
    const [picture] = (await pictured('svg')).values()
    if (picture?.bytes.kind !== 'png') throw new Error('There is no PNG.')
    const { png } = picture.bytes
    const sizes = new DataView(png.buffer, png.byteOffset)
    expect([sizes.getUint32(16), sizes.getUint32(20)]).toEqual([picture.columns, picture.rows])
    const parts: Uint8Array[] = []
    for (let at = 8; at < png.length; at += 12 + sizes.getUint32(at))
      if (sizes.getUint32(at + 4) === 0x49444154) parts.push(png.subarray(at + 8, at + 8 + sizes.getUint32(at)))
    expect(unzlibSync(Buffer.concat(parts)).length).toBe(picture.rows * (1 + 4 * picture.columns))
  })

  test('a picture that is given up is not painted', async () => {
    const given = new AbortController()
    given.abort()
    await expect(paintCrowds(figure, planOf('picture'), 'svg', { signal: given.signal })).rejects.toThrow(/abort/)
  })
})
