import type { Format, ParsedSource, Source } from './record'
import { isFigure, readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

/** Vertices that a file only counts are made up to this many. */
const MOST_COUNTED = 100_000

type Section = 'none' | 'vertices' | 'pairs' | 'lists' | 'matrix' | 'partition' | 'vector' | 'passed'

const WORD = /"([^"]*)"|(\[[^\][]*\])|(\S+)/g

/** The words of a line; a text in quotation marks is one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(WORD)].map(([whole, quoted]) => (quoted === undefined ? whole : readCodes(quoted)))

/** Pajek writes letters that it cannot hold as `&#number;`. */
const readCodes = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })

const SECTIONS: readonly (readonly [RegExp, Section])[] = [
  [/^\*(?:arcs|edges)list\b/i, 'lists'],
  [/^\*(?:arcs|edges)\b/i, 'pairs'],
  [/^\*matrix\b/i, 'matrix'],
  [/^\*partition\b/i, 'partition'],
  [/^\*vector\b/i, 'vector'],
]

type Vertex = { readonly line: number; readonly words: readonly string[] }
type Value = { readonly line: number; readonly value: number }

/** Reads Pajek line by line: what a line means follows from the section that it stands in. */
class PajekReader {
  private readonly draft: StatedDraft
  private readonly vertices = new Map<number, Vertex>()
  /** Values of a partition, and those that no line says to be of a vector. */
  private clusters: Value[] = []
  private sizes: Value[] = []
  private section: Section = 'none'
  private counted = 0
  private firstMode = 0
  private relation = ''
  private arcs = 0
  private others = 0
  private row = 0
  private hasSections = false

  private readonly name: string

  constructor(name: string) {
    this.name = name
    this.draft = new StatedDraft(name, 'pajek')
  }

  read(text: string): ParsedSource {
    text.split(/\r\n|\n|\r/).forEach((whole, index) => {
      const line = whole.trim()
      if (line === '') return
      if (line.startsWith('%')) {
        const behind = wordsOf(line.slice(1))
        if (this.section === 'pairs' && this.isPair(behind))
          this.draft.note(index + 1, readersNetworksWords.aRemarkLooksLikeAnEdge)
        return
      }
      if (line.startsWith('*')) this.open(line, index + 1)
      else this.take(line, index + 1)
    })
    return this.finish()
  }

  private open(line: string, number: number): void {
    if (/^\*network\b/i.test(line)) return
    if (/^\*vertices\b/i.test(line)) {
      const [count, first] = (line.match(/\d+/g) ?? []).map(Number)
      // In a project the partition of a network counts its vertices once more.
      if (!['partition', 'vector', 'passed'].includes(this.section)) this.section = 'vertices'
      this.counted = Math.max(this.counted, count ?? 0)
      if (first !== undefined) this.firstMode = first
      return
    }
    const found = SECTIONS.find(([pattern]) => pattern.test(line))
    if (found === undefined) {
      this.section = 'none'
      return this.draft.skip(number, readersNetworksWords.beginsAPartThatIs(line.slice(0, 40)))
    }
    this.section = found[1]
    // A vertex has one cluster and one size: those of the first partition and the first vector.
    if ((this.section === 'partition' ? this.clusters : this.section === 'vector' ? this.sizes : []).length > 0) {
      this.section = 'passed'
      return this.draft.skip(number, readersNetworksWords.beginsAPartThatIs(line.slice(0, 40)))
    }
    const isOfEdges = this.section !== 'partition' && this.section !== 'vector'
    this.hasSections ||= isOfEdges
    this.relation = /:\s*(?:\d+\s*)?"([^"]*)"/.exec(line)?.[1] ?? ''
    if (/^\*arcs/i.test(line)) this.arcs++
    else if (isOfEdges) this.others++
    this.row = 0
    // The break behind the line may be lost.
    const behind = /^\*(?:edges|arcs)\s+(\d+\s+\d+(?:\s.*)?)$/i.exec(line)?.[1]
    if (behind !== undefined && this.section === 'pairs') {
      this.draft.note(number, readersNetworksWords.theLineHoldsAnEdge)
      this.takePair(wordsOf(behind), number)
    }
  }

  private take(line: string, number: number): void {
    switch (this.section) {
      case 'passed':
        return
      case 'none':
        if (this.isPair(wordsOf(line))) return this.takeLostPair(wordsOf(line), number)
        return this.draft.skip(number, readersNetworksWords.theLineStandsInNo)
      case 'vertices': {
        const words = wordsOf(line)
        const id = Number(words[0])
        if (this.isPair(words)) return this.takeLostPair(words, number)
        // A line of one number under *Vertices is a value: the file is a partition or a vector.
        if (words.length === 1 && readNumber(words[0]) !== null && !line.includes('"') && this.vertices.size === 0)
          this.clusters.push({ line: number, value: Number(words[0]) })
        else if (!Number.isInteger(id) || id < 1) this.draft.skip(number, readersNetworksWords.theLineDoesNotBegin)
        else if (this.vertices.has(id)) this.draft.skip(number, readersNetworksWords.theVertexStandsTwiceThe(id))
        else this.vertices.set(id, { line: number, words })
        return
      }
      case 'partition':
      case 'vector': {
        const value = readNumber(line)
        if (value === null) this.draft.skip(number, readersNetworksWords.theLineIsNoNumber)
        else (this.section === 'vector' ? this.sizes : this.clusters).push({ line: number, value })
        return
      }
      case 'pairs':
        return this.takePair(wordsOf(line), number)
      case 'lists': {
        const [source = '', ...targets] = wordsOf(line)
        if (targets.length === 0) return this.draft.skip(number, readersNetworksWords.theLineNamesNoSecond)
        for (const target of targets) this.takePair([source, target], number)
        return
      }
      case 'matrix': {
        this.row++
        wordsOf(line).forEach((word, column) => {
          const weight = readNumber(word)
          if (weight === null && isFigure(word))
            this.draft.skip(number, readersNetworksWords.theMatrixHoldsNoNumber(word))
          else if (weight !== null && weight !== 0)
            this.draft.addEdge({ source: String(this.row), target: String(column + 1), weight, line: number })
        })
      }
    }
  }

  /** True for nothing but numbers of vertices, and perhaps a weight, behind the last vertex that the file says it has. */
  private isPair(words: readonly string[]): boolean {
    const [source, target] = words.map(Number)
    const isVertex = (id: number | undefined): boolean => id !== undefined && this.vertices.has(id)
    return (
      (words.length === 2 || words.length === 3) &&
      this.vertices.size > 0 &&
      this.vertices.size >= this.counted - 1 &&
      words.every((word) => readNumber(word) !== null) &&
      isVertex(source) &&
      isVertex(target)
    )
  }

  /** An edge where no line, or a broken one, begins the edges: this one and those behind it are read. */
  private takeLostPair(words: readonly string[], number: number): void {
    this.draft.note(number, readersNetworksWords.theLineThatBeginsThe)
    this.section = 'pairs'
    this.hasSections = true
    this.others++
    this.takePair(words, number)
  }

  private takePair([source = '', target = '', weight, ...rest]: readonly string[], line: number): void {
    if (!/^\d+$/.test(source) || !/^-?\d+$/.test(target))
      return this.draft.skip(line, readersNetworksWords.theLineDoesNotBeginWith)
    const isWeight = weight !== undefined && isFigure(weight)
    const attributes = readPairs(isWeight ? rest : weight === undefined ? [] : [weight, ...rest])
    // What is stated besides has names; a number in place of one is the next edge, whose line's break was lost.
    if (attributes.some(([key]) => /^[-+.]?\d/.test(key)))
      this.draft.note(line, readersNetworksWords.theLineHoldsMoreThan)
    if (this.relation !== '') attributes.push(['relation', this.relation])
    const numbers = [source, target].map((id) => String(Math.abs(Number(id))))
    this.draft.addEdge({
      source: numbers[0] ?? '',
      target: numbers[1] ?? '',
      weight: isWeight ? weight : undefined,
      line,
      attributes,
    })
  }

  private finish(): ParsedSource {
    const valued = Math.max(this.clusters.length, this.sizes.length)
    const isHalf = this.vertices.size === 0 && valued > 0 && !this.hasSections
    const isVector = /\.vec$/i.test(this.name) || this.clusters.some(({ value }) => !Number.isInteger(value))
    if (isHalf && isVector && this.sizes.length === 0) [this.clusters, this.sizes] = [[], this.clusters]
    const known = this.counted <= MOST_COUNTED ? this.counted : 0
    if (this.counted > MOST_COUNTED) this.draft.note(0, readersNetworksWords.theFileSaysThatItHolds(this.counted))
    const last = Math.max(known, ...(isHalf ? [valued] : []))
    for (const id of [...this.vertices.keys()].filter((id) => id > last)) this.addVertex(id, isHalf)
    for (let id = 1; id <= last; id++) this.addVertex(id, isHalf)
    this.draft.directed = this.arcs > 0 && this.others === 0
    return this.draft.finish(isHalf ? 'nodes' : 'whole')
  }

  private addVertex(id: number, isHalf: boolean): void {
    const vertex = this.vertices.get(id)
    const [, label, ...rest] = vertex?.words ?? []
    const [cluster, size] = [this.clusters[id - 1], this.sizes[id - 1]]
    const [x, y] = rest.slice(0, 2).map(readNumber)
    const attributes = readPairs(rest.slice(rest.findIndex((word) => readNumber(word) === null)))
    if (this.firstMode > 0) attributes.push(['mode', id <= this.firstMode ? '1' : '2'])
    this.draft.addNode({
      id: String(id),
      // One half of a pair states no label, which leaves that of the other half.
      label: isHalf ? '' : label === undefined || label === '' ? String(id) : label,
      line: (vertex ?? cluster ?? size)?.line ?? 0,
      x: x ?? null,
      y: y ?? null,
      size: size?.value ?? null,
      cluster: cluster === undefined ? null : String(cluster.value),
      attributes,
    })
  }
}

/** `ic Red bc Black`, perhaps after the name of a shape, and `[1-5]`, a time. */
function readPairs(words: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  const plain = words.filter((word) => {
    if (!/^\[.*\]$/.test(word)) return true
    pairs.push(['time', word])
    return false
  })
  const start = /^(?:ellipse|box|diamond|triangle|cross|empty|circle|house|man|woman)$/i.test(plain[0] ?? '') ? 1 : 0
  if (start === 1) pairs.push(['shape', plain[0] ?? ''])
  for (let at = start; at + 1 < plain.length; at += 2) pairs.push([plain[at] ?? '', plain[at + 1] ?? ''])
  return pairs
}

/**
 * Pajek's networks (.net), partitions (.clu), vectors (.vec) and what holds several of them (.paj); vertices count from 1. A
 * partition or vector alone is one half of a pair. Source: http://mrvar.fdv.uni-lj.si/pajek/
 */
export const pajek: Format = {
  id: 'pajek',
  label: 'Pajek',
  sniff: (text) => (/^\ufeff?(?:\s|%[^\n\r]*[\n\r])*\*(?:vertices\b|network\b)/i.test(text.slice(0, 4000)) ? 1 : 0),
  parse: ({ name, text }: Source) => new PajekReader(name).read(text.replace(/^\ufeff/, '')),
}
