import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byText } from '../base/order'
import { compareCounts, recordsOf, type Answer, type FileReading, type ReadFile } from './reader-answers'

const listNames = (folder: string): string[] => readdirSync(folder).sort(byText)

/** How many records each file of the screening tool's tests holds: the same few papers out of many systems. */
const SCREENING: readonly (readonly [file: string, records: number])[] = [
  ['_baseline.ris', 100],
  ['embase.csv', 6],
  ['embase.ris', 6],
  ['embase_newpage.csv', 6],
  ['generic.csv', 2],
  ['generic_semicolon.csv', 2],
  ['generic_tab.csv', 2],
  ['generic_tab.tab', 2],
  ['generic_tab.tsv', 2],
  ['generic_labels.csv', 6],
  ['ovid_zotero.ris', 6],
  ['proquest.ris', 6],
  ['pubmed_endnote.txt', 6],
  ['pubmed_zotero.ris', 6],
  ['ris_many_authors.ris', 1],
  ['scopus.ris', 6],
  ['web_of_science.txt', 10],
]

/** The author list of the paper with most authors. */
const MANY = { file: 'ris_many_authors.ris', authors: 7456 }

/** The answers to the counts of records in exports of Scopus, Embase, Ovid, ProQuest, PubMed and Zotero. */
export async function askScreening(folder: string, read: ReadFile): Promise<Answer[]> {
  const names = listNames(folder)
  const answers: Answer[] = []
  for (const [file, known] of SCREENING) {
    if (!names.includes(file)) continue
    const records = recordsOf(await read(file, readFileSync(join(folder, file))))
    const row = file.endsWith('.ris') ? 'asreview: RIS' : /txt$/.test(file) ? 'asreview: text' : 'asreview: tables'
    answers.push(compareCounts(row, 'records', `asreview/${file}`, known, records.length))
    if (file === MANY.file)
      answers.push(compareCounts(row, 'authors', `asreview/${file}`, MANY.authors, records[0]?.authors.length ?? 0))
  }
  return answers
}

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A paper of Semantic Scholar; in lists of citations it stands one level deeper. */
const isPaper = (entry: unknown): boolean =>
  isObject(entry) &&
  (typeof entry.paperId === 'string' || [entry.citingPaper, entry.citedPaper].some((paper) => isPaper(paper)))

/** How many papers an answer of Semantic Scholar holds, counted without any reader. */
export function countPapers(text: string): number {
  const answer: unknown = JSON.parse(text)
  const list = isObject(answer) ? (answer.data ?? answer.recommendedPapers ?? []) : answer
  if (isObject(answer) && typeof answer.paperId === 'string') return 1
  return Array.isArray(list) ? list.filter(isPaper).length : 0
}

/** The answers to recorded responses of Semantic Scholar; one without papers must say so. */
export async function askSemanticScholar(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const file of listNames(folder).filter((name) => name.endsWith('.json'))) {
    const bytes = readFileSync(join(folder, file))
    const known = countPapers(bytes.toString('utf8'))
    // Snippets name papers only by title: as good as any reader makes of them, but it may not break.
    if (file.includes('snippet')) continue
    answers.push(askCount('Semantic Scholar JSON', `api-semanticscholar/${file}`, known, await read(file, bytes)))
  }
  return answers
}

/** Where papers are known to be, their count; where there are none, that this is said. */
function askCount(row: string, file: string, known: number, reading: FileReading): Answer {
  const found = recordsOf(reading).length
  // A paper of which an answer holds nothing but a number cannot be read, but must be accounted for.
  const present = reading.parsed.reduce((sum, one) => sum + one.present, 0)
  if (known > 0) return compareCounts(row, 'records', file, known, present)
  const said = reading.issues.length > 0 && found === 0
  return {
    row,
    question: 'message',
    right: said ? 1 : 0,
    of: 1,
    file,
    line: 0,
    expected: 'a message',
    found: said ? 'a message' : found > 0 ? `${found} records` : 'no message',
  }
}

/** The answers to feeds of arXiv: as many records as `<entry>` elements; an entry that states an error is none. */
export async function askArxiv(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const file of listNames(folder).filter((name) => name.endsWith('.xml'))) {
    const bytes = readFileSync(join(folder, file))
    const text = bytes.toString('utf8')
    const errors = text.match(/<id>[^<]*\/api\/errors/g)?.length ?? 0
    const known = (text.match(/<entry[\s>]/g)?.length ?? 0) - errors
    answers.push(askCount('arXiv Atom', `arxiv-atom/${file}`, known, await read(file, bytes)))
  }
  return answers
}

/** What networks of a file hold, of all that was read of it; two halves of a pair are counted where each stands. */
const countsOf = ({ parsed }: FileReading): { readonly nodes: number; readonly edges: number } => ({
  nodes: parsed.reduce((sum, { network }) => sum + (network?.nodes.length ?? 0), 0),
  edges: parsed.reduce((sum, { network }) => sum + (network?.edges.length ?? 0), 0),
})

/** Files that are valid as their authors say, with edges between nodes that are not there. */
const MISSING_NODES = /missing_nodes/
export const IS_INVALID = /invalid|broken|pedantic/i

/** How many nodes and edges a text of a format of networks states, counted by its elements; null: not such a format. */
export function countElements(file: string, text: string): { readonly nodes: number; readonly edges: number } | null {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  if (/\.(gexf|graphml)$/.test(file)) return { nodes: count(/<node[\s>/]/g), edges: count(/<edge[\s>/]/g) }
  if (!file.endsWith('.cx2')) return null
  const aspects: unknown = JSON.parse(text)
  const length = (name: string): number =>
    Array.isArray(aspects)
      ? aspects.reduce<number>((sum, aspect: unknown) => {
          const list = isObject(aspect) ? aspect[name] : null
          return sum + (Array.isArray(list) ? list.length : 0)
        }, 0)
      : 0
  return { nodes: length('nodes'), edges: length('edges') }
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byText)
}

/** The answers to the counts of nodes and edges in GEXF, GraphML and CX2 that are called valid. */
export async function askGraphs(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const path of listBelow(folder)) {
    const file = path.slice(folder.length + 1)
    if (IS_INVALID.test(file) || MISSING_NODES.test(file)) continue
    const bytes = readFileSync(path)
    const known = countElements(file, bytes.toString('utf8'))
    if (known === null) continue
    const row = `networks: ${file.endsWith('.gexf') ? 'GEXF' : file.endsWith('.cx2') ? 'CX2' : 'GraphML'}`
    answers.push(...askNetwork(row, `graph-formats/${file}`, known, await read(file, bytes)))
  }
  return answers
}

function askNetwork(
  row: string,
  file: string,
  known: { readonly nodes: number; readonly edges: number },
  reading: FileReading,
): Answer[] {
  const found = countsOf(reading)
  return [
    compareCounts(row, 'nodes', file, known.nodes, found.nodes),
    compareCounts(row, 'edges', file, known.edges, found.edges),
  ]
}

/** The co-author maps of two journals: authors and links as their makers count them. */
const MAPS: readonly (readonly [part: string, nodes: number, edges: number])[] = [
  ['JOI', 252, 568],
  ['QSS', 112, 225],
]
const CONFERENCE = { file: 'Zeta-Alpha_ICLR2021.json', papers: 976 }

/** The answers to maps of VOSviewer, as JSON and as a pair of texts, and to its file of papers. */
export async function askVosviewer(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const file of listNames(folder)) {
    const map = MAPS.find(([part]) => file.startsWith(part))
    const reading = await read(file, readFileSync(join(folder, file)))
    const where = `vosviewer/${file}`
    if (file === CONFERENCE.file)
      answers.push(compareCounts('VOSviewer: papers', 'records', where, CONFERENCE.papers, recordsOf(reading).length))
    if (map === undefined) continue
    const [, nodes, edges] = map
    if (file.endsWith('.json')) answers.push(...askNetwork('VOSviewer: JSON', where, { nodes, edges }, reading))
    else if (file.endsWith('map.txt'))
      answers.push(compareCounts('VOSviewer: map and network', 'nodes', where, nodes, countsOf(reading).nodes))
    else if (file.endsWith('network.txt'))
      answers.push(compareCounts('VOSviewer: map and network', 'edges', where, edges, countsOf(reading).edges))
  }
  return answers
}
