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
