import { useCallback, useEffect, useRef, useState } from 'react'
import { errorText } from '../base/error-text'
import { openColumns, type ColumnReader, type Overview } from '../storage/column-reader'
import type { Columns } from '../storage/column-tables'
import type { FolderSource } from '../storage/folder-source'
import { folderAtAddress, folderOfFiles, UnreadableFolder } from '../storage/range-file'
import { folderWords } from '../words/folder'

/** What is looked at: the communities, the nodes of one of them, or a node among its neighbours. */
export type Sight =
  | { readonly kind: 'communities'; readonly overview: Overview }
  | {
      readonly kind: 'community' | 'neighbourhood'
      readonly title: string
      /** The node in the middle; −1 of a community. */
      readonly middle: number
      /** Nodes that there are, where not all of them are shown. */
      readonly of: number
      readonly nodes: Columns<'positions'>
      readonly edges: Columns<'edges'>
    }

export type Folder = {
  readonly reader: ColumnReader | null
  readonly sight: Sight | null
  /** True while something is being fetched. */
  readonly isBusy: boolean
  /** What went wrong last, as a sentence. */
  readonly fault: string | null
  readonly openCommunity: (number: number) => void
  readonly openNode: (node: number, title: string) => void
  readonly openAll: () => void
  /** Opens the folder anew. */
  readonly retry: () => void
}

/** Opens a source of columns. Throws an UnreadableFolder with a sentence where it is none. */
async function openSource(source: FolderSource): Promise<ColumnReader> {
  return openColumns(
    source.kind === 'files'
      ? folderOfFiles(source.files)
      : folderAtAddress(source.address, document.baseURI, (input, init) => fetch(input, init)),
  )
}

/** A fault of the folder is a sentence of its own; one of ours is not hidden behind it. */
export const faultText = (error: unknown): string =>
  error instanceof UnreadableFolder ? error.message : folderWords.coterieBrokeDownOverIt(errorText(error))

/** A folder of columns and what of it is looked at. The newest wish wins, whatever is answered when. */
export function useFolder(source: FolderSource): Folder {
  const [reader, setReader] = useState<ColumnReader | null>(null)
  const [overview, setOverview] = useState<Overview | null>(null)
  const [sight, setSight] = useState<Sight | null>(null)
  const [isBusy, setBusy] = useState(true)
  const [fault, setFault] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const newest = useRef(0)

  /** Takes the answer where nothing was wished for since; tells a fault. */
  const follow = useCallback(<Answer>(question: Promise<Answer>, take: (answer: Answer) => void): (() => void) => {
    const own = ++newest.current
    const isNewest = (): boolean => newest.current === own
    question.then(
      (answer) => {
        if (!isNewest()) return
        setBusy(false)
        setFault(null)
        take(answer)
      },
      (error: unknown) => {
        if (!isNewest()) return
        setBusy(false)
        setFault(faultText(error))
      },
    )
    return () => {
      if (isNewest()) newest.current++
    }
  }, [])
  const ask = useCallback(
    <Answer>(question: Promise<Answer>, take: (answer: Answer) => void): void => {
      setBusy(true)
      follow(question, take)
    },
    [follow],
  )

  useEffect(() => {
    const start = async () => {
      const opened = await openSource(source)
      return { opened, first: await opened.overview() }
    }
    return follow(start(), ({ opened, first }) => {
      setReader(opened)
      setOverview(first)
      setSight({ kind: 'communities', overview: first })
    })
  }, [source, attempt, follow])

  const openCommunity = useCallback(
    (number: number) => {
      if (reader === null) return
      ask(reader.community(number), (community) => {
        if (community === null) return
        const { cluster, nodes, edges } = community
        const of = cluster.size[0] ?? nodes.node.length
        setSight({ kind: 'community', title: cluster.name[0] ?? '', middle: -1, of, nodes, edges })
      })
    },
    [reader, ask],
  )
  const openNode = useCallback(
    (node: number, title: string) => {
      if (reader === null) return
      ask(reader.neighbourhood(node), ({ nodes, edges }) => {
        setSight({ kind: 'neighbourhood', title, middle: node, of: nodes.node.length, nodes, edges })
      })
    },
    [reader, ask],
  )
  const openAll = useCallback(() => {
    // What was asked for meanwhile is not wanted any more.
    newest.current++
    setBusy(false)
    setFault(null)
    if (overview !== null) setSight({ kind: 'communities', overview })
  }, [overview])
  const retry = useCallback(() => {
    setFault(null)
    setBusy(true)
    setAttempt((before) => before + 1)
  }, [])
  return { reader, sight, isBusy, fault, openCommunity, openNode, openAll, retry }
}
