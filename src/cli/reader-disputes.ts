import type { Answer } from './reader-answers'

/** Known answers that say something else than the file they belong to, and what: they count, and are counted apart too. */
const DISPUTES: readonly (readonly [file: string, question: Answer['question'], reason: string])[] = [
  ['RisImporterTest1.ris', 'authors', 'the answer takes editors (A2) for authors'],
  ['RisImporterTest7.ris', 'authors', 'the answer takes editors (A2) for authors'],
  ['NbibImporterTest.nbib', 'authors', 'the answer leaves out the corporate author (CN)'],
  ['MedlineImporterTestNbib.xml', 'authors', 'the answer leaves out the addition to a name (Jr)'],
  [
    'MedlineImporterTestKeywordSingleEntry.xml',
    'authors',
    'the answer takes the person whom the paper is about for its author',
  ],
]

/** Why a known answer that was not met departs from its file, or null. */
export const disputeOf = ({ file, question, right, of }: Answer): string | null =>
  right === of ? null : (DISPUTES.find(([name, asked]) => asked === question && file.endsWith(`/${name}`))?.[2] ?? null)
