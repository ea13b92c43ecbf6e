import { describe, expect, it } from 'vitest'
import { composeFigure } from '../../src/scene/figure'
import { figureLegend } from '../../src/scene/figure-text'
import { buildScene } from '../../src/scene/build-scene'
import { findConflicts, conflictTable } from '../../src/scene/conflicts'
import type { Drawing, Mark } from '../../src/scene/drawing'
import { applyFilters } from '../../src/scene/filter'
import {
  bandsOf,
  lightCompared,
  lightConflicts,
  lightPath,
  lightTwoSteps,
  type LensLight,
} from '../../src/scene/lens-light'
import { tellPaths } from '../../src/scene/path-telling'
import { sideBySide } from '../../src/scene/side-by-side'
import { LIGHT } from '../../src/scene/theme'
import { twoStepsFrom } from '../../src/scene/two-steps'
import { viewOf } from '../fixtures/atlases'
import { authorId, corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2026, topics: ['quantization'] }],
      ['Two', ['Bob', 'Cy'], { year: 2021, topics: ['quantization'] }],
      ['Three', ['Ann', 'Dee'], { year: 2024 }],
      ['Four', ['Ann', 'Eve'], { year: 2019 }],
      ['Five', ['Ann', 'Flo'], {}],
    ],
  }),
)
const view = viewOf('coauthors')
const edgeOf = (a: string, b: string): string =>
  atlas.networks.coauthors.edges.find(({ source, target }) =>
    [source, target].every((id) => id === authorId(a) || id === authorId(b)),
  )?.id ?? `no tie of ${a} and ${b}`

function path(): LensLight {
  const asked = { from: authorId('Ann'), to: authorId('Cy'), aim: 'shortest', largestTeam: null } as const
  const told = tellPaths(atlas, view, applyFilters(atlas, view), asked)
  if (told.kind !== 'paths' || told.paths[0] === undefined) throw new Error('There is no path.')
  return lightPath(told.paths[0], null)
}
const conflicts = () => findConflicts(atlas, view, authorId('Ann'), 4, 2026)
const conflictLight = (): LensLight => {
  const told = conflicts()
  if (told === null) throw new Error('Nobody is called Ann.')
  return lightConflicts(atlas, view, told)
}

describe('what a question lights', () => {
  it('is of a path its marks and its ties in order, with the two ends', () => {
    const light = path()
    expect([...light.nodes]).toEqual(['Ann', 'Bob', 'Cy'].map(authorId))
    expect(light.steps).toEqual([edgeOf('Ann', 'Bob'), edgeOf('Bob', 'Cy')])
    expect(light.about).toEqual([authorId('Ann'), authorId('Cy')])
    expect(light.sentence).toBe('A way from Ann to Cy through Bob: 2 ties, the oldest of 2021.')
  })

  it('is of conflicts everybody who wrote with a person, shaded by the years since', () => {
    const { shades, nodes, legend } = conflictLight()
    expect(Object.fromEntries(shades)).toEqual({
      [authorId('Bob')]: 0,
      [authorId('Dee')]: 2,
      [authorId('Eve')]: 'past',
      [authorId('Flo')]: 'undated',
    })
    expect(nodes.has(authorId('Cy'))).toBe(false)
    expect(legend.rows.map(({ text }) => text)).toEqual(['2026', '2025', '2024', '2023', 'before 2023', 'year unknown'])
  })

  it('is of a comparison those compared, whom they share, and the ties between', () => {
    const things = (['Ann', 'Cy'] as const).map((name) => ({ kind: 'person', id: authorId(name) }) as const)
    const light = lightCompared(atlas, view, sideBySide(atlas, view, things))
    expect([...(light?.nodes ?? [])].sort()).toEqual(['Ann', 'Bob', 'Cy'].map(authorId))
    expect([...(light?.edges ?? [])].sort()).toEqual([edgeOf('Ann', 'Bob'), edgeOf('Bob', 'Cy')].sort())
    expect(light?.sentence).toBe('Ann and Cy, and 1 co-author in common.')
  })

  it('is of people two steps away those who are, and the one between', () => {
    const light = lightTwoSteps(atlas, authorId('Ann'), twoStepsFrom(atlas, view, authorId('Ann'), 20))
    expect([...light.nodes].sort()).toEqual(['Ann', 'Bob', 'Cy'].map(authorId))
    expect(light.sentence).toBe('1 person two steps away with topics in common, through 1 co-author.')
  })
})

describe('the bands of a window of years', () => {
  it('are at most four, leave no year out, and end where the window ends', () => {
    for (const window of [1, 2, 3, 4, 5, 7, 10, 99]) {
      const bands = bandsOf(2026, window)
      expect(bands.length).toBe(Math.min(4, window))
      const years = bands.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => to - at))
      expect(years).toEqual(Array.from({ length: window }, (_, at) => 2026 - at))
    }
  })
})

describe('a figure with a question in it', () => {
  const draw = (lens: LensLight | null): Drawing =>
    composeFigure(
      buildScene(atlas, view, 'landscape'),
      { ...figureLegend(atlas, view, 'fractional'), ...(lens ? { shades: lens.legend } : {}) },
      { theme: LIGHT, ground: 'white', title: '', description: '', ...(lens ? { inHand: { lens } } : {}) },
    )
  const textsOf = (marks: readonly Mark[]): string[] =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? textsOf(mark.marks) : []))
  const count = (drawing: Drawing, text: string): number =>
    textsOf(drawing.marks).filter((other) => other === text).length

  it('numbers the ties of a path and dims the rest', () => {
    const [plain, lit] = [draw(null), draw(path())]
    expect(count(lit, '1') - count(plain, '1')).toBe(1)
    expect(count(lit, '2') - count(plain, '2')).toBe(1)
    expect(lit).not.toEqual(plain)
  })

  it('says in its key what the shades of conflicts mean', () => {
    expect(textsOf(draw(conflictLight()).marks)).toEqual(
      expect.arrayContaining(['Last paper with Ann', '2026', 'before 2023', 'year unknown']),
    )
  })
})

it('a table of conflicts says of each co-author whether, since when and how surely', () => {
  const told = conflicts()
  if (told === null) throw new Error('Nobody is called Ann.')
  const { head, rows } = conflictTable(told)
  const cells = rows.map((row) => ['Co-author', 'Conflict', 'Last joint paper'].map((name) => row[head.indexOf(name)]))
  expect(cells).toEqual([
    ['Flo', 'possible, a joint paper has no year', ''],
    ['Bob', 'yes', 2026],
    ['Dee', 'yes', 2024],
    ['Eve', 'no', 2019],
  ])
})
