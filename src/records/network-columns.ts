import type { Issue } from '../base/issue'
import type { FactReader, FactWriter } from './fact-column'
import type { StatedEdge, StatedNode } from './record'

type Attributes = StatedNode['attributes']

function writeAttributes(to: FactWriter, attributes: Attributes): void {
  const entries = Object.entries(attributes)
  to.number(entries.length)
  for (const [name, value] of entries) {
    to.word(name)
    to.word(value)
  }
}

function readAttributes(from: FactReader): Attributes {
  const entries: (readonly [string, string])[] = []
  for (let left = from.number(); left > 0; left--) entries.push([from.text(), from.text()])
  return Object.fromEntries(entries)
}

/** What a node has, a bit for each. */
const NODE = { x: 1, y: 2, size: 4, cluster: 8 } as const

export function writeNode(to: FactWriter, { id, label, line, x, y, size, cluster, attributes }: StatedNode): void {
  to.number(
    (x === null ? 0 : NODE.x) |
      (y === null ? 0 : NODE.y) |
      (size === null ? 0 : NODE.size) |
      (cluster === null ? 0 : NODE.cluster),
  )
  to.word(id)
  to.word(label)
  to.number(line)
  for (const value of [x, y, size]) if (value !== null) to.number(value)
  if (cluster !== null) to.word(cluster)
  writeAttributes(to, attributes)
}

export function readNode(from: FactReader): StatedNode {
  const has = from.number()
  const number = (mask: number): number | null => ((has & mask) === 0 ? null : from.number())
  return {
    id: from.text(),
    label: from.text(),
    line: from.number(),
    x: number(NODE.x),
    y: number(NODE.y),
    size: number(NODE.size),
    cluster: (has & NODE.cluster) === 0 ? null : from.text(),
    attributes: readAttributes(from),
  }
}

export function writeEdge(to: FactWriter, { source, target, weight, line, attributes }: StatedEdge): void {
  to.word(source)
  to.word(target)
  to.number(weight)
  to.number(line)
  writeAttributes(to, attributes)
}

export const readEdge = (from: FactReader): StatedEdge => ({
  source: from.text(),
  target: from.text(),
  weight: from.number(),
  line: from.number(),
  attributes: readAttributes(from),
})

const SEVERITIES = ['skipped', 'notice'] as const satisfies Issue['severity'][]

export function writeIssue(to: FactWriter, { source, line, severity, message }: Issue): void {
  to.word(source)
  to.number(line)
  to.number(SEVERITIES.indexOf(severity))
  to.word(message)
}

export const readIssue = (from: FactReader): Issue => ({
  source: from.text(),
  line: from.number(),
  severity: SEVERITIES[from.number()] ?? 'notice',
  message: from.text(),
})
