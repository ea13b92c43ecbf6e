import type { Progress } from '../worker/pipeline'

/** What surrounds a command: the folder from which paths are meant, the clock, and where notes and results go. */
export type Surroundings = {
  readonly folder: string
  readonly say: (line: string) => void
  /** Where a result that is a text goes, with a line’s end; with the notes where it is left out. */
  readonly print?: (text: string) => void
  /** Where the bytes of `--out -` go, settled when more can be taken; left out: there is no standard output. */
  readonly write?: (content: string | Uint8Array) => void | Promise<void>
  /** Reads all of standard input; left out: there is none. */
  readonly readStandardInput?: () => Promise<Uint8Array>
  /** Reads the page of one file as it was built, and builds it first where it is not; left out: there is none. */
  readonly readPage?: () => Promise<string>
  /** Told how far a map has come; left out: nobody asks. */
  readonly watch?: (progress: Progress) => void
  /** Bytes that one network may take; left out: as much as there is. */
  readonly room?: number
  /** The day that reports and pictures bear; left out: none. */
  readonly today?: { readonly year: number; readonly month: number; readonly day: number }
}

/** How a command ended: 0 well, 1 without a result, 2 not understood. */
export type ExitCode = 0 | 1 | 2
