import { describe, expect, it } from 'vitest'
import { escapeXml, printSvg } from '../../src/export/svg'
import type { Drawing, Mark } from '../../src/scene/drawing'

const drawing = (marks: readonly Mark[], rest: Partial<Drawing> = {}): Drawing => ({
  width: 100,
  height: 50,
  ground: '#ffffff',
  title: 'Map',
  description: 'Two people',
  marks,
  ...rest,
})

const text = (content: string, rest: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({
  kind: 'text',
  x: 10,
  y: 20,
  text: content,
  font: { family: 'sans', px: 12, weight: 430 },
  anchor: 'middle',
  fill: { colour: '#221f1a' },
  ...rest,
})

/** Reads XML as strictly as the SVG needs: balanced tags, quoted attributes, known references. Throws where it is not well formed. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const names: string[] = []
  const rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const token = /<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
  let at = 0
  while (at < rest.length) {
    token.lastIndex = at
    const match = token.exec(rest)
    if (!match) throw new Error(`not well formed at ${rest.slice(at, at + 40)}`)
    const [whole, close, name = '', , single] = match
    if (/&(?!(?:amp|lt|gt|quot);)/.test(whole)) throw new Error(`unknown reference in ${whole}`)
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`unbalanced ${name}`)
    } else if (name !== '') {
      names.push(name)
      if (single !== '/') open.push(name)
    }
    at += whole.length
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`)
  return names
}

describe('an SVG', () => {
  it('says what it shows, and states its size and ground', () => {
    const svg = printSvg(drawing([]))
    expect(svg).toContain('role="img"')
    expect(svg).toContain('<title>Map</title>')
    expect(svg).toContain('<desc>Two people</desc>')
    expect(svg).toContain('width="100" height="50" viewBox="0 0 100 50"')
    expect(elementsOf(svg)).toEqual(['svg', 'title', 'desc', 'rect'])
    expect(elementsOf(printSvg(drawing([], { ground: null })))).toEqual(['svg', 'title', 'desc'])
  })

  it('states the size on paper in mm where it is given, and the language where it is known', () => {
    const svg = printSvg(drawing([], { lang: 'en' }), { width: 88 })
    expect(svg).toContain('width="88mm" height="44mm" viewBox="0 0 100 50" lang="en" xml:lang="en"')
  })

  it.each([
    ['さくら漢字', 'ja'],
    ['김철수 金', 'ko'],
    ['王小明', 'zh'],
  ])('says of %s in which language its characters are to be drawn', (name, lang) => {
    expect(printSvg(drawing([text(name)]))).toMatch(new RegExp(`<text xml:lang="${lang}"`))
    expect(printSvg(drawing([text('Ada')]))).not.toContain('xml:lang')
  })

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['Smith & Sons', 'Smith &amp; Sons'],
    ['nul\u0000 and bell\u0007', 'nul and bell'],
    [']]>', ']]&gt;'],
    ['"quoted"', '&quot;quoted&quot;'],
    ['lone \ud800 and \udfff', 'lone \ufffd and \ufffd'],
    ['a pair \u{1f600} stays', 'a pair \u{1f600} stays'],
    ['non-characters \ufffe\uffff go', 'non-characters  go'],
    ['מנגזאו צ׳ן', 'מנגזאו צ׳ן'],
    ['\u202eturned', '\u202eturned'],
  ])('keeps %j as text', (hostile, written) => {
    const svg = printSvg(drawing([text(hostile)], { title: hostile, description: hostile }))
    expect(svg).toContain(`>${written}</text>`)
    expect(svg).toContain(`<title>${written}</title>`)
    expect(elementsOf(svg).filter((name) => name !== 'rect')).toEqual(['svg', 'title', 'desc', 'text'])
    expect(escapeXml(hostile)).toBe(written)
  })

  it('is text with a family and fallbacks, and a halo under the letters', () => {
    const svg = printSvg(drawing([text('Ada', { halo: { colour: '#f5f0e6', width: 3.6, opacity: 0.5 } })]))
    expect(svg).toContain("font-family=\"'Source Sans 3 Variable',")
    expect(svg).toContain('sans-serif"')
    expect(svg).toContain(
      'stroke="#f5f0e6" stroke-opacity="0.5" stroke-width="3.6" stroke-linejoin="round" paint-order="stroke"',
    )
  })

  it('rounds numbers to two decimals and never writes what is not a number', () => {
    const svg = printSvg(
      drawing([
        { kind: 'circle', x: 1 / 3, y: NaN, r: 2.999999, fill: { colour: '#000000' } },
        { kind: 'path', d: 'M0.123456,1e-9L10.5,20.006Z', stroke: { colour: '#000000', width: 1 / 3 } },
      ]),
    )
    expect(svg).toContain('<circle cx="0.33" cy="0" r="3"')
    expect(svg).toContain('d="M0.12,0L10.5,20.01Z"')
    expect(svg).toContain('stroke-width="0.33"')
  })

  it('writes a clip once, under a name that depends on its data alone', () => {
    const clipped: Mark = {
      kind: 'path',
      d: 'M0,0L9,9',
      stroke: { colour: '#000000', width: 1 },
      clip: 'M0,0L5,0L5,5Z',
    }
    const svg = printSvg(drawing([clipped, clipped, { kind: 'group', opacity: 1, clip: 'M0,0L1,0L1,1Z', marks: [] }]))
    expect(elementsOf(svg).filter((name) => name === 'clipPath')).toHaveLength(2)
    const ids = [...svg.matchAll(/clip-path="url\(#([\w-]+)\)"/g)].map(([, id]) => id)
    expect(ids).toHaveLength(3)
    expect(ids[0]).toBe(ids[1])
    for (const id of ids) expect(svg).toContain(`<clipPath id="${id ?? ''}">`)
    expect(printSvg(drawing([clipped, clipped]))).toBe(printSvg(drawing([clipped, clipped])))
  })

  it('groups marks with their title and opacity', () => {
    const svg = printSvg(drawing([{ kind: 'group', opacity: 0.4, title: 'A & B', marks: [text('x')] }]))
    expect(svg).toContain('<g opacity="0.4">\n<title>A &amp; B</title>\n<text')
    expect(elementsOf(svg)).toContain('g')
  })

  it('holds no script, no handler and no address but that of its own format', () => {
    const svg = printSvg(drawing([text('http://example.org onload=alert(1)')]))
    expect(svg).not.toMatch(/<script|\son\w+="|href=|url\((?!#)/)
  })
})
