import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../src/records/entities'
import { readMarkedText, readPlainWords } from '../../src/records/plain-text'

describe('the marks of databases', () => {
  it.each([
    ['<i>Larus</i> <b>argentatus</b>', 'Larus argentatus'],
    ['H<sub>2</sub>O and 10<sup>-3</sup>', 'H₂O and 10⁻³'],
    ['CO<inf>2</inf>', 'CO₂'],
    ['x<sub>max</sub>', 'xₘₐₓ'],
    ['x<sub>qb</sub>', 'xqb'],
    ['<span class="nocase">GULL</span> watch', 'GULL watch'],
    ['Gulls &amp; terns', 'Gulls & terns'],
    ['Gulls &amp;amp; terns', 'Gulls & terns'],
    ['&lt;i&gt;Larus&lt;/i&gt;', 'Larus'],
    ['caf&eacute; &#233; &#xe9; &alpha; &ndash;', 'café é é α –'],
    ['<mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>1</mml:mn></mml:math>', 'x=1'],
    ['a < b and c > d', 'a < b and c > d'],
    ['$\\alpha$ and \\emph{gulls}', 'α and gulls'],
  ])('of “%s” leave “%s”', (raw, text) => {
    expect(readMarkedText(raw).text).toBe(text)
  })

  it('of an abstract leave its paragraphs, without the word that it is one', () => {
    const raw = '<jats:title>Abstract</jats:title><jats:p>We count.</jats:p><jats:p>We sing.</jats:p>'
    expect(readMarkedText(raw).text).toBe('We count.\nWe sing.')
  })

  it('that are none of those stay as text', () => {
    expect(readPlainWords('<script>alert(1)</script>')).toBe('<script>alert(1)</script>')
    expect(readPlainWords('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
    expect(decodeEntities('&bogus; &#0; &#xd800; AT&T')).toBe('&bogus; &#0; &#xd800; AT&T')
  })
})
