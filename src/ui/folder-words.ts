import type { Manifest } from '../storage/column-tables'
import type { Sight } from './use-folder'
import { countsWords } from '../words/counts'
import { folderWords } from '../words/folder'
import { joinsWords } from '../words/joins'

type Noun = readonly [one: string, many: string]

const NOUNS: Readonly<Record<string, Noun>> = {
  coauthors: [folderWords.person, folderWords.people],
  papers: [folderWords.paper, folderWords.papers2],
  topics: [folderWords.topic, folderWords.topics],
}
const ANY: Noun = [folderWords.node, folderWords.nodes]

/** What a node of the folder's network is called, one and many. */
export const nounOf = (manifest: Manifest | undefined): Noun => NOUNS[manifest?.network ?? ''] ?? ANY

/** A number and its noun, thousands parted: “1,204 people”. */
export const tellMany = (count: number, [one, many]: Noun): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const shareOf = (shown: number, all: number, noun: Noun): string =>
  shown < all ? folderWords.of(shown.toLocaleString('en'), tellMany(all, noun)) : tellMany(all, noun)

/** What is in sight of what there is. */
export function tellSight(sight: Sight, noun: Noun): string {
  if (sight.kind === 'communities') {
    const { clusters, of } = sight.overview
    return joinsWords.listed([
      shareOf(clusters.cluster.length, of.clusters, [folderWords.community, folderWords.communities2]),
      ...(noun[0] === 'paper' ? [] : [tellMany(of.nodes, noun)]),
      tellMany(of.papers, [folderWords.paper, folderWords.papers2]),
      ...(noun[0] === 'person' ? [] : [tellMany(of.authors, [folderWords.author, folderWords.authors])]),
    ])
  }
  const ties = tellMany(sight.edges.source.length, [folderWords.tie, folderWords.ties])
  if (sight.kind === 'neighbourhood')
    return joinsWords.listed([
      tellMany(sight.nodes.node.length - 1, [folderWords.neighbour, folderWords.neighbours]),
      ties,
    ])
  const shown = sight.nodes.node.length
  return folderWords.thoseWithMostPapersAmongThem(shareOf(shown, sight.of, noun), shown < sight.of, ties)
}

/** One row of the list beside the map. */
export type FolderRow = {
  readonly row: number
  readonly name: string
  readonly count: number
  readonly told: string
  readonly colour: number
}

/** All that is on the map, as a list to read: communities by size, nodes by papers. */
export function listSight(sight: Sight, noun: Noun): readonly FolderRow[] {
  if (sight.kind === 'communities') {
    const { cluster, name, size, colour } = sight.overview.clusters
    return Array.from(cluster, (row, at): FolderRow => {
      const count = size[at] ?? 0
      return { row, name: name[at] ?? '', count, told: tellMany(count, noun), colour: colour[at] ?? 0 }
    })
  }
  const { node, label, papers, cluster } = sight.nodes
  return Array.from(node, (row, at): FolderRow => {
    const count = papers[at] ?? 0
    return { row, name: label[at] ?? '', count, told: countsWords.papers(count), colour: ((cluster[at] ?? 0) % 36) + 1 }
  })
    .filter(({ row }) => row !== sight.middle)
    .sort((a, b) => b.count - a.count)
}
