import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/graph/analyse'
import { compareAtlases } from '../../src/graph/atlas-change'
import type { Atlas } from '../../src/graph/atlas'
import { decideClaim, type Decision } from '../../src/resolve/decisions'
import { concernOf, followConcern } from '../../src/scene/claim-concern'
import { outcomeRows } from '../../src/scene/outcome-rows'
import { reviewCamera, reviewMap, reviewMarks, type ReviewMap } from '../../src/scene/review-map'
import { computeRegions } from '../../src/scene/regions'
import { partsText } from '../../src/scene/text-part'
import { LIGHT } from '../../src/scene/theme'
import { resolveSample } from '../fixtures/sample-corpus'

const build = (decisions: readonly Decision[] = []): Atlas =>
  analyse(resolveSample(undefined, decisions), { seed: 1, orientation: 'landscape', counting: 'fractional' })
const atlas = build()
const claimOf = (kind: string, subject: string) => {
  const found = atlas.corpus.claims.find((claim) => claim.kind === kind && claim.about.includes(subject))
  if (!found) throw new Error(`The sample has no claim ${kind} about ${subject}.`)
  return found
}
const huixia = claimOf('unnamed-owner', 'author:huixia-li')
const accepted = build([decideClaim(huixia, 'accepted')])
const change = compareAtlases(atlas, accepted)
const told = outcomeRows(atlas, accepted, change, huixia).map(({ what, how }) => `${what}: ${partsText(how)}`)

const outcome = { after: accepted, change, heading: 'if this is accepted' }
const names = (map: ReviewMap | null) =>
  map?.people.map((id) => map.scene.nodes.find((node) => node.id === id)?.name).sort()

describe('the rows of an outcome', () => {
  it('say who becomes whom, and the counts before and after with their bounds', () => {
    expect(told.slice(0, 3)).toEqual([
      'Unnamed person: becomes Huixia Li',
      'Papers of Huixia Li: ≥ 6 → ≥ 21',
      'Co-authors of Huixia Li: ≥ 9 → ≥ 45',
    ])
    const counts = outcomeRows(atlas, accepted, change, huixia)[1]?.how
    expect(counts?.find(({ emphasis }) => emphasis === 'strong')?.text).toBe('≥ 21')
  })

  it('tell ties that only change hands from those that are new or gone', () => {
    expect(told.find((row) => row.startsWith('Ties: '))).toBe(
      'Ties: 37 pass to Huixia Li, 9 gone, 13 of another weight',
    )
  })

  it('do not tell that who became another left the order of the leading', () => {
    expect(change.top.some(({ name }) => name.startsWith('Unnamed owner'))).toBe(true)
    expect(told.filter((row) => row.startsWith('Unnamed owner'))).toEqual([])
    expect(told).toContain('Huixia Li, by papers: place 5 → 1')
  })

  it('tell the way back too', () => {
    const back = compareAtlases(accepted, atlas)
    const rows = outcomeRows(accepted, atlas, back, huixia).map(({ what, how }) => `${what}: ${partsText(how)}`)
    expect(rows[0]).toBe('Huixia Li: becomes Huixia Li and Unnamed person')
    expect(rows).toContain('Papers of Huixia Li: ≥ 21 → ≥ 6')
    expect(rows).toContain('Papers of Unnamed person: ≥ 21')
  })

  it('say that no community changes where only counts do, and nothing where nothing does', () => {
    const list = claimOf('list-owner', 'author:mengzhao-chen')
    const taken = build([decideClaim(list, 'accepted')])
    const rows = outcomeRows(atlas, taken, compareAtlases(atlas, taken), list)
    expect(rows.map(({ what, how }) => `${what}: ${partsText(how)}`)).toEqual([
      'Papers of Mengzhao Chen: ≥ 13 → ≥ 17',
      'Communities: unchanged, 11',
    ])
    expect(outcomeRows(atlas, atlas, compareAtlases(atlas, atlas), list)).toEqual([])
  })
})

describe('the small map', () => {
  it('lights a claim’s people and all whom it ties them to, as it stands and as it would be', () => {
    const [before, after] = [reviewMap(atlas, huixia), reviewMap(atlas, huixia, outcome)]
    expect(names(before)).toEqual(['Huixia Li', 'Unnamed owner, h-index 29'])
    expect(names(after)).toEqual(['Huixia Li'])
    expect([before?.lit.size, after?.lit.size]).toEqual([47, 46])
    expect(after?.ties.size).toBeGreaterThanOrEqual(45)
    expect(before?.name).toMatch(/^The map of people as it stands: .* with 45 others and \d+ ties of theirs/)
    expect(after?.name).toMatch(/^The map of people if this is accepted: Huixia Li, with 45 others/)
  })

  it('lights no tie that the claim does not concern', () => {
    const hidden = claimOf('page-owner', 'author:mengzhao-chen')
    const map = reviewMap(atlas, hidden)
    const papers = new Set(hidden.about)
    const edges = atlas.networks.coauthors.edges.filter(({ id }) => map?.ties.has(id))
    expect(edges.length).toBe(map?.ties.size)
    for (const edge of edges) {
      expect([edge.source, edge.target]).toContain('author:mengzhao-chen')
      expect(edge.papers.some((paper) => papers.has(paper))).toBe(true)
    }
  })

  it('is not there for claims that touch nobody on the map', () => {
    expect(reviewMap(atlas, claimOf('derived-title', 'paper:prefixquant-942cbe'))).toBeNull()
    expect(reviewMap(atlas, { kind: 'same-author', about: ['author:nobody', 'author:none'] })).toBeNull()
  })

  it('shows all that is lit where that can be read, and else the claim’s people in the middle', () => {
    const viewport = { width: 380, height: 360 }
    for (const claim of atlas.corpus.claims) {
      const map = reviewMap(atlas, claim)
      if (!map) continue
      const camera = reviewCamera(map, viewport)
      expect(camera.zoom).toBeGreaterThanOrEqual(0.6)
      const seen = (id: string) => {
        const node = map.scene.nodes.find((each) => each.id === id)
        const [x, y] = [(node?.x ?? NaN) * camera.zoom + camera.panX, (node?.y ?? NaN) * camera.zoom + camera.panY]
        return x > 0 && x < viewport.width && y > 0 && y < viewport.height
      }
      const all = [...map.lit].every(seen)
      expect(all || (camera.zoom === 0.6 && map.people.some(seen))).toBe(true)
    }
  })

  it('writes the claim’s people first, and rings them', () => {
    const map = reviewMap(atlas, huixia, outcome)
    if (!map) throw new Error('The claim touches nobody.')
    const viewport = { width: 380, height: 360 }
    const camera = reviewCamera(map, viewport)
    const geometry = computeRegions(map.scene.regions, camera.zoom)
    const marks = reviewMarks(map, camera, viewport, LIGHT, geometry)
    expect(marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : []))).toContain('Huixia Li')
    const own = map.scene.nodes.find(({ id }) => id === 'author:huixia-li')
    const at = { x: (own?.x ?? 0) * camera.zoom + camera.panX, y: (own?.y ?? 0) * camera.zoom + camera.panY }
    const rings = marks.filter((mark) => mark.kind === 'circle' && !mark.fill && mark.x === at.x && mark.y === at.y)
    expect(rings.length).toBeGreaterThan(0)
  })
})

describe('whom a claim concerns', () => {
  it('is followed into another atlas, where people were joined', () => {
    const concern = concernOf(atlas, huixia)
    expect(concern.people).toHaveLength(2)
    expect(concern.papers).toHaveLength(21)
    expect(followConcern(concern, accepted, change)).toEqual({ people: ['author:huixia-li'], papers: concern.papers })
  })

  it('are the authors of papers that may be one, and the authors of a list’s papers by its owner', () => {
    const omni = concernOf(atlas, claimOf('same-paper', 'paper:omniquant-omnidirectionally-calibrated-b30a3d'))
    expect(omni.papers).toEqual(['paper:omniquant-omnidirectionally-calibrated-b30a3d'])
    expect(omni.people).toContain('author:mengzhao-chen')
    const list = concernOf(atlas, claimOf('list-owner', 'list:001_25ea706f835e9d71.txt'))
    expect([list.people, list.papers.length]).toEqual([['author:mengzhao-chen'], 10])
  })
})
