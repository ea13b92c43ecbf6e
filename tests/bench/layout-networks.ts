import { seededRandom } from '../../src/base/random'
import { buildCsr } from '../../src/graph/csr'
import type { Csr } from '../../src/graph/csr'

/** A co-author network with planted communities: the community of every person, −1 for those with no tie to any. */
export type PlantedNetwork = { readonly csr: Csr; readonly planted: Int32Array; readonly papers: Int32Array }

/**
 * People who write papers in teams: communities of falling sizes hold groups of some ten people, each with a few who write most.
 * A paper has 2 to 7 authors, most of one group, some of its community, few of another (weights 1 ÷ (authors − 1)). About one in
 * twenty writes only with one or two others or alone. Papers are added until there are `density` ties a person.
 */
export function plantPapers(people: number, seed: number, density = 3.55): PlantedNetwork {
  const random = seededRandom(seed)
  const loose = Math.round(people * 0.05)
  const tied = people - loose
  const communities = Math.max(4, Math.round(Math.sqrt(people) / 3.5))
  const shares = Array.from({ length: communities }, (_, at) => (at + 3) ** -0.75)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const starts = [0]
  let before = 0
  for (const share of shares) {
    before += share
    starts.push(Math.round((tied * before) / whole))
  }
  const planted = new Int32Array(people).fill(-1)
  starts.slice(0, -1).forEach((start, own) => planted.fill(own, start, starts[own + 1]))
  const papers = new Int32Array(people)
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []]
  const write = (authors: readonly number[]): void => {
    const team = [...new Set(authors)]
    for (const author of team) papers[author] = (papers[author] ?? 0) + 1
    team.forEach((one, at) => {
      for (const other of team.slice(at + 1)) {
        sources.push(one)
        targets.push(other)
        weights.push(1 / (team.length - 1))
      }
    })
  }
  const pairs = new Set<number>()
  let counted = 0
  while (pairs.size < density * people) {
    const first = Math.floor(random() * tied)
    const own = planted[first] ?? 0
    const [start, end] = [starts[own] ?? 0, starts[own + 1] ?? tied]
    const size = 6 + ((first * 7) % 9)
    const team = Math.floor((first - start) / size)
    const [low, high] = [start + team * size, Math.min(end, start + (team + 1) * size)]
    const authors = [first]
    for (let more = 1 + Math.floor(5 * random() ** 1.4); more > 0; more--) {
      const chance = random()
      if (chance < 0.78) authors.push(low + Math.floor((high - low) * random() ** 2))
      else if (chance < 0.95) authors.push(start + Math.floor((end - start) * random() ** 2))
      else authors.push(Math.floor(tied * random()))
    }
    write(authors)
    for (; counted < sources.length; counted++) {
      const [a, b] = [sources[counted] ?? 0, targets[counted] ?? 0]
      pairs.add(Math.min(a, b) * people + Math.max(a, b))
    }
  }
  for (let at = tied; at < people;) {
    const team = Math.min(people - at, 1 + Math.floor(random() * 3))
    write(Array.from({ length: team }, (_, more) => at + more))
    at += team
  }
  return {
    csr: buildCsr(people, {
      sources: Int32Array.from(sources),
      targets: Int32Array.from(targets),
      weights: Float64Array.from(weights),
    }),
    planted,
    papers: papers.map((count) => Math.max(1, count)),
  }
}
