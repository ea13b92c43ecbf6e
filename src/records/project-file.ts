import * as v from 'valibot'
import type { Issue } from '../base/issue'
import { readColumnChoice } from './column-choice'
import { readJson } from './project-json'
import { migrate, MIGRATIONS, newestVersion, type Migration, type ProjectFields } from './project-migrations'
import { rebuildSources } from './project-rebuild'
import { NO_SETTINGS, readProjectSettings, type ProjectSettings } from './project-settings'
import type { Source } from './record'
import { readersProjectsWords } from '../words/readers-projects'

/** The version of the project file that this program writes, and the newest that it understands in full. */
export const PROJECT_VERSION = newestVersion(MIGRATIONS)

/** The result as a project stores it, which nobody has checked: what a map that is made again can be compared with. */
export type StoredResult = {
  /** The version of the program that saved it; null where the file does not say. */
  readonly savedBy: string | null
  /** The language in which its reasons and some names are told, as HTML names it. */
  readonly language: string
  readonly papers: unknown
  readonly authors: unknown
  readonly topics: unknown
  readonly claims: unknown
  readonly networks: unknown
}

/** What a project file holds for the pipeline. A refused file has no sources and one `skipped` issue that says why. */
export type ProjectReading = ProjectSettings & {
  readonly sources: Source[]
  readonly seed: number
  readonly savedYear: number | null
  /** How weights were counted, or null where the file does not say. */
  readonly counting: 'fractional' | 'full' | null
  /** A paper with more authors than this does not tie each pair of them; null where the file does not say. */
  readonly largestClique: number | null
  /** The entries of the project's decisions as they stand in the file; `readDecisionEntries` reads them. */
  readonly decisions: readonly unknown[]
  /** The version of a file that is newer than this program: to be looked at, not to be saved. Null elsewhere. */
  readonly newer: number | null
  /** Null where the file holds no network. */
  readonly stored: StoredResult | null
  readonly issues: Issue[]
}

const Seed = v.pipe(v.number(), v.safeInteger())
const Year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)))
const Clique = v.pipe(v.number(), v.integer(), v.minValue(2))
const Counting = v.picklist(['fractional', 'full'])
const SavedBy = v.fallback(v.object({ version: v.string() }), { version: '' })
const Told = v.fallback(v.string(), 'en')
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))
const Fields = v.record(v.string(), v.unknown())
const SourceEntry = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  text: v.optional(v.string()),
  columns: v.optional(v.unknown()),
})

/** True for a text that means to be a project file, also where it is damaged. Looks at the content, not at the name. */
export function isProjectText(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"format"\s{0,8}:\s{0,8}"coterie"/.test(text)
}

/**
 * Reads a project file that nobody has checked. A field of a wrong type costs only itself and is named in an issue; a
 * damaged file is refused with a sentence. One of an older version is brought up to date; of a newer one is read what
 * this program understands. Never throws. Where the file holds no text of a source, the papers that were seen only there
 * are printed anew from the file's own list.
 */
export function readProject(source: Source, migrations: readonly Migration[] = MIGRATIONS): ProjectReading {
  const json = readJson(source.text.replace(/^\uFEFF/, ''))
  if (json === null) return refuse(source, readersProjectsWords.thisProjectFileIsDamaged)
  return readProjectFields(source, json.value, migrations)
}

/** The same of what a project's text holds, once that was read. */
export function readProjectFields(
  source: Pick<Source, 'name'>,
  value: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): ProjectReading {
  const read = v.safeParse(Fields, value)
  if (!read.success || read.output.format !== 'coterie') return refuse(source, readersProjectsWords.thisFileIsNotA)
  const stated = read.output.version
  if (stated === undefined) return refuse(source, readersProjectsWords.thisProjectFileDoesNot)
  const version = v.safeParse(Version, stated)
  if (!version.success)
    return refuse(source, readersProjectsWords.thisProjectFileGivesIts(JSON.stringify(stated).slice(0, 40)))
  const newest = newestVersion(migrations)
  const fields = migrate(read.output, version.output, migrations)
  const issues: Issue[] = []
  const complain = (message: string, severity: Issue['severity'] = 'notice') =>
    issues.push({ source: source.name, line: 0, severity, message })
  const newer = version.output > newest ? version.output : null
  if (newer !== null) complain(tellNewer(newer, newest))
  if (version.output < newest) complain(readersProjectsWords.thisProjectWasSavedBy(version.output, newest))
  function take<Value, Otherwise>(
    key: string,
    schema: v.GenericSchema<unknown, Value>,
    otherwise: Otherwise,
    expected: string,
  ): Value | Otherwise {
    if (fields[key] === undefined) return otherwise
    const taken = v.safeParse(schema, fields[key])
    if (taken.success) return taken.output
    complain(readersProjectsWords.ofTheProjectIsNotAnd(key, expected))
    return otherwise
  }

  const seed = take('seed', Seed, 1, readersProjectsWords.aWholeNumber)
  const savedYear = take('savedYear', Year, null, readersProjectsWords.aYear)
  const counting = take('counting', Counting, null, readersProjectsWords.fractionalOrFull)
  const largestClique = take('largestClique', Clique, null, readersProjectsWords.aWholeNumberFrom2)
  const decisions = take('decisions', v.array(v.unknown()), [], readersProjectsWords.aList)
  const settings = readProjectSettings(fields, complain)
  const stored = readStored(fields)
  const sources: Source[] = []
  let textless = 0
  for (const [index, entry] of take('sources', v.array(v.unknown()), [], readersProjectsWords.aList).entries()) {
    const { success, output } = v.safeParse(SourceEntry, entry)
    if (!success) complain(readersProjectsWords.sourceOfTheProjectHas(index + 1), 'skipped')
    else if (output.text === undefined) textless++
    else {
      const columns = readColumnChoice(output.columns)
      sources.push({ name: output.name, text: output.text, ...(columns === null ? {} : { columns }) })
    }
  }
  if (textless === 0 && sources.length > 0)
    return { ...settings, sources, seed, savedYear, counting, largestClique, decisions, newer, stored, issues }

  const rebuilt = rebuildSources(source.name, fields, new Set(sources.map(({ name }) => name)))
  for (const problem of rebuilt.problems) complain(problem.message, problem.severity)
  if (rebuilt.sources.length > 0) complain(readersProjectsWords.theProjectHoldsNoText(sources.length, textless))
  else if (sources.length === 0) complain(readersProjectsWords.theProjectHoldsNeitherSources, 'skipped')
  else complain(readersProjectsWords.theProjectHoldsNoTextOf(textless), 'skipped')
  return {
    ...settings,
    sources: [...sources, ...rebuilt.sources],
    seed,
    savedYear: savedYear ?? rebuilt.inferredYear,
    counting,
    largestClique,
    decisions,
    newer,
    stored,
    issues,
  }
}

/** Why a project of a newer version is only to be looked at. */
const tellNewer = (version: number, newest: number = PROJECT_VERSION): string =>
  readersProjectsWords.thisProjectWasSavedByA(version, newest)

function readStored({ tool, language, papers, authors, topics, claims, networks }: ProjectFields): StoredResult | null {
  if (networks === undefined) return null
  const { version } = v.parse(SavedBy, tool)
  return {
    savedBy: version === '' ? null : version,
    language: v.parse(Told, language),
    papers,
    authors,
    topics,
    claims,
    networks,
  }
}

function refuse({ name }: Pick<Source, 'name'>, message: string): ProjectReading {
  const issue: Issue = { source: name, line: 0, severity: 'skipped', message }
  return {
    ...NO_SETTINGS,
    sources: [],
    seed: 1,
    savedYear: null,
    counting: null,
    largestClique: null,
    decisions: [],
    newer: null,
    stored: null,
    issues: [issue],
  }
}
