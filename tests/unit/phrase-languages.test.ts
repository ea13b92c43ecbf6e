import { describe, expect, it } from 'vitest'
import { findKeyPhrases, type PhrasePaper } from '../../src/resolve/key-phrases'
import { chooseReading, chooseUsualReading, readPaperLanguages } from '../../src/resolve/key-phrase-reading'
import { LANGUAGES, STOP_WORDS } from '../../src/resolve/stop-words'
import { resolveCorpus } from '../../src/resolve/resolve'
import { TITLES } from '../fixtures/foreign-titles'
import { parsed, record } from '../fixtures/parsed-sources'

const titled = (titles: readonly string[]): PhrasePaper[] =>
  titles.map((title, at) => ({ id: `paper:${String(at).padStart(3, '0')}`, title, abstract: null }))
const labels = (titles: readonly string[]): string[] => findKeyPhrases(titled(titles)).map(({ label }) => label)

describe('titles in another language', () => {
  it.each([
    ['es', ['pesca artesanal', 'cambio climático', 'agricultura familiar']],
    ['de', ['soziale Ungleichheit', 'Klimawandel', 'ländlichen Raum']],
    ['fr', ['réseaux de neurones', 'pêche artisanale', 'changement climatique']],
    ['pt', ['mudanças climáticas', 'saneamento básico']],
    ['it', ['apprendimento automatico', 'cambiamento climatico']],
    ['nl', ['ruimtelijke ordening', 'klimaatverandering']],
    ['pl', ['sieci neuronowe', 'zmiany klimatu']],
    ['ru', ['машинное обучение', 'нейронные сети']],
    ['zh', ['联邦学习', '医学图像分割']],
    ['ja', ['深層学習', '推薦システム']],
  ] as const)('have the key phrases that a reader would name: %s', (language, wanted) => {
    const found = labels(TITLES[language])
    for (const label of wanted) expect(found).toContain(label)
  })

  it.each(LANGUAGES)('never have one that a stop word begins or ends: %s', (language) => {
    const own = language === 'en' ? [] : TITLES[language]
    for (const label of [...labels(own), ...labels(Object.values(TITLES).flat())]) {
      const words = label.toLowerCase().split(/[\s-]+/)
      for (const word of [words[0] ?? '', words.at(-1) ?? '']) expect(STOP_WORDS[language].has(word), label).toBe(false)
    }
  })

  it('do not make phrases of what is generic in their language', () => {
    expect(labels(TITLES.es)).not.toContain('caso')
    for (const found of Object.values(TITLES).map(labels))
      for (const label of found) expect(label).not.toMatch(/^(?:caso|cas|fall|estudio|étude|анализ|综述)$/iu)
  })

  it('beside abstracts in English are read by themselves', () => {
    const abstract = 'We study the fisheries of the coast and what they are for the people who live there.'
    const usual = chooseUsualReading([abstract])
    const reading = readPaperLanguages({ title: 'La pesca artesanal en el Pacífico', abstract }, usual)
    expect(reading.abstract.languages).toEqual(['en'])
    expect(reading.title.stops.has('el')).toBe(true)
    const found = findKeyPhrases(titled(TITLES.es).map((paper) => ({ ...paper, abstract })))
    for (const { label } of found) expect(label).not.toMatch(/\s(?:el|la|en|de)$/)
  })
})

describe('key phrases of a language without blanks', () => {
  it.each(['zh', 'ja'] as const)('become topics of the papers that say them, with their places: %s', (language) => {
    const records = TITLES[language].map((title, at) => record({ line: at + 1, title }))
    const { papers, topics } = resolveCorpus([parsed('list.txt', records)], {
      vocabularies: [],
      savedYear: null,
      keyPhrases: 'always',
    })
    expect(topics.length).toBeGreaterThan(3)
    for (const { label, papers: own } of topics)
      expect(own).toEqual(papers.filter(({ title }) => title.includes(label)).map((paper) => paper.id))
    for (const paper of papers)
      for (const { phrases } of paper.topics)
        for (const { start, end, text } of phrases) expect(paper.title.slice(start, end)).toBe(text)
  })
})

describe('the language of a text', () => {
  it('is that of the texts around it where it says too little', () => {
    const spanish = chooseUsualReading(TITLES.es)
    expect(spanish.languages).toEqual(['es'])
    expect(chooseReading('Pesca artesanal', spanish)).toBe(spanish)
    expect(chooseReading('Pesca artesanal').languages).toEqual(['en'])
  })

  it('is not told by a part of a hyphened word', () => {
    expect(chooseReading('Non-convex optimization').languages).toEqual(['en'])
  })
})

describe('a language of which no stop words are known', () => {
  it('shows its function words by what follows them, ever another thing', () => {
    const found = labels(TITLES.sv)
    expect(found).toContain('förnybar energi')
    for (const label of found) expect(label).not.toMatch(/^(?:och|i|av|efter)\s|\s(?:och|i|av)$/)
  })

  it('does not cost English its short words', () => {
    const titles = [
      'Deep reefs',
      'Deep learning of reefs',
      'Deep nets',
      'Deep learning',
      'Deep water',
      'Deep learning now',
    ]
    expect(labels([...titles, ...'gulls terns waders larks robins wrens'.split(' ')])).toContain('deep learning')
  })
})
