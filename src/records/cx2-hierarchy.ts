import { jsonText } from './graph-json'
import { isObject } from './json-values'
import type { StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

type Element = { readonly value: Readonly<Record<string, unknown>>; readonly line: number }

/** The only published version of the form in which hierarchies of cells are told. */
const KNOWN = 'hierarchy_v0.1'

/** The first node of a ring of edges, or null where the edges run without one (Kahn's algorithm). Linear. */
function findRing(edges: readonly Element[]): Element | null {
  const out = new Map<string, string[]>()
  const into = new Map<string, number>()
  for (const { value } of edges) {
    const [source, target] = [jsonText(value.s), jsonText(value.t)]
    const next = out.get(source)
    if (next === undefined) out.set(source, [target])
    else next.push(target)
    into.set(target, (into.get(target) ?? 0) + 1)
    if (!into.has(source)) into.set(source, 0)
  }
  const free = [...into].filter(([, count]) => count === 0).map(([id]) => id)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const next of out.get(id) ?? []) {
      const left = (into.get(next) ?? 0) - 1
      into.set(next, left)
      if (left === 0) free.push(next)
    }
    into.delete(id)
  }
  return edges.find(({ value }) => into.has(jsonText(value.s)) && into.has(jsonText(value.t))) ?? null
}

/** Checks a file that says that its nodes are sets within sets (HCX); what is amiss is noted, everything is read. */
export function checkHierarchy(aspect: (name: string) => readonly Element[], draft: StatedDraft): void {
  const told = aspect('networkAttributes').map(({ value }) => value)
  const schema = told.map(({ ndexSchema }) => ndexSchema).find((value) => value !== undefined)
  const isHierarchy =
    schema !== undefined ||
    told.some((value) => Object.keys(value).some((key) => key.startsWith('HCX::'))) ||
    aspect('nodes').some(({ value }) => isObject(value.v) && 'HCX::members' in value.v)
  if (!isHierarchy) return
  if (schema === undefined) draft.note(0, readersNetworksWords.theNodesHaveMembersBut)
  else if (schema !== KNOWN) draft.note(0, readersNetworksWords.theFileSaysItIs(jsonText(schema), KNOWN))
  if (!told.some((value) => 'HCX::modelFileCount' in value)) draft.note(0, readersNetworksWords.theFileDoesNotSay)
  for (const { value, line } of aspect('filterWidgets'))
    if (typeof value.filter !== 'object' || typeof value.appliesTo !== 'string')
      draft.note(line, readersNetworksWords.aFilterOfTheFile)
  const ring = findRing(aspect('edges'))
  if (ring !== null) draft.note(ring.line, readersNetworksWords.theEdgesOfTheHierarchy)
}
