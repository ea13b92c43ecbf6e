import { cx2 } from './cx2'
import { cytoscapeJson } from './cytoscape-json'
import { dot } from './dot'
import { edgeTable } from './edge-table'
import { gexf } from './gexf'
import { graphml } from './graphml'
import { nodeTable } from './node-table'
import { pajek } from './pajek'
import type { Format } from './record'
import { vosviewerJson } from './vosviewer-json'
import { vosviewerMap, vosviewerNetwork } from './vosviewer-text'

/** The formats that hold a network; of two that are equally sure the earlier one is taken. */
export const NETWORK_FORMATS: readonly Format[] = [
  gexf,
  graphml,
  cx2,
  vosviewerJson,
  cytoscapeJson,
  pajek,
  dot,
  vosviewerMap,
  vosviewerNetwork,
  edgeTable,
  nodeTable,
]
