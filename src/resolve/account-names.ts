import { foldText, foldedWords } from '../base/fold'

/** Letters of the shortest name that an account must hold whole. */
const SHORTEST_NAME = 3

/** Accounts of the repositories that links lead to, each link's once. */
export function accountsOf(links: readonly string[]): string[] {
  return links.flatMap((link) => /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/([\w.-]{1,100})/i.exec(link)?.[1] ?? [])
}

/** Whether all letters stand in the text in this order; the first one at its start. */
function isShortened(letters: string, text: string): boolean {
  if (letters.slice(0, 1) !== text.slice(0, 1)) return false
  let at = 0
  for (const letter of text) if (letter === letters[at]) at += 1
  return at === letters.length
}

/**
 * Whether an account is called after a person: it holds one of the person's names whole, and what is left of it shortens
 * the other ones (“ChenMnZ” for Mengzhao Chen, not for Mengjuan Chen).
 */
export function resemblesName(account: string, name: string): boolean {
  const letters = foldText(account).replace(/[^\p{L}]/gu, '')
  const words = foldedWords(name)
  return words.some((word, at) => {
    const from = letters.indexOf(word)
    if (word.length < SHORTEST_NAME || from < 0) return false
    const rest = letters.slice(0, from) + letters.slice(from + word.length)
    const others = words.filter((_, other) => other !== at).join('')
    return rest !== '' && others !== '' && isShortened(rest, others)
  })
}
