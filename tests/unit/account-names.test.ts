import { expect, test } from 'vitest'
import { accountsOf, resemblesName } from '../../src/resolve/account-names'

test.each([
  ['ChenMnZ', 'Mengzhao Chen', true],
  ['ChenMnZ', 'Mengjuan Chen', false],
  ['ann-arm', 'Ann Arm', true],
  ['aarm', 'Ann Arm', true],
  ['arm', 'Ann Arm', false],
  ['OpenGVLab', 'Ann Arm', false],
  ['zhang', 'Li Na', false],
  ['x', '', false],
  ['🙂', '🙂', false],
])('the account %s is called after %s: %s', (account, name, expected) => {
  expect(resemblesName(account, name)).toBe(expected)
})

test('accounts are read from addresses of repositories only', () => {
  expect(
    accountsOf([
      'https://github.com/ChenMnZ/BESA',
      'http://www.gitlab.com/ann',
      'https://example.org/github.com/bo',
      'https://github.com/',
    ]),
  ).toEqual(['ChenMnZ', 'ann'])
})
