import { seededRandom } from '../../src/base/random'
import type { EdgeColumns } from '../../src/graph/csr'
import type { Groups } from '../../src/graph/csr-project'

/** Few are drawn often, most seldom. */
const heavy = (random: () => number, count: number): number => Math.min(count - 1, Math.floor(count * random() ** 2.5))

/**
 * A network with planted communities of uneven sizes: heavy-tailed degrees, four of five edges within a community, whole
 * weights from 1 to 4. So many edges are drawn; a pair may come more than once, as in a real list of joint papers.
 */
export function plantNetwork(nodes: number, edges: number, seed: number): Required<EdgeColumns> {
  const random = seededRandom(seed)
  const communities = Math.max(2, Math.round(Math.sqrt(nodes) / 2))
  // Where each community starts; sizes fall with a power of the place.
  const starts = [0]
  const shares = Array.from({ length: communities }, (_, at) => (at + 4) ** -0.7)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let before = 0
  for (const share of shares) {
    before += share
    starts.push(Math.round((nodes * before) / whole))
  }
  const [sources, targets] = [new Int32Array(edges), new Int32Array(edges)]
  const weights = new Float64Array(edges)
  for (let edge = 0; edge < edges; edge++) {
    const community = Math.floor(random() * communities)
    const start = starts[community] ?? 0
    const size = Math.max(1, (starts[community + 1] ?? nodes) - start)
    const source = start + heavy(random, size)
    let target = source
    while (target === source)
      target = random() < 0.8 && size > 1 ? start + heavy(random, size) : Math.floor(random() * nodes)
    sources[edge] = source
    targets[edge] = target
    weights[edge] = 1 + Math.floor(4 * random() ** 3)
  }
  return { sources, targets, weights }
}

/** Papers with their authors, 1 to 7 each, until so many authorships are reached: people write with those near to them. */
export function makeAuthorships(authorships: number, people: number, seed: number): Groups {
  const random = seededRandom(seed)
  const offsets = [0]
  const members = new Int32Array(authorships)
  let count = 0
  while (count < authorships) {
    const home = Math.floor(random() * people)
    const authors = new Set<number>()
    for (let left = 1 + Math.floor(random() * 7); left > 0; left--)
      authors.add(random() < 0.85 ? (home + heavy(random, 60)) % people : Math.floor(random() * people))
    for (const author of authors) if (count < authorships) members[count++] = author
    offsets.push(count)
  }
  return { offsets: Int32Array.from(offsets), members }
}
