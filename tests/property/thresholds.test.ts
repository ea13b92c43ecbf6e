import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutDoubtful } from '../../src/graph/claim-consequence'
import type { Claim, Corpus } from '../../src/resolve/corpus'
import { resolveCorpus } from '../../src/resolve/resolve'
import { ASSUME, BY_HAND, SHOW, tellConfidence } from '../../src/resolve/thresholds'
import { anySource } from '../fixtures/any-source'
import { resolveSample } from '../fixtures/sample-corpus'

/** Claims whose confidence is at odds with their status. */
const atOdds = ({ claims }: Corpus): Claim[] =>
  claims.filter(({ kind, status, confidence }) => {
    if (confidence < SHOW[kind] || confidence > BY_HAND) return true
    return (status === 'assumed') !== confidence >= ASSUME[kind]
  })

const kinds = Object.keys(ASSUME) as Claim['kind'][]

it('every claim of the sample is assumed from its kind’s threshold on, else suggested, and none is weaker than shown', () => {
  const sample = resolveSample()
  expect(atOdds(sample)).toEqual([])
  expect(new Set(sample.claims.map(({ status }) => status))).toEqual(new Set(['assumed', 'suggested']))
})

it('the same holds whatever the sources', () => {
  fc.assert(
    fc.property(fc.tuple(anySource('a.txt'), anySource('b.txt'), anySource('c.txt')), (parsed) => {
      expect(atOdds(resolveCorpus(parsed, { vocabularies: [], savedYear: null }))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('what is shown is never above what is acted on', () => {
  for (const kind of kinds) expect(SHOW[kind]).toBeLessThanOrEqual(ASSUME[kind])
})

it('a confidence is told in hundredths and never lifted over the threshold', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.double({ min: 0, max: 1, noNaN: true }), (kind, confidence) => {
      const told = tellConfidence(kind, confidence)
      expect(Math.abs(told - confidence)).toBeLessThanOrEqual(0.01)
      expect(told >= ASSUME[kind]).toBe(confidence >= ASSUME[kind])
    }),
  )
})

it('all that is left out as doubtful is acted on', () => {
  fc.assert(
    fc.property(fc.tuple(anySource('a.txt'), anySource('b.txt')), (parsed) => {
      const { claims } = resolveCorpus(parsed, { vocabularies: [], savedYear: null })
      for (const { kind, about } of withoutDoubtful(claims)) {
        const claim = claims.find((one) => one.kind === kind && one.about.join() === about.join())
        if (claim === undefined) throw new Error(`No claim stands behind the ${kind} that was left out.`)
        expect(claim.confidence).toBeGreaterThanOrEqual(ASSUME[claim.kind])
      }
    }),
    { numRuns: 50 },
  )
})
