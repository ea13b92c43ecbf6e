import { loadReaders, readSource } from '../records/formats'
import { openFile } from '../records/gate'
import type { FileReading } from './reader-answers'

/** Reads a file as the program does, and tells how long it took and whether the program broke. */
export async function readOnce(name: string, bytes: Uint8Array): Promise<FileReading> {
  const started = performance.now()
  try {
    const { sources, issues } = openFile(name, bytes)
    await loadReaders(sources)
    const parsed = sources.map(readSource)
    const said = [...issues, ...parsed.flatMap((one) => one.issues)]
    return { outcome: 'read', parsed, issues: said, ms: performance.now() - started }
  } catch (error) {
    const message = `The reader broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    const issues = [{ source: name, line: 0, severity: 'skipped', message } as const]
    return { outcome: 'crashed', parsed: [], issues, ms: performance.now() - started }
  }
}
