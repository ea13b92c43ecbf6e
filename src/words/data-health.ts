import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  file: 'File',
  records: 'Records',
  read: 'Read',
  kept: 'Kept',
  merged: 'Merged',
  skipped: 'Skipped',
  noYear: 'No year',
  yearInferred: 'Year inferred',
  noTopic: 'No topic',
  noAuthors: 'No authors',
  cutLists: 'Cut lists',
  noTitle: 'No title',
  none: 'none',
  of: (count: number, of: number, value: number) => `${count} of ${of} (${value} %)`,
  cutByEtAl: (cut: number) => (cut > 0 ? `${cut} cut by “et al.”` : ''),
  withoutAList: (open: number) => `${open} without a list`,
  liesBefore1900: 'lies before 1900',
  liesFarAheadOfAll: 'lies far ahead of all other dates',
  pagesWithoutItsOwnersName: (unnamedOwners: number) =>
    `${countOf(unnamedOwners, 'page')} without its owner’s name; a placeholder stands in.`,
  theYear: (year: number, why: string) => `The year ${year} ${why}.`,
  recordsKeptMergedSkippedInFiles: (present: number, kept: number, merged: number, skipped: number, sources: number) =>
    `${countOf(present, 'record')} = ${kept} kept + ${merged} merged + ${skipped} skipped, in ${countOf(sources, 'file')}`,
  papersWhoseAuthorListIs: 'Papers whose author list is cut or missing',
  peopleKnownOnlyFromSuchLists: 'People known only from such lists',
  tiesBehindWhichAList: 'Ties behind which a list is cut',
  and: ' and ',
  fromFiles: (value: string, sources: number) => `${value} from ${countOf(sources, 'file')}`,
}

export const dataHealthWords = said('dataHealth', en)
