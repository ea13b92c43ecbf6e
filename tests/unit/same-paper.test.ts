import { describe, expect, it } from 'vitest'
import { groupSamePapers } from '../../src/resolve/same-paper'
import type { PaperRecord } from '../../src/records/record'
import { record } from '../fixtures/parsed-sources'

const ABSTRACT =
  'Reed warblers cross the desert by night and rest in shade by day. We follow forty birds with radar from the lake to the coast, ' +
  'measure their height every hour, and find that they climb with the wind. Half of them rest twice; the young rest more often. ' +
  'Our measurements explain why late rains cost so many lives, and where trees along the way would help most.'
const REWORDED = ABSTRACT.replace('forty', '40')
  .replace('Our measurements explain', 'This explains')
  .replace('most', 'best')
const OTHER =
  'Herring gulls open shells by dropping them on roads. We film two hundred drops at three harbours, weigh the shells and rank ' +
  'the roads, and find that gulls choose hard roads and fly higher for heavy shells, as a simple model of cost and gain says.'

/** The lines of the records of each group. */
const lines = (records: readonly PaperRecord[]): number[][] =>
  groupSamePapers(records)
    .map((group) => group.records.map(({ line }) => line).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))

describe('groupSamePapers', () => {
  it('joins records whose titles differ only in case, accents, blanks and punctuation', () => {
    const records = [record({ line: 1, title: 'Réed : Warblers!' }), record({ line: 2, title: 'reed warblers' })]
    expect(lines(records)).toEqual([[1, 2]])
  })

  it('keeps equal titles apart where both author lists are whole and share nobody', () => {
    const whole = { title: 'Introduction', authorsComplete: true }
    const ann = record({ line: 1, ...whole, authors: ['Ann Arm', 'Bo Bell'] })
    const cid = record({ line: 2, ...whole, authors: ['Cid Cole'] })
    expect(lines([ann, cid])).toEqual([[1], [2]])
    expect(lines([ann, { ...cid, authorsComplete: false }])).toEqual([[1, 2]])
    expect(lines([ann, { ...cid, authors: ['B. Bell', 'Dee Dunn'] }])).toEqual([[1, 2]])
  })

  it('gives a cut list of equal title to the paper with which it shares an author', () => {
    const whole = { title: 'Introduction', authorsComplete: true }
    const ann = record({ line: 1, ...whole, authors: ['Ann Arm'] })
    const cid = record({ line: 2, ...whole, authors: ['Cid Cole'] })
    const cut = record({ line: 3, title: 'Introduction', authors: ['Cid Cole'] })
    expect(lines([cut, ann, cid])).toEqual([[1], [2, 3]])
  })

  it('joins an abstract without a title to the paper whose abstract differs in a few words', () => {
    const records = [
      record({ line: 1, title: 'Warblers', abstract: ABSTRACT }),
      record({ line: 2, title: 'Gulls', abstract: OTHER }),
      record({ line: 3, abstract: REWORDED }),
      record({ line: 4, abstract: OTHER }),
    ]
    expect(lines(records)).toEqual([
      [1, 3],
      [2, 4],
    ])
    const warblers = groupSamePapers(records).find((group) => group.records.some(({ line }) => line === 3))
    expect(warblers?.links.map(({ reason }) => (reason === 'title' ? reason : reason.how))).toEqual(['reworded'])
  })

  it('joins an abstract that was cut to the whole one', () => {
    const cut = ABSTRACT.split(' ').slice(0, 45).join(' ')
    expect(lines([record({ line: 1, abstract: ABSTRACT }), record({ line: 2, abstract: cut })])).toEqual([[1, 2]])
  })

  it('does not take the same words in another order for the same abstract', () => {
    const shuffled = ABSTRACT.split(' ').reverse().join(' ')
    expect(lines([record({ line: 1, abstract: ABSTRACT }), record({ line: 2, abstract: shuffled })])).toEqual([
      [1],
      [2],
    ])
  })

  it('keeps papers of different titles apart though their abstracts agree, unless they share an author', () => {
    const one = record({ line: 1, title: 'Warblers', authors: ['Ann Arm'], abstract: ABSTRACT })
    const two = record({ line: 2, title: 'Birds of the desert', authors: ['Cid Cole'], abstract: ABSTRACT })
    expect(lines([one, two])).toEqual([[1], [2]])
    expect(lines([one, { ...two, authors: ['A. Arm'] }])).toEqual([[1, 2]])
  })

  it('does not bring two papers together by way of an abstract that fits both', () => {
    const one = record({ line: 1, title: 'Warblers', authors: ['Ann Arm'], abstract: ABSTRACT })
    const two = record({ line: 2, title: 'Birds of the desert', authors: ['Cid Cole'], abstract: REWORDED })
    const between = record({ line: 3, abstract: ABSTRACT.replace('forty', '40') })
    expect(lines([between, two, one])).toHaveLength(2)
  })

  it('does not take a phrase that stands for an abstract for one', () => {
    const none = 'No abstract available.'
    const records = [
      record({ line: 1, title: 'Warblers', abstract: none }),
      record({ line: 2, title: 'Gulls', abstract: none }),
    ]
    expect(lines([...records, record({ line: 3, abstract: none })])).toEqual([[1], [2], [3]])
  })

  it('joins any number of copies of one abstract, also slightly different ones', () => {
    const copies = Array.from({ length: 40 }, (_, index) =>
      record({ line: index + 1, abstract: ABSTRACT.replace('radar', `radar${String(index)}`) }),
    )
    expect(lines(copies)).toHaveLength(1)
  })
})
