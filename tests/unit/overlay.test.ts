import { describe, expect, it } from 'vitest'
import { applyFilters } from '../../src/scene/filter'
import type { OverlayFigure } from '../../src/scene/looks'
import { overlayOf, placeInRange } from '../../src/scene/overlay'
import { firstIn, firstsByYear, sliceAt } from '../../src/scene/time-slice'
import { NO_FILTERS, type Filters } from '../../src/scene/view'
import { corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2020, score: 60 }],
      ['Two', ['Ann', 'Bob'], { year: 2024, score: 90, complete: false }],
      ['Three', ['Ann', 'Cy'], { year: 2023 }],
      ['Four', ['Dee', 'Cy'], {}],
    ],
  }),
)
const { coauthors } = atlas.networks
const overlay = (figure: OverlayFigure, filters: Partial<Filters> = {}) => {
  const view = { network: 'coauthors', filters: { ...NO_FILTERS, ...filters }, selection: null, focus: null } as const
  const { values, ...rest } = overlayOf(atlas, coauthors, applyFilters(atlas, view), figure)
  return { ...rest, of: Object.fromEntries(coauthors.nodes.map(({ label }, at) => [label, values[at]])) }
}

describe('a figure laid over the map', () => {
  it('is the mean of what the papers in view state, and nothing where none does', () => {
    expect(overlay('year')).toMatchObject({
      of: { Ann: (2020 + 2024 + 2023) / 3, Bob: 2022, Cy: 2023, Dee: null },
      range: [2022, 2023],
      missing: 1,
    })
    expect(overlay('score').of).toEqual({ Ann: 75, Bob: 75, Cy: null, Dee: null })
    expect(overlay('citations')).toMatchObject({ range: null, missing: 4 })
  })

  it('tells the share of papers in the later half of the years, and of cut lists', () => {
    expect(overlay('growth').of).toEqual({ Ann: 2 / 3, Bob: 0.5, Cy: 1, Dee: null })
    expect(overlay('incompleteness').of).toEqual({ Ann: 1 / 3, Bob: 0.5, Cy: 0, Dee: 0 })
  })

  it('follows filters, and ranges over what they show', () => {
    const late = overlay('year', { years: [2023, 2024] })
    expect(late.of).toMatchObject({ Ann: 2023.5, Bob: 2024, Cy: 2023 })
    expect(late.range).toEqual([2023, 2024])
  })

  it('tells ties and betweenness of the whole map', () => {
    expect(overlay('degree').of).toEqual({ Ann: 2, Bob: 1, Cy: 2, Dee: 1 })
    expect(overlay('betweenness').of.Bob).toBe(0)
  })

  it('has its place in the range', () => {
    expect([placeInRange(5, [0, 10]), placeInRange(7, [7, 7]), placeInRange(99, [0, 10])]).toEqual([0.5, 0.5, 1])
  })
})

describe('time', () => {
  it('passes as what was so far, or in a window', () => {
    expect(sliceAt({ kind: 'cumulative' }, 2018, 2024)).toEqual([2018, 2024])
    expect(sliceAt({ kind: 'window', years: 3 }, 2018, 2024)).toEqual([2022, 2024])
    expect(sliceAt({ kind: 'window', years: 3 }, 2018, 2019)).toEqual([2018, 2019])
  })

  it('tells which ties begin in a year, as far as papers are dated', () => {
    expect([...firstIn(atlas.corpus, coauthors, 2020)]).toEqual(['author:ann|author:bob'])
    expect([...firstIn(atlas.corpus, coauthors, 2023)]).toEqual(['author:ann|author:cy'])
    expect([...firstIn(atlas.corpus, coauthors, 2024)]).toEqual([])
  })

  it('counts the ties that begin in each year, and no undated ones', () => {
    expect(firstsByYear(atlas.corpus, coauthors)).toEqual(
      new Map([
        [2020, 1],
        [2023, 1],
      ]),
    )
  })
})
