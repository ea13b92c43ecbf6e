import { describe, expect, it } from 'vitest'
import { applyFilters } from '../../src/scene/filter'
import { tellPaths, type PathAsk } from '../../src/scene/path-telling'
import { NO_FILTERS, type Filters } from '../../src/scene/view'
import { authorId, corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const crowd = ['Ann', 'Eve', ...Array.from({ length: 20 }, (_, at) => `Hand ${String(at)}`)]
const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2020, topics: ['quantization'] }],
      ['Two', ['Bob', 'Cy'], { year: 2021, topics: ['quantization'] }],
      ['Three', ['Cy', 'Eve'], { year: 2022 }],
      ['Four', ['Ann', 'Dee'], { year: 2023 }],
      ['Five', ['Dee', 'Cy'], { year: 2024 }],
      ['Crowd', crowd, { year: 2010 }],
      ['Apart', ['Lee', 'Mo'], { year: 2024, topics: ['quantization'] }],
      ['Apart too', ['Mo', 'Nan'], { year: 2024 }],
    ],
  }),
)
function ask(change: Partial<PathAsk> = {}, filters: Partial<Filters> = {}) {
  const view = { network: 'coauthors', filters: { ...NO_FILTERS, ...filters }, selection: null, focus: null } as const
  const asked: PathAsk = { from: authorId('Ann'), to: authorId('Eve'), aim: 'shortest', largestTeam: null, ...change }
  const told = tellPaths(atlas, view, applyFilters(atlas, view), asked)
  if (told.kind === 'apart')
    return { because: told.because, nearest: told.nearest.map(({ node, topics }) => [node.name, ...topics]) }
  return told.paths.map(({ start, hops, summary }) => [
    [start.name, ...hops.map(({ to }) => to.name)].join(' – '),
    hops.map(({ papers }) => papers.map(({ title }) => title).join(', ')).join(' | '),
    summary,
  ])
}

const ways = (told: ReturnType<typeof ask>) => (Array.isArray(told) ? told.map(([names]) => names) : told.because)

describe('a path that is told', () => {
  it('names the papers of each of its ties, the shortest first, and makes no detour through one paper', () => {
    expect(ask()).toEqual([
      ['Ann – Eve', 'Crowd', '1 tie, last of 2010'],
      ['Ann – Bob – Cy – Eve', 'One | Two | Three', '3 ties, the oldest of 2020'],
      ['Ann – Dee – Cy – Eve', 'Four | Five | Three', '3 ties, the oldest of 2022'],
    ])
  })

  it('leaves large teams aside where that is wanted, and can be the newest', () => {
    expect(ask({ largestTeam: 5 })).toEqual([
      ['Ann – Bob – Cy – Eve', 'One | Two | Three', '3 ties, the oldest of 2020'],
      ['Ann – Dee – Cy – Eve', 'Four | Five | Three', '3 ties, the oldest of 2022'],
    ])
    expect(ways(ask({ aim: 'newest' }))).toEqual(['Ann – Dee – Cy – Eve', 'Ann – Bob – Cy – Eve', 'Ann – Eve'])
  })

  it('uses what the filters leave', () => {
    expect(ways(ask({}, { years: [2022, 2024] }))).toEqual(['Ann – Dee – Cy – Eve'])
  })

  it('says why there is none, and what would make one', () => {
    expect(ask({}, { years: [2023, 2024] })).toEqual({
      because: [
        'Nothing that is shown ties Ann to Eve.',
        'The filters leave Eve out.',
        'Without the filters they are 1 tie apart.',
      ],
      nearest: [],
    })
    expect(ask({ largestTeam: 5 }, { years: [2005, 2020] })).toMatchObject({
      because: [
        'Nothing that is shown ties Ann to Eve.',
        'Without the filters they are 3 ties apart.',
        'With papers of more than 5 authors they are 1 tie apart.',
      ],
    })
  })

  it('says who is nearest where nothing ties the two', () => {
    expect(ask({ to: authorId('Nan') })).toEqual({
      because: [
        'Nothing that is shown ties Ann to Nan.',
        'No file that is open ties them: Ann is tied, near or far, to 24 others, and Nan to 2 others.',
      ],
      nearest: [
        ['Mo', 'quantization'],
        ['Lee', 'quantization'],
      ],
    })
  })
})
