import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import { openFile } from '../records/gate'
import type { Source } from '../records/record'
import type { Surroundings } from './surroundings'

/** What lay behind the paths that a person typed. */
export type Inputs = { readonly sources: readonly Source[]; readonly issues: readonly Issue[] }

/** What standard input is called where one is typed for it, and among sources. */
const TYPED_INPUT = '-'
const STANDARD_INPUT = 'standard input'

/**
 * Reads files, and all files below folders (but none that begin with a dot), each once, and standard input for `-`. A
 * source is called as its file is; where two files have the same name, as many of their folders are named as it takes to
 * tell them apart. Archives are unpacked. What cannot be read becomes an issue.
 */
export async function readInputs(
  folder: string,
  paths: readonly string[],
  { readStandardInput }: Pick<Surroundings, 'readStandardInput'> = {},
): Promise<Inputs> {
  const issues: Issue[] = []
  const files = new Set<string>()
  for (const path of paths) {
    if (path === TYPED_INPUT) continue
    const found = await listFiles(resolve(folder, path)).catch((error: unknown) => {
      issues.push(skip(path, error))
      return []
    })
    for (const file of found) files.add(file)
  }
  const names = nameFiles([...files])
  const sources: Source[] = []
  const take = async (name: string, reading: Promise<Uint8Array>): Promise<void> => {
    const bytes = await reading.catch((error: unknown) => {
      issues.push(skip(name, error))
      return null
    })
    if (bytes === null) return
    const opened = openFile(name, bytes)
    sources.push(...opened.sources)
    issues.push(...opened.issues)
  }
  if (paths.includes(TYPED_INPUT) && readStandardInput !== undefined) await take(STANDARD_INPUT, readStandardInput())
  for (const [file, name] of names) await take(name, readFile(file))
  return { sources, issues }
}

function skip(source: string, error: unknown): Issue {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const reason =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EACCES'
        ? 'it may not be read'
        : `of an error (${String(code)})`
  return { source, line: 0, severity: 'skipped', message: `This was not read, because ${reason}.` }
}

async function listFiles(path: string): Promise<string[]> {
  const real = await realpath(path)
  if (!(await stat(real)).isDirectory()) return [real]
  const entries = await readdir(real, { withFileTypes: true })
  const names = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => byText(a.name, b.name))
  const below = await Promise.all(
    names.map(async (entry) => {
      if (entry.isDirectory()) return listFiles(join(real, entry.name))
      // Links inside a folder are left out: they may lead in a circle, or out of what was meant.
      return entry.isFile() ? [join(real, entry.name)] : []
    }),
  )
  return below.flat()
}

/** Each file with the shortest end of its path that no other file shares, with `/` between folders. */
export function nameFiles(files: readonly string[]): Map<string, string> {
  const parts = new Map(files.map((file) => [file, file.split(/[\\/]/).filter((part) => part !== '')]))
  const names = new Map<string, string>()
  let open = [...files]
  for (let length = 1; open.length > 0; length++) {
    const candidate = (file: string) => (parts.get(file) ?? [basename(file)]).slice(-length).join('/')
    const counts = new Map<string, number>()
    for (const file of open) counts.set(candidate(file), (counts.get(candidate(file)) ?? 0) + 1)
    const settled = open.filter((file) => counts.get(candidate(file)) === 1 || length >= (parts.get(file)?.length ?? 0))
    for (const file of settled) names.set(file, candidate(file))
    const done = new Set(settled)
    open = open.filter((file) => !done.has(file))
  }
  return names
}
