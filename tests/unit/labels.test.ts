import { describe, expect, it } from 'vitest'
import { type LabelOptions, placeLabels } from '../../src/scene/labels'
import type { Scene } from '../../src/scene/scene'
import { person, personId, sceneOf, twoCommunities } from '../fixtures/scenes'

const CAMERA = { zoom: 1, panX: 0, panY: 0 }
const WINDOW = { width: 1000, height: 700 }
const NOTHING: LabelOptions = { lit: null, selected: null, hovered: null }

const namesOf = (scene: Scene, options: Partial<LabelOptions> = {}, camera = CAMERA): string[] =>
  placeLabels(scene, camera, WINDOW, { ...NOTHING, ...options }).map(({ text }) => text)

/** Forty people so close that few labels fit. */
const crowd = (): Scene =>
  sceneOf(
    Array.from({ length: 40 }, (_, index) =>
      person(`Person number ${index}`, 300 + (index % 8) * 18, 200 + Math.floor(index / 8) * 18, { importance: index }),
    ),
  )

describe('labels', () => {
  it('are all placed where there is room, below their marks and most important first', () => {
    const labels = placeLabels(twoCommunities(), CAMERA, WINDOW, NOTHING)
    expect(labels.map(({ text }) => text)).toEqual(['Ada', 'Dan', 'Bea', 'Cid', 'Eva', 'Flo'])
    expect(labels.every(({ place, faded }) => place === 0 && !faded)).toBe(true)
  })

  it('go to the more important of two that compete', () => {
    const labels = placeLabels(crowd(), CAMERA, WINDOW, NOTHING)
    expect(labels.length).toBeGreaterThan(0)
    expect(labels.length).toBeLessThan(40)
    expect(labels[0]?.node).toBe(personId('Person number 39'))
  })

  it('name what is selected before what is hovered, and that before its neighbours', () => {
    const lit = new Set([personId('Person number 7'), personId('Person number 32')])
    const [first, second, third] = namesOf(crowd(), {
      lit,
      selected: personId('Person number 0'),
      hovered: personId('Person number 32'),
    })
    expect([first, second, third]).toEqual(['Person number 0', 'Person number 32', 'Person number 7'])
  })

  it('are only those of lit nodes while one is hovered', () => {
    const lit = new Set([personId('Ada'), personId('Bea')])
    expect(namesOf(twoCommunities(), { lit, hovered: personId('Ada') })).toEqual(['Ada', 'Bea'])
  })

  it('stay, faded, while something is only selected', () => {
    const lit = new Set([personId('Ada'), personId('Bea')])
    const labels = placeLabels(twoCommunities(), CAMERA, WINDOW, { ...NOTHING, lit, selected: personId('Ada') })
    expect(labels.filter(({ faded }) => !faded).map(({ text }) => text)).toEqual(['Ada', 'Bea'])
    expect(labels.filter(({ faded }) => faded)).toHaveLength(4)
  })

  it('are kept from nodes that are filtered out, out of sight, or without words', () => {
    const scene = sceneOf([
      person('Shown', 300, 300),
      person('Out', 500, 300, { presence: 'out' }),
      person('Beyond', 1400, 300),
      person('Mute', 300, 500, { label: '' }),
      person('topic', 600, 500, { pill: { width: 60, height: 20 }, look: 'topic' }),
    ])
    expect(namesOf(scene)).toEqual(['Shown'])
  })

  it('give way to the frame', () => {
    const [label] = placeLabels(sceneOf([person('At the lower rim', 400, 690)]), CAMERA, WINDOW, NOTHING)
    expect(label?.place).toBe(1)
    const none = sceneOf([person('A name that is wider than the whole window of a telephone', 60, 60)])
    expect(placeLabels(none, CAMERA, { width: 120, height: 120 }, NOTHING)).toEqual([])
  })

  it('keep the place that they had while it is free, and leave it when it is taken', () => {
    const previous = new Map([[personId('Ada'), 3]])
    const ada = [person('Ada', 300, 300)]
    expect(placeLabels(sceneOf(ada), CAMERA, WINDOW, { ...NOTHING, previous })[0]?.place).toBe(3)
    const above = person('Bob', 300, 280, { label: '' })
    expect(placeLabels(sceneOf([...ada, above]), CAMERA, WINDOW, { ...NOTHING, previous })[0]?.place).toBe(0)
  })

  it('of papers appear close by in networks too large to have kept room for them', () => {
    const people = Array.from({ length: 160 }, (_, index) =>
      person(`P${index}`, 40 + (index % 20) * 48, 60 + Math.floor(index / 20) * 70, { label: '' }),
    )
    const paper = person('OmniQuant', 500, 640, { kind: 'paper', look: 'paper' })
    const scene: Scene = { ...sceneOf([...people, paper]), network: 'knowledge' }
    expect(namesOf(scene)).toEqual([])
    expect(namesOf(scene, { showPapers: true })).toEqual(['OmniQuant'])
    expect(namesOf(scene, {}, { zoom: 1.5, panX: -300, panY: -400 })).toEqual(['OmniQuant'])
  })

  it('of an overview are those of the three leading people of each community', () => {
    const people = Array.from({ length: 10 }, (_, index) =>
      person(`P${index}`, 200 + index * 240, 900, { importance: index }),
    )
    expect(namesOf(sceneOf(people), {}, { zoom: 0.3, panX: 0, panY: 0 })).toEqual(['P9', 'P8', 'P7'])
  })

  it('may cover the smallest dots of an overview, which are texture, and no other mark', () => {
    const below = (radius: number) => person('', 510, 545, { label: '', radius })
    const place = (radius: number, zoom: number): number | undefined =>
      placeLabels(
        sceneOf([person('Ada', 510, 500, { radius: 3 }), below(radius)]),
        { zoom, panX: 200, panY: 200 },
        WINDOW,
        NOTHING,
      )[0]?.place
    expect(place(2, 0.3)).toBe(0)
    expect(place(4, 0.3)).not.toBe(0)
  })

  it('carry years and counts from three times on', () => {
    const scene = sceneOf([person('Ada', 100, 100, { note: '2022–25' })])
    expect(namesOf(scene, {}, { zoom: 2.9, panX: 0, panY: 0 })).toEqual(['Ada'])
    expect(namesOf(scene, {}, { zoom: 3, panX: 0, panY: 0 })).toEqual(['Ada  2022–25'])
  })

  it('are placed the same for the same scene in any order of its nodes', () => {
    const scene = crowd()
    const turned = { ...scene, nodes: [...scene.nodes].reverse() }
    expect(placeLabels(turned, CAMERA, WINDOW, NOTHING)).toEqual(placeLabels(scene, CAMERA, WINDOW, NOTHING))
  })
})
