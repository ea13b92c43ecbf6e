import type { Atlas, NetworkId } from '../graph/atlas'
import type { Source } from '../records/record'
import type { ProjectOptions } from './project-file'

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
  readonly text: string
  /** True where the file is to hold the text compressed; `fileContent` does it. */
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
  load: () => Promise<(atlas: Atlas, network: NetworkId) => string>,
): DataFormat => ({
  ending,
  isNetwork: true,
  label,
  mediaType,
  print: async ({ atlas, network }) => [{ ending, text: (await load())(atlas, network) }],
})

/** Every data format; a new one is one file and one entry here. */
export const DATA_FORMATS: readonly DataFormat[] = [
  {
    ending: '.coterie.json',
    also: ['.json'],
    isProject: true,
    label: 'Coterie project, which opens here again',
    mediaType: 'application/json',
    print: async (request) => [{ ending: '.coterie.json', text: await printWhole(request) }],
  },
  {
    ending: '.coterie.json.gz',
    also: ['.json.gz'],
    isProject: true,
    label: 'Coterie project, compressed',
    mediaType: 'application/gzip',
    print: async (request) => [{ ending: '.coterie.json.gz', text: await printWhole(request), gzip: true }],
  },
  networkFormat('.gexf', 'GEXF, for Gephi', 'application/gexf+xml', async () => (await import('./gexf')).printGexf),
  networkFormat(
    '.graphml',
    'GraphML, for NetworkX, igraph, yEd and Cytoscape',
    'application/graphml+xml',
    async () => (await import('./graphml')).printGraphml,
  ),
  networkFormat(
    '.vosviewer.json',
    'VOSviewer JSON, for VOSviewer and VOSviewer Online',
    'application/json',
    async () => (await import('./vosviewer-json')).printVosviewerJson,
  ),
  {
    ending: '.net',
    isNetwork: true,
    files: 2,
    label: 'Pajek, a network and a partition',
    mediaType: 'text/plain',
    print: async ({ atlas, network }) => {
      const { printPajek } = await import('./pajek')
      const printed = printPajek(atlas, network)
      return [
        { ending: '.net', text: printed.network },
        { ending: '.clu', text: printed.partition },
      ]
    },
  },
  networkFormat(
    '.cx2',
    'CX2, for Cytoscape and NDEx',
    'application/json',
    async () => (await import('./cx2')).printCx2,
  ),
  networkFormat(
    '.cyjs',
    'Cytoscape.js JSON, for Cytoscape and web pages',
    'application/json',
    async () => (await import('./cytoscape-json')).printCytoscapeJson,
  ),
  networkFormat('.dot', 'DOT, for Graphviz', 'text/vnd.graphviz', async () => (await import('./dot')).printDot),
  {
    ending: '.csv',
    isNetwork: true,
    files: 2,
    label: 'CSV, a table of nodes and one of edges',
    mediaType: 'text/csv',
    print: async ({ atlas, network }) => {
      const { printCsvTables } = await import('./csv')
      const { nodes, edges } = printCsvTables(atlas, network)
      return [
        { ending: '.nodes.csv', text: nodes },
        { ending: '.edges.csv', text: edges },
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

/** What is written into a file: its text, or the text compressed as gzip (RFC 1952) without a time. Deterministic. */
export async function fileContent({ text, gzip }: DataFile): Promise<string | Uint8Array<ArrayBuffer>> {
  if (gzip !== true) return text
  const { gzipSync, strToU8 } = await import('fflate')
  return new Uint8Array(gzipSync(strToU8(text), { mtime: 0 }))
}

async function printWhole({ atlas, sources, network: _all, ...options }: DataRequest): Promise<string> {
  const { printProject } = await import('./project-file')
  return printProject(atlas, sources, options)
}
