import type { NetworkId } from './atlas'
import { clustersNamedWords } from '../words/clusters-named'

/** How large a network would be. */
export type NetworkSize = { readonly nodes: number; readonly ties: number }

/** What would fit in the place of a network that does not. */
export type WhatFits =
  /** Papers of more authors than this would tie only few of them. */
  | { readonly kind: 'clique'; readonly largestClique: number; readonly ties: number }
  /** Ties of at least this weight alone. */
  | { readonly kind: 'weight'; readonly weight: number; readonly ties: number }
  /** So many of the papers. */
  | { readonly kind: 'papers'; readonly papers: number; readonly of: number }

/** A network that was not made, because it would not fit into memory. */
export type Refusal = {
  readonly network: NetworkId
  readonly size: NetworkSize
  /** About what it would take, and what there is for one network, bytes. */
  readonly bytes: number
  readonly room: number
  /** Null: nothing that is known of would make it fit. */
  readonly fits: WhatFits | null
}

/** About what a tie takes with its papers and what is said of it, and a node with its label and place; estimates on the safe side. */
const BYTES_PER_TIE = 1000
const BYTES_PER_NODE = 1200
const GIGABYTE = 1e9
/** Networks are made in one thread and looked at in another, and browsers give a page 4 GB at most. */
const SHARE_OF_MEMORY = 1 / 4
const MOST_IN_PAGE = 2 * GIGABYTE

/** About what a network takes in memory, bytes. */
export const bytesOf = ({ nodes, ties }: NetworkSize): number => nodes * BYTES_PER_NODE + ties * BYTES_PER_TIE

/** How many ties a network of so many nodes may have. */
export const tiesThatFit = (nodes: number, room: number): number =>
  Math.max(0, Math.floor((room - nodes * BYTES_PER_NODE) / BYTES_PER_TIE))

/** What one network may take in a page, bytes. `gigabytes`: the machine's memory as a browser tells it; left out: it does not. */
export const roomInPage = (gigabytes?: number): number =>
  gigabytes === undefined ? MOST_IN_PAGE : Math.min(MOST_IN_PAGE, gigabytes * GIGABYTE * SHARE_OF_MEMORY)

const NAMES: Readonly<Record<NetworkId, string>> = {
  coauthors: clustersNamedWords.theNetworkOfPeople,
  papers: clustersNamedWords.theNetworkOfPapers,
  topics: clustersNamedWords.theNetworkOfTopics,
  knowledge: clustersNamedWords.theNetworkOfPeoplePapers,
  stated: clustersNamedWords.theNetworkThatTheFilesState,
}

const count = (value: number): string => value.toLocaleString('en')

/** “3.9 GB”, “420 MB”. */
const bytesText = (bytes: number): string =>
  bytes >= GIGABYTE / 10 ? `${(bytes / GIGABYTE).toFixed(1)} GB` : `${String(Math.max(1, Math.round(bytes / 1e6)))} MB`

function fitText(fits: WhatFits | null): string {
  switch (fits?.kind) {
    case 'clique':
      return clustersNamedWords.whereOnlyPapersOfAt(count(fits.largestClique), count(fits.ties))
    case 'weight':
      return clustersNamedWords.itsTiesOfWeightAnd(count(fits.weight), count(fits.ties))
    case 'papers':
      return clustersNamedWords.aboutOfThePapersFit(count(fits.papers), count(fits.of))
    case undefined:
      return ''
  }
}

/** What is too large, by how much, and what would fit, in plain sentences. */
export const refusalText = ({ network, size, bytes, room, fits }: Refusal): string =>
  clustersNamedWords.hasTiesBetweenNodesAbout(
    NAMES[network],
    count(size.ties),
    count(size.nodes),
    bytesText(bytes),
    bytesText(room),
    fitText(fits),
  )
