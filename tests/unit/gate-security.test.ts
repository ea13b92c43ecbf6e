import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOnce } from '../../src/cli/read-once'
import { tidyBlanks } from '../../src/records/lines'
import { findCorpora } from '../fixtures/find-corpora'

const read = (text: string, name = 'some.txt') => readOnce(name, new TextEncoder().encode(text))

/** Definitions that would grow to thousands of times their size, or fetch another file, where they are followed. */
const BOMBS: readonly (readonly [name: string, xml: string])[] = [
  [
    'entities in entities',
    `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lamp">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${String(at)} "${`&b${at === 0 ? '' : String(at - 1)};`.repeat(10)}">`).join('')}]><PubmedArticleSet><PubmedArticle>&b19;</PubmedArticle></PubmedArticleSet>`,
  ],
  [
    'one long entity many times',
    `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(20_000)}">]><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${'&b;'.repeat(20_000)}</title></entry></feed>`,
  ],
  ['a circle of entities', '<!DOCTYPE a [<!ENTITY b "&c;"><!ENTITY c "&b;">]><xml><records>&b;</records></xml>'],
  [
    'a file of the machine',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&b;"/></graph></graphml>',
  ],
  ['a file of a network', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/evil.dtd"><gexf><graph><nodes/></graph></gexf>'],
  ['depth', `<graphml>${'<graph>'.repeat(200_000)}`],
]

describe('XML that attacks its reader', () => {
  it.each(BOMBS)('by %s gives a message and stays small', async (_, xml) => {
    const before = process.memoryUsage().heapUsed
    const { outcome, issues, parsed, ms } = await read(xml)
    expect(outcome).toBe('read')
    expect(issues.length).toBeGreaterThan(0)
    expect(JSON.stringify(parsed).length).toBeLessThan(100_000)
    expect(JSON.stringify(parsed)).not.toMatch(/root:|x{100}/)
    expect(ms).toBeLessThan(10_000)
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024)
  })
})

describe('JSON that attacks its reader', () => {
  it('by depth is refused', async () => {
    const { outcome, issues } = await read('{"message":'.repeat(100_000))
    expect([outcome, issues.length]).toEqual(['read', 1])
  })

  it('by the names of the language’s own parts reaches none of them', async () => {
    const paper =
      '{"title": "Lamps", "author": [{"family": "Arm"}], "type": "book", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
    const { outcome } = await read(`[${paper}]`)
    expect(outcome).toBe('read')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

/** Texts that mean something to a page, a spreadsheet, a shell or a reader of text, as titles and names. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ['javascript', 'alert(1)'].join(':'),
  '{{7*7}}${7*7}',
  "'; DROP TABLE papers; --",
  '=HYPERLINK("http://evil", "x")',
  'constructor',
  '__proto__',
  'Ann\u202Egnik',
  'Z\u0351\u036B\u0343a\u0327lgo',
  '\u200B\u200B',
  '💥👩‍👩‍👧‍👦',
  '𠜎𠜱𠝹',
  '%s%n$(touch owned)`id`',
  '\\input{/etc/passwd}',
  '-->]]><!--',
]

describe('hostile texts', () => {
  it.each(HOSTILE)('stay text as a title and as a name, in RIS, BibTeX and a table: %s', async (text) => {
    const plain = text.replace(/[{}\\$"%]/g, '')
    const formats = [
      `TY  - JOUR\nTI  - ${text}\nAU  - ${text}\nPY  - 2020\nER  - \nTY  - JOUR\nTI  - Good\nAU  - Arm, Ann\nER  - \n`,
      `@article{a, title = {${plain}}, author = {${plain}}}\n@article{b, title = {Good}, author = {Arm, Ann}}\n`,
      `title,authors,year\n"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}",2020\nGood,Ann Arm,2021\n`,
    ]
    for (const format of formats) {
      const { outcome, parsed } = await read(format)
      const records = parsed.flatMap((one) => one.records)
      expect(outcome).toBe('read')
      expect(records.at(-1)).toMatchObject({ title: 'Good', authors: ['Ann Arm'] })
      // What would turn the order of letters, or hide among them, is shown nowhere.
      for (const { title, authors } of records)
        for (const shown of [title ?? '', ...authors]) expect(tidyBlanks(shown)).toBe(shown)
    }
  })
})

const folder = findCorpora()
const security = folder === null ? '' : join(folder, 'security')
const present = folder !== null && existsSync(security) ? describe : describe.skip

present('real attacks (skipped where the folder of real files is absent; COTERIE_CORPORA names it)', () => {
  it('by XML give a message, whatever their sort', async () => {
    const names = readdirSync(join(security, 'xml-defused')).filter((name) => name.endsWith('.xml'))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      const { outcome, issues, parsed } = await readOnce(name, readFileSync(join(security, 'xml-defused', name)))
      expect([name, outcome, issues.length > 0]).toEqual([name, 'read', true])
      expect(JSON.stringify(parsed).length).toBeLessThan(10_000)
    }
  })

  it('by odd strings stay text, one record a string', async () => {
    const strings = JSON.parse(readFileSync(join(security, 'blns', 'blns.json'), 'utf8')) as string[]
    const lines = strings.map((text) => text.replace(/[\n\r]/g, ' ')).filter((text) => /\p{L}/u.test(text))
    const table = `title,authors\n${lines.map((line) => `"${line.replaceAll('"', '""')}",Ann Arm`).join('\n')}\n`
    const { outcome, parsed } = await read(table)
    const [one] = parsed
    expect(outcome).toBe('read')
    expect([one?.format, one?.present]).toEqual(['table', lines.length])
    expect(one?.records.every(({ authors }) => authors.join() === 'Ann Arm')).toBe(true)
  })
})
