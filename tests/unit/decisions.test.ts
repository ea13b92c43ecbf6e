import { describe, expect, it, test } from 'vitest'
import { openBook } from '../../src/resolve/decision-book'
import {
  decisionKey,
  printDecisions,
  readDecisions,
  type Decision,
  type DecisionsReading,
} from '../../src/resolve/decisions'

const decide = (kind: Decision['kind'], about: string[], verdict: Decision['verdict'] = 'accepted'): Decision => ({
  kind,
  about,
  verdict,
  note: '',
})
const read = (text: string): DecisionsReading => readDecisions({ name: 'd.json', text })
const file = (fields: object): string => JSON.stringify({ format: 'coterie-decisions', version: 1, ...fields })
const sentences = (reading: { issues: DecisionsReading['issues'] }): string[] =>
  reading.issues.map(({ message }) => message)

describe('a decision', () => {
  it('is about the same whichever way its records or people are named, and whatever the paper is called', () => {
    expect(decisionKey(decide('same-author', ['author:b', 'author:a']))).toBe(
      decisionKey(decide('same-author', ['author:a', 'author:b'], 'rejected')),
    )
    expect(decisionKey(decide('same-paper', ['paper:old', 'record:b', 'record:a']))).toBe(
      decisionKey(decide('same-paper', ['paper:new', 'record:a', 'record:b'])),
    )
    expect(decisionKey(decide('page-owner', ['author:a', 'paper:q', 'paper:p']))).toBe(
      decisionKey(decide('page-owner', ['author:a', 'paper:p', 'paper:q'])),
    )
  })

  it('is about something else where kind or person differ', () => {
    const keys = [
      decide('unnamed-owner', ['author:a', 'author:b']),
      decide('unnamed-owner', ['author:b', 'author:a']),
      decide('same-author', ['author:a', 'author:b']),
    ].map(decisionKey)
    expect(new Set(keys).size).toBe(3)
  })
})

describe('a file of decisions', () => {
  it('comes back as it was printed, whatever the order in which decisions were made', () => {
    const one = { ...decide('same-author', ['author:a', 'author:b']), note: 'Same homepage: “x”.' }
    const other = decide('group', ['author:team'], 'rejected')
    const text = printDecisions([one, other])
    expect(printDecisions([other, one])).toBe(text)
    const { decisions, issues } = read(text)
    expect(issues).toEqual([])
    expect(decisions).toEqual(expect.arrayContaining([one, other]))
    expect(printDecisions(decisions)).toBe(text)
    expect(printDecisions([])).toBe(printDecisions(read(printDecisions([])).decisions))
  })

  it('keeps names of communities as they were given one after another, one given again last', () => {
    const names = ['b', 'c', 'a'].map((member) => decide('cluster-name', ['coauthors', 'Us', `author:${member}`]))
    const [first, ...others] = names
    if (first === undefined) throw new Error('no name')
    const other = decide('group', ['author:team'])
    const replayed = read(printDecisions([other, ...names])).decisions
    expect(replayed).toEqual([...names, other])
    expect(printDecisions(replayed)).toBe(printDecisions([...names, other]))
    expect(read(printDecisions([...names, first])).decisions).toEqual([...others, first])
  })

  it('holds each claim once, with its latest verdict', () => {
    const about = ['author:team']
    const { decisions } = read(printDecisions([decide('group', about), decide('group', about, 'rejected')]))
    expect(decisions).toEqual([decide('group', about, 'rejected')])
  })

  test.each([
    ['{', /damaged/],
    ['{}', /no file of decisions/],
    [JSON.stringify({ format: 'coterie-decisions', decisions: [] }), /does not say its "version"/],
    [file({ version: 0, decisions: [] }), /gives its "version" as 0, but versions are whole numbers from 1/],
    [file({ version: '1', decisions: [] }), /gives its "version" as "1"/],
    [file({ decisions: { kind: 'group' } }), /The "decisions" of this file are no list/],
    [file({}), /has no "decisions"/],
    [file({ version: 2, decisions: [decide('group', ['author:a'])] }), /newer Coterie \(version 2/],
    ['Ann Arm\tAnn B. Arm', /neither .* nor a thesaurus/],
    ['', /neither .* nor a thesaurus/],
  ])('%.50s is refused with a sentence and gives nothing', (text, sentence) => {
    const reading = read(text)
    expect(reading.decisions).toEqual([])
    expect(reading.issues).toMatchObject([{ source: 'd.json', severity: 'skipped' }])
    expect(sentences(reading)[0]).toMatch(sentence)
  })

  it('loses only the entries that are none', () => {
    const good = decide('group', ['author:a'])
    const bad = [5, null, {}, { ...good, kind: 'guess' }, { ...good, about: [] }, { ...good, verdict: 'perhaps' }]
    const reading = read(file({ decisions: [...bad, { ...good, note: 7 }] }))
    expect(reading.decisions).toEqual([good])
    expect(sentences(reading)).toHaveLength(6)
    expect(sentences(reading)[5]).toMatch(/^Decision 6 was left out/)
  })

  it('may be a project', () => {
    const good = decide('group', ['author:a'])
    expect(read(JSON.stringify({ format: 'coterie', version: 1, decisions: [good] })).decisions).toEqual([good])
  })
})

describe('a thesaurus', () => {
  it('says whose name is replaced by whose, in either order of names', () => {
    const { decisions, issues } = read('\uFEFFlabel\treplace by\r\nA. Arm\tAnn Arm\r\n"Bell, Bo"\t"Bell, Robert"\r\n')
    expect(issues).toEqual([])
    expect(decisions).toEqual([
      decide('same-author', ['author:ann-arm', 'author:a.-arm']),
      decide('same-author', ['author:robert-bell', 'author:bo-bell']),
    ])
  })

  it('cannot drop a name, and says so with the line', () => {
    const { decisions, issues } = read('label\treplace by\nAnn Arm\t\n\t\nBo\tbo')
    expect(decisions).toEqual([])
    expect(issues.map(({ line }) => line)).toEqual([2])
    expect(issues[0]?.message).toMatch(/Dropping names is not supported/)
  })
})

describe('rows of a thesaurus that go in a circle', () => {
  const rows = (...pairs: readonly string[]) =>
    read(['label\treplace by', ...pairs.map((pair) => pair.replace('>', '\t'))].join('\n'))

  it.each([
    ['two', ['Ann>Bo', 'Cid>Dee', 'Bo>Ann', 'Eve>Flo'], 4],
    ['three', ['Ann>Bo', 'Bo>Cid', 'Cid>Ann', 'Eve>Flo'], 4],
  ])('of %s rows the last is left out with its line, and the rest is read', (_, pairs, line) => {
    const { decisions, issues } = rows(...pairs)
    expect(decisions).toHaveLength(3)
    expect(decisions[0]).toEqual(decide('same-author', ['author:bo', 'author:ann']))
    expect(decisions.at(-1)).toEqual(decide('same-author', ['author:flo', 'author:eve']))
    expect(issues).toMatchObject([{ line, severity: 'skipped' }])
    expect(issues[0]?.message).toMatch(/would be replaced by “Ann”, which rows above replace by/)
  })

  it('a name may be replaced by another that is replaced itself', () => {
    expect(rows('Bo>Cid', 'Ann>Bo', 'Ann>Cid').issues).toEqual([])
  })
})

describe('decisions that do not hold together', () => {
  it('of one claim the later counts and the earlier is named', () => {
    const book = openBook([decide('group', ['author:a'], 'rejected'), decide('group', ['author:a'])])
    expect(book.verdictOf('group', ['author:a'])).toBe('accepted')
    expect(sentences(book)).toEqual([
      'It was decided that “A” is not a group, and later the opposite; the later decision counts.',
    ])
  })

  it('a join that would bring together what must stay apart is refused, and the rest stands', () => {
    const joins = [decide('same-author', ['author:a', 'author:b']), decide('same-author', ['author:b', 'author:c'])]
    const apart = decide('same-author', ['author:a', 'author:c'], 'rejected')
    const book = openBook([...joins, apart])
    expect(book.joins('same-author')).toEqual([apart, joins[0]])
    expect(sentences(book)).toEqual([
      'It was decided that “B” and “C” are one person, but “B” and “C” must stay apart; it was refused.',
    ])
    expect(openBook([apart, joins[1] ?? apart, joins[0] ?? apart])).toMatchObject({ decisions: book.decisions })
  })

  it('a merge that goes in a circle of names is refused', () => {
    const circle = ['ab', 'bc', 'ca'].map(([into, from]) =>
      decide('same-author', [`author:${String(into)}`, `author:${String(from)}`]),
    )
    const book = openBook(circle)
    expect(book.decisions).toHaveLength(2)
    expect(sentences(book)[0]).toMatch(/go in a circle of names; it was refused/)
  })

  it('two of three records may be one though the three are not', () => {
    const three = decide('same-paper', ['record:a', 'record:b', 'record:c'], 'rejected')
    const two = decide('same-paper', ['record:a', 'record:b'])
    const book = openBook([two, three])
    expect(book.issues).toEqual([])
    expect(book.joins('same-paper').map(({ about, verdict }) => [verdict, ...about])).toEqual([
      ['rejected', 'record:a', 'record:c'],
      ['rejected', 'record:b', 'record:c'],
      ['accepted', 'record:a', 'record:b'],
    ])
  })

  it('two accepted owners of one page are both refused', () => {
    const book = openBook([
      decide('unnamed-owner', ['author:page', 'author:a']),
      decide('unnamed-owner', ['author:page', 'author:b']),
    ])
    expect(book.decisions).toEqual([])
    expect(sentences(book)).toEqual([
      'A page has one owner, but “A” and “B” were accepted as “Page”; none of them was taken.',
    ])
  })

  it('of two that overlap the narrower counts, then the rejection', () => {
    const book = openBook([
      decide('page-owner', ['author:a', 'paper:p', 'paper:q', 'paper:r'], 'rejected'),
      decide('page-owner', ['author:a', 'paper:p']),
      decide('page-owner', ['author:a', 'paper:q', 'paper:s', 'paper:t']),
    ])
    const verdict = (paper: string): unknown => book.decisionOn('page-owner', 'author:a', paper)?.verdict
    expect(['paper:p', 'paper:q', 'paper:r', 'paper:s', 'paper:u'].map(verdict)).toEqual([
      'accepted',
      'rejected',
      'rejected',
      'accepted',
      undefined,
    ])
  })
})
