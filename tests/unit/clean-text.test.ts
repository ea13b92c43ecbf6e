import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/records/clean-text'

const textOf = (raw: string): string => cleanText(raw).text
const linksOf = (raw: string): readonly string[] => cleanText(raw).links

describe('cleaning mathematics', () => {
  it.each([
    ['a speedup of $3.31\\times$ to $4.01\\times$', 'a speedup of 3.31× to 4.01×'],
    ['up to $3.87 \\times$ for the large one', 'up to 3.87× for the large one'],
    ['256$\\times$256 and 64 $\\times$ 64', '256×256 and 64 × 64'],
    ['grown to $\\sim$310M and $\\sim 10$ layers', 'grown to ~310M and ~10 layers'],
    ['only $20\\%$ and $33\\%$', 'only 20% and 33%'],
    ['Lantern-$Σ$ and $\\alpha\\beta$', 'Lantern-Σ and αβ'],
    ['the $k$ nearest, $N$:$M$', 'the k nearest, N:M'],
    ['$x_i^2 \\leq 10^{-3}$', 'xᵢ² ≤ 10⁻³'],
    ['$\\frac{a+b}{c}$ and $\\sqrt{n}$', '(a+b)/c and √n'],
    ['turned by 90$^\\circ$', 'turned by 90°'],
    ['$$E = mc^2$$ and \\(x^2\\)', 'E = mc² and x²'],
    ['$\\mathcal{L}_{fit}$ and $W_{max}$', 'L_fit and Wₘₐₓ'],
  ])('reads %s', (raw, plain) => {
    expect(textOf(raw)).toBe(plain)
  })

  it.each(['costs $5', 'between $5 and $10 a day', 'from $5-$10', 'a $5 lens, a $7 lamp and a $9 stand'])(
    'leaves the price in “%s”',
    (raw) => {
      expect(textOf(raw)).toBe(raw)
    },
  )
})

describe('cleaning commands', () => {
  it.each([
    ['a \\emph{new} and \\textbf{bold \\emph{deep} one}', 'a new and bold deep one'],
    ['\\underline{L}inear D\\underline{i}ff', 'Linear Diff'],
    ['{\\bf Quill} and {\\it more}', 'Quill and more'],
    ['{BERT} for {L}amps', 'BERT for Lamps'],
    ['S\\o ren Caf\\\'e na\\"{\\i}ve {\\"o} \\c{c} \\v{s} Erd\\H{o}s', 'Søren Café naïve ö ç š Erdős'],
    ['\\textcolor{red}{hot} \\& 5\\% of \\#1, a\\_b', 'hot & 5% of #1, a_b'],
    ["``so'' they said", '“so” they said'],
    ['Fig.~3 shows ~10x (~20%-30%)', 'Fig. 3 shows ~10x (~20%-30%)'],
    ['kept\\footnote{Not always.} here', 'kept (Not always.) here'],
    ['\\"quoted\\" words', '"quoted" words'],
  ])('reads %s', (raw, plain) => {
    expect(textOf(raw)).toBe(plain)
  })

  it('leaves the arguments of unknown commands, and unknown commands without any as written', () => {
    expect(textOf('\\foo{bar} \\foo \\foo{a}{b} C:\\Users')).toBe('bar \\foo a b C:\\Users')
  })

  it('reads a command that the end of the text cuts', () => {
    expect(cleanText('see \\url{https://example.org/lam')).toEqual({
      text: 'see example.org/lam',
      links: ['https://example.org/lam'],
    })
    expect(textOf('the \\textbf{Lant')).toBe('the Lant')
  })
})

describe('cleaning Markdown', () => {
  it.each([
    ['samples (*e.g.*, lamps)', 'samples (e.g., lamps)'],
    ['(**INT8/INT4**), a **1.9x** to **2.7x**', '(INT8/INT4), a 1.9x to 2.7x'],
    ['**L**inear and `code`', 'Linear and code'],
    ['[the *page*](https://example.org/x) here', 'the page here'],
  ])('reads %s', (raw, plain) => {
    expect(textOf(raw)).toBe(plain)
  })

  it.each([
    'LampNet*0.5 and LampNet*0.75',
    '2 * 3 * 4',
    'A* finds paths',
    '2**3',
    'I&S-ViT, N:M, snake_case_name and 2x',
    'the set {1, 2, 3}',
    'a -- b --- c - d',
    'x < y > z [1]',
    'DiffLamp : a blank before the colon',
  ])('leaves “%s” as it is', (raw) => {
    expect(textOf(raw)).toBe(raw)
  })
})

describe('taking addresses out', () => {
  it.each([
    ['Code is at \\url{https://example.org/a/b_c}.', 'Code is at example.org/a/b_c.', 'https://example.org/a/b_c'],
    ['Code is at \\href{https://example.org/a\\_b}{here}.', 'Code is at here.', 'https://example.org/a_b'],
    ['Code is at http://example.org/EDA-DM .', 'Code is at example.org/EDA-DM.', 'http://example.org/EDA-DM'],
    ['See https://example.org/~ann/ (a page).', 'See example.org/~ann/ (a page).', 'https://example.org/~ann/'],
    ['(https://example.org/A_(b)).', '(example.org/A_(b)).', 'https://example.org/A_(b)'],
    ['At <https://example.org/x>!', 'At example.org/x!', 'https://example.org/x'],
    ['**https://example.org/x**', 'example.org/x', 'https://example.org/x'],
    ['[t](https://example.org/x)', 't', 'https://example.org/x'],
  ])('reads %s', (raw, text, link) => {
    expect(cleanText(raw)).toEqual({ text, links: [link] })
  })

  it('lists each address once, in order', () => {
    expect(linksOf('https://b.org, https://a.org and https://b.org')).toEqual(['https://b.org', 'https://a.org'])
  })

  it('makes no link of what is no address of the web', () => {
    expect(linksOf('\\href{javascript:alert(1)}{x} ftp://a.org http:// www.a.org')).toEqual([])
  })
})

describe('cleaning blanks and unseen characters', () => {
  it('makes blanks single and parts paragraphs by one newline', () => {
    expect(textOf(' a\t\tb \u00a0 c\r\n\r\n\u2003d\u2028e ')).toBe('a b c\nd\ne')
  })

  it('takes away what is not seen and half characters', () => {
    expect(textOf('\ufeffla\u00adm\u200bp\u0000 \u202eon\ud800')).toBe('lamp on\ufffd')
  })

  it('keeps letters of all scripts and signs as they are', () => {
    const text = '李雷 и Ünal 👩‍🚀 — “ok” … ①'
    expect(textOf(text)).toBe(text)
  })
})

describe('cleaning what was made to resist', () => {
  it.each([
    '$',
    '\\',
    '{',
    '}',
    '*',
    '_',
    '`',
    '[',
    '$x',
    '\\$',
    '{\\',
    "\\'{",
    '$^{',
    'http://',
    '[a](http://x',
    '\\frac{',
  ])('comes to an end with “%s” a hundred thousand times', (piece) => {
    const once = textOf(piece.repeat(100_000))
    expect(textOf(once)).toBe(once)
  })
})
