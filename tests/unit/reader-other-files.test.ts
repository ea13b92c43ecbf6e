import { describe, expect, it } from 'vitest'
import { recogniseArchive, recogniseBytes, recogniseText } from '../../src/records/recognise'

const bytesOf = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => character.charCodeAt(0)))
const told = (what: string, instead = ''): string => `This is ${what}, which Coterie does not read.${instead}`

const EXPORT = ' Export the references from where you found it, as BibTeX or RIS.'
const REFERENCES = ' Export the references as BibTeX, RIS or CSL-JSON instead.'
const UNPACK = ' Unpack it first.'

describe('bytes that are no text', () => {
  it.each([
    ['%PDF-1.7', told('a PDF', EXPORT)],
    ['\u0089PNG\r\n', told('a picture (PNG)')],
    ['\u00ff\u00d8\u00ff\u00e0', told('a picture (JPEG)')],
    ['GIF89a', told('a picture (GIF)')],
    ['II*\0x', told('a picture (TIFF)')],
    ['MM\0*x', told('a picture (TIFF)')],
    ['BM\u0001\0', told('a picture (BMP)')],
    [
      'SQLite format 3\0',
      told('a database (SQLite)', ' Export the library from the program that it belongs to, as BibTeX or RIS.'),
    ],
    [
      '\u00d0\u00cf\u0011\u00e0',
      told('an old Word, Excel or EndNote file', ' Save it as CSV, or export it as BibTeX or RIS.'),
    ],
    ['7z\u00bc\u00af', told('a 7-Zip archive', UNPACK)],
    ['Rar!x', told('a RAR archive', UNPACK)],
    ['BZh9', told('a bzip2 archive', UNPACK)],
    ['\u00fd7zXZ', told('an xz archive', UNPACK)],
    ['(\u00b5/\u00fd', told('a Zstandard archive', UNPACK)],
    ['ID3\u0004', told('a sound')],
    ['RIFFx', told('a picture or a sound')],
    ['\u007fELF', told('a program')],
    ['MZ\u0090\0', told('a program')],
    ['%!PS-Adobe', told('a PostScript document', EXPORT)],
    [`${'x'.repeat(257)}ustar`, told('a tar archive', ' Unpack it first, or use ZIP.')],
    [`${'x'.repeat(256)}ustar`, null],
    ['BM and MZ', null],
    ['MZ and BM', null],
    [`BM${'x'.repeat(509)}\0`, told('a picture (BMP)')],
    [`BM${'x'.repeat(510)}\0`, null],
    ['the %PDF-1.7', null],
    ['%PDF', null],
    ['SQLite format 3', null],
    ['', null],
  ])('%j: %j', (text, message) => {
    expect(recogniseBytes(bytesOf(text))).toBe(message)
  })
})

describe('texts that are no papers', () => {
  const PAGE = told('a web page with its code', ' Open it in a browser, select all, copy, and paste it here.')
  const MODS = told('a list in MODS', REFERENCES)
  const MARC = told('a list in MARC XML', REFERENCES)
  const WORD = told('a source list of Word', REFERENCES)
  const JATS = told('an article with its whole text (JATS)', REFERENCES)
  const OVID = told('a list of Ovid', ' Export the references as RIS instead.')
  const GML = told('a network in GML', ' Save it as GEXF or GraphML.')
  const DATES = told('a list of contacts or dates')
  const TEI = told('a text in TEI', REFERENCES)
  const CFF = told('a citation file (CFF)', REFERENCES)

  it.each([
    ['<!DOCTYPE html>', PAGE],
    ['<!doctype  html >', PAGE],
    ['<html>', PAGE],
    ['<HTML lang="en">', PAGE],
    ['<head>', PAGE],
    ['<body class="x">', PAGE],
    ['\ufeff \n<html>', PAGE],
    ['<!-- made by hand -->\n<html>', PAGE],
    [`<!--${'x'.repeat(500)}--><html>`, PAGE],
    [`<!--${'x'.repeat(501)}--><html>`, null],
    ['<htmlx>', null],
    ['<header>', null],
    ['<a><html>', null],
    ['<mods>', MODS],
    ['<?xml version="1.0"?><modsCollection xmlns="x">', MODS],
    ['<x:mods version="3.7">', MODS],
    ['<modsx>', null],
    ['<collection xmlns="http://www.loc.gov/MARC21/slim">', MARC],
    ['<collection><leader>', MARC],
    ['<collection><marc:leader>', MARC],
    ['<collection><leaders>', null],
    ['<b:Sources x="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">', WORD],
    ['<Sources>officeDocument/2006/bibliography', WORD],
    ['<Sources>officeDocument/2006/other', null],
    [`<Sources>${'x'.repeat(2000)}officeDocument/2006/bibliography`, WORD],
    [`<Sources>${'x'.repeat(2001)}officeDocument/2006/bibliography`, null],
    ['<?xml version="1.0"?><SVG >', told('a picture (SVG)')],
    ['<svgs>', null],
    ['<article>\n<front><journal-meta>', JATS],
    ['<pmc-articleset ><journal-meta>', JATS],
    [`<article>${'x'.repeat(4000)}<journal-meta>`, JATS],
    [`<article>${'x'.repeat(4001)}<journal-meta>`, null],
    ['<article>', null],
    ['<TEI xmlns="x">', TEI],
    ['<TEIx>', null],
    ['<8>\nAuthor', OVID],
    ['<123456. >\t\r\nAuthor', OVID],
    ['<8 .> \nAuthor', OVID],
    ['<1234567>\n', null],
    ['<8> Author\n', null],
    ['<a>\n<8>\n', null],
    ['{\\rtf1', told('a rich text (RTF)', ' Save it as plain text.')],
    ['see {\\rtf1', null],
    ['00714cam a2200205 a 4500', told('a list in MARC', REFERENCES)],
    ['00714nab  2200205   4500', told('a list in MARC', REFERENCES)],
    ['00714xam a2200205 a 4500', null],
    ['x00714cam a2200205 a 4500', null],
    ['cff-version: 1.2.0', CFF],
    ['# a remark\ncff-version: 1.2.0', CFF],
    ['my cff-version: 1.2.0', null],
    ['graph [', GML],
    ['Graph\n[', GML],
    ['# a remark\nCreator "me"\nVersion 1\ncomment x\n\ngraph [', GML],
    ['Creators\ngraph [', null],
    ['a graph [', null],
    ['graphs [', null],
    ['BEGIN:VCARD', DATES],
    ['BEGIN:VCALENDAR', DATES],
    ['BEGIN:VEVENT', null],
    ['The BEGIN:VCARD', null],
    ['From ann@a.example Fri\nReceived: by b', told('mail')],
    ['From ann@a.example Fri\nX-Mark: 1\nTo: bo', told('mail')],
    [`From ann\n${'X: 1\n'.repeat(5)}Date: x`, told('mail')],
    [`From ann\n${'X: 1\n'.repeat(6)}Date: x`, null],
    ['From ann\n\nDate: x', null],
    ['From here on', null],
    ['<p>BEGIN:VCARD', null],
    ['Abstract: <svg>', null],
    [`${' '.repeat(8191)}<html>`, null],
    [`${' '.repeat(8186)}<html>`, PAGE],
    ['', null],
  ])('%j: %j', (text, message) => {
    expect(recogniseText(text)).toBe(message)
  })
})

describe('archives that are documents', () => {
  it.each([
    [
      ['[Content_Types].xml', 'word/document.xml'],
      told('a Word document', ' Save it as plain text, or export the references as BibTeX or RIS.'),
    ],
    [['xl/workbook.xml'], told('an Excel workbook', ' Save the sheet as CSV.')],
    [['ppt/a.xml'], told('a PowerPoint presentation', ' Export the references as BibTeX or RIS.')],
    [['mimetype', 'content.xml'], told('an OpenDocument file', ' Save a sheet as CSV, or a text as plain text.')],
    [['META-INF/container.xml'], told('an e-book (EPUB)', ' Export the references as BibTeX or RIS.')],
    [['my word/a', 'xls/a', 'a/ppt/b', 'content.xml2', 'a/content.xml', 'contentaxml', 'META-INF/containerxml'], null],
    [[], null],
  ])('%j: %j', (names, message) => {
    expect(recogniseArchive(names)).toBe(message)
  })
})
