import { lineAt, lineStarts, type Bytes, type Edit } from './bytes'
import type { Item, Outcome } from './reading'

/** What is promised and was not kept. `what` is a word of a few kinds, `detail` a sentence. */
export type Fault = {
  readonly what: 'throws' | 'hangs' | 'slow' | 'account' | 'lost' | 'silent'
  readonly detail: string
}

/** Records that a fault in one place may cost. */
export const MOST_LOST = 2

/** Processor time that a file may take, in ms: 20 and 2 µs for each byte. */
export const timeAllowed = (length: number): number => 20 + length * 0.002

/** A file before it is damaged. */
export type Base = {
  readonly name: string
  readonly bytes: Bytes
  readonly outcome: Outcome
  readonly starts: readonly number[]
  /** Where the first record, node or edge begins; what stands before is the file's head. */
  readonly head: number
  /** False for what one byte turns into noise: archives, and texts of two bytes a character. */
  readonly isJudged: boolean
}

export function makeBase(name: string, bytes: Bytes, outcome: Outcome): Base {
  const starts = lineStarts(bytes)
  const lines = [...outcome.records, ...outcome.nodes, ...outcome.edges].flatMap(({ line }) => (line > 0 ? [line] : []))
  const first = lines.reduce((least, line) => Math.min(least, line), Infinity)
  return {
    name,
    bytes,
    outcome,
    starts,
    head: first === Infinity ? 0 : (starts[first - 1] ?? 0),
    isJudged: !outcome.isArchive && !bytes.includes(0) && outcome.format !== null && outcome.format !== 'project',
  }
}

const BLANK = 32

/** Those of the items that stand wholly in the lines that an edit takes away, or in part where it takes away many. */
function removedBy(items: readonly Item[], { starts, bytes }: Base, { at, remove, insert }: Edit): Set<Item> {
  const removed = new Set<Item>()
  if (remove <= insert.length) return removed
  const from = lineAt(starts, at)
  const to = lineAt(starts, Math.max(at, at + remove - 1))
  const isCut = at + remove === bytes.length
  // Blanks and the break at a line's end may stay, and of one line less than half.
  const isBlank = (start = 0, end = 0): boolean => bytes.subarray(start, end).every((byte) => byte <= BLANK)
  const isMost = from === to && remove * 2 >= (starts[from] ?? 0) - (starts[from - 1] ?? 0)
  const isWhole = isMost || (isBlank(starts[from - 1], at) && (isCut || isBlank(at + remove, starts[to])))
  const lines = [...new Set(items.map(({ line }) => line))].sort((one, other) => one - other)
  // The last is taken to be as long as the one before it.
  const length = (lines.at(-1) ?? 0) - (lines.at(-2) ?? 0)
  for (const item of items) {
    let last = Math.max(item.line, (lines.find((line) => line > item.line) ?? item.line + length) - 1)
    while (last > item.line && isBlank(starts[last - 1], starts[last])) last--
    if (isCut ? last >= from : isWhole && item.line >= from && last <= to) removed.add(item)
  }
  return removed
}

/** How many of the items that an edit leaves standing are not read any more. */
function countLost(before: readonly Item[], after: readonly Item[], base: Base, edit: Edit): number {
  const removed = removedBy(before, base, edit)
  const left = new Map<string, number>()
  for (const { key } of after) left.set(key, (left.get(key) ?? 0) + 1)
  let lost = 0
  for (const item of before) {
    const count = left.get(item.key) ?? 0
    if (count > 0) left.set(item.key, count - 1)
    else if (!removed.has(item)) lost++
  }
  return lost
}

/** True for a fault above the first record, in the first character, or between the nodes and the edges: in the lines that say what those below are. */
function isInHead({ head, outcome: { nodes, edges }, starts }: Base, { at, remove }: Edit): boolean {
  if (at < head || (at === head && (remove === 0 || at === 0))) return true
  const lines = nodes.map(({ line }) => line)
  const last = lines.at(-1)
  const edge = edges[0]?.line ?? 0
  if (last === undefined || last === 0 || edge <= last) return false
  // The last is taken to be as long as the one before it.
  const behind = starts[last + (last - (lines.at(-2) ?? last)) - 1] ?? 0
  return at >= behind && at <= (starts[edge - 1] ?? 0)
}

/** What is wrong with the reading of a file that was damaged in one place. */
export function* judgeEdit(base: Base, edit: Edit, after: Outcome): Generator<Fault> {
  if (!base.isJudged) return
  const before = base.outcome
  const lost = {
    records: countLost(before.records, after.records, base, edit),
    nodes: countLost(before.nodes, after.nodes, base, edit),
    edges: countLost(before.edges, after.edges, base, edit),
  }
  const most = Math.max(...Object.values(lost))
  const fewer =
    Math.max(
      before.records.length - after.records.length - removedBy(before.records, base, edit).size,
      before.edges.length - after.edges.length - removedBy(before.edges, base, edit).size,
    ) > 0
  const isTold =
    after.issues.length > before.issues.length || after.issues.some(({ severity }) => severity === 'skipped')
  const counts = `${lost.records} records, ${lost.nodes} nodes and ${lost.edges} edges of ${before.records.length}, ${before.nodes.length} and ${before.edges.length}`
  // The first lines say what all the others mean; where they are damaged, it is enough that one hears of it.
  if (most > MOST_LOST && !isInHead(base, edit)) yield { what: 'lost', detail: `lost ${counts}` }
  if ((fewer || most > MOST_LOST) && !isTold)
    yield { what: 'silent', detail: `said nothing of ${counts} that are lost` }
}
