/** How much of a text is looked at to tell its format, in characters. */
const SNIFFED = 20_000
/** Of what goes on without an end so many characters are looked at, and so many are passed over for it, all in all. */
const LONGEST_RUN = 1000
const MOST_PASSED = 400_000

/**
 * The start of a text, up to `most` characters, in which whatever goes on for long without one of the `ends` is cut: a field of
 * any length hides nothing behind it. Cost: what is returned, and what is passed over.
 */
export function startWithoutRuns(text: string, ends: string, most = SNIFFED): string {
  const last = Math.min(text.length, MOST_PASSED)
  const kept: string[] = []
  let length = 0
  let from = 0
  let run = 0
  let at = 0
  for (; at < last && length + (run > LONGEST_RUN ? 0 : at - from) < most; at++) {
    if (ends.includes(text[at] ?? '')) {
      if (run > LONGEST_RUN) from = at
      run = 0
    } else if (++run === LONGEST_RUN + 1) {
      kept.push(text.slice(from, at))
      length += at - from
    }
  }
  if (run <= LONGEST_RUN) kept.push(text.slice(from, at))
  return kept.join('')
}
