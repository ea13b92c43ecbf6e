import { describe, expect, it } from 'vitest'
import { healthTable } from '../../src/scene/health-table'
import { describePaper } from '../../src/scene/describe-paper'
import { NO_FILTERS, type View } from '../../src/scene/view'
import { atlasOf } from '../fixtures/atlases'
import { corpus } from '../fixtures/corpora'

const crowd = (size: number): string[] =>
  Array.from({ length: size }, (_, at) => `Member ${String(at).padStart(3, '0')}`)
const VIEW: View = { network: 'coauthors', filters: NO_FILTERS, selection: null, focus: null }

describe('papers with very many authors', () => {
  const atlas = atlasOf(
    corpus({
      papers: [
        ['Small', ['Ada', 'Bo']],
        ['Large', crowd(51)],
        ['Larger', crowd(90)],
      ],
    }),
  )

  it('are listed in the health of the data, the largest first, with the limit', () => {
    const { crowded } = healthTable(atlas)
    expect(crowded.limit).toBe(50)
    expect(crowded.papers.map(({ title, authors }) => [title, authors])).toEqual([
      ['Larger', 90],
      ['Large', 51],
    ])
  })

  it('say so themselves, and others do not', () => {
    const limits = atlas.corpus.papers.map((paper) => describePaper(atlas, VIEW, paper).crowdedOver)
    expect(limits).toEqual([null, 50, 50])
  })

  it('stay in the papers network', () => {
    expect(atlas.networks.papers.nodes.map(({ label }) => label)).toContain('Larger')
  })
})
