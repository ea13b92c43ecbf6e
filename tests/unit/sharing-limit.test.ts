import { describe, expect, it } from 'vitest'
import { findSharingLimit, LARGEST_SHARED, MOST_TIES } from '../../src/graph/largest-shared'
import { projectPapers } from '../../src/graph/project-papers'
import { noteSharingLimit } from '../../src/worker/network-notes'
import { corpus, paperId } from '../fixtures/corpora'

/** Papers of so many authors, each alone on as many. */
const solo = (authors: number, papers: number, name: string) =>
  Array.from(
    { length: authors * papers },
    (_, at) => [`${name} ${String(at)}`, [`${name} ${String(Math.floor(at / papers))}`]] as const,
  )

describe('who ties papers in a large corpus', () => {
  const small = corpus({ papers: [...solo(3, 10, 'Few'), ...solo(2, 40, 'Many')] })

  it('is everybody of at most a hundred papers while the ties are few', () => {
    expect(findSharingLimit(small)).toEqual({ papers: LARGEST_SHARED, ties: 3 * 45 + 2 * 780, ofAll: 3 * 45 + 2 * 780 })
    expect(noteSharingLimit(small)).toEqual([])
  })

  it('is who has few papers where all would make more ties than are borne', () => {
    expect(findSharingLimit(small, 1000)).toEqual({ papers: 39, ties: 135, ofAll: 1695 })
    expect(findSharingLimit(small, 100)).toEqual({ papers: 9, ties: 0, ofAll: 1695 })
  })

  it('is the same for the network and the sentence that tells of it', () => {
    const authors = Math.ceil(MOST_TIES / 4950) + 1
    const large = corpus({ papers: [...solo(authors, 100, 'Busy'), ...solo(2, 3, 'Rare')] })
    const { edges } = projectPapers(large)
    expect(edges).toHaveLength(6)
    expect(edges[0]?.source).toBe(paperId('Rare 0'))
    const [notice] = noteSharingLimit(large)
    expect(notice).toMatchObject({ severity: 'notice', line: 0 })
    expect(notice?.message).toContain('at most 99 papers, not 100 as usual')
    expect(notice?.message).toContain(`of up to ${(authors * 4950 + 6).toLocaleString('en')} ties the 6 `)
  })
})
