import { describe, expect, it } from 'vitest'
import { composeMap, litEdges } from '../../src/scene/compose'
import { edgePath } from '../../src/scene/compose-edges'
import { nodeMarks } from '../../src/scene/compose-nodes'
import { regionMarks } from '../../src/scene/compose-regions'
import type { Mark } from '../../src/scene/drawing'
import { movePath } from '../../src/scene/path-data'
import { computeRegions } from '../../src/scene/regions'
import { coloursOf, LIGHT, PRINT } from '../../src/scene/theme'
import { person, personId, sceneOf, tie, twoCommunities } from '../fixtures/scenes'

const CAMERA = { zoom: 1, panX: 0, panY: 0 }
const WINDOW = { width: 1000, height: 700 }

const textsOf = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

const firstOf = <Kind extends Mark['kind']>(marks: readonly Mark[], kind: Kind): Extract<Mark, { kind: Kind }> => {
  const found = marks.find((mark): mark is Extract<Mark, { kind: Kind }> => mark.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

describe('the composed map', () => {
  it('is painted from the ground up: coasts, regions, names, ties, people, labels', () => {
    const marks = composeMap(twoCommunities(), CAMERA, WINDOW, LIGHT)
    const coast = marks.findIndex((mark) => mark.kind === 'path' && mark.stroke?.colour === LIGHT.ink)
    const land = marks.findIndex((mark) => mark.kind === 'path' && mark.fill?.colour === coloursOf(LIGHT, 'c1').tint)
    const name = marks.findIndex((mark) => mark.kind === 'text' && mark.font.family === 'serif')
    const edge = marks.findIndex((mark) => mark.kind === 'path' && mark.stroke?.cap === 'round')
    const disc = marks.findIndex((mark) => mark.kind === 'circle')
    const label = marks.findIndex((mark) => mark.kind === 'text' && mark.halo !== undefined)
    const order = [coast, land, name, edge, disc, label]
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order.every((at) => at >= 0)).toBe(true)
  })

  it('is the same for the same scene', () => {
    expect(composeMap(twoCommunities(), CAMERA, WINDOW, LIGHT)).toEqual(
      composeMap(twoCommunities(), CAMERA, WINDOW, LIGHT),
    )
  })

  it('has no coasts in print', () => {
    const geometry = computeRegions(twoCommunities().regions, 1)
    const inks = regionMarks(twoCommunities(), geometry, CAMERA, PRINT, null).filter(
      (mark) => mark.kind === 'path' && mark.stroke?.colour === PRINT.ink,
    )
    expect(inks).toEqual([])
  })

  it('moves and scales land of another zoom to the camera', () => {
    const scene = twoCommunities()
    const geometry = computeRegions(scene.regions, 1)
    const moved = regionMarks(scene, geometry, { zoom: 2, panX: 30, panY: -5 }, PRINT, null)
    expect(firstOf(moved, 'path').d).toBe(movePath(geometry.regions[0]?.path ?? '', 2, 30, -5))
    expect(movePath('M1,2Q3,-4 5.5,6Z', 2, 10, 1)).toBe('M12,5Q16,-7 21,13Z')
  })

  it('draws people who are filtered out as pale dots without label or tie', () => {
    const scene = sceneOf(
      [person('Ada', 200, 200), person('Bea', 400, 200, { presence: 'out' })],
      [tie('Ada', 'Bea', { presence: 'out' })],
    )
    const marks = composeMap(scene, CAMERA, WINDOW, LIGHT)
    expect(textsOf(marks)).toContain('Ada')
    expect(textsOf(marks)).not.toContain('Bea')
    expect(marks.some((mark) => mark.kind === 'path' && mark.stroke?.cap === 'round')).toBe(false)
    const discs = marks.filter((mark) => mark.kind === 'circle')
    expect(
      discs.map(({ fill }) => fill?.colour).filter((colour) => colour === coloursOf(LIGHT, 'c1').base),
    ).toHaveLength(1)
    expect(discs).toHaveLength(2)
  })

  it('tells looks apart by shape, dash and sign, not by colour alone', () => {
    const look = (look: 'person' | 'unnamed' | 'group' | 'paper' | 'derived-paper'): Mark[] =>
      nodeMarks(sceneOf([person('Ada', 100, 100, { look })]), CAMERA, LIGHT, null)
    expect(look('person').map(({ kind }) => kind)).toEqual(['circle'])
    expect(textsOf(look('unnamed'))).toEqual(['?'])
    expect(look('unnamed').some((mark) => mark.kind === 'circle' && mark.stroke?.dash !== undefined)).toBe(true)
    expect(look('group').map(({ kind }) => kind)).toEqual(['circle', 'circle'])
    expect(firstOf(look('paper'), 'rect').stroke?.dash).toBeUndefined()
    expect(firstOf(look('derived-paper'), 'rect').stroke?.dash).toEqual([2, 1.5])
  })

  it('writes a topic inside of its pill', () => {
    const topic = person('quantization', 200, 200, {
      kind: 'topic',
      look: 'topic',
      pill: { width: 100, height: 22 },
    })
    const marks = nodeMarks(sceneOf([topic]), CAMERA, LIGHT, null)
    expect(firstOf(marks, 'rect')).toMatchObject({ x: 150, y: 189, width: 100, height: 22, radius: 11 })
    expect(textsOf(marks)).toEqual(['quantization'])
  })

  it('dashes ties known from the page’s owner and bends all by their share of the length', () => {
    const dashes = (evidence: 'listed' | 'page-owner' | 'suggested'): readonly number[] | undefined => {
      const scene = sceneOf([person('Ada', 100, 100), person('Bea', 300, 100)], [tie('Ada', 'Bea', { evidence })])
      const marks = composeMap(scene, CAMERA, WINDOW, PRINT)
      const edge = marks.find((mark) => mark.kind === 'path' && mark.stroke?.width === 1.7)
      return edge?.kind === 'path' ? edge.stroke?.dash : undefined
    }
    expect(dashes('listed')).toBeUndefined()
    expect(dashes('page-owner')).toEqual([3, 3])
    expect(dashes('suggested')).toEqual([1, 3])
    expect(edgePath({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.1)).toBe('M0,0Q50,10 100,0')
  })

  it('lights the ties of what is in hand, and draws a selected tie last and in a casing', () => {
    const scene = twoCommunities()
    const lit = new Set([personId('Ada'), personId('Bea'), personId('Cid')])
    const adas = ['Bea', 'Cid'].map((name) => tie('Ada', name).id)
    expect([...litEdges(scene, { lit, hovered: personId('Ada') })].sort()).toEqual(adas)
    const selectedEdge = tie('Ada', 'Bea').id
    const ends = new Set([personId('Ada'), personId('Bea')])
    expect([...litEdges(scene, { lit: ends, selectedEdge })]).toEqual([selectedEdge])
    const marks = composeMap(scene, CAMERA, WINDOW, LIGHT, { lit: ends, selectedEdge })
    const strokes = marks.flatMap((mark) => (mark.kind === 'path' && mark.stroke?.cap === 'round' ? [mark.stroke] : []))
    expect(strokes.slice(-3).map(({ colour }) => colour)).toEqual([
      LIGHT.ground,
      LIGHT.ink,
      coloursOf(LIGHT, 'c1').base,
    ])
    expect(strokes.at(-1)?.opacity).toBe(1)
    const rings = marks.filter((mark) => mark.kind === 'circle' && mark.stroke?.width === 1.6)
    expect(rings).toHaveLength(2)
  })

  it('gives labels a halo of the land under them', () => {
    const marks = composeMap(twoCommunities(), CAMERA, WINDOW, LIGHT)
    const ada = marks.find((mark) => mark.kind === 'text' && mark.text === 'Ada')
    expect(ada?.kind === 'text' && ada.halo?.colour).toBe(coloursOf(LIGHT, 'c1').tint)
  })

  it('bundles the ties of an overview into one band for each two communities', () => {
    const marks = composeMap(twoCommunities(), { zoom: 0.3, panX: 0, panY: 0 }, WINDOW, PRINT)
    expect(marks.filter((mark) => mark.kind === 'path' && mark.stroke?.cap === 'round')).toHaveLength(1)
  })
})
