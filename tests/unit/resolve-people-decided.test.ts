import { describe, expect, it } from 'vitest'
import type { PaperAuthors } from '../../src/resolve/authorships'
import type { Author, Authorship, Claim } from '../../src/resolve/corpus'
import { decideAuthors, decideGroups } from '../../src/resolve/decide-authors'
import { partByDecision, withNote } from '../../src/resolve/decided-parts'
import { openBook } from '../../src/resolve/decision-book'
import type { Decision } from '../../src/resolve/decisions'
import type { PageOwner } from '../../src/resolve/page-owners'
import { header } from '../fixtures/parsed-sources'

const decide = (kind: Decision['kind'], verdict: Decision['verdict'], about: string[], note = ''): Decision => ({
  kind,
  about,
  verdict,
  note,
})

describe('what was decided of the owners of pages', () => {
  const authorship = (name: string, evidence: Authorship['evidence']): Authorship => ({
    author: `author:${name}`,
    evidence,
    position: null,
    places: [],
  })
  const owner = (name: string): PageOwner => ({
    author: `author:${name}`,
    name,
    unnamed: false,
    placeholder: null,
    place: { source: `${name}.txt`, line: 4 },
    header: header(name),
    key: `${name}.txt#1`,
  })
  const people = (authors: readonly Authorship[], denied: readonly PageOwner[] = []): PaperAuthors => ({
    authors,
    complete: true,
    listed: [],
    hiddenOwners: [],
    deniedOwners: denied,
  })
  const decided = (of: PaperAuthors, ...decisions: readonly Decision[]): unknown[] =>
    decideAuthors('paper:gulls', of, openBook(decisions)).authors.map(({ author, evidence }) => [author, evidence])
  const on = (name: string, verdict: Decision['verdict'], paper = 'paper:gulls') =>
    decide('page-owner', verdict, [`author:${name}`, paper])

  it('makes who was rejected as the owner a suggestion, and nobody else', () => {
    const both = people([authorship('bo', 'listed'), authorship('ann', 'page-owner'), authorship('cid', 'page-owner')])
    expect(decided(both, on('ann', 'rejected'), on('bo', 'rejected'), on('cid', 'accepted'))).toEqual([
      ['author:bo', 'listed'],
      ['author:ann', 'suggested'],
      ['author:cid', 'page-owner'],
    ])
    expect(decided(both, on('ann', 'rejected', 'paper:terns')).slice(1, 2)).toEqual([['author:ann', 'page-owner']])
  })

  it('makes an author of whom a whole list leaves out only where that was accepted', () => {
    const denied = people([authorship('bo', 'listed')], [owner('ann'), owner('bo'), owner('cid'), owner('dee')])
    const found = decideAuthors(
      'paper:gulls',
      denied,
      openBook([on('ann', 'accepted'), on('bo', 'accepted'), on('cid', 'rejected')]),
    )
    expect(found).toEqual({
      ...denied,
      authors: [
        authorship('bo', 'listed'),
        { ...authorship('ann', 'page-owner'), places: [{ source: 'ann.txt', line: 4 }] },
      ],
    })
  })

  it('adds nobody twice who has two pages', () => {
    expect(decided(people([], [owner('ann'), owner('ann')]), on('ann', 'accepted'))).toHaveLength(1)
  })
})

describe('what was decided of groups', () => {
  const author = (name: string, kind: Author['kind'], unnamed = false): Author => ({
    id: `author:${name}`,
    name,
    aliases: [],
    kind,
    unnamed,
    papers: [],
    affiliations: [],
    profile: null,
  })
  const claim = (kind: Claim['kind'], about: string): Claim => ({
    id: `claim:${kind}:${about}`,
    kind,
    about: [about],
    confidence: 0.9,
    status: 'assumed',
    because: ['Its name says so.'],
  })
  const told = (
    authors: readonly Author[],
    claims: readonly Claim[],
    ...decisions: readonly Decision[]
  ): [unknown[], unknown[]] => {
    const found = decideGroups(authors, claims, openBook(decisions))
    return [found.authors.map(({ kind }) => kind), found.claims.map(({ id, status }) => [id, status])]
  }
  const all = [author('team', 'group'), author('ann', 'person'), author('page', 'unknown', true)]

  it('changes nothing where nothing was decided', () => {
    const claims = [claim('group', 'author:team')]
    expect(decideGroups(all, claims, openBook([]))).toEqual({ authors: all, claims })
  })

  it('makes a rejected group a person, and nothing of a person or an owner without a name', () => {
    expect(
      told(
        all,
        [claim('group', 'author:team'), claim('page-owner', 'author:team')],
        ...all.map(({ id }) => decide('group', 'rejected', [id])),
      ),
    ).toEqual([
      ['person', 'person', 'unknown'],
      [
        ['claim:group:author:team', 'rejected'],
        ['claim:page-owner:author:team', 'assumed'],
      ],
    ])
  })

  it('makes an accepted person a group, with one claim, and no owner without a name', () => {
    expect(
      told(all, [claim('group', 'author:team')], ...all.map(({ id }) => decide('group', 'accepted', [id]))),
    ).toEqual([
      ['group', 'group', 'unknown'],
      [
        ['claim:group:author:team', 'accepted'],
        ['claim:group:ann', 'accepted'],
      ],
    ])
  })

  it('tells of what was accepted by hand that a person said it, and why', () => {
    const book = openBook([
      decide('group', 'accepted', ['author:aaa'], 'Not this.'),
      decide('group', 'accepted', ['author:ann'], 'It is a choir.'),
      decide('page-owner', 'accepted', ['author:ann', 'paper:gulls'], 'Nor this.'),
    ])
    const [made, ...others] = decideGroups([author('ann', 'person')], [], book).claims
    expect(others).toEqual([])
    expect(made).toMatchObject({ id: 'claim:group:ann', kind: 'group', about: ['author:ann'], confidence: 1 })
    expect(made?.because).toHaveLength(2)
    expect(made?.because[1]).toBe('You noted: It is a choir.')
  })
})

describe('the papers of a claim', () => {
  const no = decide('page-owner', 'rejected', ['author:ann', 'paper:c', 'paper:a'])
  const yes = decide('page-owner', 'accepted', ['author:ann', 'paper:b'])
  const on = (paper: string): Decision | null =>
    no.about.includes(paper) ? { ...no } : paper === 'paper:b' ? yes : null

  it('are parted by what was decided of them, the undecided ones first', () => {
    expect(partByDecision(['paper:c', 'paper:b', 'paper:d', 'paper:a', 'paper:e'], on)).toEqual([
      { decision: null, papers: ['paper:d', 'paper:e'] },
      { decision: no, papers: ['paper:c', 'paper:a'] },
      { decision: yes, papers: ['paper:b'] },
    ])
  })

  it('have no part of undecided ones where all were decided', () => {
    expect(partByDecision(['paper:b'], on)).toEqual([{ decision: yes, papers: ['paper:b'] }])
    expect(partByDecision([], on)).toEqual([])
  })

  it('have the note of a decision behind their reasons', () => {
    expect(withNote(['One.'], null)).toEqual(['One.'])
    expect(withNote(['One.'], no)).toEqual(['One.'])
    expect(withNote(['One.'], { ...no, note: 'Two.' })).toEqual(['One.', 'You noted: Two.'])
  })
})
