import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Reads a font that comes along, by its place among the packages of Fontsource: `source-sans-3/files/….woff`. */
export async function readFontFile(path: string): Promise<Uint8Array> {
  const [name = '', ...rest] = path.split('/')
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`))
  return new Uint8Array(await readFile(join(folder, ...rest)))
}
