import { afterEach, describe, expect, it, test } from 'vitest'
import { COMMANDS } from '../../src/ui/commands'
import { keepLanguage, storedLanguage } from '../../src/words/chosen-language'
import { numbersWords } from '../../src/words/numbers'
import { speak, spokenLanguage } from '../../src/words/language'
import { zh } from '../../src/words/zh'
import { ALL_WORDS, isOfGrammar, samplesOf, tell, type Texts } from '../fixtures/all-words'

/** Words that are written so in every language: names of formats, programs, people, keys and units. */
const NAMES = new Set(
  `Coterie RIS JSON BibTeX CSV SVG PNG JPEG JPG WebP PDF XML CX CX2 CSL CSL-JSON VOSviewer GEXF GraphML GML DOT Pajek NBIB nbib
  Zotero EndNote Mendeley JabRef Gephi Cytoscape Cytoscape.js NetworkX igraph yEd NDEx Graphviz Pandoc LaTeX Markdown HTML
  Excel Word PowerPoint OpenDocument SQLite ZIP Zip RAR gz tar bzip bzip2 xz Zstandard TIFF GIF BMP RTF EPUB PostScript TEI JATS
  MODS MARC Ovid CFF DOCTYPE README UTF UTF- Windows Windows- ISO- ISO KOI KOI8-R Shift-JIS EUC-JP EUC-KR GBK Big Big5
  OpenAlex PubMed arXiv Crossref Scopus Dimensions Lens IEEE Xplore ProQuest Google Scholar Semantic Web of Science DOI ORCID
  Louvain Leiden Newman Girvan Waltman Van Eck Freeman Geisberger Serrano PageRank Online ViT LGAug AI ID Id
  Ctrl Shift Alt Enter Esc Tab Home End Page Letter A3 A4 mm px pt dpi kB MB GB h n k k- tsv vs et al et al. English Traag Blondel
  A B C D E F G H J K L M N O P R S T V W X Y Z`.split(/\s+/),
)

/** Texts in which a file's own words are named, or an example is given as one types it: they are so in every language. */
const AS_TYPED = new Set(
  [
    'version topic missing format decisions coterie-decisions coterie label replace by sources status places network links link',
    'items clusters keyPhrases auto always never full fractional accepted rejected null string skipped aspect',
    'video-generation video NOT survey bird-song vocabulary id nodes others',
    'tritanopia protanopia deuteranopia and clustering Abstract Abstract: Code Topics of your own',
  ].flatMap((line) => line.split(' ')),
)

/** Whether search words are some of a command's: all of them, or those beside what its kind has in common. */
const isWithin = (text: string, also: string): boolean => also === text || (text.includes(' ') && also.includes(text))

/** Keys of search words, in which Chinese ones stand before the English ones. */
const SEARCHED = new Set(
  ALL_WORDS.filter(({ file }) => /commands|speaking/.test(file)).flatMap(({ area, en }) =>
    Object.entries(en).flatMap(([key, text]) =>
      COMMANDS.some(({ also = '' }) => typeof text === 'string' && text.length > 2 && isWithin(text, also))
        ? [`${area}.${key}`]
        : [],
    ),
  ),
)

/** What Chinese has nothing for. */
const ARTICLES = new Set(['A', 'An'])

const textsOf = (area: keyof typeof zh): Texts => zh[area]

/** What stands in the text besides what was given to it. */
const withoutGiven = (text: string): string => text.replaceAll(/q[xyz]\d/g, ' ').replaceAll(/70\d\d/g, ' ')

let takeBack = (): void => undefined
afterEach(() => {
  takeBack()
  takeBack = () => undefined
})

describe.each(ALL_WORDS)('the Chinese texts of $file', ({ area, en, takes }) => {
  it('are those that are said in English, in the same order', () => {
    expect(Object.keys(textsOf(area))).toEqual(Object.keys(en))
  })

  it('say something wherever the English ones do, and name everything that those name', () => {
    const wrong = Object.entries(en).flatMap(([key, text]) =>
      samplesOf(takes.get(key) ?? []).flatMap((given) => {
        const [english, chinese] = [tell(text, given), tell(textsOf(area)[key], given)]
        const lost = given.flat().filter((one) => {
          if (isOfGrammar(one)) return false
          const said = String(one)
          return (
            typeof one !== 'boolean' && typeof one !== 'function' && english.includes(said) && !chinese.includes(said)
          )
        })
        return (english.trim() === '') === (chinese.trim() === '') || (ARTICLES.has(english) && lost.length === 0)
          ? []
          : [`${key}: “${english}” is “${chinese}”, without ${lost.join(' and ')}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('hold no English but names, and what one types', () => {
    const wrong = Object.entries(textsOf(area)).flatMap(([key, text]) => {
      if (SEARCHED.has(`${area}.${key}`) || key === 'layoutArrange') return []
      return samplesOf(takes.get(key) ?? []).flatMap((given) => {
        const told = withoutGiven(tell(text, given))
        const words = told.match(/[A-Za-z][A-Za-z.+/-]*[A-Za-z]|[A-Za-z]{2,}/g) ?? []
        const english = words.filter((word) => !NAMES.has(word) && !AS_TYPED.has(word))
        return english.length === 0 ? [] : [`${key}: ${english.join(', ')} in “${told}”`]
      })
    })
    expect(wrong).toEqual([])
  })
})

test('every area of English words is said in Chinese, and no other', () => {
  expect(Object.keys(zh).sort()).toEqual(ALL_WORDS.map(({ area }) => area).sort())
})

test('search words are found by Chinese and by English', () => {
  expect(SEARCHED.size).toBeGreaterThan(20)
  for (const key of SEARCHED) {
    const [area = '', name = ''] = key.split('.')
    const text = String(textsOf(area as keyof typeof zh)[name])
    expect(text, key).toMatch(/\p{Script=Han}/u)
    expect(text, key).toMatch(/[a-z]/)
  }
})

test('what was fetched before is said in the language that is spoken, and in English again when that is taken back', () => {
  expect([spokenLanguage(), numbersWords.more(3)]).toEqual(['en', '3 more'])
  takeBack = speak('zh', zh)
  expect([spokenLanguage(), numbersWords.more(3)]).toEqual(['zh', zh.numbers.more(3)])
  takeBack()
  expect([spokenLanguage(), numbersWords.more(3)]).toEqual(['en', '3 more'])
})

test('the language that was chosen is kept; where nothing is kept, or something else, it is English', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  }
  expect(storedLanguage(() => storage)).toBe('en')
  expect(keepLanguage(() => storage, 'zh')).toBe(true)
  expect(storedLanguage(() => storage)).toBe('zh')
  for (const key of kept.keys()) kept.set(key, 'tlh')
  expect(storedLanguage(() => storage)).toBe('en')
  const refuse = (): never => {
    throw new Error('No storage here.')
  }
  expect(storedLanguage(refuse)).toBe('en')
  expect(keepLanguage(refuse, 'zh')).toBe(false)
})
