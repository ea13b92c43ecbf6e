/** Things that people drop which are no text of papers, by the bytes at their start. */
const BINARY: readonly (readonly [start: string, what: string, instead?: string])[] = [
  ['%PDF-', 'a PDF', 'Export the references from where you found it, as BibTeX or RIS.'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00ff\u00d8\u00ff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['BM', 'a picture (BMP)'],
  [
    'SQLite format 3\0',
    'a database (SQLite)',
    'Export the library from the program that it belongs to, as BibTeX or RIS.',
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word, Excel or EndNote file', 'Save it as CSV, or export it as BibTeX or RIS.'],
  ['7z\u00bc\u00af', 'a 7-Zip archive', 'Unpack it first.'],
  ['Rar!', 'a RAR archive', 'Unpack it first.'],
  ['BZh', 'a bzip2 archive', 'Unpack it first.'],
  ['\u00fd7zXZ', 'an xz archive', 'Unpack it first.'],
  ['(\u00b5/\u00fd', 'a Zstandard archive', 'Unpack it first.'],
  ['ID3', 'a sound'],
  ['RIFF', 'a picture or a sound'],
  ['\u007fELF', 'a program'],
  ['MZ', 'a program'],
  ['%!PS', 'a PostScript document', 'Export the references from where you found it, as BibTeX or RIS.'],
]

const REFERENCES = 'Export the references as BibTeX, RIS or CSL-JSON instead.'

type Kind = readonly [pattern: RegExp, what: string, instead?: string]

/** Texts that begin with `<`, by what stands in their first part. */
const MARKED: readonly Kind[] = [
  [
    /^(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i,
    'a web page with its code',
    'Open it in a browser, select all, copy, and paste it here.',
  ],
  [/<(?:\w+:)?(?:modsCollection|mods)[\s>]/, 'a list in MODS', REFERENCES],
  [/marc21\/slim|<(?:marc:)?leader>/i, 'a list in MARC XML', REFERENCES],
  [/<(?:\w+:)?Sources[\s>][^]{0,2000}officeDocument\/2006\/bibliography/, 'a source list of Word', REFERENCES],
  [/<svg[\s>]/i, 'a picture (SVG)'],
  [/<(?:article|pmc-articleset)[\s>][^]{0,4000}<journal-meta>/, 'an article with its whole text (JATS)', REFERENCES],
  [/<TEI[\s>]/, 'a text in TEI', REFERENCES],
  [/^<\d{1,6}\s?\.?\s?>[ \t]*[\n\r]/, 'a list of Ovid', 'Export the references as RIS instead.'],
]

/** Other texts, by how they begin. */
const PLAIN: readonly Kind[] = [
  [/^\{\\rtf/, 'a rich text (RTF)', 'Save it as plain text.'],
  [/^\d{5}[acdnp][\w ]{4}[ a\d]22\d{5}[\w ]{3}4500/, 'a list in MARC', REFERENCES],
  [/^cff-version:/m, 'a citation file (CFF)', REFERENCES],
  [
    /^(?:(?:#|Creator\b|Version\b|comment\b)[^\n\r]*[\n\r]\s*)*graph\s*\[/i,
    'a network in GML',
    'Save it as GEXF or GraphML.',
  ],
  [/^BEGIN:VC(?:ARD|ALENDAR)/, 'a list of contacts or dates'],
  [/^From .+\n(?:.+\n){0,5}(?:Received|Date|From|To): /, 'mail'],
]

/** Documents that are archives within, by a file that each holds. */
const DOCUMENTS: readonly (readonly [entry: RegExp, what: string, instead: string])[] = [
  [/^word\//, 'a Word document', 'Save it as plain text, or export the references as BibTeX or RIS.'],
  [/^xl\//, 'an Excel workbook', 'Save the sheet as CSV.'],
  [/^ppt\//, 'a PowerPoint presentation', 'Export the references as BibTeX or RIS.'],
  [/^content\.xml$/, 'an OpenDocument file', 'Save a sheet as CSV, or a text as plain text.'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)', 'Export the references as BibTeX or RIS.'],
]

const tell = (what: string, instead: string | undefined): string =>
  `This is ${what}, which Coterie does not read.${instead === undefined ? '' : ` ${instead}`}`

/** A sentence on bytes that are known to be something else than papers or networks, or null. */
export function recogniseBytes(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 512))
  if (head.slice(257, 262) === 'ustar') return tell('a tar archive', 'Unpack it first, or use ZIP.')
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
