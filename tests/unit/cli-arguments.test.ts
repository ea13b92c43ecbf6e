import { expect, test } from 'vitest'
import { parseCommand } from '../../src/cli/arguments'
import { nameFiles } from '../../src/cli/read-inputs'

test('a whole command is understood', () => {
  const typed = 'build a.txt b --out x/y.GEXF --seed=-7 --saved-year 2026 --network knowledge'
  expect(parseCommand(typed.split(' '))).toEqual({
    kind: 'build',
    inputs: ['a.txt', 'b'],
    out: 'x/y.GEXF',
    seed: -7,
    savedYear: 2026,
    network: 'knowledge',
    decisions: null,
  })
})

test('what is left out has a default', () => {
  expect(parseCommand(['build', 'a.txt', '--out', 'x.csv'])).toMatchObject({
    seed: null,
    savedYear: null,
    network: 'coauthors',
  })
})

test.each([
  ['', /no command/],
  ['draw a.txt', /no command “draw”/],
  ['build --out x.json', /no file to read/],
  ['build a.txt', /--out is missing/],
  ['build a.txt --out x.png', /“x\.png” is none of/],
  ['build a.txt --out .json', /“\.json” is none of/],
  ['build a.txt --out x.json --seed 1.5', /whole number, not “1\.5”/],
  ['build a.txt --out x.json --seed 99999999999999999999', /whole number/],
  ['build a.txt --out x.json --saved-year 26', /a year such as 2026/],
  ['build a.txt --out x.json --network people', /one of coauthors, papers, topics, knowledge/],
  ['build a.txt --out x.json --decisions=', /--decisions needs a file/],
  ['evaluate', /same-paper, same-author/],
  ['evaluate same-person in', /not “same-person”/],
  ['evaluate same-paper', /One folder/],
  ['build a.txt --out x.json --loud', /--loud/],
  ['build a.txt --out', /--out/],
])('“%s” is misuse, with a sentence', (typed, sentence) => {
  const command = parseCommand(typed.split(' ').filter((word) => word !== ''))
  expect(command).toMatchObject({ kind: 'misuse' })
  expect(command.kind === 'misuse' && command.message).toMatch(sentence)
})

test('help is given before anything else is judged', () => {
  expect(parseCommand(['build', '--help'])).toEqual({ kind: 'help' })
})

test('files are called by the shortest ends of their paths that tell them apart', () => {
  expect([...nameFiles(['/a/x/p.txt', '/a/y/p.txt', '/a/q.txt', '/p.txt'])]).toEqual(
    expect.arrayContaining([
      ['/a/q.txt', 'q.txt'],
      ['/a/x/p.txt', 'x/p.txt'],
      ['/a/y/p.txt', 'y/p.txt'],
      ['/p.txt', 'p.txt'],
    ]),
  )
})
