import type { Atlas } from '../graph/atlas'
import type { Source } from '../records/record'
import { usualTitle } from '../scene/shared-title'
import { PLAIN_VIEW, type ResultDigest, type SharedMap, type SharedView } from '../scene/shared-view'
import { digestResult } from './compare-project'
import type { DataRequest } from './data-formats'
import { describeIngredients, describeProject, type ProjectOptions } from './project-file'
import { LONGEST_FRAGMENT, printFragment } from './share-link'
import { printStandalone } from './standalone'
import { savedFilesWords } from '../words/saved-files'

/** What a person chose for a link or a file, and what it is made of. */
export type ShareRequest = {
  readonly atlas: Atlas
  readonly sources: readonly Source[]
  /** True where the sources are the sample that comes with Coterie, so that no link need carry them. */
  readonly isSample: boolean
  readonly options: ProjectOptions
  readonly title: string
  readonly view: SharedView
  readonly readOnly: boolean
}

/** The part of a link behind #, with the data where they have room, and how long it is with them. */
export type PreparedLink = {
  readonly fragment: string
  /** Characters of the fragment with the data in it, also where they have no room. */
  readonly lengthWithData: number
  readonly carriesData: boolean
}

/** Results of more nodes and ties than this get no digest: it would take seconds. */
const DIGESTED = 60_000

const digests = new WeakMap<Atlas, ResultDigest>()
function digestOf(atlas: Atlas): ResultDigest | null {
  const known = digests.get(atlas)
  if (known) return known
  const size = Object.values(atlas.networks).reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0)
  if (size > DIGESTED) return null
  const digest = digestResult(atlas)
  digests.set(atlas, digest)
  return digest
}

/**
 * Prints a link's fragment: with the data where that is wanted and they have room (`LONGEST_FRAGMENT` characters), else
 * with the view alone. Cost: linear in the texts, and in the result where it has a digest.
 */
export function prepareLink(request: ShareRequest, withData: boolean): PreparedLink {
  const { atlas, sources, isSample, options, title, view, readOnly } = request
  const common = { title, view, readOnly, digest: digestOf(atlas) }
  const fields = describeIngredients(atlas, isSample ? null : sources, options)
  const data = { kind: isSample ? 'sample' : 'project', text: JSON.stringify(fields) } as const
  const whole = printFragment({ ...common, data } satisfies SharedMap)
  const carriesData = withData && whole.length <= LONGEST_FRAGMENT
  const fragment = carriesData ? whole : printFragment({ ...common, data: { kind: 'view' } })
  return { fragment, lengthWithData: whole.length, carriesData }
}

/** What a map holds, for the description of its page: “46 papers, 71 authors and 22 topics, drawn with Coterie.” */
const describeMap = ({ corpus }: Atlas): string =>
  savedFilesWords.papersAuthorsAndTopicsDrawn(corpus.papers.length, corpus.authors.length, corpus.topics.length)

/** Prints a page of one file with the map in it: data, explorer and all. Cost: linear in the result. */
export function prepareStandalone(request: ShareRequest, template: string, embed: boolean): string {
  const { atlas, sources, options, title, view, readOnly } = request
  const text = JSON.stringify(describeProject(atlas, sources, options))
  return printStandalone(template, {
    title,
    view,
    readOnly,
    embed,
    digest: null,
    data: { kind: 'project', text },
    description: describeMap(atlas),
  })
}

/** The same with nothing chosen: the whole network under its usual title, for whoever asks without a page. */
export const preparePlainPage = ({ atlas, sources, network, ...options }: DataRequest, template: string): string =>
  prepareStandalone(
    {
      atlas,
      sources,
      isSample: false,
      options,
      title: usualTitle(network, atlas.corpus.papers.length),
      view: { ...PLAIN_VIEW, network },
      readOnly: false,
    },
    template,
    false,
  )

/** The element by which another page shows a map in a frame of its own. Titles are escaped. */
export const printFrame = (address: string, title: string, [width, height]: readonly [number, number]): string => {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${String(width)}" height="${String(height)}" loading="lazy" style="border: 0"></iframe>`
}
