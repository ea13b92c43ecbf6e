import { hashHex } from '../base/hash'
import { NETWORK_IDS, type Atlas, type NetworkId } from '../graph/atlas'
import type { Difference, ProjectComparison } from '../records/project-comparison'
import type { StoredResult } from '../records/project-file'
import type { ResultDigest } from '../scene/shared-view'
import {
  compareEntries,
  figure,
  inFigures,
  printSame,
  readEntries,
  readEntry,
  same,
  textOf,
  type Fields,
  type Kind,
} from './compare-entries'
import { describeResult } from './project-file'
import { TOOL } from './tool'
import { savedFilesWords } from '../words/saved-files'
import { countsWords } from '../words/counts'
import { HTML_LANGUAGE } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'

const turn =
  (field: string) =>
  (stored: Fields, now: Fields): string =>
    savedFilesWords.inTheFileNow(textOf(stored[field]), textOf(now[field]))

const PAPERS: Kind = {
  count: countsWords.papers,
  key: ({ id }) => textOf(id),
  name: ({ title, id }) => textOf(title) || textOf(id),
  aspects: [
    { fields: ['title'], has: savedFilesWords.anotherTitle, tell: turn('title') },
    { fields: ['authors', 'authorsComplete'], has: savedFilesWords.otherAuthors },
    { fields: ['year', 'date', 'yearIsInferred'], has: savedFilesWords.anotherDate },
    { fields: ['topics', 'tags'], has: savedFilesWords.otherTopics },
  ],
}
const AUTHORS: Kind = {
  count: countsWords.authors,
  key: ({ id }) => textOf(id),
  name: ({ name, id }) => textOf(name) || textOf(id),
  aspects: [
    // Who is not named is called by a description.
    {
      fields: ['name', 'aliases', 'kind', 'unnamed'],
      has: savedFilesWords.anotherName,
      tell: turn('name'),
      isTold: true,
    },
    {
      fields: ['papers'],
      has: savedFilesWords.anotherNumberOfPapers,
      tell: (stored, now) => savedFilesWords.inTheFileNow2(figure(stored.papers), figure(now.papers)),
    },
  ],
}
const TOPICS: Kind = {
  count: countsWords.topics,
  key: ({ id }) => textOf(id),
  name: ({ label, id }) => textOf(label) || textOf(id),
  aspects: [
    { fields: ['label', 'shortLabel', 'variants'], has: savedFilesWords.anotherLabel, tell: turn('label') },
    { fields: ['papers'], has: savedFilesWords.anotherNumberOfPapers },
  ],
}
const CLAIMS: Kind = {
  count: countsWords.claims,
  key: ({ id }) => textOf(id),
  name: ({ because, id }) => (Array.isArray(because) ? textOf(because[0]) : '') || textOf(id),
  aspects: [
    { fields: ['status'], has: savedFilesWords.anotherStanding, tell: turn('status') },
    { fields: ['confidence'], has: savedFilesWords.anotherConfidence },
    { fields: ['because'], has: savedFilesWords.otherReasons, isTold: true },
  ],
}

type Names = ReadonlyMap<string, string>
const nameOf = (names: Names, id: unknown): string => names.get(textOf(id)) ?? textOf(id)

const nodesOf = (names: Names): Kind => ({
  count: countsWords.nodes,
  key: ({ id }) => textOf(id),
  name: ({ id }) => nameOf(names, id),
  aspects: [
    { fields: ['cluster'], has: savedFilesWords.anotherCommunity },
    // Names take room on the map.
    { fields: ['x', 'y'], has: savedFilesWords.anotherPlace, isTold: true },
    { fields: ['degree', 'weightedDegree', 'betweenness'], has: savedFilesWords.otherMeasures },
  ],
})
const tiesOf = (names: Names): Kind => ({
  count: countsWords.ties,
  key: ({ source, target, kind }) => `${textOf(kind)} ${textOf(source)} ${textOf(target)}`,
  name: ({ source, target }) => `${nameOf(names, source)} – ${nameOf(names, target)}`,
  aspects: [
    {
      fields: ['weight'],
      has: savedFilesWords.anotherWeight,
      tell: (stored, now) => savedFilesWords.inTheFileNow2(figure(stored.weight), figure(now.weight)),
    },
    { fields: ['papers', 'evidence', 'bounded'], has: savedFilesWords.otherEvidence },
  ],
})
const COMMUNITIES: Kind = {
  count: countsWords.communities,
  key: ({ id }) => textOf(id),
  name: ({ name, id }) => textOf(name) || textOf(id),
  aspects: [
    { fields: ['name'], has: savedFilesWords.anotherName, tell: turn('name'), isTold: true },
    { fields: ['size'], has: savedFilesWords.anotherSize },
    {
      fields: ['because', 'from', 'support', 'runnersUp', 'topics'],
      has: savedFilesWords.otherReasonsForItsName,
      isTold: true,
    },
  ],
}

function compareNetworks(
  stored: Fields,
  now: Fields,
  id: NetworkId,
  names: Names,
  ofLanguage: (kind: Kind) => Kind,
): Difference[] {
  const where = savedFilesWords.ofTheNetworkOf(savedFilesWords.network(id))
  const [before, after] = [readEntry(stored[id]), readEntry(now[id])]
  // A kind of network that was not known yet is not missed where there is none.
  if (stored[id] === undefined && readEntries(after.nodes).length === 0) return []
  const compare = (kind: Kind, field: string): Difference[] =>
    compareEntries(ofLanguage(kind), readEntries(before[field]), readEntries(after[field]), where)
  const figures = ['modularity', 'resolution', 'clustering', 'runs'] as const
  const whole = [...figures, ...(ofLanguage === inFigures ? [] : (['width', 'height'] as const))].filter(
    (field) => before[field] !== undefined && !same(before[field], after[field]),
  )
  return [
    ...compare(nodesOf(names), 'nodes'),
    ...compare(tiesOf(names), 'edges'),
    ...compare(COMMUNITIES, 'clusters'),
    ...(whole.length === 0
      ? []
      : [
          {
            text: savedFilesWords.theFiguresAreOthers(where),
            examples: whole.map((field) =>
              typeof after[field] === 'number'
                ? savedFilesWords.inTheFileNow3(field, figure(before[field]), figure(after[field]))
                : field,
            ),
          },
        ]),
  ]
}

/**
 * Compares the result that a project stores with the map that was made again from its files: papers, authors, topics,
 * claims, and each network's nodes with their places, ties with their weights, and communities. What a file leaves out
 * altogether is not compared. Never throws. Cost: linear in both.
 */
export function compareProject(stored: StoredResult, atlas: Atlas): ProjectComparison {
  const now: Fields = describeResult(atlas)
  const networks = readEntry(now.networks)
  const was = readEntry(stored.networks)
  const { corpus } = atlas
  const ofLanguage = stored.language === HTML_LANGUAGE[spokenLanguage()] ? (kind: Kind) => kind : inFigures
  const names: Names = new Map<string, string>([
    ...readEntries(stored.authors).map(({ id, name }) => [textOf(id), textOf(name)] as const),
    ...readEntries(stored.papers).map(({ id, title }) => [textOf(id), textOf(title)] as const),
    ...corpus.authors.map(({ id, name }) => [id, name] as const),
    ...corpus.papers.map(({ id, title }) => [id, title] as const),
    ...corpus.topics.map(({ id, label }) => [id, label] as const),
  ])
  const lists = [
    [PAPERS, 'papers'],
    [AUTHORS, 'authors'],
    [TOPICS, 'topics'],
    [CLAIMS, 'claims'],
  ] as const
  return {
    savedBy: stored.savedBy,
    differences: [
      ...lists.flatMap(([kind, field]) =>
        stored[field] === undefined
          ? []
          : compareEntries(ofLanguage(kind), readEntries(stored[field]), readEntries(now[field]), ''),
      ),
      ...NETWORK_IDS.flatMap((id) => compareNetworks(was, networks, id, names, ofLanguage)),
    ],
  }
}

/** The result in a few figures, for a link that has no room for it. Cost: linear in the result. */
export function digestResult(atlas: Atlas): ResultDigest {
  const { papers, authors, topics } = atlas.corpus
  const text = printSame(describeResult(atlas))
  return {
    savedBy: TOOL.version,
    papers: papers.length,
    authors: authors.length,
    topics: topics.length,
    ties: Object.values(atlas.networks).reduce((sum, { edges }) => sum + edges.length, 0),
    // Twice over, the second time with the length before it: 32 bits alone would be few for a claim of sameness.
    hash: hashHex(text) + hashHex(`${text.length} ${text}`),
    ...(spokenLanguage() === 'en' ? {} : { language: HTML_LANGUAGE[spokenLanguage()] }),
  }
}

/** Compares a digest with the map that was made again; where only the whole tells that it is another, so does this. */
export function compareDigest(stored: ResultDigest, atlas: Atlas): ProjectComparison {
  const now = digestResult(atlas)
  const counts = (['papers', 'authors', 'topics', 'ties'] as const).filter((field) => stored[field] !== now[field])
  const differences = counts.map((field) => ({
    text: savedFilesWords.whenItWasSharedNow(stored[field], field, now[field]),
    examples: [],
  }))
  const hidden = { text: savedFilesWords.namesPlacesWeightsOrCommunities, examples: [] }
  // Of what is told in another language the figures alone can be compared.
  const isOther = stored.language === now.language && stored.hash !== now.hash
  const whole = differences.length === 0 && isOther ? [hidden] : differences
  return { savedBy: stored.savedBy, differences: whole }
}
