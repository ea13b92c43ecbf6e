// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files under a path, sorted, with `/` between folders; nothing where the path does not exist.
 * @param {string} root
 * @param {string} path relative to `root`
 * @returns {string[]}
 */
export function listFiles(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`))
}

/**
 * A digest of the names and contents of all files under some paths: it changes when, and only when, one of them does.
 * Contents rather than times, since a checkout or a copy sets times as it likes.
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {string} SHA-256 in hexadecimal
 */
export function stampFiles(root, paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => listFiles(root, path))) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
