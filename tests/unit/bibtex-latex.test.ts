import { describe, expect, it } from 'vitest'
import { cleanLoosely, LatexReader } from '../../src/records/bibtex-latex'
import { cleanText } from '../../src/records/clean-text'
import { accented, escapeOf, scripted } from '../../src/records/latex-symbols'

const read = (value: string): string => new LatexReader().read(value)

describe('a short value with LaTeX', () => {
  it.each([
    ['a  b\nc', 'a b c'],
    ['a~b', 'a b'],
    ['a--b', 'a–b'],
    ['a---b', 'a—b'],
    ['a-b', 'a-b'],
    ["``a''", '“a”'],
    ["a''b", 'a”b'],
    ["a'b", "a'b"],
    ['50\\%', '50%'],
    ['50% of {X}', '50% of X'],
    ['a\\%b{c}', 'a%bc'],
    ['a\\\\%b{c}', 'a %bc'],
    ['a\\\\b', 'a b'],
    ['x_2', 'x_2'],
    ['x^2', 'x^2'],
    ['$x_2$', 'x₂'],
    ['$x^2$', 'x²'],
    ['$5', '$5'],
    ['\\$5', '$5'],
    ['\\textbraceleft a', '{ a'],
    ['\\textbraceleft{}a', '{a'],
    ['{\\textbraceright}a', '}a'],
    ['{\\textbackslash}x', '\\x'],
    ['a < b > c', 'a < b > c'],
    ['p $<$ 5 and q $>$ 3', 'p < 5 and q > 3'],
    ['p {\\textless} 5 and q {\\textgreater} 3', 'p < 5 and q > 3'],
    ['p \\textless{} 5 and q \\textgreater 3', 'p < 5 and q > 3'],
    ['p $\\lt$ 5 and q $\\gt$ 3', 'p < 5 and q > 3'],
    ['{\\textless}i{\\textgreater}a{\\textless}/i{\\textgreater}', '<i>a</i>'],
    ['<i>a</i> {b} <x', '<i>a</i> b <x'],
    ["{\\'\\i}, \\'{\\i}, \\'i", 'í, í, í'],
    ['ı\u0301, ȷ\u0301', 'í, j\u0301'],
    ['\u{1d400}', 'A'],
    ['e\u0301{x}', 'éx'],
    ['$\\mathbf{x}$', 'x'],
    ['{\\bf a} \\emph{b}', 'a b'],
    ['\\url{https://a.example}', 'https://a.example'],
    ['\\unknown{a} b', 'a b'],
    ['$\\alpha$', 'α'],
    ['\\"{o} \\"o {\\"o} \\c{c} {\\L}odz \\aa', 'ö ö ö ç Łodz å'],
    ['\\& \\_ \\#', '& _ #'],
    ['\\textsuperscript{2}', '²'],
    ['{{a}}{B}', 'aB'],
  ])('%j is %j', (value, text) => {
    expect(read(value)).toBe(text)
    const reader = new LatexReader()
    expect([reader.read(value), reader.read('{b}'), reader.read(value)]).toEqual([text, 'b', text])
  })

  it.each([
    ['a {b', 'a b'],
    ['a} b', 'a b'],
    ['{a}}{b', 'ab'],
    ['a\\', 'a\\'],
    ['a \\{b', 'a {b'],
    ['{\\"o} $5', 'ö $5'],
    ['{\\"o}\n\n{a', 'ö a'],
    ['a\tb{c}', 'a bc'],
    ['a\u0001{b}', 'ab'],
    ['a\ue000\ue004{b}', 'ab'],
  ])('that is damaged or holds what nobody sees, %j, is %j', (value, text) => {
    expect(read(value)).toBe(text)
  })

  it.each([
    ['long', `{\\"o}${'x'.repeat(2000)}`, `ö${'x'.repeat(2000)}`],
    ['deep', `${'{'.repeat(60)}\\"o${'}'.repeat(60)}`, 'ö'],
    ['very deep', `${'{'.repeat(20_000)}a${'}'.repeat(20_000)}`, 'a'],
  ])('that is %s is read all the same', (_, value, text) => {
    expect(read(value)).toBe(text)
  })
})

describe('a long value with LaTeX', () => {
  it.each([
    ['a\nb', 'a b'],
    ['a\n  b', 'a b'],
    ['a\n\n  b', 'a\nb'],
    ['{a} {{b}}c', 'a bc'],
    ['a\\{b\\}', 'a{b}'],
    ['\\textbraceleft{}a{\\textbackslash}b', '{a\\b'],
    ['e\u0301', 'é'],
    ["{\\'e}t{\\'e}", 'été'],
    ['p {\\textless} 5 and q $\\gt$ 3', 'p < 5 and q > 3'],
  ])('%j is %j', (value, text) => {
    expect(cleanLoosely(value)).toBe(text)
  })
})

describe('commands of LaTeX in a text', () => {
  it.each([
    ['\\ss \\o \\O \\ae \\OE \\aa \\i \\j \\DH \\th \\dj x', 'ßøØæŒåıȷÐþđx'],
    ['\\l x \\l{} x \\lx', 'łx ł x \\lx'],
    ['\\alpha x \\alpha{} x \\alphax', 'α x α x \\alphax'],
    ['\\\'e \\`e \\^e \\"e \\~n \\=e \\.e', 'é è ê ë ñ ē ė'],
    ['\\u{e} \\v{e} \\H{o} \\c{e} \\k{e} \\r{a} \\d{e} \\b{d}', 'ĕ ě ő ȩ ę å ẹ ḏ'],
    ['\\v e \\ve', 'ě \\ve'],
    ['\\"{ o } \\" o \\"{oo} \\"', 'ö " o "{oo} "'],
    ["\\'{\\i} \\v{\\j} \\'\\i x \\'\\ix", "í ǰ íx '\\ix"],
    ["\\'1 \\'{}x", "'1 'x"],
    ['\\$ \\% \\& \\# \\_ \\{ \\} \\* \\+', '$ % & # _ { } * +'],
    ['a\\\\b a\\,b a\\;b a\\:b a\\ b', 'a b a b a b a b a b'],
    ['a\\!b a\\-b a\\/b a\\@b', 'ab ab ab ab'],
    ['a\\?b', 'a\\?b'],
    ['{\\bf a} {\\itshape b} {\\scriptsize c} {\\Large d} \\Bigl(e\\bigr)', 'a b c d (e)'],
    ['\\textstyle a \\scriptstyle b \\nolimits c \\protect d', 'a b c d'],
    ['a\\quad b a\\qquad{}b a\\newline b a\\par b a\\linebreak b a\\space b', 'a b a b a b a b a b a b'],
    ['\\left( a \\right) \\left. b \\right. c', '( a ) b c'],
    ['\\textcolor{red}{a} \\hspace{1em}b \\label{x}c \\begin{center}d\\end{center}', 'a b c d'],
    ['\\color{red}{a}', 'a'],
    ['\\textcolor[rgb]{1,0,0}{a}', 'a'],
    ['\\emph[x]{a} \\emph*{b} \\emph[x] c', 'a b \\emph[x] c'],
    ['\\foo{} x \\foo{a}{b} \\foo x', '\\foo x a b \\foo x'],
    ['\\frac{1}{2} \\tfrac{a+b}{c d} \\nicefrac{a}{b} \\frac{a}', '1/2 (a+b)/(c d) a/b a/'],
    ['\\sqrt{n} \\sqrt{n+1}', '√n √(n+1)'],
    ['\\cite{a} \\citep{b} \\citet{c} \\textcite{d} \\parencite{e} \\citealp{f}', '[a] [b] [c] [d] [e] [f]'],
    ['a\\footnote{b} c\\thanks{d}', 'a (b) c (d)'],
    ['$\\sim 10$ $\\approx 5$ $\\pm 3$ $\\leq 2$ $\\lt 1$', '~10 ≈5 ±3 ≤2 <1'],
    ['$\\thicksim 1$ $\\mp 1$ $\\neg 1$ $\\gt 1$ $\\geq 1$ $\\le 1$ $\\ge 1$', '~1 ∓1 ¬1 >1 ≥1 ≤1 ≥1'],
    ['\\dfrac{1}{2} \\sfrac{1}{2}', '1/2 1/2'],
    ['$a \\sim 10$ and $a \\times b$', 'a ~ 10 and a × b'],
    ['$x^{10}$ $x^{-a}$ $x^{top}$ $x^q$ $x_{max}$ $x_i$ $x_{q}$ $x^\\circ$', 'x¹⁰ x⁻ᵃ xᵗᵒᵖ x^q xₘₐₓ xᵢ x_q x°'],
    ['\\href{https://a.example/x}{here} \\href{page}{there} \\href{https://a.example/y}', 'here there a.example/y'],
    ['\\path{a\\_b} \\nolinkurl{c\\%d} \\url {x} \\url', 'a_b c%d \\url {x} \\url'],
  ])('%j is %j', (value, text) => {
    expect(cleanText(value).text).toBe(text)
  })

  it('give their addresses', () => {
    const of = (value: string): readonly string[] => cleanText(value).links
    expect(of('\\url{ https://a.example/a\\_b } \\nolinkurl{HTTP://b.example}')).toEqual([
      'https://a.example/a_b',
      'HTTP://b.example',
    ])
    expect(of('\\path{see a.example} \\href{mailto:a@b.example}{x}')).toEqual([])
  })
})

describe('the letters of LaTeX', () => {
  it('take an accent where there is such a letter', () => {
    expect(accented("'", 'e')).toBe('é')
    expect(accented("'", 'ı')).toBe('í')
    expect(accented('^', 'ȷ')).toBe('ĵ')
    expect(accented("'", 'q')).toBeNull()
    expect(accented('emph', 'e')).toBeNull()
  })

  it('are raised and lowered as one', () => {
    expect(scripted('^', '2n')).toBe('²ⁿ')
    expect(scripted('_', '2n')).toBe('₂ₙ')
    expect(scripted('^', 'Q')).toBe('^Q')
    expect(scripted('^', '2Q')).toBe('^(2Q)')
    expect(scripted('_', '2Q')).toBe('_2Q')
  })

  it.each([
    ['!', ''],
    ['-', ''],
    [',', ' '],
    ['<', '<'],
    ['a', null],
  ])('escape %j as %j', (mark, left) => {
    expect(escapeOf(mark)).toBe(left)
  })
})
