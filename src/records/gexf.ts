import { walkInto, type XmlElement } from './graph-xml'
import type { Format, ParsedSource, Source } from './record'
import { readNumber, StatedDraft } from './stated-draft'
import { shorten } from './page-record'
import { readersNetworksWords } from '../words/readers-networks'

type Declared = { readonly title: string; default: string | null }
type OpenPart = {
  readonly element: XmlElement
  readonly attributes: Map<string, string>
  readonly spells: string[]
  x: number | null
  y: number | null
  size: number | null
}

const TIMES = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'timestamps', 'intervals'] as const

/** `#rrggbb` of a colour as GEXF states it, in three numbers or as `hex`. */
function readColour({ get }: XmlElement): string | null {
  const hex = get('hex')
  if (hex !== undefined) return /^#?[0-9a-f]{3,8}$/i.test(hex) ? `#${hex.replace('#', '').toLowerCase()}` : null
  const parts = ['r', 'g', 'b'].map((part) => readNumber(get(part)))
  if (parts.some((part) => part === null || part < 0 || part > 255)) return null
  return `#${parts
    .map((part) =>
      Math.round(part ?? 0)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Reads GEXF while it is walked through: one node or edge at a time is open, within it its values, marks and spells. */
class GexfReader {
  private readonly declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  private readonly draft: StatedDraft
  private open: OpenPart[] = []
  private declaring: 'node' | 'edge' | null = null
  private attribute: Declared | null = null
  private inDefault = ''
  private readsDefault = false

  constructor(source: string) {
    this.draft = new StatedDraft(source, 'gexf')
  }

  read(text: string): ParsedSource {
    walkInto(this.draft, text, {
      open: (element) => {
        this.start(element)
      },
      text: (piece) => {
        if (this.readsDefault) this.inDefault += piece
      },
      close: (name) => {
        this.end(name)
      },
    })
    return this.draft.finish()
  }

  private start(element: XmlElement): void {
    const { name, get } = element
    const part = this.open.at(-1)
    switch (name) {
      case 'graph':
        this.draft.directed = get('defaultedgetype') === 'directed'
        return
      case 'attributes':
        this.declaring = get('class') === 'edge' ? 'edge' : 'node'
        return
      case 'attribute': {
        const id = get('id') ?? get('title')
        if (id === undefined) return
        this.attribute = { title: get('title') ?? id, default: null }
        this.declared[this.declaring ?? 'node'].set(id, this.attribute)
        return
      }
      case 'default':
        this.readsDefault = this.attribute !== null
        this.inDefault = ''
        return
      case 'node':
      case 'edge':
        // A node may hold nodes of its own (GEXF's hierarchy): it is written down when they begin.
        this.open.push({ element, attributes: new Map(), spells: [], x: null, y: null, size: null })
        return
      case 'attvalue':
        if (part !== undefined) this.take(part, element)
        return
      case 'color': {
        const colour = readColour(element)
        if (colour !== null) part?.attributes.set('color', colour)
        return
      }
      case 'position':
        if (part !== undefined) {
          part.x = readNumber(get('x'))
          part.y = readNumber(get('y'))
        }
        return
      case 'size':
        if (part !== undefined) part.size = readNumber(get('value'))
        return
      case 'thickness':
      case 'shape': {
        const value = get('value')
        if (value !== undefined) part?.attributes.set(name, value)
        return
      }
      case 'spell':
        part?.spells.push(`${get('start') ?? get('startopen') ?? ''}–${get('end') ?? get('endopen') ?? ''}`)
    }
  }

  /** A value is named by `for`; files of the first version say `id`. */
  private take(part: OpenPart, { get, line }: XmlElement): void {
    const id = get('for') ?? get('id')
    const value = get('value')
    if (id === undefined || value === undefined) return
    const declared = this.declared[part.element.name === 'edge' ? 'edge' : 'node']
    if (!declared.has(id)) {
      this.draft.note(line, readersNetworksWords.theFileDoesNotDeclare(shorten(id)))
      declared.set(id, { title: id, default: null })
    }
    part.attributes.set(declared.get(id)?.title ?? id, value)
  }

  private end(name: string): void {
    if (name === 'default' && this.attribute !== null) {
      this.attribute.default = this.inDefault.trim()
      this.readsDefault = false
    } else if (name === 'attribute') this.attribute = null
    else if (name === 'attributes') this.declaring = null
    else if (name === 'node' || name === 'edge') {
      const part = this.open.pop()
      if (part !== undefined) this.keep(part)
    }
  }

  private keep(part: OpenPart): void {
    const { element, spells, x, y, size } = part
    const { get, line, name } = element
    const declared = this.declared[name === 'edge' ? 'edge' : 'node']
    const attributes = new Map<string, string>()
    for (const { title, default: usual } of declared.values()) if (usual !== null) attributes.set(title, usual)
    for (const [key, value] of part.attributes) attributes.set(key, value)
    for (const time of TIMES) {
      const value = get(time)
      if (value !== undefined) attributes.set(time, value)
    }
    if (spells.length > 0) attributes.set('spells', spells.join('; '))
    if (name === 'node') {
      const id = get('id')
      if (id === undefined) return this.draft.skip(line, readersNetworksWords.aNodeHasNoId)
      const inside = get('pid') ?? this.open.findLast(({ element: outer }) => outer.name === 'node')?.element.get('id')
      if (inside !== undefined) attributes.set('parent', inside)
      this.draft.addNode({ id, label: get('label'), line, x, y, size, attributes })
      return
    }
    const [source, target] = [get('source'), get('target')]
    if (source === undefined || target === undefined)
      return this.draft.skip(line, readersNetworksWords.anEdgeDoesNotSay)
    for (const key of ['label', 'kind', 'type']) {
      const value = get(key)
      if (value !== undefined) attributes.set(key, value)
    }
    // Programs that know no weight of an edge write it as a value like any other.
    const weight = get('weight') ?? attributes.get('weight') ?? attributes.get('Weight')
    this.draft.addEdge({ source, target, weight, line, attributes })
  }
}

/** GEXF 1.1 to 1.3, as Gephi and others write it. Source: https://gexf.net/schema.html */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  sniff: (text) => (/^[\s\ufeff]*<[\s\S]{0,4000}?<gexf[\s>]|^[\s\ufeff]*<gexf[\s>]/i.test(text.slice(0, 5000)) ? 1 : 0),
  parse: ({ name, text }: Source) => new GexfReader(name).read(text.replace(/^\ufeff/, '')),
}
