import { describe, expect, it } from 'vitest'
import { findConflicts, lastYearOf } from '../../src/scene/conflicts'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { authorId, corpus, type FixturePaper } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const view: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }
const papers: readonly FixturePaper[] = [
  ['One', ['Ann', 'Bob'], { year: 2019 }],
  ['Two', ['Ann', 'Bob', 'Cy'], { year: 2023 }],
  ['Three', ['Ann', 'Dee'], { year: 2022 }],
  ['Four', ['Ann', 'Eve'], {}],
  ['Five', ['Ann', 'Eve'], { year: 2015 }],
  ['Six', ['Bob', 'Finn'], { year: 2025 }],
]
const atlas = lightAtlas(corpus({ papers }))
const told = (window: number, now: number, of = atlas) =>
  findConflicts(of, view, authorId('Ann'), window, now)?.rows.map(({ node, last, ago, isConflict }) => [
    node.name,
    last,
    ago,
    isConflict,
  ])

describe('conflicts of interest', () => {
  it('are whoever wrote with the person within the window, the last joint paper first', () => {
    expect(told(4, 2026)).toEqual([
      ['Bob', 2023, 3, true],
      ['Cy', 2023, 3, true],
      ['Eve', 2015, 11, true],
      ['Dee', 2022, 4, false],
    ])
  })

  it('follow the window and the year that is now', () => {
    expect(
      told(5, 2026)
        ?.filter(([, , , isConflict]) => isConflict)
        .map(([name]) => name),
    ).toEqual(['Bob', 'Cy', 'Dee', 'Eve'])
    expect(
      told(1, 2026)
        ?.filter(([, , , isConflict]) => isConflict)
        .map(([name]) => name),
    ).toEqual(['Eve'])
  })

  it('count a joint paper without a year, and say that it is what speaks for it', () => {
    const rows = findConflicts(atlas, view, authorId('Ann'), 4, 2026)?.rows ?? []
    expect(rows.filter(({ isUndated }) => isUndated).map(({ node }) => node.name)).toEqual(['Eve'])
  })

  it('do not depend on filters, and are a lower bound where a list is cut', () => {
    const narrowed = { ...view, filters: { ...NO_FILTERS, years: [1990, 1991] as const } }
    expect(findConflicts(atlas, narrowed, authorId('Ann'), 4, 2026)?.inside).toBe(3)
    expect(findConflicts(atlas, view, authorId('Ann'), 4, 2026)?.bound).toBe('')
    const cut = lightAtlas(corpus({ papers: [...papers, ['Seven', ['Gus', 'Hal'], { complete: false }]] }))
    expect(findConflicts(cut, view, authorId('Ann'), 4, 2026)?.bound).toBe('≥')
  })

  it('are reckoned to the last year of the corpus where nobody says which year it is', () => {
    expect(lastYearOf(atlas)).toBe(2025)
    expect(lastYearOf(lightAtlas(corpus({ papers: [['Undated', ['Ann']]] })))).toBeNull()
    expect(findConflicts(atlas, view, authorId('Nobody'), 4, 2026)).toBeNull()
  })
})
