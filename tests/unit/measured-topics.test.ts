import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluateTopics } from '../../src/cli/evaluate-topics'
import type { EvaluationTable } from '../../src/cli/evaluation-table'

/** Lists of titles that people keep do not come with the project; a folder of them may lie beside it or be named. */
const LISTS = join(process.env.COTERIE_CORPORA ?? resolve('..', 'shared', 'corpora'), 'topics')
const isThere = existsSync(LISTS)

/** The least share of each list that gets the tag of its subject from the titles alone. */
const LEAST = [
  ['quantization', 0.93],
  ['video-generation', 0.8],
  ['diffusion-model', 0.75],
  ['vision-transformer', 0.75],
] as const
/** The greatest share of a list, in percent, that may get the tag of a subject that it is not on. */
const MOST_FOREIGN = 2

describe.skipIf(!isThere)(
  'topics of titles in lists that people keep (skipped where the folder of real files is absent; COTERIE_CORPORA names it)',
  () => {
    let tables: readonly EvaluationTable[] = []
    beforeAll(async () => {
      tables = await evaluateTopics(LISTS)
    })

    it.each(LEAST)('of %s are found in at least %d of its list', (topic, least) => {
      const [measures] = tables
      const row = measures?.rows.find(([name]) => name === topic)
      expect(Number(row?.[measures?.headings.indexOf('recall') ?? -1])).toBeGreaterThanOrEqual(least)
    })

    it('are given to at most two in a hundred of a list on another subject, but where the two overlap by nature', () => {
      const matrix = tables[1]
      const foreign = (matrix?.rows ?? []).flatMap(([list = '', , ...cells]) =>
        cells.flatMap((cell, at) => {
          const share = /^(?<percent>[\d.]+) % $/.exec(cell)?.groups?.percent
          return share === undefined ? [] : [{ list, topic: matrix?.headings[at + 2] ?? '', share: Number(share) }]
        }),
      )
      // Four lists of four subjects: twelve foreign pairs, of which three overlap in both directions.
      expect(foreign).toHaveLength(6)
      expect(foreign.filter(({ share }) => share > MOST_FOREIGN)).toEqual([])
    })
  },
)
