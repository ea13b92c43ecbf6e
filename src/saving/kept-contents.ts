import type { RememberedCluster } from '../graph/cluster-memory'
import { PROJECT_VERSION, readProjectFields } from '../records/project-file'
import type { Source } from '../records/record'
import { readDecisionEntries } from '../resolve/decisions'
import { readBookmarks, stateBookmarks, type Bookmark } from '../scene/bookmark'
import { briefView, readOwnView, type SharedCamera } from '../scene/shared-view'
import { showSame } from '../scene/view-change'
import type { View } from '../scene/view'
import { EMPTY_DOCUMENT, type Document } from '../state/document'
import type { FilterSet } from '../state/filter-sets-slice'
import type { KeptProject } from '../state/keeping-slice'
import type { AppState } from '../state/store'
import { KEPT_VERSION, type Stored } from '../storage/project-load'
import { isKeptText, keepText, printParts, type KeptText, type PieceShelf } from '../storage/pieces'
import type { Manifest } from '../storage/slots'
import { savingWords } from '../words/saving'

/** All of the page's state that is kept between visits, as it stood at one moment. */
export type Contents = {
  readonly document: Document
  readonly view: View
  readonly moves: AppState['moves']
  readonly camera: SharedCamera | null
  readonly bookmarks: readonly Bookmark[]
  readonly filterSets: readonly FilterSet[]
  readonly anchor: readonly RememberedCluster[]
}

/** What of the state counts as it is looked at: what was tried out without doubtful claims is passed over. */
export function contentsOf(state: AppState): Contents {
  const { document, doubtless, bookmarks, filterSets, anchor } = state
  const { view, moves } = doubtless ?? state
  const { chosen: _looking, ...held } = view
  // Where the camera is asked to go, and will be as soon as there is a map.
  const { camera } = state.cameraWish ?? state.viewNow()
  return { document, view: { ...held, selection: null }, moves, camera, bookmarks, filterSets, anchor }
}

/** The project as it is opened again, of what was taken of it. */
export const reopened = ({ anchor, ...contents }: Contents): KeptProject => ({
  ...contents,
  isAnchored: contents.document.memory === anchor,
})

/** Whether two moments are kept alike; where the camera stands does not count by itself. */
export const isKeptAlike = (a: Contents, b: Contents): boolean =>
  a.document === b.document &&
  a.bookmarks === b.bookmarks &&
  a.filterSets === b.filterSets &&
  a.moves.places === b.moves.places &&
  (a.document.memory === a.anchor) === (b.document.memory === b.anchor) &&
  showSame(a.view, b.view)

/** Whether there is something to keep: the sample as it comes, and what is only looked at, are not. */
export function isWorthKeeping({ document, bookmarks, moves }: Contents): boolean {
  if (document.project === undefined || document.readOnly !== undefined || document.sources.length === 0) return false
  if (!document.isSample) return true
  const { savedYear, largestClique, keyPhrases, decisions, vocabularies, clustering } = document
  return (
    decisions.length + vocabularies.length + bookmarks.length + moves.places.size + Object.keys(clustering).length >
      0 ||
    savedYear !== EMPTY_DOCUMENT.savedYear ||
    largestClique !== EMPTY_DOCUMENT.largestClique ||
    keyPhrases !== EMPTY_DOCUMENT.keyPhrases
  )
}

/** A file's name without folders and ending. */
const stemOf = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/(\.coterie)?\.[A-Za-z0-9]{1,8}$/, '').slice(0, 80)

/** What a project is called until a person says otherwise. */
export function usualName({ sources, isSample }: Document, sharedTitle: string | null): string {
  if (sharedTitle !== null && sharedTitle !== '') return sharedTitle.slice(0, 80)
  if (isSample) return savingWords.sampleName
  const first = stemOf(sources[0]?.name ?? '')
  const stem = first === '' ? savingWords.untitled : first
  return sources.length > 1 ? savingWords.namedAfter(stem, sources.length - 1) : stem
}

/** Texts of a shelf by what they are of, so that what is kept already is not read through again. */
export type KeptBefore = WeakMap<object, KeptText>

/** Longer parts are kept in pieces, beside the manifest. Code units. */
const LONG_PART = 1 << 14

/** Describes a project for its store; long texts are kept on the shelf while this is done. */
export async function describeContents(
  contents: Contents,
  name: string,
  shelf: PieceShelf,
  before: KeptBefore,
): Promise<Manifest> {
  const { document, view, moves, camera, bookmarks, filterSets, anchor } = contents

  async function keep(of: object, parts: Iterable<string>): Promise<KeptText> {
    const known = before.get(of)
    if (known?.pieces.every((piece) => shelf.known.has(piece)) === true) return known
    const kept = await keepText(shelf, parts)
    before.set(of, kept)
    return kept
  }
  /** A part as it is, or in pieces where it is long. */
  async function keepPart(of: object, value: unknown): Promise<unknown> {
    const known = before.get(of)
    if (known !== undefined) return keep(of, printParts(value))
    const parts: string[] = []
    let length = 0
    for (const part of printParts(value)) {
      parts.push(part)
      length += part.length
      if (length > LONG_PART) return keep(of, printParts(value))
    }
    return JSON.parse(parts.join(''))
  }
  async function keepSources(sources: readonly Source[]): Promise<readonly unknown[]> {
    const kept: unknown[] = []
    for (const source of sources) kept.push({ ...source, text: await keep(source, [source.text]) })
    return kept
  }

  const places = [...moves.places].map(([id, { x, y }]) => [id, x, y] as const)
  const seen = { ...view, camera, theme: 'system' as const, moves: { ...moves, places } }
  return {
    format: 'coterie',
    version: PROJECT_VERSION,
    name,
    seed: document.seed,
    savedYear: document.savedYear,
    counting: document.counting,
    keyPhrases: document.keyPhrases,
    largestClique: document.largestClique,
    isSample: document.isSample,
    clustering: document.clustering,
    decisions: document.decisions,
    memory: await keepPart(document.memory, document.memory),
    isAnchored: document.memory === anchor,
    sources: await keepSources(document.sources),
    vocabularies: await keepSources(document.vocabularies),
    filterSets,
    bookmarks: await keepPart(bookmarks, stateBookmarks(bookmarks)),
    view: await keepPart(contents, briefView(seen)),
  }
}

/** A project as it was read from its store, and what of it could not be. Null where no source of it is left. */
export type OpenedContents = {
  readonly kept: KeptProject
  readonly name: string
  readonly lost: readonly string[]
  readonly newer: number | null
}

export const nameIn = (manifest: Manifest): string =>
  typeof manifest.name === 'string' && manifest.name !== '' ? manifest.name : savingWords.untitled

/** The version of a newer program that kept a project, which is not written over; null where this one may write. */
export function newerVersion({ version, manifest }: Pick<Stored, 'version' | 'manifest'>): number | null {
  if (version > KEPT_VERSION) return version
  return typeof manifest.version === 'number' && manifest.version > PROJECT_VERSION ? manifest.version : null
}

/** Reads what `describeContents` described. What is damaged costs only itself and is told in a sentence. */
export function readContents(
  project: string,
  manifest: Manifest,
  textOf: (kept: unknown) => string | null,
): OpenedContents | null {
  const lost: string[] = []
  const name = nameIn(manifest)

  /** A part as it was, wherever it was kept; undefined where it is damaged. */
  function part(value: unknown): unknown {
    if (!isKeptText(value)) return value
    const text = textOf(value)
    return text === null ? undefined : JSON.parse(text)
  }
  const texts = (value: unknown, tell: (name: string) => string): readonly unknown[] =>
    (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((entry) => {
      const { name: file, text } = entry as { readonly name?: unknown; readonly text?: unknown }
      const read = isKeptText(text) ? textOf(text) : null
      if (read !== null) return [{ ...(entry as object), text: read }]
      lost.push(tell(typeof file === 'string' ? file : ''))
      return []
    })

  // What an earlier page did not keep yet is not damaged.
  const memory = part(manifest.memory ?? [])
  if (memory === undefined) lost.push(savingWords.lostPart)
  const sources = texts(manifest.sources, savingWords.lostSource)
  if (sources.length === 0) return null
  const fields = {
    ...manifest,
    memory: memory ?? [],
    sources,
    vocabularies: texts(manifest.vocabularies, savingWords.lostVocabulary),
    bookmarks: part(manifest.bookmarks) ?? [],
  }
  const read = readProjectFields({ name }, fields)
  if (read.sources.length === 0) return null
  const decided = readDecisionEntries(name, read.decisions)
  const { camera, theme: _own, moves, ...view } = readOwnView(part(manifest.view))
  const document: Document = {
    sources: read.sources,
    seed: read.seed,
    savedYear: read.savedYear,
    counting: read.counting ?? EMPTY_DOCUMENT.counting,
    largestClique: read.largestClique ?? EMPTY_DOCUMENT.largestClique,
    isSample: manifest.isSample === true,
    clustering: read.clustering,
    memory: read.memory,
    keyPhrases: read.keyPhrases ?? EMPTY_DOCUMENT.keyPhrases,
    vocabularies: read.vocabularies,
    decisions: decided.decisions,
    project,
    ...(read.newer === null ? {} : { readOnly: { kind: 'newer', version: read.newer } as const }),
  }
  const kept: KeptProject = {
    document,
    view,
    moves: { ...moves, places: new Map(moves.places.map(([id, x, y]) => [id, { x, y }] as const)) },
    camera,
    bookmarks: readBookmarks(read.bookmarks).bookmarks,
    filterSets: read.filterSets,
    isAnchored: manifest.isAnchored === true,
  }
  return {
    kept,
    name,
    lost: [...lost, ...[...read.issues, ...decided.issues].map(({ message }) => message)],
    newer: read.newer,
  }
}
