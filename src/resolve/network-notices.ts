import type { Issue } from '../base/issue'
import type { StatedEdge } from '../records/record'
import type { NetworkFile } from './network-files'
import { readNotesWords } from '../words/read-notes'

/** The two nodes of an edge, in the same order whichever way it points. */
const pairOf = ({ source, target }: StatedEdge): string =>
  JSON.stringify(source < target ? [source, target] : [target, source])

/** What a map without directions, without repeated edges and without loops cannot show of a file, a sentence for each kind. */
export function tellWhatIsLeftOut({ edgesIn, format, network }: NetworkFile): readonly Issue[] {
  const tell = (line: number, message: string): Issue => ({ source: edgesIn, line, severity: 'notice', message })
  const issues: Issue[] = []
  const loops = network.edges.filter(({ source, target }) => source === target)
  const [loop] = loops
  if (loop !== undefined) issues.push(tell(loop.line, readNotesWords.edgesFromANodeTo(loops.length)))
  const firsts = new Map<string, StatedEdge>()
  const repeated = new Map<string, StatedEdge>()
  let opposed = 0
  for (const edge of network.edges) {
    if (edge.source === edge.target) continue
    const pair = pairOf(edge)
    const first = firsts.get(pair)
    if (first === undefined) firsts.set(pair, edge)
    else if (!repeated.has(pair)) repeated.set(pair, edge)
    if (first !== undefined && first.source !== edge.source) opposed++
  }
  const [again] = repeated.values()
  if (again !== undefined) issues.push(tell(again.line, readNotesWords.pairsOfNodesWithMore(repeated.size)))
  // CX2 points every edge, whether or not it is meant, so only edges that point both ways say that it is.
  if (network.directed && network.edges.length > 0 && (format !== 'cx2' || opposed > 0))
    issues.push(tell(0, readNotesWords.theEdgesHaveADirection))
  return issues
}
