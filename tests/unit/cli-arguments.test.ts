import { expect, test } from 'vitest'
import { parseCommand } from '../../src/cli/arguments'
import { nameFiles } from '../../src/cli/read-inputs'

test('a whole command is understood', () => {
  const typed = 'build a.txt b --out x/y.GEXF --seed=-7 --saved-year 2026 --network knowledge'
  expect(parseCommand(typed.split(' '))).toEqual({
    kind: 'build',
    inputs: ['a.txt', 'b'],
    out: 'x/y.GEXF',
    format: null,
    date: null,
    seed: -7,
    savedYear: 2026,
    network: 'knowledge',
    decisions: null,
    vocabularies: [],
    resolution: null,
    clusters: null,
    minSize: null,
    mergeSmall: false,
    keyPhrases: null,
    ties: null,
  })
})

test('topics and communities are chosen on the command line', () => {
  const typed =
    'build a --out x.json --vocabulary b.tsv --vocabulary c.tsv --key-phrases always --clusters leiden --resolution 0.5 --min-size 4 --merge-small'
  expect(parseCommand(typed.split(' '))).toMatchObject({
    vocabularies: ['b.tsv', 'c.tsv'],
    resolution: 0.5,
    clusters: 'leiden',
    minSize: 4,
    mergeSmall: true,
    keyPhrases: 'always',
  })
})

test('what is left out has a default', () => {
  expect(parseCommand(['build', 'a.txt', '--out', 'x.csv'])).toMatchObject({
    seed: null,
    savedYear: null,
    network: null,
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
  ['build a.txt --out x.json --vocabulary=', /--vocabulary needs a file/],
  ['build a.txt --out x.json --resolution 0', /above 0, at most 1000, not “0”/],
  ['build a.txt --out x.json --resolution 1e9', /above 0/],
  ['build a.txt --out x.json --min-size 0', /--min-size must be a whole number from 1, not “0”/],
  ['build a.txt --out x.json --min-size 2.5', /whole number from 1, not “2\.5”/],
  ['build a.txt --out x.json --min-size', /--min-size/],
  ['build a.txt --out x.json --merge-small=yes', /--merge-small/],
  ['evaluate communities a.json --merge-small', /--merge-small needs --min-size/],
  ['evaluate topics in --min-size 3', /are for communities, not for topics/],
  ['build a.txt --out x.json --clusters k-means', /one of louvain, leiden, components/],
  ['build a.txt --out x.json --key-phrases often', /one of auto, always, never/],
  ['evaluate', /same-paper, same-author/],
  ['evaluate same-person in', /not “same-person”/],
  ['evaluate same-paper', /One folder/],
  ['evaluate communities', /no file to read/],
  ['build a.txt --out x.json --loud', /--loud/],
  ['build a.txt --out', /--out/],
  ['build a.txt --out -', /--out - needs --format/],
  ['build a.txt --out - --format csv', /several files, which standard output cannot hold/],
  ['build a.txt --out x.pdf --date 2026-02-30', /--date must be a day/],
  ['report a.txt --out x.pdf', /A report ends in \.html or \.md/],
  ['convert a.bib --out x.ris --seed 2', /convert makes no atlas, so --seed means nothing/],
  ['convert a.bib --out x.pdf', /for “x\.pdf” there is build/],
  ['convert a.bib --out x.json', /for “x\.json” there is build/],
])('“%s” is misuse, with a sentence', (typed, sentence) => {
  const command = parseCommand(typed.split(' ').filter((word) => word !== ''))
  expect(command).toMatchObject({ kind: 'misuse' })
  expect(command.kind === 'misuse' && command.message).toMatch(sentence)
})

test('the least size of communities and what becomes of smaller ones are chosen for an evaluation too', () => {
  expect(parseCommand('evaluate communities a.json --min-size 3 --merge-small'.split(' '))).toMatchObject({
    kind: 'evaluate',
    minSize: 3,
    mergeSmall: true,
  })
  expect(parseCommand('evaluate communities a.json'.split(' '))).toMatchObject({ minSize: null, mergeSmall: false })
})

test('communities of several files are evaluated together, everything else in one folder', () => {
  expect(parseCommand(['evaluate', 'communities', 'a.json', 'b.txt'])).toMatchObject({
    subject: 'communities',
    inputs: ['a.json', 'b.txt'],
  })
  expect(parseCommand(['evaluate', 'same-paper', 'a', 'b'])).toMatchObject({ kind: 'misuse' })
})

test('a format may be named apart from the path, with or without its dot', () => {
  expect(parseCommand('convert - --out - --format ris'.split(' '))).toMatchObject({ kind: 'convert', format: 'ris' })
  expect(parseCommand('build a --out x.txt --format .gexf'.split(' '))).toMatchObject({ kind: 'build', out: 'x.txt' })
  expect(parseCommand('report a --out - --format md --date 2026-06-14'.split(' '))).toMatchObject({
    kind: 'report',
    date: { year: 2026, month: 6, day: 14 },
  })
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
