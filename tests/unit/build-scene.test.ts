import { expect, test } from 'vitest'
import type { Atlas } from '../../src/graph/atlas'
import { mapLabel } from '../../src/graph/map-label'
import { discRadius, markBox } from '../../src/graph/mark-size'
import { buildScene } from '../../src/scene/build-scene'
import { atlasOf, twoGroups, viewOf } from '../fixtures/atlases'
import { authorId, corpus, paperId, topicId, type FixturePaper } from '../fixtures/corpora'

const atlas = twoGroups()
const scene = (...view: Parameters<typeof viewOf>) => buildScene(atlas, viewOf(...view), 'landscape')
const nodeOf = (built: ReturnType<typeof scene>, id: string) => {
  const node = built.nodes.find((candidate) => candidate.id === id)
  if (!node) throw new Error(`no node ${id}`)
  return node
}

test('in the network of everything people of one paper carry no name, elsewhere everybody does', () => {
  const one = { kind: 'author', papers: 1, shortLabel: 'Ann Lee' } as const
  expect(mapLabel('knowledge', one)).toBe('')
  expect(mapLabel('knowledge', { ...one, papers: 2 })).toBe('Ann Lee')
  expect(mapLabel('knowledge', { ...one, kind: 'paper' })).toBe('Ann Lee')
  expect(mapLabel('coauthors', one)).toBe('Ann Lee')
  expect(nodeOf(scene('knowledge'), authorId('Ann Lee')).label).toBe('')
})

test('a mark looks like what it is and how surely it is known', () => {
  const built = scene('knowledge')
  const look = (id: string) => nodeOf(built, id).look
  expect(look(authorId('Ada Lovelace'))).toBe('person')
  expect(look(authorId('Team Seed'))).toBe('group')
  expect(look(authorId('Unnamed owner'))).toBe('unnamed')
  expect(look(paperId('Moving Pictures'))).toBe('paper')
  expect(look(topicId('pruning'))).toBe('topic')
  expect(nodeOf(built, authorId('Unnamed owner')).labelFont.italic).toBe(true)
})

test('a working title has a look of its own', () => {
  const made = corpus({ papers: [['A', ['Ada']]] })
  const derived = atlasOf({ ...made, papers: made.papers.map((paper) => ({ ...paper, titleIsDerived: true })) })
  expect(buildScene(derived, viewOf('papers'), 'landscape').nodes[0]?.look).toBe('derived-paper')
})

test('only topics are pills, and their pill is as wide as their text needs', () => {
  const built = scene('topics')
  const [long, short] = [nodeOf(built, topicId('video generation')), nodeOf(built, topicId('pruning'))]
  expect(long.pill?.width).toBeGreaterThan(short.pill?.width ?? Infinity)
  expect(nodeOf(scene('coauthors'), authorId('Ada Lovelace')).pill).toBeNull()
})

test('a filter never moves anything', () => {
  const places = (built: ReturnType<typeof scene>) => built.nodes.map(({ id, x, y }) => [id, x, y])
  const filtered = scene('coauthors', { years: [2021, 2022], minPapers: 2 })
  expect(places(filtered)).toEqual(places(scene('coauthors')))
  expect(filtered.regions.map(({ boxes }) => boxes)).toEqual(scene('coauthors').regions.map(({ boxes }) => boxes))
})

test('discs follow the papers that are left; what is out keeps its size as a pale dot', () => {
  const built = scene('coauthors', { topics: [topicId('video generation')] })
  const ada = nodeOf(built, authorId('Ada Lovelace'))
  expect([ada.presence, ada.papersShown, ada.radius]).toEqual(['shown', 1, discRadius(1)])
  const ben = nodeOf(built, authorId('Ben Ørsted'))
  expect([ben.presence, ben.papersShown, ben.radius]).toEqual(['out', 0, discRadius(2)])
})

test('ties follow the weight that is left', () => {
  const id = `${authorId('Ada Lovelace')}|${authorId('Ben Ørsted')}`
  const width = (...view: Parameters<typeof viewOf>) => scene(...view).edges.find((edge) => edge.id === id)?.width
  expect(width('coauthors')).toBeCloseTo(0.7 + Math.sqrt(1.5))
  expect(width('coauthors', { years: [2021, 2021] })).toBeCloseTo(0.7 + Math.sqrt(0.5))
})

test('ties are drawn weakest first, in the colour of the community that they stay within', () => {
  const { edges, nodes } = scene('coauthors')
  expect(edges.map(({ width }) => width)).toEqual([...edges.map(({ width }) => width)].sort((a, b) => a - b))
  const colour = new Map(nodes.map((node) => [node.id, node.colour]))
  for (const edge of edges) {
    expect(edge.colour).toBe(edge.within ? colour.get(edge.source) : null)
    expect([edge.opacity, Math.abs(edge.bend)]).toEqual(edge.within ? [0.48, 0.06] : [0.27, 0.1])
  }
  expect(edges.some(({ within }) => within) && edges.some(({ within }) => !within)).toBe(true)
})

test('topics are more important than people, people than papers; people by papers, papers by score', () => {
  const { nodes } = scene('knowledge')
  const order = [...nodes].sort((a, b) => b.importance - a.importance)
  expect(order.map(({ kind }) => kind)).toEqual(
    ['topic', 'author', 'paper'].flatMap((kind) => nodes.filter((node) => node.kind === kind).map(() => kind)),
  )
  expect(order.find(({ kind }) => kind === 'author')?.id).toBe(authorId('Ada Lovelace'))
  expect(order.find(({ kind }) => kind === 'paper')?.id).toBe(paperId('Quantum Leaps'))
})

test('a region holds a box of each member and of its name, and is lit while a member is shown', () => {
  const { regions } = scene('coauthors', { years: [2021, 2022] })
  const { clusters } = atlas.networks.coauthors
  expect(regions.map(({ boxes }) => boxes.length)).toEqual(clusters.map(({ size }) => size + 1))
  for (const { cluster, lit } of regions) {
    const members = clusters.find(({ id }) => id === cluster)?.members ?? []
    expect(lit).toBe(
      members.some((id) => ['Ada Lovelace', 'Ben Ørsted', 'Cy Twombly'].map(authorId).some((name) => name === id)),
    )
  }
})

test('a member’s box is the one that the layout kept room for', () => {
  const { regions, nodes } = scene('coauthors')
  const ada = nodeOf(scene('coauthors'), authorId('Ada Lovelace'))
  const box = markBox({ kind: 'author', label: 'Ada Lovelace', papers: 3, unnamed: false })
  const own = regions.find(({ cluster }) => cluster === nodes.find(({ id }) => id === ada.id)?.cluster)
  expect(own?.boxes).toContainEqual({ x: ada.x, y: ada.y, ...box })
})

test('a placing for tall windows is used where there is one', () => {
  const { coauthors } = atlas.networks
  const portrait = { ...coauthors.placements.landscape, width: 390, height: 690 }
  const tall: Atlas = {
    ...atlas,
    networks: { ...atlas.networks, coauthors: { ...coauthors, placements: { ...coauthors.placements, portrait } } },
  }
  expect(buildScene(tall, viewOf('coauthors'), 'portrait').width).toBe(390)
  expect(buildScene(atlas, viewOf('coauthors'), 'portrait').width).toBe(1000)
})

test('in a large network people are dots and their boxes keep no room for words', () => {
  const papers = Array.from({ length: 300 }, (_, at): FixturePaper => [`P${at}`, [`A${at}`, `B${at}`, `C${at}`]])
  const made = corpus({ papers })
  const small = atlasOf(corpus({ papers: papers.slice(0, 1) }))
  const { coauthors } = small.networks
  const nodes = made.authors.map(({ id }) => ({
    id,
    kind: 'author' as const,
    label: id,
    shortLabel: id,
    papers: 1,
    cluster: coauthors.clusters[0]?.id ?? ('cluster:none' as const),
    degree: 2,
    weightedDegree: 1,
    betweenness: 0,
  }))
  const large: Atlas = { ...small, corpus: made, networks: { ...small.networks, coauthors: { ...coauthors, nodes } } }
  const built = buildScene(large, viewOf('coauthors'), 'landscape')
  expect(built.nodes[0]?.radius).toBeCloseTo(1.46)
  expect(built.regions[0]?.boxes[0]?.width).toBeCloseTo(2.92)
})

test('an empty atlas gives an empty scene', () => {
  const built = buildScene(atlasOf(corpus({ papers: [] })), viewOf('knowledge'), 'landscape')
  expect([built.nodes, built.edges, built.regions, built.names]).toEqual([[], [], [], []])
})
