import { describe, expect, it } from 'vitest'
import { askReaders, isCalledInvalid, listDifferences, type ReadersReport } from '../../src/cli/evaluate-readers'
import type { Question } from '../../src/cli/reader-answers'
import { disputeOf } from '../../src/cli/reader-disputes'
import { readOnce } from '../../src/cli/read-once'
import { findCorpora } from '../fixtures/find-corpora'

const folder = findCorpora()
const present = folder === null ? describe.skip : describe

/** Longest that one file may take, ms: far above what any takes on a busy machine. */
const BEARABLE = 20_000

present(
  'of real files with known answers (skipped where the folder of real files is absent; COTERIE_CORPORA names it)',
  () => {
    let report: Promise<ReadersReport> | null = null
    const ask = (): Promise<ReadersReport> => (report ??= askReaders(folder ?? '', readOnce))

    /** The share of what was asked in rows of this beginning that was right; 1 is all. */
    async function shareOf(row: string, ...questions: readonly Question[]): Promise<number> {
      const answers = (await ask()).answers.filter(
        (answer) => answer.row.startsWith(row) && questions.includes(answer.question),
      )
      const of = answers.reduce((sum, answer) => sum + answer.of, 0)
      expect(of, row).toBeGreaterThan(0)
      return answers.reduce((sum, answer) => sum + answer.right, 0) / of
    }

    it('none crashes, none hangs, and every one called invalid gives a message', { timeout: 300_000 }, async () => {
      const { files } = await ask()
      expect(files.length).toBeGreaterThan(700)
      expect(files.filter(({ reading }) => reading.outcome !== 'read' || reading.ms > BEARABLE)).toEqual([])
      expect(files.filter(({ file, reading }) => isCalledInvalid(file) && reading.issues.length === 0)).toEqual([])
      expect(listDifferences({ answers: [], files })).toBe('0 differences in all.')
    })

    it('title, authors in order, year and DOI of JabRef’s pairs are as its own BibTeX says, but for five that depart from their files', async () => {
      expect(await shareOf('JabRef: ', 'title', 'authors', 'year', 'DOI')).toBeGreaterThanOrEqual(0.96)
      const asked = (await ask()).answers.filter(
        ({ row, question }) => row.startsWith('JabRef: ') && question !== 'records',
      )
      const undisputed = asked.filter((answer) => disputeOf(answer) === null)
      expect(asked.length - undisputed.length).toBeLessThanOrEqual(5)
      expect(undisputed.filter(({ right }) => right === 1).length / undisputed.length).toBeGreaterThanOrEqual(0.98)
    })

    it('BibTeX of ten years of bug reports is read: entries, and their authors', async () => {
      expect(await shareOf('bibtex-parser', 'records')).toBeGreaterThanOrEqual(0.995)
      expect(await shareOf('bibtex-parser', 'authors')).toBeGreaterThanOrEqual(0.98)
    })

    it('as many records are read of the exports of a screening tool as they hold', async () => {
      expect(await shareOf('asreview', 'records', 'authors')).toBe(1)
    })

    it('as many papers are read of Semantic Scholar and arXiv as they answer, and an answer without one says so', async () => {
      expect(await shareOf('Semantic Scholar', 'records', 'message')).toBe(1)
      expect(await shareOf('arXiv', 'records', 'message')).toBe(1)
    })

    it('nodes and edges of networks are exact', async () => {
      expect(await shareOf('networks: ', 'nodes', 'edges')).toBe(1)
      expect(await shareOf('VOSviewer: ', 'nodes', 'edges', 'records')).toBe(1)
    })

    it('every cell of difficult tables is exact, but for two that differ in this copy itself', async () => {
      const wrong = (await ask()).answers.filter(({ question, right, of }) => question === 'cells' && right < of)
      expect(await shareOf('csv-spectrum', 'cells')).toBeGreaterThan(0.96)
      expect(wrong.map(({ file }) => file)).toEqual([
        'csv-spectrum/location_coordinates.csv',
        'csv-spectrum/newlines_crlf.csv',
      ])
    })
  },
)
