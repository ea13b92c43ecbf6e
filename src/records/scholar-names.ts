import { tidyBlanks } from './lines'
import type { Reference, ReferenceAuthor } from './reference-record'
import { isOthers, joinName, readArxivId } from './reference-parts'

/** Capitals before a family name: “JA Smith”, “A van der Berg”. */
const INITIALED = /^((?:\p{Lu}\p{M}*){1,4}(?:-\p{Lu}{1,2})?) (\S.*)$/u

function readName(piece: string): ReferenceAuthor {
  const [, initials = '', family = ''] = INITIALED.exec(piece) ?? []
  return initials === '' || !/\p{Ll}|^\p{Lu}{2,}$/u.test(family) ? { name: piece } : joinName(family, initials)
}

/** Names as Google Scholar prints them: initials, family name, commas between; dots at the end stand for those left out. */
export function readScholarNames(text: string): Pick<Reference, 'authors' | 'authorsComplete'> {
  const isCut = /(?:…|\.{3})\s*$/.test(text)
  const pieces = text
    .replace(/(?:…|\.{3})\s*$/, '')
    .split(/[,，]/u)
    .map(tidyBlanks)
    .filter((piece) => piece !== '' && !isOthers(piece))
  return { authors: pieces.map(readName), authorsComplete: !isCut }
}

/** True for a line that lists names as Google Scholar does. */
export function looksLikeScholarNames(text: string): boolean {
  const pieces = text
    .trimEnd()
    .replace(/,?\s?(?:…|\.{3})$/, '')
    .split(/[,，] ?/u)
  const named = pieces.filter(
    (piece) => INITIALED.test(piece) || /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(piece),
  )
  return named.length > 0 && named.length * 2 > pieces.length && text.length < 2000
}

/** “Nature 521 (7553), 436-444, 2015” in its parts; each is left out where it is not there. */
export function readScholarVenue(text: string): Pick<Reference, 'venue' | 'publication' | 'identifiers'> {
  const arxiv = readArxivId(text)
  const plain = text.replace(/,? (?:1[89]|20)\d\d$/, '').replace(/^(?:1[89]|20)\d\d$/, '')
  const [, head = plain, pages = ''] = /^(.*?), ((?:[A-Z]?\d[\w.]*)(?:[-–][\w.]+)?)$/.exec(plain) ?? []
  const [, name = head, volume = '', issue = ''] = /^(\D.*?)(?: (\d{1,5}))?(?: \(([^()]{1,20})\))$|^$/.exec(head) ?? []
  const [, short = name, onlyVolume = ''] = volume === '' ? (/^(\D.*?) (\d{1,4})$/.exec(name) ?? []) : []
  if (arxiv !== null && /^arxiv\b/i.test(plain)) return { venue: plain, publication: {}, identifiers: [arxiv] }
  return {
    venue: short,
    publication: { volume: volume || onlyVolume, issue, pages },
    identifiers: arxiv === null ? [] : [arxiv],
  }
}
