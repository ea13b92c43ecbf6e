import { describe, expect, it } from 'vitest'
import { applyFilters } from '../../src/scene/filter'
import { topicMatrix, type MatrixQuestion } from '../../src/scene/matrix'
import { NO_FILTERS, type Filters, type View } from '../../src/scene/view'
import { corpus, topicId } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { year: 2020, topics: ['quantization', 'video'] }],
      ['Two', ['Ann', 'Cy'], { year: 2021, topics: ['quantization'] }],
      ['Three', ['Dee'], { year: 2022, topics: ['video'] }],
      ['Four', ['Ann', 'Dee'], { year: 2023, topics: ['pruning'] }],
      ['Five', ['Dee', 'Cy'], { year: 2023, topics: ['video'] }],
    ],
  }),
)
const viewWith = (filters: Partial<Filters> = {}): View => ({
  network: 'coauthors',
  filters: { ...NO_FILTERS, ...filters },
  selection: null,
  focus: null,
})
function told(question: Partial<MatrixQuestion> = {}, view = viewWith()) {
  const { columns, rows, ...rest } = topicMatrix(atlas, view, applyFilters(atlas, view), {
    rows: 'people',
    order: 'papers',
    limit: { rows: 10, columns: 10 },
    ...question,
  })
  return { columns: columns.map(({ label }) => label), rows: rows.map(({ name, cells }) => [name, ...cells]), ...rest }
}

describe('the matrix of people and topics', () => {
  it('counts the papers of each person about each topic, those of most papers first', () => {
    const { columns, rows, most } = told()
    expect(columns).toEqual(['video', 'quantization', 'pruning'])
    expect(rows).toEqual([
      ['Ann', 1, 2, 1],
      ['Dee', 2, 0, 1],
      ['Cy', 1, 1, 0],
      ['Bob', 1, 1, 0],
    ])
    expect(most).toBe(2)
  })

  it('holds the first rows and columns, and says of how many', () => {
    const { columns, rows, of } = told({ limit: { rows: 2, columns: 1 } })
    expect([columns, rows.length, of]).toEqual([['video'], 2, { rows: 4, columns: 3 }])
  })

  it('is put in order by a topic, by name, or with like rows beside each other', () => {
    const names = (order: MatrixQuestion['order']) => told({ order }).rows.map(([name]) => name)
    expect(names(topicId('pruning'))).toEqual(['Ann', 'Dee', 'Cy', 'Bob'])
    expect(names('name')).toEqual(['Ann', 'Bob', 'Cy', 'Dee'])
    expect(names('alike')).toEqual(['Ann', 'Cy', 'Bob', 'Dee'])
  })

  it('counts what filters leave', () => {
    expect(told({}, viewWith({ years: [2023, 2023] })).rows).toEqual([
      ['Dee', 1, 1],
      ['Ann', 0, 1],
      ['Cy', 1, 0],
    ])
  })

  it('has communities for rows where those are asked for, with the papers of each', () => {
    const { clusters } = atlas.networks.coauthors
    const { rows } = told({ rows: 'clusters' })
    expect(rows.map(([name]) => name).sort()).toEqual(clusters.map(({ name }) => name).sort())
    const quantization = atlas.corpus.topics.find(({ label }) => label === 'quantization')
    for (const [name, , count] of rows) {
      const own = clusters.find((cluster) => cluster.name === name)?.papers ?? []
      expect(count).toBe(own.filter((paper) => quantization?.papers.includes(paper)).length)
    }
  })
})
