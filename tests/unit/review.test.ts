import { expect, test } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import { weighClaim } from '../../src/graph/claim-consequence'
import { decideClaim, decisionKey } from '../../src/resolve/decisions'
import { mergeChoices, splitChoices } from '../../src/scene/by-hand'
import { heirOf, shortFile, tellDecision, tellSubject } from '../../src/scene/decision-text'
import { healthTable } from '../../src/scene/health-table'
import { describeReview } from '../../src/scene/review-details'
import { partReasons, withCounts } from '../../src/scene/review-question'
import { describeWeight, countWaiting, reviewQueue } from '../../src/scene/review-queue'
import { resolveSample } from '../fixtures/sample-corpus'

const atlas = analyse(resolveSample(), { seed: 1, orientation: 'landscape', counting: 'fractional' })
const claims = atlas.corpus.claims
const claimOf = (kind: string, subject: string) => {
  const found = claims.find((claim) => claim.kind === kind && claim.about.includes(subject))
  if (!found) throw new Error(`The sample has no claim ${kind} about ${subject}.`)
  return found
}
const huixia = claimOf('unnamed-owner', 'author:huixia-li')
const noText = (): undefined => undefined

test('every claim stands in the queue once, those that change most first', () => {
  const { waiting, sure, decided } = reviewQueue(atlas, [], [])
  expect(decided).toEqual([])
  expect([...waiting, ...sure].map(({ key }) => key).sort()).toEqual(claims.map(decisionKey).sort())
  expect(waiting[0]).toMatchObject({ kind: 'Page owner', title: 'Page 5 is of Huixia Li', verdict: null })
  expect(waiting[0]?.effect).toBe('96 ties, 2 people change')
})

test('what if a claim were not so is told in the direction in question', () => {
  const told = (kind: string, subject: string) => describeWeight(atlas, claimOf(kind, subject).id)
  expect(told('page-owner', 'author:mengzhao-chen')).toBe(
    'If rejected: 5 ties gone, 7 of another weight; 1 person with other papers.',
  )
  expect(describeWeight(atlas, huixia.id)).toBe(
    'Nothing: it is only suggested. If accepted: 37 ties new, 46 gone, 13 of another weight; 1 person gone, 1 with other papers.',
  )
  expect(told('list-owner', 'author:mengzhao-chen')).toBe(
    'Nothing: it is only suggested. If accepted: 1 person with other papers.',
  )
  expect(told('derived-title', 'paper:spre-0dd1fa')).toBe('If rejected: 1 paper of another title or year.')
  expect(told('same-paper', 'paper:spre-0dd1fa')).toBe('If rejected: nothing on the map changes.')
  expect(told('group', 'author:team-seedance')).toBe('If rejected: 1 name taken the other way.')
  expect(describeWeight(atlas, 'claim:none')).toBe('This claim is no longer made.')
})

test('the queue is in the order of what changes', () => {
  const { waiting, sure } = reviewQueue(atlas, [], [])
  const sizes = sure.map(({ claim }) => {
    const { papers, people, ties } = weighClaim(atlas, claim)
    return papers + people + ties
  })
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(waiting.length + sure.length).toBe(claims.length)
})

test('a decided claim stands with the decided ones, and its rivals for the page are no question any more', () => {
  const { waiting, decided } = reviewQueue(atlas, [decideClaim(huixia, 'accepted')], [])
  expect(decided.map(({ title, verdict }) => [title, verdict])).toEqual([['Page 5 is of Huixia Li', 'accepted']])
  expect(waiting.filter(({ claim }) => claim.kind === 'unnamed-owner')).toEqual([])
  const rejected = reviewQueue(atlas, [decideClaim(huixia, 'rejected')], [])
  expect(rejected.waiting.filter(({ claim }) => claim.kind === 'unnamed-owner').length).toBeGreaterThan(0)
})

test('as many claims are counted as wait in the queue, whatever was decided', () => {
  for (const decisions of [[], [decideClaim(huixia, 'accepted')], [decideClaim(huixia, 'rejected')]])
    expect(countWaiting(atlas.corpus, decisions)).toBe(reviewQueue(atlas, decisions, []).waiting.length)
})

test('what was put off goes to the end, in the order of putting off', () => {
  const { waiting } = reviewQueue(atlas, [], [])
  const [first, second] = waiting.map(({ key }) => key)
  const later = reviewQueue(atlas, [], [second ?? '', first ?? '']).waiting.map(({ key }) => key)
  expect(later.slice(-2)).toEqual([second, first])
})

test('a decision that no claim proposes is listed and told in names', () => {
  const about = ['author:mengzhao-chen', 'author:nobody-here']
  const decision = { kind: 'same-author', about, verdict: 'accepted', note: '' } as const
  expect(reviewQueue(atlas, [decision], []).decided[0]?.title).toBe('Mengzhao Chen is Nobody Here')
  expect(tellDecision(atlas.corpus, decision)).toBe('Accepted: Mengzhao Chen is Nobody Here')
  expect(tellSubject(null, decision)).toBe('Mengzhao Chen is Nobody Here')
})

test('the question about the unnamed page comes with counts, squares in the page’s order, and reasons on both sides', () => {
  const details = describeReview(atlas, huixia, noText)
  expect(details.question).toBe('Is page 5 the page of Huixia Li?')
  expect(details.sentence.find(({ emphasis }) => emphasis === 'strong')?.text).toBe('6 of the 21 papers')
  expect(details.squares?.columns).toHaveLength(21)
  expect(details.squares?.rows.map(({ name, count }) => `${name} ${count}`).slice(0, 2)).toEqual([
    'Huixia Li 6 of 21',
    'Yuexiao Ma 5 of 21',
  ])
  expect(details.for.length).toBeGreaterThan(0)
  expect(details.against.length).toBeGreaterThan(0)
  expect(details.places[0]).toEqual({ source: '004_521fa02f794e2bb9.txt', line: 1 })
})

test('every kind of claim in the sample has a question that ends with a question mark', () => {
  for (const claim of claims) {
    const { question, ifAccepted, ifRejected } = describeReview(atlas, claim, noText)
    expect(question).toMatch(/^\p{Lu}.*\?$/u)
    expect(ifAccepted).not.toBe(ifRejected)
  }
})

test('counts are strong, numbers of lines and in names of files are not', () => {
  const strongOf = (sentence: string) =>
    withCounts(sentence).flatMap(({ text, emphasis }) => (emphasis === 'strong' ? text : []))
  expect(strongOf('Li is listed on 6 of the 21 papers; next Ma on 5.')).toEqual(['6 of the 21 papers', '5'])
  expect(strongOf('6 of the list’s 10 abstracts, 94 % of the words (001_2a.txt, line 9)')).toEqual([
    '6 of the list’s 10 abstracts',
    '94 %',
  ])
  const sentence = 'a 3 b line 4'
  expect(
    withCounts(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence)
})

test('reasons are parted into those for and those against', () => {
  expect(partReasons(['Two agree.', 'Against it: one does not.'])).toEqual({
    for: ['Two agree.'],
    against: ['One does not.'],
  })
})

test('whoever is selected is followed to whom an accepted decision made of them', () => {
  const [placeholder, person] = huixia.about
  expect(heirOf([decideClaim(huixia, 'accepted')], placeholder as never)).toBe(person)
  expect(heirOf([decideClaim(huixia, 'rejected')], placeholder as never)).toBeNull()
})

test('people with shared co-authors are offered first to be the same person, and never the person itself', () => {
  const choices = mergeChoices(atlas, 'author:mengzhao-chen')
  expect(choices?.others).toHaveLength(70)
  const shared = choices?.others.map((other) => other.shared) ?? []
  expect(shared).toEqual([...shared].sort((a, b) => b - a))
  expect(choices?.others.map(({ id }) => id)).not.toContain('author:mengzhao-chen')
  expect(splitChoices(atlas, 'author:mengzhao-chen')?.papers).toHaveLength(13)
  expect(mergeChoices(atlas, 'author:nobody')).toBeNull()
})

test('the health of the sample accounts for every record, and names the page without its owner', () => {
  const health = healthTable(atlas)
  expect(health.subtitle).toBe('61 records = 46 kept + 15 merged + 0 skipped, in 5 files')
  expect(health.files.every(({ cells }) => cells.length === health.heads.length - 1)).toBe(true)
  expect(health.remarks.map(({ source }) => source)).toEqual(['004_521fa02f794e2bb9.txt'])
})

test('long names of files are shortened and keep their ending', () => {
  expect(shortFile('004_521fa02f794e2bb9.txt')).toBe('004_521fa0….txt')
  expect(shortFile('ada.txt')).toBe('ada.txt')
})
