/** What is needed to pair marks of emphasis: the texts written so far, in which an opening mark's place is kept. */
type Output = string[]

const WORD = /[\p{L}\p{N}]/u
const LETTER = /\p{L}/u

/**
 * Pairs the marks `*`, `**`, `***` and `` ` `` of one paragraph as they are met and takes both away; a mark without a partner
 * stays. `*` and `` ` `` open before a word and close behind one, so that `a*b`, `2 * 3` and `A*` keep theirs; `**` also pairs
 * inside a word (`**L**inear`). Each mark costs the same time.
 */
export class Emphasis {
  private readonly open = new Map<string, number>()
  private readonly output: Output

  constructor(output: Output) {
    this.output = output
  }

  /** Takes a run of marks with the characters before and behind it ('' at an edge). */
  take(run: string, before: string, behind: string): void {
    const opened = this.open.get(run)
    const pairs = run.length <= (run.startsWith('*') ? 3 : 1)
    const insideWord = run === '**' && LETTER.test(before) && LETTER.test(behind)
    if (pairs && opened !== undefined && before.trim() !== '' && (!WORD.test(behind) || insideWord)) {
      this.output[opened] = ''
      this.output.push('')
      this.open.delete(run)
      return
    }
    if (pairs && behind.trim() !== '' && (!WORD.test(before) || insideWord)) this.open.set(run, this.output.length)
    this.output.push(run)
  }
}
