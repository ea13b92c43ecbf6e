import { describe, expect, it } from 'vitest'
import { findCoinedName } from '../../src/resolve/coined-name'

const name = (
  title: string | null,
  abstract: string | null,
  links: string[] = [],
  known: string[] = [],
): string | null => findCoinedName({ title, abstract, links, known: new Set(known) })?.name ?? null

describe('findCoinedName', () => {
  it('takes the part of a title before the colon where it looks like a name', () => {
    expect(name('OmniFish: counting fish by sound', null)).toBe('OmniFish')
    expect(name('BESO: counting fish', null)).toBe('BESO')
    expect(name('FishRate : a rate for fish', null)).toBe('FishRate')
    expect(name('NET-Cod V2: nets for cod', null)).toBe('NET-Cod V2')
    expect(name('Codfish 1.5 pro: a model of cod', null)).toBe('Codfish 1.5 pro')
    expect(name('Herring-7B: a cheap model', null)).toBe('Herring-7B')
    expect(name('Count-A-Fish: nets for free', 'We introduce Count-A-Fish, a net.')).toBe('Count-A-Fish')
  })

  it('takes the name of a technical report', () => {
    expect(name('Fish1.5-VL Technical Report', 'Fish1.5-VL is a model.')).toBe('Fish1.5-VL')
  })

  it('does not take ordinary words before a colon for a name', () => {
    expect(name('Fishing in winter: a survey', 'We survey fishing.')).toBeNull()
    expect(name('Fishing: a survey', 'Fishing is old. We survey it.')).toBeNull()
    expect(name('Deep sea fishing', null)).toBeNull()
  })

  it('takes the short form that the abstract gives the first part of the title', () => {
    expect(name('Semi-Automatic Cod Counting: nets and noise', 'We call it Semi-Automatic Cod Counting (SACC).')).toBe(
      'SACC',
    )
  })

  it('takes the name that the abstract introduces', () => {
    expect(name(null, 'Fish are many. We introduce CodQuant, a method that counts.')).toBe('CodQuant')
    expect(name(null, 'This paper presents S&T-Net, the first of its kind.')).toBe('S&T-Net')
    expect(name('Counting fish', 'A new way, called DilateCod. It works.')).toBe('DilateCod')
    expect(name(null, 'We propose Rectified CodNet, which corrects nets.')).toBe('Rectified CodNet')
    expect(name(null, 'This paper presents a Spatial Re-fishing (SpRe) method. SpRe is fast.')).toBe('SpRe')
    expect(
      name('Super nets', 'The trained net, termed super cod net (SuperCod), is good.', ['https://x.org/a/SuperCod']),
    ).toBe('SuperCod')
  })

  it('takes the name that is also a linked repository', () => {
    expect(name(null, 'Nets count with CodNet and FishNet well.', ['https://x.org/lab/FishNet.'])).toBeNull()
    expect(name(null, 'FishNet counts. FishNet is fast.', ['https://x.org/lab/fish-net'])).toBe('FishNet')
  })

  it('does not take what the paper only uses, compares with or abbreviates', () => {
    expect(name('Counting fish', 'We propose a faster count. It beats CodNet and CodNet V2 on FishBench.')).toBeNull()
    expect(name(null, 'We study large fish models (LFM). LFMs are large.')).toBeNull()
    expect(name(null, 'We propose PTQ, which all do.', [], ['ptq'])).toBeNull()
    expect(name(null, 'We introduce a BERT-based net with W4A4 settings.')).toBeNull()
  })

  it('gives reasons, and none without a name', () => {
    const found = findCoinedName({
      title: null,
      abstract: 'We introduce CodQuant, a net.',
      links: [],
      known: new Set(),
    })
    expect(found?.reasons).toEqual(['The abstract introduces “CodQuant” as its own.'])
    expect(findCoinedName({ title: null, abstract: null, links: [], known: new Set() })).toBeNull()
  })
})
