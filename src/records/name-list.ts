import {
  isGivenWithInitial,
  isInitials,
  isMarkedInitials,
  isParticle,
  isOneWord,
  isSuffix,
  looksLikeName,
  trimName,
  turnInitialed,
  turnName,
} from './listed-name'

/** The names of a list, given name first. */
export type NameList = {
  readonly names: readonly string[]
  /** True where nothing but the number of words says which commas part people and which part family from given name. */
  readonly guessed: boolean
}

const COMMA = /[,，、]/u
const SEMICOLON = /[;；]/u
const AND = /,? (?:and|&) /u
/** A whole name in letters of which each is a word. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}]{2,}$/u
const hasLetters = (text: string): boolean => /[^\p{P}\p{N}\s]/u.test(text)

/** A piece of a list between two marks. */
type Piece = { readonly text: string; readonly afterAnd: boolean }

/** Pieces between commas, suffixes (“Smith, John, Jr.”) put back to what they follow. */
function partAtCommas(text: string): string[] {
  const parts: string[] = []
  for (const raw of text.split(COMMA)) {
    const part = trimName(raw)
    const last = parts.length - 1
    if (isSuffix(part) && last >= 0) parts[last] = `${parts[last] ?? ''} ${part}`
    else if (hasLetters(part)) parts.push(part)
  }
  return parts
}

/** Parts “A B and C D” where all sides are names of several words: “Search and Rescue Team” stays one. */
function partPair(name: string): string[] {
  const sides = name.split(AND)
  return sides.length > 1 && sides.every((side) => side.includes(' ') && looksLikeName(side)) ? sides : [name]
}

const turnPair = ([family = '', given = '']: readonly string[]): string => turnName(family, given)

const countOwnWords = (text: string): number => text.split(' ').filter((word) => !isParticle(word)).length

/**
 * “Chen, Mengjuan” in every one of the parts that other marks set apart; a part without a comma is a name as it is. Null
 * where a part has more commas, or where the words before all commas look like whole names (“Ann Smith, Bo Li; Cy Moe”).
 */
function turnParts(parts: readonly (readonly string[])[]): string[] | null {
  const inverted = parts.filter((part) => part.length > 1)
  if (inverted.length === 0 || parts.some((part) => part.length > 2)) return null
  const whole = ([before = '', behind = '']: readonly string[]): boolean =>
    UNSPACED.test(before) || (countOwnWords(before) > 1 && !isGivenWithInitial(behind))
  if (inverted.every(whole)) return null
  return parts.flatMap((part) => (part.length > 1 ? [turnPair(part)] : partPair(part[0] ?? '')))
}

/** Pieces between commas, and between “and” where that stands behind initials or parts two single words. */
function findPieces(text: string): Piece[] {
  return partAtCommas(text).flatMap((part): Piece[] => {
    const sides = part.split(AND)
    const [first = '', second = ''] = sides
    const apart = sides.length === 2 && (isMarkedInitials(first) || (isOneWord(first) && isOneWord(second)))
    return apart
      ? [
          { text: first, afterAnd: false },
          { text: second, afterAnd: true },
        ]
      : [{ text: part, afterAnd: false }]
  })
}

/** Family and given name in turn, throughout. `guessed`: no given name has an initial that shows it. */
function pairInTurn(pieces: readonly Piece[]): NameList | null {
  if (pieces.length === 0 || pieces.length % 2 > 0) return null
  const names: string[] = []
  let shown = false
  for (const [at, { text, afterAnd }] of pieces.entries()) {
    if (at % 2 === 0) continue
    const family = pieces[at - 1]?.text ?? ''
    const initials = isInitials(text)
    if (afterAnd || !(isOneWord(family) || (initials && !isMarkedInitials(family)))) return null
    if (!initials && !isGivenWithInitial(text) && !isOneWord(text)) return null
    shown ||= isGivenWithInitial(text)
    names.push(turnName(family, text))
  }
  return { names, guessed: !shown }
}

/** Initials with full stops belong to the piece before them, whatever the rest of the list is. */
function pairMarkedInitials(pieces: readonly Piece[]): string[] | null {
  const names: string[] = []
  let open = false
  let found = false
  for (const { text, afterAnd } of pieces) {
    const paired: boolean = open && !afterAnd && isMarkedInitials(text)
    if (paired) names.push(turnName(names.pop() ?? '', text))
    else names.push(text)
    found ||= paired
    open = !paired
  }
  return found ? names : null
}

function splitAtCommas(text: string): NameList {
  const sides = text.split(AND)
  const turned = sides.length > 1 ? turnAll(sides.map(partAtCommas)) : null
  if (turned !== null) return { names: turned, guessed: false }
  const pieces = findPieces(text)
  const inTurn = pairInTurn(pieces)
  if (inTurn !== null) return inTurn
  const paired = pairMarkedInitials(pieces)
  if (paired !== null) return { names: paired, guessed: false }
  const single = pieces.length > 2 && pieces.every((piece) => isOneWord(piece.text))
  const names = single ? pieces.map((piece) => piece.text) : partAtCommas(text).flatMap(partPair)
  return { names: turnInitialed(names) ?? names, guessed: false }
}

/** As `turnParts`, where every part has a comma: “Chen, Mengjuan and Smith, John”. */
const turnAll = (parts: readonly (readonly string[])[]): string[] | null =>
  parts.every(({ length }) => length === 2) ? turnParts(parts) : null

/**
 * Reads a list of names in the usual styles: “Given Family, Given Family and Given Family”; “Family, Given” parted by
 * semicolons or by “and”; “Family, G. G., & Family, G.” (APA); “Family GG, Family G” (Vancouver); suffixes, and the
 * separators of Chinese and Japanese. Semicolons part people wherever a piece between them has one comma at most. Commas
 * alone are taken to part family from given name where that works out for every pair and no piece has several names; if
 * no initial shows it, that is a guess. Names come out given name first, Vancouver's initials with full stops. Linear.
 */
export function splitNames(list: string): NameList {
  const parts = list.split(SEMICOLON).filter((part) => hasLetters(trimName(part)))
  if (parts.length < 2) return splitAtCommas(parts[0] ?? '')
  const cut = parts.map(partAtCommas)
  const turned = turnParts(cut)
  if (turned !== null) return { names: turned, guessed: false }
  if (cut.every(({ length }) => length < 2)) {
    const names = cut.flatMap(([name = '']) => partPair(name))
    return { names: turnInitialed(names) ?? names, guessed: false }
  }
  const read = parts.map(splitAtCommas)
  return { names: read.flatMap(({ names }) => names), guessed: read.some(({ guessed }) => guessed) }
}
