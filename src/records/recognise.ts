import { readersWords } from '../words/readers'

/** Things that people drop which are no text of papers, by the bytes at their start. */
const BINARY: readonly (readonly [start: string, what: string, instead?: string])[] = [
  ['%PDF-', readersWords.aPdf, readersWords.exportTheReferencesFromWhere],
  ['\u0089PNG', readersWords.aPicturePng],
  ['\u00ff\u00d8\u00ff', readersWords.aPictureJpeg],
  ['GIF8', readersWords.aPictureGif],
  ['II*\0', readersWords.aPictureTiff],
  ['MM\0*', readersWords.aPictureTiff],
  ['BM', readersWords.aPictureBmp],
  ['SQLite format 3\0', readersWords.aDatabaseSqlite, readersWords.exportTheLibraryFromThe],
  ['\u00d0\u00cf\u0011\u00e0', readersWords.anOldWordExcelOr, readersWords.saveItAsCsvOr],
  ['7z\u00bc\u00af', readersWords.a7ZipArchive, readersWords.unpackItFirst],
  ['Rar!', readersWords.aRarArchive, readersWords.unpackItFirst],
  ['BZh', readersWords.aBzip2Archive, readersWords.unpackItFirst],
  ['\u00fd7zXZ', readersWords.anXzArchive, readersWords.unpackItFirst],
  ['(\u00b5/\u00fd', readersWords.aZstandardArchive, readersWords.unpackItFirst],
  ['ID3', readersWords.aSound],
  ['RIFF', readersWords.aPictureOrASound],
  ['\u007fELF', readersWords.aProgram],
  ['MZ', readersWords.aProgram],
  ['%!PS', readersWords.aPostscriptDocument, readersWords.exportTheReferencesFromWhere],
]

const REFERENCES = readersWords.exportTheReferencesAsBibtex

type Kind = readonly [pattern: RegExp, what: string, instead?: string]

/** Texts that begin with `<`, by what stands in their first part. */
const MARKED: readonly Kind[] = [
  [
    /^(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i,
    readersWords.aWebPageWithItsCode,
    readersWords.openItInABrowser,
  ],
  [/<(?:\w+:)?(?:modsCollection|mods)[\s>]/, readersWords.aListInMods, REFERENCES],
  [/marc21\/slim|<(?:marc:)?leader>/i, readersWords.aListInMarcXml, REFERENCES],
  [/<(?:\w+:)?Sources[\s>][^]{0,2000}officeDocument\/2006\/bibliography/, readersWords.aSourceListOfWord, REFERENCES],
  [/<svg[\s>]/i, readersWords.aPictureSvg],
  [/<(?:article|pmc-articleset)[\s>][^]{0,4000}<journal-meta>/, readersWords.anArticleWithItsWhole, REFERENCES],
  [/<TEI[\s>]/, readersWords.aTextInTei, REFERENCES],
  [/^<\d{1,6}\s?\.?\s?>[ \t]*[\n\r]/, readersWords.aListOfOvid, readersWords.exportTheReferencesAsRisInstead],
]

/** Other texts, by how they begin. */
const PLAIN: readonly Kind[] = [
  [/^\{\\rtf/, readersWords.aRichTextRtf, readersWords.saveItAsPlainText],
  [/^\d{5}[acdnp][\w ]{3}[ a\d]22\d{5}[\w ]{3}4500/, readersWords.aListInMarc, REFERENCES],
  [/^cff-version:/m, readersWords.aCitationFileCff, REFERENCES],
  [
    /^(?:(?:#|Creator\b|Version\b|comment\b)[^\n\r]*[\n\r]\s*)*graph\s*\[/i,
    readersWords.aNetworkInGml,
    readersWords.saveItAsGexfOrGraphml,
  ],
  [/^BEGIN:VC(?:ARD|ALENDAR)/, readersWords.aListOfContactsOrDates],
  [/^From .+\n(?:.+\n){0,5}(?:Received|Date|From|To): /, 'mail'],
]

/** Documents that are archives within, by a file that each holds. */
const DOCUMENTS: readonly (readonly [entry: RegExp, what: string, instead: string])[] = [
  [/^word\//, readersWords.aWordDocument, readersWords.saveItAsPlainTextOr],
  [/^xl\//, readersWords.anExcelWorkbook, readersWords.saveTheSheetAsCsv],
  [/^ppt\//, readersWords.aPowerpointPresentation, readersWords.exportTheReferencesAsBibtexOr],
  [/^content\.xml$/, readersWords.anOpendocumentFile, readersWords.saveASheetAsCsv],
  [/^META-INF\/container\.xml$/, readersWords.anEBookEpub, readersWords.exportTheReferencesAsBibtexOr],
]

const tell = (what: string, instead: string | undefined): string =>
  readersWords.thisIsWhichCoterieDoes(what, instead === undefined ? '' : ` ${instead}`)

/** A sentence on bytes that are known to be something else than papers or networks, or null. */
export function recogniseBytes(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  if (head.slice(257, 262) === 'ustar') return tell(readersWords.aTarArchive, readersWords.unpackItFirstOrUseZip)
  const found = BINARY.find(([start]) => head.startsWith(start))
  // Two letters are no proof: a text may begin with them.
  if (found === undefined || (found[0].length < 3 && !head.includes('\0'))) return null
  return tell(found[1], found[2])
}

/** Characters of a text that are looked at. */
const HEAD = 8192

/** The same of a text. */
export function recogniseText(text: string): string | null {
  const head = text.slice(0, HEAD).replace(/^[\s\ufeff]+/, '')
  const found = (head.startsWith('<') ? MARKED : PLAIN).find(([pattern]) => pattern.test(head))
  return found === undefined ? null : tell(found[1], found[2])
}

/** The same of an archive, by the names of what lies in it. */
export function recogniseArchive(names: readonly string[]): string | null {
  const found = DOCUMENTS.find(([entry]) => names.some((name) => entry.test(name)))
  return found === undefined ? null : tell(found[1], found[2])
}
