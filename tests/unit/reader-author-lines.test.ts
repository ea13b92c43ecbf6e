import { describe, expect, it } from 'vitest'
import { readAuthorLine } from '../../src/records/author-line'
import {
  isGivenWithInitial,
  isInitials,
  isMarkedInitials,
  isOneWord,
  isParticle,
  isSuffix,
  looksLikeName,
  trimName,
  turnInitialed,
  turnName,
} from '../../src/records/listed-name'
import { splitNames } from '../../src/records/name-list'

describe('a line of authors', () => {
  it.each([
    ['Ann Arm, Bo Bell', ['Ann Arm', 'Bo Bell'], true, 'sure'],
    ['Ann Arm', ['Ann Arm'], true, 'maybe'],
    ['Ann Arm et al.', ['Ann Arm'], false, 'sure'],
    ['Arm et al.', ['Arm'], false, 'sure'],
    ['Ann Arm, Bo Bell.', ['Ann Arm', 'Bo Bell'], true, 'none'],
    ['Ann Arm, Bo Bell A.', ['Ann Arm', 'Bo Bell A.'], true, 'sure'],
    ['Ann Arm, Bo Bell Jr.', ['Ann Arm', 'Bo Bell Jr.'], true, 'sure'],
    ['Ann Arm, Bo Bell:', ['Ann Arm', 'Bo Bell:'], true, 'none'],
    ['Ann Arm and Bo Bell?', ['Ann Arm and Bo Bell?'], true, 'none'],
    ['李雷, 王伟', ['李雷', '王伟'], true, 'sure'],
    ['Abstract', ['Abstract'], true, 'none'],
    ['Results', ['Results'], true, 'none'],
    ['Aims', ['Aims'], true, 'none'],
    ['Arms', ['Arms'], true, 'maybe'],
    ['ann', ['ann'], true, 'none'],
    ['ann, bo', ['ann', 'bo'], true, 'maybe'],
    ['https://a.example, Bo Bell', ['https://a.example', 'Bo Bell'], true, 'none'],
    ['we light lamps, they burn', ['we light lamps', 'they burn'], true, 'none'],
    ['Ann Arm, we light', ['Ann Arm', 'we light'], true, 'none'],
    ['Ann Arm Cole, we light', ['Ann Arm Cole', 'we light'], true, 'none'],
    ['Ann Arm, Bo Bell, we light', ['Ann Arm', 'Bo Bell', 'we light'], true, 'maybe'],
    ['Ann Arm, Bo Bell, Cy Cole, we light', ['Ann Arm', 'Bo Bell', 'Cy Cole', 'we light'], true, 'sure'],
    ['', [], true, 'none'],
    ['Ann Arm, …', ['Ann Arm'], false, 'sure'],
    ['Ann Arm and 3 others', ['Ann Arm'], false, 'sure'],
    ['Ann Arm +12 more', ['Ann Arm'], false, 'sure'],
    ['Ann Arm, 123456 more', ['Ann Arm', '123456 more'], true, 'maybe'],
    ['Ann Arm, Bo Brothers', ['Ann Arm', 'Bo Brothers'], true, 'sure'],
    ['Ann Arm, Bo Bell et', ['Ann Arm', 'Bo Bell'], false, 'sure'],
  ])('%j names %j, all of them: %j, and is one: %s', (line, names, complete, likeness) => {
    expect(readAuthorLine(line)).toMatchObject({ names, complete, likeness })
  })

  it.each([
    ['Ann Arm · North School, East School', ['Ann Arm'], ['North School', 'East School']],
    ['Ann Arm •North School; East School；West', ['Ann Arm'], ['North School', 'East School', 'West']],
    ['Ann Arm ∙ North School · East School', ['Ann Arm'], ['North School', 'East School']],
    ['Ann Arm ⋅ , North School,', ['Ann Arm'], ['North School']],
    ['Ann Arm et al.·North School', ['Ann Arm'], ['North School']],
    ['Ann Arm·North', ['Ann Arm·North'], []],
  ])('%j names %j and the places %j', (line, names, affiliations) => {
    expect(readAuthorLine(line)).toMatchObject({ names, affiliations })
  })
})

describe('a list of names', () => {
  it.each([
    ['Ann Arm and Bo Bell', ['Ann Arm', 'Bo Bell'], false],
    ['Ann Arm & Bo Bell', ['Ann Arm', 'Bo Bell'], false],
    ['Lamp and Wick Guild', ['Lamp and Wick Guild'], false],
    ['Arm, Ann and Bell, Bo', ['Ann Arm', 'Bo Bell'], false],
    ['Arm, Ann, Bell, Bo', ['Ann Arm', 'Bo Bell'], true],
    ['Arm, A., Bell, B.', ['A. Arm', 'B. Bell'], false],
    ['Arm, A., Guild, Bell, B.', ['A. Arm', 'Guild', 'B. Bell'], false],
    ['Arm A, Bell BC', ['A. Arm', 'B. C. Bell'], false],
    ['Arm A; Bell BC', ['A. Arm', 'B. C. Bell'], false],
    ['Arm, Ann; Guild; Bell, Bo', ['Ann Arm', 'Guild', 'Bo Bell'], false],
    ['Ann Arm; Bo Bell and Cy Cole', ['Ann Arm', 'Bo Bell', 'Cy Cole'], false],
    ['Ann Arm, Bo Bell; Cy Cole, Di Day, Ed Earl', ['Ann Arm', 'Bo Bell', 'Cy Cole', 'Di Day', 'Ed Earl'], false],
    ['Arm, Ann; 12; —', ['Ann Arm'], true],
    ['王小明、李雷', ['王小明', '李雷'], false],
    ['Ann Arm', ['Ann Arm'], false],
    ['12', [], false],
    ['', [], false],
  ])('%j holds %j, guessed: %j', (list, names, guessed) => {
    expect(splitNames(list)).toEqual({ names, guessed })
  })

  it.each([
    [
      ['Arm A', 'Bell BC'],
      ['A. Arm', 'B. C. Bell'],
    ],
    [
      ['Arm A.', 'Bell B.-C.'],
      ['A. Arm', 'B.-C. Bell'],
    ],
    [['van der Arm A Jr'], ['A. van der Arm Jr']],
    [['Yang LI', 'Bo XU'], null],
    [
      ['Yang LI', 'Arm BC'],
      ['L. I. Yang', 'B. C. Arm'],
    ],
    [['Yang L.I.'], ['L. I. Yang']],
    [['Arm A', 'Ann Bell'], null],
    [['ARM A'], null],
    [['Arm ABCD'], null],
    [['we A'], null],
    [[`${'A'.repeat(59)}m A`], null],
    [[], null],
  ])('%j with initials last is %j', (names, turned) => {
    expect(turnInitialed(names)).toEqual(turned)
  })
})

describe('the words of a name', () => {
  const which = (test: (text: string) => boolean, texts: readonly string[]): string[] => texts.filter(test)

  it('are particles, suffixes or initials', () => {
    expect(which(isParticle, ['van', 'de', 'und', "d'Arm", 'l’Arm', 'Van', 'vans', 'xde', 'd', ''])).toEqual([
      'van',
      'de',
      'und',
      "d'Arm",
      'l’Arm',
    ])
    expect(which(isSuffix, ['Jr', 'jr.', 'Sr.', 'II', 'iii', 'IV', 'V', 'Jrs', 'xII'])).toEqual([
      'Jr',
      'jr.',
      'Sr.',
      'II',
      'iii',
      'IV',
    ])
    expect(which(isInitials, ['A', 'A.', 'AB', 'J. A.', 'J.-P.', 'ABCD', 'ABCDE', 'Ab', 'a', '', 'xA'])).toEqual([
      'A',
      'A.',
      'AB',
      'J. A.',
      'J.-P.',
      'ABCD',
    ])
    expect(which(isMarkedInitials, ['A', 'A.', 'AB.', 'Ann.'])).toEqual(['A.', 'AB.'])
  })

  it('make a family name, a given name, or a whole one', () => {
    expect(which(isOneWord, ['Arm', 'van der Arm', 'Arm Jr', 'Ann Arm', 'A.', 'arm', '李', 'van'])).toEqual([
      'Arm',
      'van der Arm',
      'Arm Jr',
    ])
    expect(which(isGivenWithInitial, ['A.', 'Ann B.', 'Ann B. Jr', 'Ann Arm', 'Ann', 'ann B.'])).toEqual([
      'A.',
      'Ann B.',
      'Ann B. Jr',
    ])
    const long = 'A'.repeat(60)
    const names = ['Ann Arm', 'A B C D E F', 'A B C D E F G', 'Ann de la Arm', 'van', 'Ann x', '1Arm', long, `${long}A`]
    expect(which(looksLikeName, names)).toEqual(['Ann Arm', 'A B C D E F', 'Ann de la Arm', long])
  })

  it.each([
    ['Arm', 'Ann', 'Ann Arm'],
    ['Arm Jr', 'Ann', 'Ann Arm Jr'],
    ['Arm', 'Ann III', 'Ann Arm III'],
    ['Arm', '', 'Arm'],
    ['', 'Ann', 'Ann'],
    ['Jr', 'Ann', 'Ann Jr'],
  ])('%j and %j are joined to %j', (family, given, name) => {
    expect(turnName(family, given)).toBe(name)
  })

  it.each([
    [' Ann  Arm ', 'Ann Arm'],
    ['Ann Arm*†', 'Ann Arm'],
    ['Ann Arm #', 'Ann Arm'],
    ['Ann Arm ✉', 'Ann Arm'],
    ['*Ann Arm', '*Ann Arm'],
    ['and Ann Arm', 'Ann Arm'],
    ['& Ann Arm', 'Ann Arm'],
    ['&Ann Arm', 'Ann Arm'],
    ['Andy Arm', 'Andy Arm'],
    ['and ', 'and'],
    ['. . . Ann Arm', 'Ann Arm'],
    ['… Ann Arm', 'Ann Arm'],
    ['Ann Arms.', 'Ann Arms'],
    ['Ann Ar.', 'Ann Ar.'],
    ['Ann A.', 'Ann A.'],
    ['Ann Arm et al.', 'Ann Arm'],
    ['Ann Arm and et alii', 'Ann Arm'],
    ['Ann Metal', 'Ann Metal'],
  ])('%j is trimmed to %j', (raw, name) => {
    expect(trimName(raw)).toBe(name)
  })
})
