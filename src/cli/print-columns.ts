import { readdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { columnsOfAtlas } from '../export/column-atlas'
import type { DataRequest } from '../export/data-formats'
import { listFiles, MANIFEST, printParquet } from '../export/parquet'
import type { InAndOut } from './commands'
import type { Surroundings } from './surroundings'
import type { OutFile } from './write-out'

/**
 * The files of a folder of columns. What the same folder held of an earlier atlas is taken away, since other programs read
 * every file that they find there; a folder that holds anything else is left as it is, which is said, and null returned.
 */
export async function printColumns(
  { out }: Pick<InAndOut, 'out'>,
  { atlas, network }: Pick<DataRequest, 'atlas' | 'network'>,
  { folder, say }: Surroundings,
): Promise<readonly OutFile[] | null> {
  const { width, height } = atlas.networks[network].placements.landscape
  const files = [...printParquet(columnsOfAtlas(atlas, network), { network, seed: atlas.seed, width, height })]
  if (!(await clear(resolve(folder, out)))) {
    say(`${out} holds other things than columns of Coterie, so nothing was written.`)
    return null
  }
  return files.map(({ path, content }) => ({ path: join(out, path), content }))
}

/** Removes what an earlier run wrote into a folder; false where the folder is not one that it wrote. */
async function clear(folder: string): Promise<boolean> {
  const present = await readdir(folder).catch(() => [])
  if (present.length === 0) return true
  const before = listFiles(await readFile(join(folder, MANIFEST), 'utf8').catch(() => ''))
  if (before === null) return false
  for (const path of before) await rm(join(folder, path), { force: true })
  return true
}
