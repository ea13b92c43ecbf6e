import { walkInto, type XmlElement } from './graph-xml'
import type { Format, ParsedSource, Source } from './record'
import { foldKey, readNumber, StatedDraft } from './stated-draft'
import { shorten } from './page-record'
import { readersNetworksWords } from '../words/readers-networks'

type Key = { readonly name: string; readonly target: string; default: string | null }
type OpenPart = {
  readonly element: XmlElement
  readonly data: Map<string, string>
  /** What yEd draws: the label within its own element, and the place. */
  label: string | null
  x: number | null
  y: number | null
  size: number | null
}

/** Keys in which programs write a node's label, the surest first. */
const LABELS = ['label', 'name', 'nodelabel']
const SIZES = ['size', 'nodesize']

/** Takes the first of these keys out of the data. */
function takeFirst(data: ReadonlyMap<string, string>, wanted: readonly string[]): string | undefined {
  for (const key of wanted) for (const [name, value] of data) if (foldKey(name) === key && value !== '') return value
  return undefined
}

class GraphmlReader {
  private readonly keys = new Map<string, Key>()
  private readonly undeclared = new Set<string>()
  private readonly draft: StatedDraft
  private readonly open: OpenPart[] = []
  private key: Key | null = null
  /** The key whose text is being read; `''` for a label of yEd. */
  private reading: string | null = null
  private text = ''

  constructor(source: string) {
    this.draft = new StatedDraft(source, 'graphml')
  }

  read(text: string): ParsedSource {
    walkInto(this.draft, text, {
      open: (element) => {
        this.start(element)
      },
      text: (piece) => {
        if (this.reading !== null) this.text += piece
      },
      close: (name) => {
        this.end(name)
      },
    })
    return this.draft.finish()
  }

  private start(element: XmlElement): void {
    const { name, get, line } = element
    const part = this.open.at(-1)
    switch (name) {
      case 'graph':
        // Graphs within nodes are laid flat; the outermost says what edges are unless they say it themselves.
        if (this.open.length === 0) this.draft.directed = get('edgedefault') === 'directed'
        return
      case 'key': {
        const id = get('id')
        if (id === undefined) return
        this.key = { name: get('attr.name') ?? get('yfiles.type') ?? id, target: get('for') ?? 'all', default: null }
        this.keys.set(id, this.key)
        return
      }
      case 'default':
        this.reading = ''
        this.text = ''
        return
      case 'node':
      case 'edge':
        this.open.push({ element, data: new Map(), label: null, x: null, y: null, size: null })
        return
      case 'hyperedge':
        this.draft.skip(line, readersNetworksWords.anEdgeOfMoreThan)
        return
      case 'data': {
        const key = get('key')
        if (key === undefined || part === undefined) return
        this.reading = key
        this.text = ''
        if (!this.keys.has(key) && !this.undeclared.has(key)) {
          this.undeclared.add(key)
          this.draft.note(line, readersNetworksWords.theFileDoesNotDeclareThe(shorten(key)))
        }
        return
      }
      case 'NodeLabel':
      case 'EdgeLabel':
        this.reading = ''
        this.text = ''
        return
      case 'Geometry':
        if (part !== undefined) placeByYed(part, element)
        return
      case 'Fill': {
        const colour = get('color')
        if (colour !== undefined && part !== undefined && !part.data.has('color')) part.data.set('color', colour)
      }
    }
  }

  private end(name: string): void {
    const part = this.open.at(-1)
    switch (name) {
      case 'key':
        this.key = null
        return
      case 'default':
        if (this.key !== null) this.key.default = this.text.trim()
        this.reading = null
        return
      case 'data': {
        const key = this.reading
        this.reading = null
        if (key !== null && key !== '' && part !== undefined)
          part.data.set(this.keys.get(key)?.name ?? key, this.text.trim())
        return
      }
      case 'NodeLabel':
      case 'EdgeLabel':
        if (part !== undefined && part.label === null && this.text.trim() !== '') part.label = this.text.trim()
        this.reading = null
        return
      case 'node':
      case 'edge': {
        const done = this.open.pop()
        if (done !== undefined) this.keep(done)
      }
    }
  }

  private keep(part: OpenPart): void {
    const { element, data } = part
    const { get, line, name } = element
    for (const { name: key, target, default: usual } of this.keys.values())
      if (usual !== null && (target === name || target === 'all') && !data.has(key)) data.set(key, usual)
    if (name === 'node') {
      const id = get('id')
      if (id === undefined) return this.draft.skip(line, readersNetworksWords.aNodeHasNoId)
      const inside = this.open.findLast(({ element: outer }) => outer.name === 'node')?.element.get('id')
      if (inside !== undefined) data.set('parent', inside)
      this.draft.addNode({
        id,
        label: part.label ?? takeFirst(data, LABELS),
        line,
        x: part.x ?? readNumber(data.get('x')),
        y: part.y ?? readNumber(data.get('y')),
        size: part.size ?? readNumber(takeFirst(data, SIZES)),
        attributes: data,
      })
      return
    }
    const [source, target] = [get('source'), get('target')]
    if (source === undefined || target === undefined)
      return this.draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
    if (part.label !== null) data.set('label', part.label)
    const directed = get('directed')
    if (directed !== undefined) data.set('directed', directed)
    this.draft.addEdge({ source, target, weight: takeFirst(data, ['weight']), line, attributes: data })
  }
}

/** yEd states the corner of a box; the node's place is its middle. */
function placeByYed(part: OpenPart, { get }: XmlElement): void {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => readNumber(get(key)))
  if (x !== null && x !== undefined) part.x = x + (width ?? 0) / 2
  if (y !== null && y !== undefined) part.y = y + (height ?? 0) / 2
  part.size = width ?? null
}

/** GraphML with typed keys, as NetworkX, igraph, Gephi and yEd write it. Source: http://graphml.graphdrawing.org */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  sniff: (text) =>
    /^[\s\ufeff]*<[\s\S]{0,4000}?<graphml[\s>]|^[\s\ufeff]*<graphml[\s>]/i.test(text.slice(0, 5000)) ? 1 : 0,
  parse: ({ name, text }: Source) => new GraphmlReader(name).read(text.replace(/^\ufeff/, '')),
}
