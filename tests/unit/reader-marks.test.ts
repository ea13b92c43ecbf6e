import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/records/clean-text'
import { readMarkedText, readPlainWords } from '../../src/records/plain-text'

const textOf = (raw: string): string => cleanText(raw).text

describe('groups in braces', () => {
  it.each([
    ['the {BERT} of {Lamp-2}', 'the BERT of Lamp-2'],
    ['the {bert} of {a b}', 'the {bert} of {a b}'],
    ['{B ERT}', '{B ERT}'],
    [`{B${'e'.repeat(40)}}`, `B${'e'.repeat(40)}`],
    [`{B${'e'.repeat(41)}}`, `{B${'e'.repeat(41)}}`],
    ['{a \\emph{b} c}', 'a b c'],
    ['{a} \\emph{b}', '{a} b'],
    ['a } b { c', 'a } b { c'],
    ['{a {Bert} c}', '{a Bert c}'],
    ['\\{bert\\}', '{bert}'],
    ['\\foo{a}{b}{c}', 'a b c'],
    ['\\foo{a} {b}', 'a {b}'],
    ['\\foo{}', '\\foo'],
    ['a\\footnote{b} c', 'a (b) c'],
    ['a \\thanks{b}', 'a (b)'],
    ['as in \\cite{arm20}', 'as in [arm20]'],
    ['as in \\citep[p.~3]{arm20}', 'as in [arm20]'],
    ['\\textbf{a', 'a'],
    ['\\textbf{a}}', 'a}'],
  ])('%j are read as %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })
})

describe('raised and lowered', () => {
  it.each([
    ['$x^2$', 'x²'],
    ['$x_i$', 'xᵢ'],
    ['$x^{10}$', 'x¹⁰'],
    ['$x_{ij}$', 'xᵢⱼ'],
    ['$x^{}$', 'x'],
    ['$x^\\alpha$', 'x^α'],
    ['$x_\\beta$', 'x_β'],
    ['$x^\\lamps$', 'x^\\lamps'],
    ['$x^?$', 'x^?'],
    ['$x^{a?b}$', 'x^(a?b)'],
    [`$x^{${'a'.repeat(24)}}$`, `x${'ᵃ'.repeat(24)}`],
    [`$x^{${'a'.repeat(25)}}$`, `x^(${'a'.repeat(25)})`],
    [`$x_{${'a'.repeat(25)}}$`, `x_(${'a'.repeat(25)})`],
    ['$x^ 2$', 'x^ 2'],
    ['$x^', '$x^'],
    ['x^2 and y_1', 'x^2 and y_1'],
    ['x^{2}', 'x^{2}'],
    ['$x^{\\alpha\\beta}$', 'x^(αβ)'],
  ])('%j is %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })
})

describe('fractions and roots', () => {
  it.each([
    ['$\\frac{a}{b}$', 'a/b'],
    ['$\\frac{a+b}{c-d}$', '(a+b)/(c-d)'],
    ['$\\frac{a b}{c}$', '(a b)/c'],
    ['$\\dfrac{1}{2}$', '1/2'],
    ['$\\frac{a}$', 'a/'],
    ['$\\frac{a} {b}$', 'a/ b'],
    ['$\\sqrt{n}$', '√n'],
    ['$\\sqrt{n+1}$', '√(n+1)'],
    [`$\\sqrt{${'n'.repeat(58)}}$`, `√${'n'.repeat(58)}`],
    [`$\\sqrt{${'n'.repeat(59)}}$`, `√(${'n'.repeat(59)})`],
  ])('%j are %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })
})

describe('mathematics', () => {
  it.each([
    ['$3 \\times$ more', '3× more'],
    ['3 $\\times$ more', '3 × more'],
    ['$a \\times b$', 'a × b'],
    ['$x \\leq $', 'x ≤'],
    ['a $ b', 'a $ b'],
    ['$x*y$ and *z*', 'x*y and z'],
    ['$a``b$', 'a``b'],
    ['\\(x^2\\) and \\[y_1\\]', 'x² and y₁'],
  ])('%j is %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })
})

describe('quotation marks and tildes', () => {
  it.each([
    ["``a'' b", '“a” b'],
    ["``a ``b'' c''", '“a “b” c”'],
    ['``a', '``a'],
    ["a''", "a''"],
    ["a'' ``b''", "a'' “b”"],
    ["a'' ``b", "a'' ``b"],
    ["the '70s", "the '70s"],
    ['Fig.~3', 'Fig. 3'],
    ['et al.~Arm', 'et al. Arm'],
    ['3.~Arm', '3.~Arm'],
    ['a.~(b)', 'a.~(b)'],
    ['a~b', 'a~b'],
    ['~3', '~3'],
  ])('%j are read as %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })
})

describe('addresses', () => {
  it.each<[string, string, string[]]>([
    ['[a [b](https://a.example/1)', '[a b', ['https://a.example/1']],
    ['[a](https://a.example/1) [b](HTTP://b.example)', 'a b', ['https://a.example/1', 'HTTP://b.example']],
    ['[a](ftp://a.example)', '[a](ftp://a.example)', []],
    ['[](https://a.example)', '[](a.example)', ['https://a.example']],
    ['[a]b', '[a]b', []],
    [`[${'a'.repeat(300)}](https://a.example)`, 'a'.repeat(300), ['https://a.example']],
    ['<https://a.example/1>', 'a.example/1', ['https://a.example/1']],
    ['<HTTPS://a.example/1> b', 'a.example/1 b', ['HTTPS://a.example/1']],
    ['<a> b', '<a> b', []],
    ['See https://a.example .', 'See a.example.', ['https://a.example']],
    ['See https://a.example , b', 'See a.example, b', ['https://a.example']],
    ['See https://a.example ; b', 'See a.example; b', ['https://a.example']],
    ['See https://a.example .b', 'See a.example .b', ['https://a.example']],
    ['See https://a.example ! b', 'See a.example ! b', ['https://a.example']],
  ])('of %j: %j, %j', (raw, text, links) => {
    expect(cleanText(raw)).toEqual({ text, links })
  })
})

describe('marks that uncover marks', () => {
  it.each([
    ['\\$x\\$', 'x'],
    ['\\{\\emph{a}\\}', '{a}'],
    ['\\{Bert\\}', 'Bert'],
  ])('%j come to rest as %j', (raw, text) => {
    expect(textOf(raw)).toBe(text)
  })

  it('part paragraphs and leave out those that are empty', () => {
    expect(textOf('a\n\n\\bf\nb\r\nc')).toBe('a\nb\nc')
    expect(textOf('a\n \nb')).toBe('a\nb')
    expect(textOf('')).toBe('')
  })
})

describe('marks of databases', () => {
  it.each([
    ['<I>a</I> <EM>b</EM>', 'a b'],
    ['<i class="x" id=\'y\'>a</i>', 'a'],
    ['a<br/>b<BR>c', 'a\nb\nc'],
    ['<p>a</p><div>b</div>', 'a\nb'],
    ['<jats:sec><jats:p>a</jats:p></jats:sec>', 'a'],
    ['<h2>a</h2>b<h7>c', 'a\nb<h7>c'],
    ['<mml:mi>a</mml:mi><tei:hi rend="x">b</tei:hi>', 'ab'],
    ['<xyz:mi>a</xyz:mi>', '<xyz:mi>a</xyz:mi>'],
    ['x<sup>2</sup> y<SUB>1</SUB> z<jats:sup>3</jats:sup> w<jats:inf>4</jats:inf>', 'x² y₁ z³ w₄'],
    ['x<sup>a?b</sup> y<sub>?</sub>', 'xa?b y?'],
    [`x<sup>${'1'.repeat(40)}</sup>`, `x${'¹'.repeat(40)}`],
    [`x<sup>${'1'.repeat(41)}</sup>`, `x${'1'.repeat(41)}`],
    ['x<sup></sup>y', 'xy'],
    ['x<sup>2</sub>', 'x2'],
    ['<title>Abstract</title>a', 'a'],
    ['<jats:title> Summary : </jats:title>a', 'a'],
    ['<title>Abstract of it</title>a', 'Abstract of it\na'],
    ['&amp;amp;lt;i&amp;amp;gt;a', '<i>a'],
    ['&amp;lt;i&amp;gt;a', 'a'],
    ['a < b', 'a < b'],
    ['a & b', 'a & b'],
  ])('%j are read as %j', (raw, text) => {
    expect(readMarkedText(raw).text).toBe(text)
  })

  it.each([
    ['<i>a</i>\n b', 'a b'],
    ['a<br>b', 'a b'],
    ['{\\"O}str', 'Östr'],
    ['a {Bert} c', 'a Bert c'],
    ['*a* $x$', '*a* $x$'],
    [' a  b ', 'a b'],
  ])('%j in a name are read as %j', (raw, text) => {
    expect(readPlainWords(raw)).toBe(text)
  })
})
