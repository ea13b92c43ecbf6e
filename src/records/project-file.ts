import * as v from 'valibot'
import type { Issue } from '../base/issue'
import { readJson } from './project-json'
import { rebuildSources } from './project-rebuild'
import { NO_SETTINGS, readProjectSettings, type ProjectSettings } from './project-settings'
import type { Source } from './record'

/** The version of the project file that this program writes, and the newest that it reads. */
export const PROJECT_VERSION = 1

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
  readonly issues: Issue[]
}

const Seed = v.pipe(v.number(), v.safeInteger())
const Year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)))
const Clique = v.pipe(v.number(), v.integer(), v.minValue(2))
const Counting = v.picklist(['fractional', 'full'])
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))
const Fields = v.record(v.string(), v.unknown())
const SourceEntry = v.object({ name: v.pipe(v.string(), v.nonEmpty()), text: v.optional(v.string()) })

/** True for a text that means to be a project file, also where it is damaged. Looks at the content, not at the name. */
export function isProjectText(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && /"format"\s{0,8}:\s{0,8}"coterie"/.test(text)
}

/**
 * Reads a project file that nobody has checked. A field of a wrong type costs only itself and is named in an issue;
 * a file that is damaged, or from a newer version, is refused with a sentence. Never throws. Where the file holds no
 * text of a source, the papers that were seen only there are printed anew from the file's own list.
 */
export function readProject(source: Source): ProjectReading {
  const json = readJson(source.text.replace(/^\uFEFF/, ''))
  if (json === null) return refuse(source, 'This project file is damaged: it is not complete JSON. Nothing was read.')
  const read = v.safeParse(Fields, json.value)
  if (!read.success || read.output.format !== 'coterie')
    return refuse(source, 'This file is not a Coterie project: its first level has no "format": "coterie".')
  const fields = read.output
  const version = v.safeParse(Version, fields.version)
  if (fields.version === undefined)
    return refuse(source, 'This project file does not say its version. Nothing was read.')
  if (!version.success)
    return refuse(
      source,
      `This project file gives its version as ${JSON.stringify(fields.version).slice(0, 40)}, but versions are whole numbers from 1. Nothing was read.`,
    )
  if (version.output > PROJECT_VERSION)
    return refuse(
      source,
      `This project was saved by a newer Coterie (version ${version.output} of the file; this one reads up to ${PROJECT_VERSION}). It was not opened, so that nothing in it is lost.`,
    )

  const issues: Issue[] = []
  const complain = (message: string, severity: Issue['severity'] = 'notice') =>
    issues.push({ source: source.name, line: 0, severity, message })
  function take<Value, Otherwise>(
    key: string,
    schema: v.GenericSchema<unknown, Value>,
    otherwise: Otherwise,
    expected: string,
  ): Value | Otherwise {
    if (fields[key] === undefined) return otherwise
    const taken = v.safeParse(schema, fields[key])
    if (taken.success) return taken.output
    complain(`"${key}" of the project is not ${expected} and was left out.`)
    return otherwise
  }

  const seed = take('seed', Seed, 1, 'a whole number')
  const savedYear = take('savedYear', Year, null, 'a year')
  const counting = take('counting', Counting, null, '"fractional" or "full"')
  const largestClique = take('largestClique', Clique, null, 'a whole number from 2')
  const decisions = take('decisions', v.array(v.unknown()), [], 'a list')
  const settings = readProjectSettings(fields, complain)
  const sources: Source[] = []
  let textless = 0
  for (const [index, entry] of take('sources', v.array(v.unknown()), [], 'a list').entries()) {
    const { success, output } = v.safeParse(SourceEntry, entry)
    if (!success)
      complain(`Source ${index + 1} of the project has no name or an unreadable text, and was left out.`, 'skipped')
    else if (output.text === undefined) textless++
    else sources.push({ name: output.name, text: output.text })
  }
  if (textless === 0 && sources.length > 0)
    return { ...settings, sources, seed, savedYear, counting, largestClique, decisions, issues }

  const rebuilt = rebuildSources(source.name, fields, new Set(sources.map(({ name }) => name)))
  for (const problem of rebuilt.problems) complain(problem.message, problem.severity)
  if (rebuilt.sources.length > 0)
    complain(
      `The project holds no text of ${sources.length === 0 ? 'its sources' : `${textless} of its sources`}. ` +
        'Their papers were read from its own list; the lines at which things stood are lost.',
    )
  else if (sources.length === 0) complain('The project holds neither sources nor papers.', 'skipped')
  return {
    ...settings,
    sources: [...sources, ...rebuilt.sources],
    seed,
    savedYear: savedYear ?? rebuilt.inferredYear,
    counting,
    largestClique,
    decisions,
    issues,
  }
}

function refuse({ name }: Source, message: string): ProjectReading {
  const issue: Issue = { source: name, line: 0, severity: 'skipped', message }
  return {
    ...NO_SETTINGS,
    sources: [],
    seed: 1,
    savedYear: null,
    counting: null,
    largestClique: null,
    decisions: [],
    issues: [issue],
  }
}
