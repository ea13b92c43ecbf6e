import { describe, expect, it } from 'vitest'
import { findGroupWord, readName } from '../../src/resolve/author-names'
import { parsePersonName } from '../../src/resolve/person-name'
import { areSwapped, comparableName, fitNames } from '../../src/resolve/person-name-fit'

describe('parsePersonName', () => {
  it.each([
    // stated, given, particle, family, suffix
    ['Ann Arm', 'Ann', '', 'Arm', ''],
    ['Arm, Ann', 'Ann', '', 'Arm', ''],
    ['J. A. Smith', 'J. A.', '', 'Smith', ''],
    ['J.A.Smith', 'J.A.', '', 'Smith', ''],
    ['Smith JA', 'JA', '', 'Smith', ''],
    ['Smith J A', 'J A', '', 'Smith', ''],
    ['SMITH JA', 'JA', '', 'SMITH', ''],
    ['Smith, J.-P.', 'J.-P.', '', 'Smith', ''],
    ['Jan van der Berg', 'Jan', 'van der', 'Berg', ''],
    ['van der Berg, Jan', 'Jan', 'van der', 'Berg', ''],
    ['Berg, Jan van der', 'Jan', 'van der', 'Berg', ''],
    ['van den Broek J', 'J', 'van den', 'Broek', ''],
    ['Luis de la Cruz', 'Luis', 'de la', 'Cruz', ''],
    ['Martin Luther King Jr.', 'Martin Luther', '', 'King', 'Jr.'],
    ['King, Martin Luther, Jr.', 'Martin Luther', '', 'King', 'Jr.'],
    ['King, Jr., Martin Luther', 'Martin Luther', '', 'King', 'Jr.'],
    ['Martin Luther King, Jr.', 'Martin Luther', '', 'King', 'Jr.'],
    ['John Doe III', 'John', '', 'Doe', 'III'],
    ['Jean-Pierre Dupont', 'Jean-Pierre', '', 'Dupont', ''],
    ['Jean DUPONT', 'Jean', '', 'DUPONT', ''],
    ['DUPONT Jean', 'Jean', '', 'DUPONT', ''],
    ['JANE DOE', 'JANE', '', 'DOE', ''],
    ["Conan O'Brien", 'Conan', '', "O'Brien", ''],
    ['Łukasz Kósa', 'Łukasz', '', 'Kósa', ''],
    ['李明', '明', '', '李', ''],
    ['欧阳娜娜', '娜娜', '', '欧阳', ''],
    ['李 明', '明', '', '李', ''],
    ['山田太郎', '太郎', '', '山田', ''],
    ['さくら ももこ', 'ももこ', '', 'さくら', ''],
    ['김민수', '민수', '', '김', ''],
    ['남궁민수', '민수', '', '남궁', ''],
    ['卡尔·马克思', '卡尔', '', '马克思', ''],
    ['Иван Петров', 'Иван', '', 'Петров', ''],
    ['Петров, И. С.', 'И. С.', '', 'Петров', ''],
    ['Γιώργος Παπαδόπουλος', 'Γιώργος', '', 'Παπαδόπουλος', ''],
    ['محمد علي', 'محمد', '', 'علي', ''],
    ['משה כהן', 'משה', '', 'כהן', ''],
    ['अमित शर्मा', 'अमित', '', 'शर्मा', ''],
    ['Nguyễn Văn Minh', 'Nguyễn Văn', '', 'Minh', ''],
    ['Plato', '', '', 'Plato', ''],
    ['', '', '', '', ''],
    ['🙂', '', '', '', ''],
    [', ,', '', '', '', ''],
  ])('parts “%s”', (stated, given, particle, family, suffix) => {
    expect(parsePersonName(stated)).toEqual({ given, particle, family, suffix })
  })
})

/** Given names, particle, family name and suffix. */
const partsOf = (stated: string): string[] => {
  const { given, particle, family, suffix } = parsePersonName(stated)
  return [given, particle, family, suffix]
}

describe('the particle of a name', () => {
  it.each([
    ['counts in capitals too', 'Jan Van Der Berg', ['Jan', 'Van Der', 'Berg', '']],
    ['may be one letter with an apostrophe', "Jean d' Arm", ['Jean', "d'", 'Arm', '']],
    ['is not what only ends in one', "Ann Ward' Arm", ["Ann Ward'", '', 'Arm', '']],
    ['is not what only begins with one', "Jeanne d'Arm Bell", ["Jeanne d'Arm", '', 'Bell', '']],
    ['is the family name where it ends the name', 'Jan van der', ['Jan', 'van', 'der', '']],
    ['is the family name where it stands alone before a comma', 'Van, Jan', ['Jan', '', 'Van', '']],
    ['is the given name where only one word follows', 'Van Berg', ['Van', '', 'Berg', '']],
    ['is a given name where others follow it', 'Van Anh Arm', ['Van Anh', '', 'Arm', '']],
    ['begins the name where nobody is given one', 'van der Berg', ['', 'van der', 'Berg', '']],
    ['is none of several family names', 'Garcia Molina, Ana', ['Ana', '', 'Garcia Molina', '']],
    ['is the given name where it stands alone behind a comma', 'Arm, bin', ['bin', '', 'Arm', '']],
    ['is no small-lettered given name behind a comma', 'arm, ann bea', ['ann bea', '', 'arm', '']],
    ['is no capitalised given name behind a comma', 'Minh, Nguyen Van', ['Nguyen Van', '', 'Minh', '']],
    ['before the family counts rather than one behind the given names', 'de Arm, Jan van', ['Jan', 'de', 'Arm', '']],
  ])('%s: “%s”', (_, stated, parts) => {
    expect(partsOf(stated)).toEqual(parts)
  })
})

describe('the suffix of a name', () => {
  it.each([
    ['may be several', 'John Doe Jr. PhD', ['John', '', 'Doe', 'Jr. PhD']],
    ['is not what only ends like one', 'Ben Aviv', ['Ben', '', 'Aviv', '']],
    ['is not what only begins like one', 'Ann Ivers', ['Ann', '', 'Ivers', '']],
    ['is the family name where it stands alone', 'Junior', ['', '', 'Junior', '']],
    ['is the family name before a comma', 'Junior, Ann', ['Ann', '', 'Junior', '']],
    ['may be spelled as the family name is', 'Junior, Ann, Junior', ['Ann', '', 'Junior', 'Junior']],
    ['may follow the given names', 'Arm, Ann Jr.', ['Ann', '', 'Arm', 'Jr.']],
    ['may follow the family name', 'King Jr., Martin', ['Martin', '', 'King', 'Jr.']],
    ['may follow commas of its own', 'King, Martin, Jr., PhD', ['Martin', '', 'King', 'Jr. PhD']],
    ['adds up from all places', 'King Jr., Martin, PhD', ['Martin', '', 'King', 'PhD Jr.']],
    ['is none of two given names between commas', 'Arm, Ann, Bea', ['Ann Bea', '', 'Arm', '']],
  ])('%s: “%s”', (_, stated, parts) => {
    expect(partsOf(stated)).toEqual(parts)
  })
})

describe('capitals and initials in a name', () => {
  it.each([
    ['capitals within a word mark no family', 'LeRoy Arm', ['LeRoy', '', 'Arm', '']],
    ['a word that ends in capitals is no initials', 'Jean DuPONT', ['Jean', '', 'DuPONT', '']],
    ['letters without capitals mark no family', '明 Smith', ['明', '', 'Smith', '']],
    ['initials alone are a given and a family name', 'J A', ['J', '', 'A', '']],
    ['a family name may have two letters', 'Li J', ['J', '', 'Li', '']],
    ['a last initial is the family name where the first is one too', 'J. Ann K', ['J. Ann', '', 'K', '']],
    ['full stops and hyphens do not make initials longer', 'SMITH J.-A.', ['J.-A.', '', 'SMITH', '']],
    ['three initials follow a family name with a particle', 'von BERG JAN', ['JAN', 'von', 'BERG', '']],
    ['a particle in small letters does not mark capitals', 'JANE van BERGEN', ['JANE', 'van', 'BERGEN', '']],
    ['initials in front mark no family', 'JA Smith', ['JA', '', 'Smith', '']],
    ['several words in capitals are the family', 'GARCIA MOLINA Ana', ['Ana', '', 'GARCIA MOLINA', '']],
    ['all words behind the capitals are given names', 'DUPONT Jean Paul', ['Jean Paul', '', 'DUPONT', '']],
    ['initials behind the capitals are given names', 'DUPONT JP Anne', ['JP Anne', '', 'DUPONT', '']],
    ['marks of footnotes are no letters', 'Ann* Arm†', ['Ann', '', 'Arm', '']],
    ['marks of footnotes part words', 'Ann*Arm', ['Ann', '', 'Arm', '']],
    ['a letter and its accent are one letter', 'Jose\u0301 Arm', ['Jos\u00e9', '', 'Arm', '']],
  ])('%s: “%s”', (_, stated, parts) => {
    expect(partsOf(stated)).toEqual(parts)
  })
})

describe('a name in Chinese, Japanese or Korean letters', () => {
  it.each([
    ['has a family name of one letter', '李明浩', ['明浩', '', '李', '']],
    ['has a known family name of two', '欧阳娜', ['娜', '', '欧阳', '']],
    ['keeps a letter for the given name', '欧阳', ['阳', '', '欧', '']],
    ['has two where kana follow', '高橋みなみ', ['みなみ', '', '高橋', '']],
    ['has one in Hangul however long it is', '김가나다', ['가나다', '', '김', '']],
    ['has one where Hangul stands before other letters', '김山太郎', ['山太郎', '', '김', '']],
    ['has one where Hangul stands behind other letters', '金山太민', ['山太민', '', '金', '']],
    ['may have blanks around it', ' 山田太郎 ', ['太郎', '', '山田', '']],
    ['has given names that come together', '李 小 明', ['小明', '', '李', '']],
    ['with dots may have several given names', '卡尔·弗里德·马克思', ['卡尔 弗里德', '', '马克思', '']],
    ['may have blanks around the dot', '卡尔 · 马克思', ['卡尔', '', '马克思', '']],
    ['does not end in a dot', '卡尔·马克思·', ['卡尔', '', '马克思', '']],
    ['is none where it only ends in them', 'Ann 李明', ['Ann', '', '李明', '']],
    ['is none where it only begins with them', '李明 Ann', ['李明', '', 'Ann', '']],
    ['is none without letters', '··', ['', '', '', '']],
  ])('%s: “%s”', (_, stated, parts) => {
    expect(partsOf(stated)).toEqual(parts)
  })
})

describe('fitNames', () => {
  it.each([
    ['Ann Arm', 'Arm, Ann', 'equal'],
    ['Jean-Pierre Dupont', 'Jean Pierre Dupont', 'equal'],
    ['Xiao-Ming Li', 'Xiaoming Li', 'equal'],
    ["Conan O'Brien", 'Conan OBrien', 'equal'],
    ['Smith JA', 'J. A. Smith', 'equal'],
    ['Jiří Novák', 'JIRI NOVAK', 'equal'],
    ['J. Smith', 'John Smith', 'shorter'],
    ['J. A. Smith', 'John Smith', 'shorter'],
    ['John Smith', 'John Albert Smith', 'shorter'],
    ['J. Smith', 'Smith JA', 'shorter'],
    ['Jan Berg', 'Jan van der Berg', 'shorter'],
    ['John Doe', 'John Doe Jr.', 'shorter'],
    ['И. Петров', 'Иван Петров', 'shorter'],
    ['Mengzhao Chen', 'Mengjuan Chen', 'apart'],
    ['Jon Smith', 'John Smith', 'apart'],
    ['A. Smith', 'John Smith', 'apart'],
    ['John A. Smith', 'John B. Smith', 'apart'],
    ['John Doe Sr.', 'John Doe Jr.', 'apart'],
    ['Jan von Berg', 'Jan van der Berg', 'apart'],
    ['Smith', 'John Smith', 'apart'],
    ['John Smith', 'John Smyth', 'apart'],
    ['李明', '李明浩', 'apart'],
  ] as const)('finds of “%s” and “%s” that they are %s', (one, other, fit) => {
    expect(fitNames(comparableName(one), comparableName(other))).toBe(fit)
    expect(fitNames(comparableName(other), comparableName(one))).toBe(fit)
  })

  it('knows swapped names', () => {
    expect(areSwapped(comparableName('Chen Mengzhao'), comparableName('Mengzhao Chen'))).toBe(true)
    expect(areSwapped(comparableName('Chen M.'), comparableName('Mengzhao Chen'))).toBe(false)
  })
})

describe('readName', () => {
  it.each([
    'et al.',
    'and others',
    'others',
    '…',
    '...',
    '+12 more',
    '12 more authors',
    'Anonymous',
    'N.N.',
    'N. N.',
    'Anonymous Authors',
  ])('takes nobody to be called “%s”, and the list for cut', (stated) => {
    expect(readName(stated)).toMatchObject({ author: null, cut: true })
  })

  it.each(['editor', 'Camera', '(Eds.)', 'Guest Editors'])('takes nobody to be called “%s”', (stated) => {
    expect(readName(stated)).toMatchObject({ author: null, cut: false })
  })

  it.each([
    ['Ann Arm (Ed.)', 'Ann Arm'],
    ['Ann Arm, editor', 'Ann Arm'],
    ['Ann Arm et al.', 'Ann Arm'],
    ['Ed Guest', 'Ed Guest'],
    ['Ann More', 'Ann More'],
    ['Plus Others', 'Plus Others'],
    ['Noah Nyman', 'Noah Nyman'],
  ])('reads “%s” as %s', (stated, name) => {
    expect(readName(stated).name).toBe(name)
    expect(readName(stated).author).not.toBeNull()
  })

  it.each(['Team Seedance', 'ATLAS Collaboration', 'The Human Genome Consortium'])('knows “%s” for a group', (name) => {
    expect(findGroupWord(name)).not.toBeNull()
  })
})
