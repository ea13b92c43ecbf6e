/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
}

const PLAIN = /^[\t\n\r -~]*$/
const BLANKS = /[\t\n\r]| {2}/

/** The same for a text of ASCII letters alone, as most are: Unicode need not be asked about it. */
function foldPlain(text: string): string {
  const folded = text.toLowerCase().trim()
  return BLANKS.test(folded) ? folded.replace(/\s+/g, ' ') : folded
}

/**
 * Folds a text for comparison and search: compatibility forms, case, accents and runs of blanks do not count.
 * `foldText(' Łukasz  KÓSA ') === 'lukasz kosa'`. Letters of other scripts stay. Idempotent.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return foldPlain(text)
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The words of a folded text: runs of letters and digits of any script. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
