import type { Issue } from '../base/issue'
import { decodeBytes } from '../records/decode'
import { readSource, sniffFormat } from '../records/formats'
import { isProjectText, readProject } from '../records/project-file'
import type { Source } from '../records/record'
import { isVocabularyText } from '../resolve/vocabulary-file'
import { readDecisionEntries, readDecisions, type Decision } from '../resolve/decisions'
import type { RememberedCluster } from '../graph/cluster-memory'
import type { Clustering } from '../graph/cluster-settings'
import type { KeyPhrases } from '../resolve/key-phrases'
import type { Counting } from './document'

/** A file or pasted text on its way in. */
export type Incoming = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Why the browser could not read the file; left out where it could. */
  readonly trouble?: string
}

/** What came in: texts to read, what was refused and why, and what projects and files of decisions bring along. */
export type TakenIn = {
  readonly sources: readonly Source[]
  /** Topic files of the person's own. */
  readonly vocabularies: readonly Source[]
  readonly refused: readonly Issue[]
  readonly notices: readonly Issue[]
  /** Decisions of projects and of files of decisions, and the name of the last such file. */
  readonly decisions: readonly Decision[]
  readonly from: string
  readonly project: {
    readonly seed?: number
    readonly savedYear?: number | null
    readonly counting?: Counting | null
    readonly clustering?: Clustering
    readonly memory?: readonly RememberedCluster[]
    readonly keyPhrases?: KeyPhrases | null
    readonly largestClique?: number | null
  }
}

/** True for a text that means to be a file of decisions. Looks at the content, not at the name. */
const isDecisionsText = (text: string): boolean =>
  /^\uFEFF?\s*\{/.test(text) && /"format"\s{0,8}:\s{0,8}"coterie-decisions"/.test(text)

/** Decodes files and unpacks projects into the texts that they hold; what cannot be taken in costs only itself. */
export function takeIn(files: readonly Incoming[]): TakenIn {
  const sources: Source[] = []
  const refused: Issue[] = []
  const vocabularies: Source[] = []
  const notices: Issue[] = []
  const decisions: Decision[] = []
  let from = ''
  let project: TakenIn['project'] = {}
  for (const { name, bytes, trouble } of files) {
    if (trouble !== undefined) {
      refused.push({ source: name, line: 0, severity: 'skipped', message: trouble })
      continue
    }
    const decoded = decodeBytes(bytes)
    if (!decoded.ok) {
      refused.push({ source: name, line: 0, severity: 'skipped', message: decoded.reason })
      continue
    }
    if (decoded.notice) notices.push({ source: name, line: 0, severity: 'notice', message: decoded.notice })
    const source = { name, text: decoded.text }
    const complain = (issues: readonly Issue[]): void => {
      notices.push(...issues.filter(({ severity }) => severity === 'notice'))
      refused.push(...issues.filter(({ severity }) => severity === 'skipped'))
    }
    if (isVocabularyText(source.text)) {
      vocabularies.push(source)
      continue
    }
    if (isDecisionsText(source.text)) {
      const read = readDecisions(source)
      complain(read.issues)
      decisions.push(...read.decisions)
      from = name
      continue
    }
    if (!isProjectText(source.text)) {
      if (sniffFormat(source.text) === null) refused.push(...readSource(source).issues)
      else sources.push(source)
      continue
    }
    const read = readProject(source)
    const decided = readDecisionEntries(name, read.decisions)
    complain([...read.issues, ...decided.issues])
    decisions.push(...decided.decisions)
    sources.push(...read.sources)
    vocabularies.push(...read.vocabularies)
    if (read.sources.length > 0) {
      const { seed, savedYear, counting, largestClique, clustering, memory, keyPhrases } = read
      project = { seed, savedYear, counting, largestClique, clustering, memory, keyPhrases }
    }
  }
  return { sources, vocabularies, refused, notices, decisions, from, project }
}
