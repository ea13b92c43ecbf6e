import { describe, expect, it, test } from 'vitest'
import { findDefinitions } from '../../src/resolve/key-phrase-definitions'
import { findKeyPhrases, type KeyPhrase, type PhrasePaper } from '../../src/resolve/key-phrases'

const papers = (texts: readonly string[], titles: readonly string[] = []): PhrasePaper[] =>
  texts.map((abstract, at) => ({ id: `paper:${String(at).padStart(3, '0')}`, title: titles[at] ?? '', abstract }))
const titled = (titles: readonly string[]): PhrasePaper[] =>
  titles.map((title, at) => ({ id: `paper:${String(at)}`, title, abstract: null }))
const labels = (phrases: readonly KeyPhrase[]): string[] => phrases.map(({ label }) => label)

/** Sentences that have nothing in common, to stand around what a test is about. */
const OTHERS = 'gulls terns waders plovers larks robins wrens finches owls kites'.split(' ')
const aside = (at: number): string =>
  `${OTHERS[at % OTHERS.length] ?? ''}${String.fromCharCode(97 + at / 10)} were seen.`
const plant = (phrase: string, inPapers: number, all = 12): PhrasePaper[] =>
  papers(
    Array.from({ length: all }, (_, at) => (at < inPapers ? `We saw that ${phrase} is here. ${aside(at)}` : aside(at))),
  )

describe('a phrase that papers have in common', () => {
  it('is found with the papers that say it and the places where they do', () => {
    const [best] = findKeyPhrases(plant('acoustic bird monitoring', 4))
    expect(best?.label).toBe('acoustic bird monitoring')
    expect(best?.papers).toHaveLength(4)
    for (const { places } of best?.papers ?? [])
      expect(places).toEqual([{ field: 'abstract', start: 12, end: 36, text: 'acoustic bird monitoring' }])
  })

  it('is none where one paper says it, or more than half of all', () => {
    expect(labels(findKeyPhrases(plant('acoustic bird monitoring', 1)))).not.toContain('acoustic bird monitoring')
    expect(labels(findKeyPhrases(plant('acoustic bird monitoring', 11)))).not.toContain('acoustic bird monitoring')
  })

  it('yields to the longer one within which it mostly stands', () => {
    expect(labels(findKeyPhrases(plant('natural language processing', 4)))).toEqual(['natural language processing'])
  })

  it('may hold “of” in its middle, where its words hold together', () => {
    expect(labels(findKeyPhrases(plant('mixture of experts', 4)))).toContain('mixture of experts')
  })

  it('is not cut out of a hyphened word', () => {
    expect(labels(findKeyPhrases(plant('few-shot segmentation', 4)))).toEqual(['few-shot segmentation'])
  })

  it('does not reach across punctuation, figures or stop words', () => {
    const found = labels(
      findKeyPhrases(
        papers(['acoustic, monitoring', 'acoustic. Monitoring', 'acoustic 7 monitoring', 'acoustic the monitoring']),
      ),
    )
    expect(found.filter((label) => label.includes(' '))).toEqual([])
  })

  it('counts for more in titles than in abstracts', () => {
    const titles = Array.from({ length: 4 }, () => 'Seabird ringing')
    const texts = Array.from({ length: 9 }, (_, at) => (at < 4 ? 'We use plankton nets.' : aside(at)))
    const found = findKeyPhrases(papers(texts, titles))
    expect(labels(found)[0]).toBe('seabird ringing')
  })

  it('comes with the keywords that state it', () => {
    const given = Array.from({ length: 8 }, (_, at) => ({
      id: `paper:${String(at)}`,
      title: aside(at),
      abstract: null,
      ...(at < 3 ? { keywords: ['Wader migration'] } : {}),
    }))
    const [best] = findKeyPhrases(given)
    expect(best?.papers[0]?.places).toEqual([{ field: 'keywords', start: 0, end: 15, text: 'Wader migration' }])
  })
})

describe('spellings of one phrase are one', () => {
  it.each([
    [['acoustic survey', 'acoustic surveys', 'Acoustic Surveys'], 'plural and case'],
    [['time-lapse camera', 'time lapse camera', 'timelapse camera'], 'hyphens and blanks'],
    [['población aviar', 'poblacion aviar', 'Población aviar'], 'accents'],
    [['noise optimisation', 'noise optimization', 'Noise optimization'], 'both spellings of English'],
  ])('%j: %s', (spellings) => {
    const texts = spellings.flatMap((spelling, at) => {
      const said = (paper: number): string => `There is ${spelling}. ${aside(paper)}`
      return [
        said(4 * at),
        said(4 * at + 1),
        aside(4 * at + 2),
        aside(4 * at + 3),
        aside(20 + 2 * at),
        aside(21 + 2 * at),
      ]
    })
    const found = findKeyPhrases(papers(texts))
    expect(found.map(({ papers: own }) => own.length)).toEqual([6])
    expect(spellings.map((spelling) => spelling.toLowerCase())).toContain(found[0]?.label.toLowerCase())
  })

  it('an abbreviation that a text explains goes with its long form, which is the label', () => {
    const texts = [
      'We train Bayesian occupancy models (BOMs) here.',
      'The Bayesian occupancy models (BOM) of terns.',
      'Here BOM is used with care.',
      'There BOMs are used for larks.',
      ...Array.from({ length: 8 }, (_, at) => aside(at)),
    ]
    const [best] = findKeyPhrases(papers(texts))
    expect(best?.label).toBe('Bayesian occupancy models')
    expect(best?.variants).toContain('BOM')
    expect(best?.papers).toHaveLength(4)
  })

  it('words that are written small elsewhere lose the capitals of titles, names keep theirs', () => {
    const titles = [
      'Bayesian Habitat Maps',
      'Bayesian Habitat Maps of Owls',
      'New Bayesian Habitat Maps',
      'A habitat',
      'Few habitat maps',
    ]
    const found = findKeyPhrases(titled([...titles, ...OTHERS]), { most: 0.5 })
    expect(labels(found)).toContain('Bayesian habitat maps')
  })
})

describe('what is no topic', () => {
  it.each([
    'novel approach',
    'proposed method',
    'experimental results',
    'state of the art',
    'state-of-the-art performance',
  ])('“%s” is never a key phrase', (phrase) => {
    expect(findKeyPhrases(plant(phrase, 5))).toEqual([])
  })

  it.each([
    'methods',
    'results',
    'paper',
    'training data',
    'learning algorithm',
    'large-scale datasets',
    'extensive experiments',
    'Methode',
    'résultats',
    'estudio',
    'ricerca',
    'onderzoek',

    'исследование',
    '本研究方法',
  ])('“%s” is generic in its language', (phrase) => {
    expect(findKeyPhrases(plant(phrase, 5))).toEqual([])
  })

  it('runs of stop words give nothing in any of the known languages', () => {
    const runs = [
      'there is of the and with',
      'das ist der und mit dem',
      'il est de la et avec les',
      'es de la y con los',
      'e o de para com os',
      'che il di della con gli',
      'het is van de en met een',
    ]
    for (const run of runs) expect(findKeyPhrases(plant(run, 5)), run).toEqual([])
  })
})

/** A phrase of two words, or of as many ideographs, in fourteen scripts. */
test.each([
  ['Latin', 'Vogelzug Beobachtung'],
  ['Cyrillic', 'нейронные сети'],
  ['Greek', 'νευρωνικά δίκτυα'],
  ['Arabic', 'الشبكات العصبية'],
  ['Hebrew', 'רשתות נוירונים'],
  ['Devanagari', 'तंत्रिका नेटवर्क'],
  ['Bengali', 'স্নায়ুবিক জালবিন্যাস'],
  ['Tamil', 'நரம்பியல் வலையமைப்பு'],
  ['Thai', 'โครงข่ายประสาท'],
  ['Han', '神经网络'],
  ['Katakana', 'ニューラルネットワーク'],
  ['Hangul', '인공신경망 최적화'],
  ['Armenian', 'նյարդային ցանցեր'],
  ['Georgian', 'ნერვული ქსელები'],
  ['Ethiopic', 'የነርቭ አውታረመረብ'],
])('a phrase in %s script is found', (_, phrase) => {
  const titles = OTHERS.map((other, at) => (at < 4 ? `${other}: ${phrase}` : other))
  const found = findKeyPhrases(titled(titles))
  expect(labels(found).map((label) => label.toLowerCase())).toContain(phrase.toLowerCase())
})

test('abbreviations are read with their long forms, and brackets that explain nothing are not', () => {
  expect(
    findDefinitions(
      'Post-training quantization (PTQ) and vision transformers (ViTs) of self-supervised learning (SSL)',
    ),
  ).toEqual([
    { short: 'PTQ', long: 'Post-training quantization' },
    { short: 'ViT', long: 'vision transformers' },
    { short: 'SSL', long: 'self-supervised learning' },
  ])
  expect(findDefinitions('We count birds (USA, 2020) and (IV) and gulls (XQ)')).toEqual([])
})
