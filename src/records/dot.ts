import { readDotWords, type DotWord } from './dot-words'
import type { Format, ParsedSource, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { readersNetworksWords } from '../words/readers-networks'

type Values = ReadonlyMap<string, string>
type NodeFacts = { readonly line: number; readonly values: Map<string, string>; cluster: string | null }

/** What holds within a pair of braces: usual values of nodes and edges, the cluster, and the nodes that it names. */
type Scope = {
  readonly node: Map<string, string>
  readonly edge: Map<string, string>
  readonly cluster: string | null
  /** The cluster that a label here names: none within further braces. */
  readonly labelled: string | null
  readonly named: Set<string>
}

/** Deeper braces are not followed. */
const DEEPEST = 100

/** A label as it is shown: `\n`, `\l` and `\r` break lines, `\N` is the node's name, `\\` a stroke. */
const readLabel = (text: string, name: string): string =>
  text.replace(/\\(.)/gs, (_, letter: string) => ('nlr'.includes(letter) ? ' ' : letter === 'N' ? name : letter))

/** Reads DOT word by word; it knows nodes only at the end, since they may be named before they are described. */
class DotReader {
  private readonly draft: StatedDraft
  private readonly nodes = new Map<string, NodeFacts>()
  private words: readonly DotWord[] = []
  private at = 0
  private depth = 0

  constructor(source: string) {
    this.draft = new StatedDraft(source, 'dot')
  }

  read(text: string): ParsedSource {
    this.words = readDotWords(text, (line, message) => {
      this.draft.note(line, message)
    })
    while (this.at < this.words.length && !this.isMark('{')) {
      if (this.peek()?.text.toLowerCase() === 'digraph') this.draft.directed = true
      this.at++
    }
    this.at++
    const whole: Scope = { node: new Map(), edge: new Map(), cluster: null, labelled: null, named: new Set() }
    this.readStatements(whole)
    while (this.at < this.words.length) {
      if (this.beginsGraph()) {
        this.draft.note(this.peek()?.line ?? 0, readersNetworksWords.theFileHoldsMoreThan)
        break
      }
      // A brace too many must not cost all that stands behind it.
      this.draft.note(this.words[this.at - 1]?.line ?? 0, readersNetworksWords.hasNoPlaceHereItWas('}'))
      this.readStatements(whole)
    }
    for (const [id, { line, values, cluster }] of this.nodes) {
      const [x, y] = (values.get('pos') ?? '').replace('!', '').split(',').map(readNumber)
      const label = values.get('label')
      this.draft.addNode({
        id,
        label: label === undefined || label === '\\N' ? id : readLabel(label, id),
        line,
        x: x ?? null,
        y: y ?? null,
        size: readNumber(values.get('width')),
        cluster: cluster ?? values.get('cluster') ?? values.get('group') ?? null,
        attributes: [...values].flatMap(([key, value]) =>
          key === 'label' || key === 'pos' ? [] : [[key, value] as const],
        ),
      })
    }
    return this.draft.finish()
  }

  private peek(): DotWord | undefined {
    return this.words[this.at]
  }

  private isMark(text: string): boolean {
    const word = this.peek()
    return word?.kind === 'mark' && word.text === text
  }

  private isKeyword(...keywords: readonly string[]): boolean {
    const word = this.peek()
    return word?.kind === 'id' && !word.quoted && keywords.includes(word.text.toLowerCase())
  }

  /** True where another graph begins: `strict digraph name {`. */
  private beginsGraph(): boolean {
    const words = this.words.slice(this.at, this.at + 4).map(({ text }) => text.toLowerCase())
    if (words[0] === 'strict') words.shift()
    return ['graph', 'digraph'].includes(words[0] ?? '') && (words[1] === '{' || words[2] === '{')
  }

  /** Statements up to the closing brace, which is taken too. */
  private readStatements(scope: Scope): void {
    while (this.at < this.words.length) {
      if (this.isMark('}')) {
        this.at++
        return
      }
      const before = this.at
      this.readStatement(scope)
      // What is none of the language's sentences is passed over word by word.
      if (this.at === before) {
        const word = this.peek()
        if (word !== undefined && word.text !== ';' && word.text !== ',')
          this.draft.note(word.line, readersNetworksWords.hasNoPlaceHereItWas(word.text.slice(0, 40)))
        this.at++
      }
    }
    this.draft.note(this.words.at(-1)?.line ?? 0, readersNetworksWords.theFileEndsInThe)
  }

  private readStatement(scope: Scope): void {
    if (this.isKeyword('graph', 'node', 'edge') && !this.follows('=')) {
      const kind = this.peek()?.text.toLowerCase()
      this.at++
      const values = this.readValues()
      if (kind === 'node') for (const [key, value] of values) scope.node.set(key, value)
      if (kind === 'edge') for (const [key, value] of values) scope.edge.set(key, value)
      const label = values.get('label')
      if (kind === 'graph' && scope.labelled !== null && label !== undefined)
        this.draft.nameCluster(scope.labelled, readLabel(label, scope.labelled))
      return
    }
    if (this.peek()?.kind === 'id' && this.follows('=')) {
      const key = this.peek()?.text
      this.at += 2
      const value = this.peek()?.kind === 'id' ? this.peek()?.text : undefined
      if (value !== undefined) this.at++
      if (key === 'label' && value !== undefined && scope.labelled !== null)
        this.draft.nameCluster(scope.labelled, readLabel(value, scope.labelled))
      return
    }
    this.readChain(scope)
  }

  private follows(text: string): boolean {
    const next = this.words[this.at + 1]
    return next?.kind === 'mark' && next.text === text
  }

  /** A node, or ends joined by `->` or `--`, each a node or a set of nodes in braces. */
  private readChain(scope: Scope): void {
    const line = this.peek()?.line ?? 0
    const first = this.readEnd(scope)
    if (first === null) return
    const ends = [first]
    while (this.isMark('->') || this.isMark('--')) {
      this.at++
      const next = this.readEnd(scope)
      if (next === null) {
        this.draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
        break
      }
      ends.push(next)
    }
    const values = this.readValues()
    if (ends.length === 1) {
      if (first.isNode)
        for (const id of first.ids) for (const [key, value] of values) this.nodes.get(id)?.values.set(key, value)
      return
    }
    const attributes = new Map([...scope.edge, ...values])
    const label = attributes.get('label')
    if (label !== undefined) attributes.set('label', readLabel(label, ''))
    for (let at = 1; at < ends.length; at++)
      for (const source of ends[at - 1]?.ids ?? [])
        for (const target of ends[at]?.ids ?? [])
          this.draft.addEdge({ source, target, weight: attributes.get('weight'), line, attributes })
  }

  private readEnd(scope: Scope): { readonly ids: readonly string[]; readonly isNode: boolean } | null {
    if (this.isKeyword('subgraph') || this.isMark('{')) {
      let name = ''
      if (!this.isMark('{')) {
        this.at++
        if (this.peek()?.kind === 'id') name = this.words[this.at++]?.text ?? ''
      }
      if (!this.isMark('{')) return { ids: [], isNode: false }
      if (this.depth >= DEEPEST) {
        this.draft.skip(this.peek()?.line ?? 0, readersNetworksWords.theBracesNestDeeperThan)
        this.at = this.words.length
        return null
      }
      this.at++
      const labelled = /^cluster/i.test(name) ? name.replace(/^cluster[_-]?/i, '') || name : null
      const inner: Scope = {
        node: new Map(scope.node),
        edge: new Map(scope.edge),
        cluster: labelled ?? scope.cluster,
        labelled,
        named: new Set(),
      }
      this.depth++
      this.readStatements(inner)
      this.depth--
      for (const id of inner.named) scope.named.add(id)
      return { ids: [...inner.named], isNode: false }
    }
    const word = this.peek()
    if (word?.kind !== 'id') return null
    this.at++
    while (this.isMark(':')) this.at += 2
    this.name(word, scope)
    return { ids: [word.text], isNode: true }
  }

  private name({ text, line }: DotWord, scope: Scope): void {
    const known = this.nodes.get(text)
    if (known === undefined) this.nodes.set(text, { line, values: new Map(scope.node), cluster: scope.cluster })
    else known.cluster ??= scope.cluster
    scope.named.add(text)
  }

  /** True, and told, where what only stands outside of brackets shows that the one before it is not closed. */
  private goesOnWithout(opened: DotWord | undefined): boolean {
    const next = this.words[this.at + 1]
    const isOutside =
      this.isMark('{') ||
      this.isMark('}') ||
      (this.peek()?.kind === 'id' && next?.kind === 'mark' && ['--', '->', '['].includes(next.text))
    if (isOutside) this.draft.note(opened?.line ?? 0, readersNetworksWords.theBracketIsNotClosed)
    return isOutside
  }

  /** All that stands in brackets here: `[a=b, c="d"][e=f]`. */
  private readValues(): Values {
    const values = new Map<string, string>()
    while (this.isMark('[')) {
      const opened = this.peek()
      this.at++
      while (this.at < this.words.length && !this.isMark(']')) {
        const key = this.peek()
        if (this.goesOnWithout(opened)) return values
        this.at++
        if (key?.kind !== 'id') continue
        if (!this.isMark('=')) {
          values.set(key.text, 'true')
          continue
        }
        this.at++
        const value = this.peek()
        if (value?.kind !== 'id') continue
        values.set(key.text, value.text)
        this.at++
      }
      this.at++
    }
    return values
  }
}

/** Graphviz’ DOT: nodes, edges, attributes, and subgraphs whose names begin with `cluster`. Source: https://graphviz.org/doc/info/lang.html */
export const dot: Format = {
  id: 'dot',
  label: 'DOT',
  sniff: (text) =>
    /^\ufeff?(?:\s|(?:\/\/|#)[^\n\r]*[\n\r]|\/\*[^*]*\*\/)*(?:strict\s+)?(?:di)?graph\b(?:\s+(?:"(?:[^"\\\n]|\\.){0,200}"|[\w.-]{1,200}))?\s*\{/i.test(
      text.slice(0, 4000),
    )
      ? 0.97
      : 0,
  parse: ({ name, text }: Source) => new DotReader(name).read(text.replace(/^\ufeff/, '')),
}
