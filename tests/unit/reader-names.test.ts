import { describe, expect, it } from 'vitest'
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

describe('a list of names', () => {
  it.each<[string, string[]]>([
    ['', []],
    [';', []],
    ['Ann Smith', ['Ann Smith']],
    ['Ann Smith;', ['Ann Smith']],
    ['; 2; Ann Smith', ['Ann Smith']],
    ['Ann Smith; Bo Li', ['Ann Smith', 'Bo Li']],
    ['Ann Smith and Bo Li; Cy Moe', ['Ann Smith', 'Bo Li', 'Cy Moe']],
    ['Ann Smith & Bo Li', ['Ann Smith', 'Bo Li']],
    ['Ann Smith, & Bo Li', ['Ann Smith', 'Bo Li']],
    ['Ann Smith AND Bo Li', ['Ann Smith AND Bo Li']],
    ['Ann and Bo Li', ['Ann and Bo Li']],
    ['Ann Smith and the lamps', ['Ann Smith and the lamps']],
    ['Ann Smith，Bo Li、Cy Moe', ['Ann Smith', 'Bo Li', 'Cy Moe']],
    ['Smith JA; Li B', ['J. A. Smith', 'B. Li']],
    ['Smith, John; Li', ['John Smith', 'Li']],
    ['Smith, John; Ann Moe and Bo Li', ['John Smith', 'Ann Moe', 'Bo Li']],
    ['Ann Smith, Bo Li; Cy Moe, Di Dunn', ['Ann Smith', 'Bo Li', 'Cy Moe', 'Di Dunn']],
    ['van der Berg, Jan; Li, Bo', ['Jan van der Berg', 'Bo Li']],
    ['Garcia Molina, H.; Garcia Luna, J.', ['H. Garcia Molina', 'J. Garcia Luna']],
    ['Garcia Molina, Hector A.; Garcia Luna, Jo', ['Hector A. Garcia Molina', 'Jo Garcia Luna']],
    ['Smith, John, Li, Bo; Moe, Cy', ['John Smith', 'Bo Li', 'Cy Moe']],
    ['Smith, J., Li, B.', ['J. Smith', 'B. Li']],
    ['Smith, J. A., Li', ['J. A. Smith', 'Li']],
    ['Li, Smith, J.', ['Li', 'J. Smith']],
    ['Smith, J., Jr., Li, B.', ['J. Smith Jr.', 'B. Li']],
    ['Smith, J. and Li, B.', ['J. Smith', 'B. Li']],
    ['Smith, J., Li, B. and Moe, C.', ['J. Smith', 'B. Li', 'C. Moe']],
    ['Smith, J. A. and Ann Moe', ['J. A. Smith', 'Ann Moe']],
    ['Smith, John and Li, Bo', ['John Smith', 'Bo Li']],
    ['Ann, Bo and Cy', ['Ann', 'Bo', 'Cy']],
    ['Search and Rescue', ['Search and Rescue']],
    ['Plato', ['Plato']],
    ['陈梦娟, 李雷', ['陈梦娟', '李雷']],
    ['陈梦娟, 李雷; 王伟, 张三', ['陈梦娟', '李雷', '王伟', '张三']],
    ['陈, 梦娟; 王, 伟', ['梦娟 陈', '伟 王']],
    ['김철수, 박영희; 이순신', ['김철수', '박영희', '이순신']],
  ])('%j has %j', (list, names) => {
    expect(splitNames(list).names).toEqual(names)
  })

  it.each<[string, string[], boolean]>([
    ['Smith, John, Li, Bo', ['John Smith', 'Bo Li'], true],
    ['Smith, John, Li, B.', ['John Smith', 'B. Li'], false],
    ['Smith, John', ['John Smith'], true],
    ['Smith, John, Li', ['Smith', 'John', 'Li'], false],
    ['van Berg, John, Li, Bo', ['John van Berg', 'Bo Li'], true],
    ['Smith, John; Li, Bo', ['John Smith', 'Bo Li'], false],
    ['Smith, John, Li, Bo; Moe, Cy', ['John Smith', 'Bo Li', 'Cy Moe'], true],
  ])('%j has %j, which is a guess: %j', (list, names, guessed) => {
    expect(splitNames(list)).toEqual({ names, guessed })
  })
})

describe('a name as it stands in a list', () => {
  it.each([
    [' Ann  Smith ', 'Ann Smith'],
    ['and Ann Smith', 'Ann Smith'],
    ['And Ann Smith', 'Ann Smith'],
    ['& Ann Smith', 'Ann Smith'],
    ['&Ann Smith', 'Ann Smith'],
    ['Andy Smith', 'Andy Smith'],
    ['and', 'and'],
    ['Ann Smith et al.', 'Ann Smith'],
    ['Ann Smith et alii', 'Ann Smith'],
    ['Ann Smith and et al', 'Ann Smith'],
    ['Ann Smith & et al', 'Ann Smith'],
    ['Ann Smith etal.', 'Ann Smith'],
    ['Ann Smith et. al.', 'Ann Smith'],
    ['Janet Al Smith', 'Janet Al Smith'],
    ['Ann Smith et alto', 'Ann Smith et alto'],
    ['. . . Ann Smith', 'Ann Smith'],
    ['… Ann Smith', 'Ann Smith'],
    ['.. Ann Smith', 'Ann Smith'],
    ['. Ann Smith', '. Ann Smith'],
    ['Ann Smith*†', 'Ann Smith'],
    ['Ann Smith ‡§¶#✉ ', 'Ann Smith'],
    ['*Ann Smith', '*Ann Smith'],
    ['***', ''],
    ['Ann Smith.', 'Ann Smith'],
    ['Ann Li.', 'Ann Li.'],
    ['Smith J.', 'Smith J.'],
    ['Ann Smith Jr.', 'Ann Smith Jr.'],
    ['SMITH.', 'SMITH.'],
  ])('%j is %j', (raw, name) => {
    expect(trimName(raw)).toBe(name)
  })

  it.each([
    ['Smith', 'John', 'John Smith'],
    ['Smith Jr.', 'John', 'John Smith Jr.'],
    ['Smith', 'John III', 'John Smith III'],
    ['Smith', '', 'Smith'],
    ['', 'John', 'John'],
    ['Jr', 'John', 'John Jr'],
    ['Smith Sr', 'John Jr', 'John Smith Sr Jr'],
  ])('of %j and %j is %j', (family, given, name) => {
    expect(turnName(family, given)).toBe(name)
  })
})

describe('the parts of a name', () => {
  const all = (is: (text: string) => boolean, texts: string): boolean[] => texts.split('|').map(is)

  it('are small words', () => {
    expect(
      "al ab ap ben bin bint bar da dal dalla de del della den der di do dos du e el ibn la las le los ten ter te und van vander vom von y zu zum zur d’Or l’Or d'Or l'Or"
        .split(' ')
        .filter((word) => !isParticle(word)),
    ).toEqual([])
    expect(['Van', 'the', 'and', 'vans', 'xvan', 'd', 'l', 'a d’Or', ''].filter(isParticle)).toEqual([])
  })

  it('are suffixes', () => {
    expect(all(isSuffix, 'Jr|Jr.|SR.|ii|III|iv|v|Junior|Ann Jr|Jr. Ann|Jr..')).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('are initials', () => {
    expect(all(isInitials, 'J|J.|J. A.|J.-P.|JA|J.A.|J-P|JAMH|JAMHX|Jo|j|J a|J.. A||É.|x J')).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    expect(all(isMarkedInitials, 'J.|JA|J. A|Jo.')).toEqual([true, false, true, false])
  })

  it('are one word', () => {
    expect(all(isOneWord, 'Chen|van der Berg|Chen Jr.|Ann Chen|chen|van|J.|JA|陈梦娟|Chen1||O’Brien|Jr.')).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('are given names that show it', () => {
    expect(
      all(isGivenWithInitial, 'J.|John A.|John A|John A. Jr.|John|John Al|A. John|john A.|x1 A.|John JAMHX'),
    ).toEqual([true, true, true, true, false, false, false, false, false, false])
  })

  it('look like a name', () => {
    expect(
      all(
        looksLikeName,
        'Ann|Ann van Berg|van der|ann|Ann B. C. D. E. Fey|Ann B. C. D. E. F. Fey|Ann 2|Ann;|O’Brien‑Li|ʻOkina|Ǆ',
      ),
    ).toEqual([true, true, false, false, true, false, false, false, true, true, true])
    expect([looksLikeName(`A${'n'.repeat(59)}`), looksLikeName(`A${'n'.repeat(60)}`)]).toEqual([true, false])
  })
})

describe('a list of family names with initials behind', () => {
  it.each<[string[], string[] | null]>([
    [
      ['Chen M', 'Smith JA'],
      ['M. Chen', 'J. A. Smith'],
    ],
    [
      ['Chen M.-J.', 'Smith J. A.'],
      ['M.-J. Chen', 'J. A. Smith'],
    ],
    [['van der Berg JA Jr'], ['J. A. van der Berg Jr']],
    [['Garcia Molina H'], ['H. Garcia Molina']],
    [['Chen ABC'], ['A. B. C. Chen']],
    [['Chen ABCD'], null],
    [['Chen'], null],
    [['Chen M', 'Ann Smith'], null],
    [['CHEN M'], null],
    [['Chen J. M'], ['J. M. Chen']],
    [['chen M'], null],
    [['Chen2 M'], null],
    [['Yang LI'], null],
    [['Yang LI', 'Bo XU'], null],
    [
      ['Yang LI', 'Bo X'],
      ['L. I. Yang', 'X. Bo'],
    ],
    [['Yang L.I.'], ['L. I. Yang']],
    [['Yang ZUO'], null],
    [['Yang AN'], null],
    [['Yang ZZ'], ['Z. Z. Yang']],
    [[`Y${'a'.repeat(57)} M`], [`M. Y${'a'.repeat(57)}`]],
    [[`Y${'a'.repeat(58)} M`], null],
    [[], null],
  ])('%j is %j', (names, turned) => {
    expect(turnInitialed(names)).toEqual(turned)
  })

  it('is none where all capitals may be short family names', () => {
    const families =
      'AN AU BAI BI BO CAI CHA CHE CHU CUI DAI DO DU FAN FU GAO GE GU GUO HA HE HO HOU HU IM JI JIA JIN JU KE KIM KO KOU LAI LE LEE LI LIN LIU LO LU LUO MA MAI MAO MI MO MU NA NI NIU OH OU PAN PEI PI PU QI QIN QIU QU RAO REN SHA SHI SO SU SUN TAI TAN TAO TU VO VU WAN WEI WEN WON WOO WU XIA XIE XU XUE YAN YAO YE YI YIN YOO YU YUE ZHU ZOU ZUO'
    expect(families.split(' ').filter((family) => turnInitialed([`Bo ${family}`]) !== null)).toEqual([])
    expect('BB QX AB JP RS'.split(' ').filter((letters) => turnInitialed([`Bo ${letters}`]) === null)).toEqual([])
  })
})
