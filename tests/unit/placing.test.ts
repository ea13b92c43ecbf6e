import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { placeNetwork, sketchNetwork, type LayoutInput } from '../../src/graph/layout'
import type { LayoutEdge, LayoutNode } from '../../src/graph/layout-land'
import { packPlacing, unpackPlacing, type PlacingStep } from '../../src/graph/packed-placing'
import { createGatedTurns } from '../../src/worker/gated-turns'
import { answerPlacing, type PlacingReply } from '../../src/worker/placing'

const TURN = (): Promise<void> => Promise.resolve()

/** Communities of a size, in which each is tied to the one before and to another, and a few ties between communities. */
function inventNetwork(communities: number, size: number): LayoutInput {
  const random = seededRandom(3)
  const idOf = (node: number) => `author:${String(node)}` as const
  const nodes = Array.from({ length: communities * size }, (_, node): LayoutNode => ({
    id: idOf(node),
    cluster: `cluster:${String(Math.floor(node / size))}`,
    kind: 'author',
    label: '',
    papers: 1 + Math.floor(6 * random() ** 4),
    degree: 3,
    unnamed: node % 97 === 0,
  }))
  const edges = nodes.flatMap((_, node): LayoutEdge[] => {
    const first = node - (node % size)
    const others = [node % size === 0 ? -1 : node - 1, first + Math.floor(random() * size)]
    if (node % 41 === 0) others.push(Math.floor(random() * nodes.length))
    return others
      .filter((other) => other >= 0 && other !== node)
      .map((other) => ({ source: idOf(node), target: idOf(other), weight: 1 }))
  })
  const clusters = Array.from({ length: communities }, (_, at) => ({
    id: `cluster:${String(at)}` as const,
    name: `Field ${String(at)}`,
    size,
  }))
  return { nodes, edges, clusters, seed: 7, orientation: 'landscape' }
}

/** What a worker tells that places the network. */
async function placeInSteps(input: LayoutInput, turn = TURN): Promise<{ steps: PlacingStep[]; last: PlacingReply }> {
  const steps: PlacingStep[] = []
  const ends: PlacingReply[] = []
  await answerPlacing(
    { run: 1, input: packPlacing(input) },
    (reply) => {
      if (reply.kind === 'progress') steps.push(reply.progress)
      else ends.push(reply)
    },
    turn,
  )
  const [last] = ends
  if (!last) throw new Error('The placing has no end.')
  return { steps, last }
}

const NETWORK = inventNetwork(12, 100)

describe('placing a large network while it is looked at', () => {
  it('ends with the places that it has without being watched, however often it is held', async () => {
    const whole = placeNetwork(NETWORK)
    const turns = createGatedTurns(TURN)
    let count = 0
    const { last } = await placeInSteps(NETWORK, async () => {
      if (++count % 5 === 0) {
        turns.hold(true)
        void Promise.resolve().then(() => turns.hold(false))
      }
      await turns.turn()
    })
    if (last.kind !== 'done') throw new Error('It was not placed.')
    expect(last.result.placement).toEqual(whole)
    expect(count).toBeGreaterThan(12)
  })

  it('tells of steps in which more and more are placed, on the page of the sketch', async () => {
    const { steps, last } = await placeInSteps(NETWORK)
    if (last.kind !== 'done') throw new Error('It was not placed.')
    expect(steps.length).toBeGreaterThan(5)
    expect(steps.length).toBeLessThan(40)
    steps.slice(1).forEach(({ placed }, at) => expect(placed).toBeGreaterThan(steps[at]?.placed ?? 0))
    const [final, { placement, shiftX, shiftY }] = [steps.at(-1), last.result]
    expect(final?.placed).toBe(NETWORK.nodes.length)
    // What is placed already moves only as the page does, and a little where discs met in the end.
    const moved = placement.x.map((x, at) =>
      Math.hypot(x - shiftX - (final?.x[at] ?? 0), (placement.y[at] ?? 0) - shiftY - (final?.y[at] ?? 0)),
    )
    expect(moved.sort((a, b) => a - b)[Math.floor(moved.length / 2)]).toBeLessThan(0.2)
  })

  it('is held by a gate that lets nothing pass until it is opened', async () => {
    const { turn, hold } = createGatedTurns(TURN)
    let passed = 0
    hold(true)
    const going = (async () => {
      await turn()
      passed += 1
      hold(true)
      hold(false)
      await turn()
      passed += 1
    })()
    await new Promise((resolve) => setTimeout(resolve))
    expect(passed).toBe(0)
    hold(false)
    await going
    expect(passed).toBe(2)
  })

  it('tells what went wrong instead of ending without a word', async () => {
    const replies: PlacingReply[] = []
    const packed = packPlacing(NETWORK)
    await answerPlacing(
      { run: 4, input: packed },
      (reply) => replies.push(reply),
      () => Promise.reject(new Error('The turn is lost.')),
    )
    expect(replies.at(-1)).toEqual({ run: 4, kind: 'crashed', message: 'The turn is lost.' })
  })
})

describe('a network as arrays', () => {
  it('is read back as it was', () => {
    expect(unpackPlacing(packPlacing(NETWORK))).toEqual(NETWORK)
  })

  it('keeps the words by which marks are placed: of a large network those of topics, of a small one all', () => {
    const topic: LayoutNode = { ...(NETWORK.nodes[0] as LayoutNode), id: 'topic:a', kind: 'topic', label: 'Optics' }
    const person: LayoutNode = { ...(NETWORK.nodes[1] as LayoutNode), label: 'Ada King' }
    const labels = (nodes: readonly LayoutNode[]) =>
      unpackPlacing(packPlacing({ ...NETWORK, nodes, edges: [] })).nodes.map(({ label }) => label)
    expect(labels([topic, person])).toEqual(['Optics', 'Ada King'])
    const many = Array.from({ length: 801 }, (_, at): LayoutNode => ({ ...person, id: `author:${String(at)}` }))
    expect(labels([topic, ...many]).filter((label) => label !== '')).toEqual(['Optics'])
  })
})

describe('a sketch', () => {
  it('is made of large networks only, has everybody in their community, and says that it is one', () => {
    expect(sketchNetwork(NETWORK)).toBeNull()
    const large = inventNetwork(30, 140)
    const sketch = sketchNetwork(large)
    if (!sketch) throw new Error('It was not sketched.')
    expect(sketch.isSketch).toBe(true)
    const whole = placeNetwork(large)
    expect(whole.isSketch).toBeUndefined()
    const middle = (of: readonly number[], cluster: number): number =>
      of.slice(cluster * 140, (cluster + 1) * 140).reduce((sum, at) => sum + at, 0) / 140
    const apart = (of: readonly number[]): number => middle(of, 3) - middle(of, 20)
    // Communities stand where they stay.
    expect(Math.abs(apart(sketch.x) - apart(whole.x))).toBeLessThan(whole.width / 20)
    expect(Math.abs(apart(sketch.y) - apart(whole.y))).toBeLessThan(whole.height / 20)
  })
})
