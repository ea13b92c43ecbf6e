import { countOf } from '../base/count-of'
import { said } from './language'

export const en = {
  theRecordOfHasNo: (author: string) =>
    `The record of ${author} has no title; its authors and what else it states were kept.`,
  theRecord: 'The record',
  theRecordOf: (named: string) => `The record of ${named}`,
  hasNoTitleNoAuthors: (which: string) => `${which} has no title, no authors and no abstract, and was skipped.`,
  arxivPage: 'arXiv page',
  theBraceThatOpensIs: (name: string) => `the brace that opens “${name}” is not closed`,
  itIsNotClosedBefore: 'it is not closed before the next one begins',
  theTextEndsInsideIt: 'the text ends inside it',
  aFieldWasExpectedHere: 'a field was expected here',
  thereIsNoBehind: (name: string) => `there is no “=” behind “${name}”`,
  quotationMark: 'quotation mark',
  theThatOpensIsNotClosed: (what: string, name: string) => `the ${what} that opens “${name}” is not closed`,
  hasNoValue: (name: string) => `“${name}” has no value`,
  theEntry: (type: string) => `The entry @${type}`,
  theEntry2: (key: string) => `The entry “${key}”`,
  isDamagedAtLine: (name: string, lineAt: number, reason: string) => `${name} is damaged at line ${lineAt}: ${reason}`,
  hasNoTitleNoAuthorsNo: (name: string) => `${name} has no title, no authors, no abstract and no address`,
  itWasSkipped: (reason: string) => `${reason}; it was skipped.`,
  whatCouldBeReadOf: (damage: string) => `${damage}; what could be read of it is kept.`,
  hasNoTitleTheRest: (name: string) => `${name} has no title; the rest of it is kept.`,
  thisStringIsDamaged: (reason: string) => `This @string is damaged: ${reason}.`,
  andMore: (missing: number) => ` and ${missing} more`,
  noStringDefinesTheName: (names: string, more: string) =>
    `No @string defines ${names}${more}; the name stands in place of its text.`,
  fieldsStandOutsideOf:
    'A title or authors stand here outside of an entry, whose first line may be lost; they were left out.',
  theIdentifierCannotBe: 'The identifier of arXiv cannot be read; the paper was read without it.',
  theFileHoldsNoRecords: 'The file holds no records.',
  itNestsDeeperThan100Levels: 'it nests deeper than 100 levels',
  itEndsTooEarly: 'it ends too early',
  aValueIsMissing: 'a value is missing',
  aQuotationMarkIsMissing: 'a quotation mark is missing',
  aCharacterIsEscapedIn: 'a character is escaped in a way that JSON does not have',
  aKeyIsMissing: 'a key is missing',
  aColonIsMissing: 'a colon is missing',
  aCommaIsMissing: 'a comma is missing',
  aCommaIsMissingBetween: 'a comma is missing between two records',
  itsLastBracketIsMissing: 'its last bracket is missing',
  aCommaOrBracketIsMissing: 'a comma or bracket is missing',
  theFileDefinesADocument:
    'The file defines a document type of its own (“<!DOCTYPE … [”), which can hide endless text or reach for other files; nothing was read. Take that part out, if you trust it.',
  soMuchOfTheText: 'So much of the text is no XML that the rest was not read.',
  elementsAreNestedInEach: (deepest: number) =>
    `Elements are nested in each other more than ${deepest} times; what follows was not read.`,
  theRecordBeforeThisOne: 'The record before this one has no end; what stands of it was read.',
  theTextEndsInThe: 'The text ends in the middle of a record, which was skipped.',
  morePlacesOfTheText: (errors: number) =>
    `${countOf(errors, 'more place')} of the text ${errors === 1 ? 'is' : 'are'} no well-formed XML.`,
  thisIsNotWellFormed: (plain: string) => `This is not well-formed XML (${plain}); it was passed over.`,
  anElementHoldsNoPaper: 'An element holds no paper and was skipped.',
  linesBelongToNoRecord: (count: number, text: string) =>
    `${countOf(count, 'line')} ${count === 1 ? 'belongs' : 'belong'} to no record and ${count === 1 ? 'was' : 'were'} left out; the first is ${text}.`,
  aRecord: 'A record',
  startsWithoutItsLineWhat: (which: string, start: string) =>
    `${which} starts without its line “${start}”; what stands there was read.`,
  hasNoLineAtIts: (which: string, end: string) =>
    `${which} has no line “${end}” at its end, so it may be cut; what stands there was read.`,
  arxivFeed: 'arXiv feed',
  noReason: 'no reason',
  arxivAnsweredWithAnError: (findNode: string) => `arXiv answered with an error in place of a paper: “${findNode}”.`,
  theFeedHoldsNoPapers: 'The feed holds no papers.',
  papersWereAskedForAnd: (missing: number) =>
    `${countOf(missing, 'paper')} ${missing === 1 ? 'was' : 'were'} asked for and not found, as the answer says with “null”.`,
  whatStartsHereIsNo: (message: string) => `What starts here is no JSON (${message}); it was skipped.`,
  thisIsNoWholeJson: (message: string) => `This is no whole JSON: ${message}; nothing was lost by it.`,
  morePlacesOfTheTextFrom: (faults: number) =>
    `${countOf(faults, 'more place')} of the text from here on could not be read as JSON.`,
  theAnswerHoldsNoWorks: 'The answer holds no works of Crossref.',
  theFileHoldsNoItems: 'The file holds no items of CSL-JSON.',
  theFileHoldsNoRecord: 'The file holds no record of EndNote.',
  theAnswerHoldsCountsBy: 'The answer holds counts by group and no works, so there is nothing to draw.',
  theAnswerOfOpenalexLists: 'The answer of OpenAlex lists no works, but authors or other things.',
  theAnswerOfOpenalexHolds: 'The answer of OpenAlex holds no works.',
  theFileHoldsNoArticle: 'The file holds no article of PubMed.',
  theAnswerOfSemanticScholar:
    'The answer of Semantic Scholar lists authors without papers, so there is nothing to draw.',
  theAnswerOfSemanticScholarHolds: 'The answer of Semantic Scholar holds no papers.',
}

export const readersReferencesWords = said('readersReferences', en)
