import { describe, expect, it } from 'vitest'
import { resolveSample } from '../fixtures/sample-corpus'

const corpus = resolveSample()
const author = (name: string): (typeof corpus.authors)[number] | undefined =>
  corpus.authors.find((one) => one.name === name)
const byKind = (kind: string): typeof corpus.claims => corpus.claims.filter((claim) => claim.kind === kind)

describe('the corpus of the sample pages', () => {
  it('has 46 papers, of which five have only an abstract and are called by the names that they coin', () => {
    expect(corpus.papers).toHaveLength(46)
    const derived = corpus.papers.filter(({ titleIsDerived }) => titleIsDerived)
    expect(derived.map(({ title }) => title).sort()).toEqual(
      ['DanceGRPO', 'I&S-ViT', 'MultiQuant', 'PrefixQuant', 'SpRe'].sort(),
    )
    expect(byKind('derived-title')).toHaveLength(5)
  })

  it('finds nine titled papers on the abstract lists, and three abstracts that stand on both', () => {
    const listed = corpus.papers.filter(({ seen }) => seen.some(({ format }) => format === 'abstract-list'))
    expect(listed.filter(({ titleIsDerived }) => !titleIsDerived)).toHaveLength(9)
    expect(listed).toHaveLength(14)
    expect(byKind('same-paper')).toHaveLength(12)
    expect(corpus.sources.map(({ records, kept, merged }) => [records, kept, merged])).toEqual([
      [13, 13, 0],
      [10, 4, 6],
      [7, 7, 0],
      [10, 1, 9],
      [21, 21, 0],
    ])
  })

  it('has 71 people and groups and one owner who is not named, and nobody called “et al.”', () => {
    expect(corpus.authors.filter(({ unnamed }) => !unnamed)).toHaveLength(71)
    expect(corpus.authors.filter(({ unnamed }) => unnamed).map(({ name }) => name)).toEqual([
      'Unnamed owner, h-index 29',
    ])
    expect(corpus.authors.filter(({ name }) => /et al/i.test(name))).toEqual([])
  })

  it('makes each page owner an author of every paper of the page', () => {
    expect(author('Mengzhao Chen')?.papers).toHaveLength(13)
    expect(author('Mengjuan Chen')?.papers).toHaveLength(7)
    expect(author('Unnamed owner, h-index 29')?.papers).toHaveLength(21)
    expect(author('Mengzhao Chen')?.profile).toMatchObject({ hIndex: 9, citations: 935 })
    expect(byKind('page-owner').map(({ about }) => about.length - 1)).toEqual([2, 5, 21])
  })

  it('suggests who the owner of the page without a name may be', () => {
    const [first] = byKind('unnamed-owner')
    expect(first?.status).toBe('suggested')
    expect(first?.about[1]).toBe('author:huixia-li')
    expect(first?.because[0]).toBe('Huixia Li is listed on 6 of the 21 papers; next Yuexiao Ma on 5.')
    expect(author('Huixia Li')?.papers).toHaveLength(6)
  })

  it('takes the two teams for groups', () => {
    expect(corpus.authors.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual([
      'Team Seedance',
      'Team Seawead',
    ])
  })

  it('puts the dates without a year into 2026', () => {
    const inferred = corpus.papers.filter(({ yearIsInferred }) => yearIsInferred)
    expect(inferred).toHaveLength(6)
    expect(new Set(inferred.map(({ year }) => year))).toEqual(new Set([2026]))
    expect(byKind('inferred-year')).toHaveLength(2)
  })

  it('finds the names that papers coin, and none where they coin none', () => {
    const names = corpus.papers.flatMap(({ coinedName }) => coinedName ?? [])
    expect(names).toEqual(
      expect.arrayContaining([
        ...['OmniQuant', 'SuperViT', 'iLLaMA', 'DiffRate', 'Enhance-A-Video', 'PSAQ-ViT', 'PSAQ-ViT V2', 'FlowCache'],
        ...['Rectified SpaAttn', 'AdaSpa', 'Seed1.5-VL', 'Seedance 1.5 pro', 'Seaweed-7B', 'SSNA', 'PAMS'],
      ]),
    )
    expect(corpus.papers.filter(({ coinedName }) => coinedName === null).map(({ title }) => title)).toEqual([
      'Model Merging in Pre-training of Large Language Models',
      'Scaling Law for Quantization-Aware Training',
      'Solving Oscillation Problem in Post-Training Quantization Through a Theoretical Perspective',
      'Polybasic Speculative Decoding Through a Theoretical Perspective',
    ])
  })
})
