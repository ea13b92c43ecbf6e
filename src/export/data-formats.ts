import type { Atlas, NetworkId } from '../graph/atlas'
import type { Source } from '../records/record'
import { compressPieces, encodePieces } from './byte-pieces'
import type { ProjectOptions } from './project-file'
import { savedFilesWords } from '../words/saved-files'

/** What a data file is made of. Project files hold all networks and all options; the others hold `network`. */
export type DataRequest = Omit<ProjectOptions, 'counting'> & {
  readonly atlas: Atlas
  readonly sources: readonly Source[]
  readonly counting: 'fractional' | 'full'
  readonly network: NetworkId
}

/** One file of an export. `ending` begins with a dot and may have two parts: `.nodes.csv`. */
export type DataFile = {
  readonly ending: string
  /** Its text in pieces of bounded length, printed while one walks through them, once. */
  readonly pieces: Iterable<string>
  /** True where the file is to hold the text compressed; `fileBytes` does it. */
  readonly gzip?: true
}

/** A way to write the network down for other programs, or for the page itself. */
export type DataFormat = {
  /** What a path that asks for it ends in. */
  readonly ending: string
  /** Other endings that mean the same. */
  readonly also?: readonly string[]
  /** True for a file that holds everything, whatever is in sight, and opens here again. */
  readonly isProject?: true
  /** True for a file that holds one network and nothing of papers. */
  readonly isNetwork?: true
  /** How many files it is; left out: one. */
  readonly files?: number
  /** For people. */
  readonly label: string
  readonly mediaType: string
  /** Prints all files of the format; its code is loaded when it is first asked for. */
  readonly print: (request: DataRequest) => Promise<readonly DataFile[]>
}

/** A network in one file, whose printer is fetched when it is asked for. */
const networkFormat = (
  ending: DataFormat['ending'],
  label: string,
  mediaType: string,
  load: () => Promise<(atlas: Atlas, network: NetworkId) => Iterable<string>>,
): DataFormat => ({
  ending,
  isNetwork: true,
  label,
  mediaType,
  print: async ({ atlas, network }) => [{ ending, pieces: (await load())(atlas, network) }],
})

/** Every data format; a new one is one file and one entry here. */
export const DATA_FORMATS: readonly DataFormat[] = [
  {
    ending: '.coterie.json',
    also: ['.json'],
    isProject: true,
    label: savedFilesWords.coterieProjectWhichOpensHereAgain,
    mediaType: 'application/json',
    print: async (request) => [{ ending: '.coterie.json', pieces: await printWhole(request) }],
  },
  {
    ending: '.coterie.json.gz',
    also: ['.json.gz'],
    isProject: true,
    label: savedFilesWords.coterieProjectCompressed,
    mediaType: 'application/gzip',
    print: async (request) => [{ ending: '.coterie.json.gz', pieces: await printWhole(request), gzip: true }],
  },
  networkFormat(
    '.gexf',
    savedFilesWords.gexfForGephi,
    'application/gexf+xml',
    async () => (await import('./gexf')).printGexf,
  ),
  networkFormat(
    '.graphml',
    savedFilesWords.graphmlForNetworkxIgraphYed,
    'application/graphml+xml',
    async () => (await import('./graphml')).printGraphml,
  ),
  networkFormat(
    '.vosviewer.json',
    savedFilesWords.vosviewerJsonForVosviewerAnd,
    'application/json',
    async () => (await import('./vosviewer-json')).printVosviewerJson,
  ),
  {
    ending: '.net',
    isNetwork: true,
    files: 2,
    label: savedFilesWords.pajekANetworkAndAPartition,
    mediaType: 'text/plain',
    print: async ({ atlas, network }) => {
      const { printPajek } = await import('./pajek')
      const printed = printPajek(atlas, network)
      return [
        { ending: '.net', pieces: printed.network },
        { ending: '.clu', pieces: printed.partition },
      ]
    },
  },
  networkFormat(
    '.cx2',
    savedFilesWords.cx2ForCytoscapeAndNdex,
    'application/json',
    async () => (await import('./cx2')).printCx2,
  ),
  networkFormat(
    '.cyjs',
    savedFilesWords.cytoscapeJsJsonForCytoscape,
    'application/json',
    async () => (await import('./cytoscape-json')).printCytoscapeJson,
  ),
  networkFormat(
    '.dot',
    savedFilesWords.dotForGraphviz,
    'text/vnd.graphviz',
    async () => (await import('./dot')).printDot,
  ),
  {
    ending: '.csv',
    isNetwork: true,
    files: 2,
    label: savedFilesWords.csvATableOfNodes,
    mediaType: 'text/csv',
    print: async ({ atlas, network }) => {
      const { printCsvTables } = await import('./csv')
      const { nodes, edges } = printCsvTables(atlas, network)
      return [
        { ending: '.nodes.csv', pieces: nodes },
        { ending: '.edges.csv', pieces: edges },
      ]
    },
  },
]

/** The format that a path's ending asks for, in any case: of several the one with the longest; null where there is none. */
export function findDataFormat(path: string): DataFormat | null {
  return findEnding(path)?.format ?? null
}

/** The ending of a path as the path writes it, and the format that it asks for; null where there is none. */
export function findEnding(path: string): { readonly format: DataFormat; readonly ending: string } | null {
  const lower = path.toLowerCase()
  let longest: { readonly format: DataFormat; readonly ending: string } | null = null
  for (const format of DATA_FORMATS)
    for (const ending of [format.ending, ...(format.also ?? [])])
      if (lower.endsWith(ending) && lower.length > ending.length && ending.length > (longest?.ending.length ?? 0))
        longest = { format, ending: path.slice(-ending.length) }
  return longest
}

/**
 * What is written into a file, in pieces: its text as UTF-8, or that compressed as gzip (RFC 1952) without a time. To be walked
 * through once. Deterministic.
 */
export async function fileBytes({ pieces, gzip }: DataFile): Promise<Iterable<Uint8Array<ArrayBuffer>>> {
  if (gzip !== true) return encodePieces(pieces)
  const { Gzip } = await import('fflate')
  return compressPieces(encodePieces(pieces), (take) => new Gzip({ mtime: 0 }, take))
}

async function printWhole({ atlas, sources, network: _all, ...options }: DataRequest): Promise<Iterable<string>> {
  const { printProjectPieces } = await import('./project-file')
  return printProjectPieces(atlas, sources, options)
}
