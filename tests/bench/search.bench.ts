import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { createSearchEngineBuilder, type EntryPiece } from '../../src/scene/search-engine'
import { searchWords } from '../../src/scene/search-text'
import { generatePapers, makeChance } from './papers'
import { tellRatio, tellTime, type Bench } from './table'

const PAPERS = 100_000
const NAMES = 300_000
const QUERIES = 24
const SEED = 42
const SHOWN = 12

/** Titles and names of a made-up corpus, as the search is given them. */
function makePiece(papers: number, people: number): EntryPiece {
  const made = generatePapers(papers, SEED, 0)
  const chance = makeChance(SEED)
  const written = made.flatMap(({ authors }) => authors)
  // As many names as asked for: those of the papers, and with another middle initial where these do not reach.
  const names = Array.from({ length: people }, (_, at) => {
    const [family = '', given = ''] = (written[at % written.length] ?? '').split(', ')
    const initial = String.fromCharCode(65 + Math.floor(chance() * 26))
    return at < written.length ? `${given} ${family}` : `${given} ${initial}. ${family}`
  })
  return {
    kinds: [...names.map(() => 'author' as const), ...made.map(() => 'paper' as const)],
    papers: [...names.map((_, at) => 1 + (at % 40)), ...made.map(() => 1)],
    names: [...names, ...made.map(({ title }) => title)],
    texts: Array.from({ length: people + papers }, () => ''),
  }
}

/** What people type: names, words of titles, one in eight with a typo; each from its first letter to its last. */
function typeQueries(piece: EntryPiece): string[] {
  const chance = makeChance(SEED + 1)
  const typed: string[] = []
  for (let query = 0; query < QUERIES; query++) {
    const words = searchWords(piece.names[Math.floor(chance() * piece.names.length)] ?? '')
    const from = Math.floor(chance() * Math.max(1, words.length - 1))
    let text = words.slice(from, from + 1 + Math.floor(chance() * 3)).join(' ')
    if (query % 8 === 7) {
      const at = Math.floor(chance() * text.length)
      text = `${text.slice(0, at)}x${text.slice(at + 1)}`
    }
    for (let length = 1; length <= text.length; length++) typed.push(text.slice(0, length))
  }
  return typed
}

type Engine = {
  readonly name: string
  readonly built: number
  readonly bytes: number
  readonly find: (query: string) => number
}

const heldBytes = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function buildEngine(name: string, make: () => (query: string) => number): Engine {
  const before = heldBytes()
  const start = performance.now()
  const find = make()
  const built = performance.now() - start
  return { name, built, bytes: heldBytes() - before, find }
}

/** Search as one types over titles and names: ours beside MiniSearch as it is usually set up, and FlexSearch. */
export const bench: Bench = {
  name: 'search',
  run() {
    const piece = makePiece(PAPERS, NAMES)
    const queries = typeQueries(piece)
    const rows: (string | number)[][] = []
    let own: { readonly built: number; readonly p95: number } | null = null
    const makers: readonly (readonly [string, () => (query: string) => number])[] = [
      [
        'Coterie',
        () => {
          const builder = createSearchEngineBuilder()
          builder.add(piece)
          const engine = builder.finish()
          return (query) => engine.find(query, SHOWN).entries.length
        },
      ],
      ['MiniSearch, prefix', () => buildMiniSearch(piece, false)],
      ['MiniSearch, prefix and typos', () => buildMiniSearch(piece, true)],
      ['FlexSearch, whole words', () => buildFlexSearch(piece, 'strict')],
      ['FlexSearch, beginnings', () => buildFlexSearch(piece, 'forward')],
    ]
    for (const [name, make] of makers) {
      const engine = buildEngine(name, make)
      let found = 0
      const taken = queries.map((query) => {
        const start = performance.now()
        if (engine.find(query) > 0) found++
        return performance.now() - start
      })
      taken.sort((a, b) => a - b)
      const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
      own ??= { built: engine.built, p95: at(0.95) }
      rows.push([
        name,
        tellTime(engine.built),
        tellRatio(engine.built / own.built),
        at(0.5).toFixed(2),
        at(0.95).toFixed(1),
        tellTime(at(1)),
        tellRatio(at(0.95) / own.p95),
        `${Math.round(engine.bytes / 2 ** 20).toString()} MB`,
        `${Math.round((100 * found) / queries.length).toString()} %`,
      ])
    }
    return Promise.resolve({
      title: `Search over ${PAPERS.toLocaleString('en')} titles and ${NAMES.toLocaleString('en')} names, ${queries.length.toLocaleString('en')} queries as they are typed (ms)`,
      columns: ['engine', 'build', 'to ours', 'query median', 'p95', 'longest', 'p95 to ours', 'memory', 'answered'],
      rows,
      notes: [
        'One query in eight holds a typo; each is asked at every length from its first letter on. “Answered” is the share that found anything.',
        `Ours and FlexSearch are asked for ${String(SHOWN)} hits; MiniSearch always lists all. Memory is that of the index without the texts.`,
      ],
    })
  },
}

function buildMiniSearch({ names }: EntryPiece, fuzzy: boolean): (query: string) => number {
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      ...(fuzzy ? { fuzzy: (term: string) => (term.length >= 5 ? 2 : term.length >= 4 ? 1 : false) } : {}),
    },
  })
  index.addAll(names.map((name, id) => ({ id, name })))
  return (query) => index.search(query).length
}

function buildFlexSearch({ names }: EntryPiece, tokenize: 'strict' | 'forward'): (query: string) => number {
  const index = new Index({ tokenize, encode: searchWords })
  names.forEach((name, id) => {
    index.add(id, name)
  })
  return (query) => index.search(query, { limit: SHOWN }).length
}
