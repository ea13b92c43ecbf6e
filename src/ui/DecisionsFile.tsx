import { useRef } from 'react'
import type { Issue } from '../base/issue'
import { decodeBytes } from '../records/decode'
import { printDecisions, readDecisions } from '../resolve/decisions'
import { exportName } from '../export/file-name'
import { useApp } from './app-context'
import { saveFile } from '../base/save-file'
import { reviewWords } from '../words/review'
import { joinsWords } from '../words/joins'

/** Issues that are spelled out where decisions are loaded. */
const SPELLED = 2

const tellReading = (taken: number, issues: readonly Issue[]): string =>
  joinsWords.sentences([
    reviewWords.decisionsTaken(taken),
    ...issues.slice(0, SPELLED).map(({ message }) => message),
    issues.length > SPELLED ? reviewWords.moreCouldNotBeTaken(issues.length - SPELLED) : '',
  ])

/** Saves the decisions as a file of their own, and takes in such a file or a thesaurus. */
export function DecisionsFile() {
  const decisions = useApp(({ document }) => document.decisions)
  const takeDecisions = useApp((state) => state.takeDecisions)
  const announce = useApp((state) => state.announce)
  const today = useApp((state) => state.today)
  const chooser = useRef<HTMLInputElement>(null)

  const save = (): void => {
    const name = exportName('decisions', today(), 'json')
    saveFile(name, new Blob([printDecisions(decisions)], { type: 'application/json' }))
    announce(reviewWords.savedAs(name))
  }
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const decoded = decodeBytes(new Uint8Array(await file.arrayBuffer()))
    if (!decoded.ok) {
      announce(joinsWords.headed(file.name, decoded.reason))
      return
    }
    const read = readDecisions({ name: file.name, text: decoded.text })
    if (read.decisions.length > 0) takeDecisions(read.decisions, file.name)
    if (read.issues.length > 0) announce(tellReading(read.decisions.length, read.issues))
  }
  return (
    <span className="review-files">
      <button className="link small" disabled={decisions.length === 0} onClick={save}>
        {reviewWords.saveDecisions}
      </button>
      <button className="link small" onClick={() => chooser.current?.click()}>
        {reviewWords.load}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={reviewWords.decisionsToLoad}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          void load(file)
        }}
      />
    </span>
  )
}
