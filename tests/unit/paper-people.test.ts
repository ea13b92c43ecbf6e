import { describe, expect, it } from 'vitest'
import { compareNameLists, compareNames, shapeNames } from '../../src/resolve/paper-people'

const compare = (one: string, other: string): number[] => {
  const [a = [], b = []] = [one, other].map((name) => name.split(' '))
  return [compareNames(a, b), compareNames(b, a)]
}
const lists = (one: readonly string[], other: readonly string[]) => compareNameLists(shapeNames(one), shapeNames(other))

describe('the names of a list', () => {
  it('are their folded words, a name of marks its marks, and what is empty is left out', () => {
    expect(shapeNames(['Árm, Ann-Bea', '🙂  🙃', '  ', ''])).toEqual([
      ['arm', 'ann', 'bea'],
      ['🙂', '🙃'],
    ])
  })
})

describe('two names as sets of words', () => {
  it.each([
    ['a short form stands for a name', 'tim arm', 'timothy arm', 1],
    ['a short form stands for a name beside a middle name', 'timothy arm', 'tim w arm', 1],
    ['two letters are no short form', 'jo arm', 'joseph arm', 0.5],
    ['an initial stands for a name', 'j arm', 'joseph arm', 1],
    ['an ending is no short form', 'thy arm', 'timothy arm', 0.5],
    ['an initial does not take the word that another name needs', 'a ann', 'ann abe', 1],
    ['and does not where it stands last', 'ann a', 'ann abe', 1],
    ['a whole word may stand first', 'arm a', 'arm ann', 1],
    ['an equal initial is no equal word', 'j', 'j bell', 0],
    ['short forms alone are not enough', 'tim t', 'timothy tern', 0],
    ['an equal last initial is no family name', 'arm a', 'bell a', 0],
    ['a name in pieces is the name', 'annarm', 'ann arm', 1],
    ['nothing in common is nothing', 'ann arm', 'bo bell', 0],
  ])('%s: “%s”, “%s”', (_, one, other, share) => {
    expect(compare(one, other)).toEqual([share, share])
  })

  it.each([
    ['in the middle', 'smith', 'smyth', 0.5],
    ['at the start', 'kramer', 'cramer', 0.5],
    ['at the end', 'kramer', 'krames', 0.5],
    ['put in', 'kramer', 'kraamer', 0.5],
    ['put before', 'kramer', 'akramer', 0.5],
    ['put behind', 'kramer', 'kramers', 0.5],
    ['of a name of four letters', 'smit', 'smyt', 0],
    ['of a name of four letters put in', 'smit', 'smiit', 0],
    ['and one more', 'smith', 'smyte', 0],
    ['and one more put in', 'kramer', 'craamer', 0],
    ['and one more behind', 'kramer', 'kramerin', 0],
  ])('a letter %s of the family name: “%s”, “%s” count %s', (_, one, other, share) => {
    expect(compare(`ann ${one}`, `bo ${other}`)).toEqual([share, share])
  })
})

describe('two lists of names', () => {
  it('pair each name once', () => {
    expect(lists(['Ann Arm', 'A. Arm'], ['Ann Arm', 'Bo Bell', 'Cid Cole'])).toEqual({
      equal: 1,
      family: 0,
      shared: 1,
      fewer: 2,
      more: 3,
    })
    expect(lists(['Dee Arm', 'Bo Bell', 'Cid Cole'], ['Ann Arm', 'Eve Arm'])).toEqual({
      equal: 0,
      family: 1,
      shared: 0.5,
      fewer: 2,
      more: 3,
    })
  })

  it('pair a name with the first that it may be, and count one family name for it', () => {
    expect(lists(['A. Arm', 'Abe Arm'], ['Ann Arm', 'Abe Arm']).equal).toBe(2)
    expect(lists(['Ann Arm'], ['Dee Arm', 'Eve Arm'])).toMatchObject({ equal: 0, family: 1, shared: 0.5 })
  })

  it('pair whole names before names of one family', () => {
    expect(lists(['Dee Arm', 'Ann Arm'], ['Ann Arm', 'Bo Bell'])).toMatchObject({ equal: 1, family: 0, shared: 1 })
  })

  it('of more than sixty names are compared by family names alone', () => {
    const crowd = Array.from({ length: 61 }, (_, index) => `Person P. Name${String(index)}`)
    expect(lists(crowd.slice(1), ['Bob Name3'])).toEqual({ equal: 0, family: 1, shared: 0.5, fewer: 1, more: 60 })
    expect(lists(crowd, ['Bob Name3'])).toEqual({ equal: 1, family: 0, shared: 1, fewer: 1, more: 61 })
    expect(lists(['Bob Name3', 'Ann Arm'], crowd)).toEqual({ equal: 1, family: 0, shared: 1, fewer: 2, more: 61 })
  })

  it('without names have nothing in common', () => {
    expect(lists([], ['Ann Arm'])).toEqual({ equal: 0, family: 0, shared: 0, fewer: 0, more: 1 })
  })
})
