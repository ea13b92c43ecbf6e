import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reckonClaim } from '../../src/graph/claim-consequence'
import type { ParsedSource } from '../../src/records/record'
import type { ClaimKind } from '../../src/resolve/corpus'
import { decideClaim, decisionKey, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { anySource } from '../fixtures/any-source'
import { told, truth, turned } from '../fixtures/claim-truth'
import { lightAtlas } from '../fixtures/light-atlas'

const build = (parsed: readonly ParsedSource[], decisions: readonly Decision[] = []) =>
  lightAtlas(resolveCorpus(parsed, { vocabularies: [], savedYear: null, decisions }))
const sources = fc.tuple(anySource('a.txt'), anySource('b.txt'))

it('what is said to be exact of a claim that is turned over is what the pipeline makes of it', () => {
  fc.assert(
    fc.property(sources, (parsed) => {
      const atlas = build(parsed)
      for (const claim of atlas.corpus.claims)
        if (reckonClaim(atlas, claim).exact)
          expect([claim.id, told(atlas, claim)]).toEqual([claim.id, truth(atlas, build(parsed, [turned(claim)]))])
    }),
    { numRuns: 30 },
  )
})

const OF_OWNERS: readonly ClaimKind[] = ['page-owner', 'unnamed-owner', 'list-owner', 'group', 'inferred-year']

it('it is so after owners were decided', () => {
  const decided = fc.tuple(
    sources,
    fc.array(fc.constantFrom<Decision['verdict'] | null>('accepted', 'rejected', null), {
      minLength: 30,
      maxLength: 30,
    }),
  )
  fc.assert(
    fc.property(decided, ([parsed, verdicts]) => {
      const decisions = build(parsed).corpus.claims.flatMap((claim, at): Decision[] => {
        const verdict = verdicts[at] ?? null
        return verdict === null || !OF_OWNERS.includes(claim.kind) ? [] : [decideClaim(claim, verdict)]
      })
      const atlas = build(parsed, decisions)
      for (const claim of atlas.corpus.claims) {
        if (!reckonClaim(atlas, claim).exact) continue
        const others = decisions.filter((decision) => decisionKey(decision) !== decisionKey(claim))
        const after = build(parsed, [...others, turned(claim)])
        expect([claim.id, claim.status, told(atlas, claim)]).toEqual([claim.id, claim.status, truth(atlas, after)])
      }
    }),
    // This seed once led to a name of initials that an owner's turn had settled otherwise.
    { numRuns: 40, seed: 1168484668 },
  )
})
