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
export type DataFile = { readonly ending: string; readonly text: string }

/** A way to write the network down for other programs, or for the page itself. */
export type DataFormat = {
  /** What a path that asks for it ends in. */
  readonly ending: string
  /** For people. */
  readonly label: string
  readonly mediaType: string
  /** Prints all files of the format; its code is loaded when it is first asked for. */
  readonly print: (request: DataRequest) => Promise<readonly DataFile[]>
}

/** Every data format; a new one is one file and one entry here. */
export const DATA_FORMATS: readonly DataFormat[] = [
  {
    ending: '.json',
    label: 'Coterie project, which opens here again',
    mediaType: 'application/json',
    print: async ({ atlas, sources, network: _all, ...options }) => {
      const { printProject } = await import('./project-file')
      return [{ ending: '.json', text: printProject(atlas, sources, options) }]
    },
  },
  {
    ending: '.gexf',
    label: 'GEXF, for Gephi',
    mediaType: 'application/gexf+xml',
    print: async ({ atlas, network }) => {
      const { printGexf } = await import('./gexf')
      return [{ ending: '.gexf', text: printGexf(atlas, network) }]
    },
  },
  {
    ending: '.graphml',
    label: 'GraphML, for NetworkX, igraph, yEd and Cytoscape',
    mediaType: 'application/graphml+xml',
    print: async ({ atlas, network }) => {
      const { printGraphml } = await import('./graphml')
      return [{ ending: '.graphml', text: printGraphml(atlas, network) }]
    },
  },
  {
    ending: '.csv',
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

/** The format that a path's ending asks for, in any case, or null where there is none. */
export function findDataFormat(path: string): DataFormat | null {
  const lower = path.toLowerCase()
  return DATA_FORMATS.find(({ ending }) => lower.endsWith(ending) && lower.length > ending.length) ?? null
}
