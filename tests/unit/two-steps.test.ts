import { describe, expect, it } from 'vitest'
import { twoStepsFrom } from '../../src/scene/two-steps'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { authorId, corpus } from '../fixtures/corpora'
import { lightAtlas } from '../fixtures/light-atlas'

const view: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }
const atlas = lightAtlas(
  corpus({
    papers: [
      ['One', ['Ann', 'Bob'], { topics: ['quantization'] }],
      ['Two', ['Ann', 'Cy'], { topics: ['quantization', 'video'] }],
      ['Three', ['Bob', 'Dee'], { topics: ['quantization'] }],
      ['Four', ['Cy', 'Dee', 'Eve'], { topics: ['video', 'pruning'] }],
      ['Five', ['Bob', 'Finn'], { topics: ['pruning'] }],
      ['Six', ['Dee', 'Gus'], { topics: ['quantization', 'video'] }],
    ],
  }),
)

describe('people two steps away', () => {
  it('share topics but no paper with a person, the most alike first, with those between', () => {
    const rows = twoStepsFrom(atlas, view, authorId('Ann'), 10)
    // Bob and Cy wrote with Ann; Gus is three steps away; Finn shares no topic with her.
    expect(rows.map(({ node }) => node.name)).toEqual(['Dee', 'Eve'])
    expect(rows[0]?.through.map(({ name }) => name)).toEqual(['Bob', 'Cy'])
    expect(rows[0]?.topics.map(({ label, own, theirs }) => [label, own, theirs]).sort()).toEqual([
      ['quantization', 2, 2],
      ['video', 1, 2],
    ])
    const [first = 0, second = 0] = rows.map(({ likeness }) => likeness)
    expect(first).toBeGreaterThan(second)
    expect(first).toBeLessThanOrEqual(1)
  })

  it('weigh a topic that few papers have more than one that most have', () => {
    // Quantization is of 4 of 6 papers, video of 3, pruning of 2: Eve has video and pruning, of which Ann has video.
    const [, eve] = twoStepsFrom(atlas, view, authorId('Ann'), 10)
    const [quantization, video, pruning] = [Math.log(6 / 4), Math.log(6 / 3), Math.log(6 / 2)]
    const own = Math.hypot(2 * quantization, video)
    expect(eve?.likeness).toBeCloseTo((video * video) / (own * Math.hypot(video, pruning)), 12)
  })

  it('are as many as were asked for, and none of somebody who is alone', () => {
    expect(twoStepsFrom(atlas, view, authorId('Ann'), 1)).toHaveLength(1)
    expect(twoStepsFrom(atlas, view, authorId('Nobody'), 5)).toEqual([])
  })
})
