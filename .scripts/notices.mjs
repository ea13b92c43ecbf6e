// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { PROJECT_ROOT } from './project-root.mjs'

/**
 * @typedef {{ dev?: boolean, optional?: boolean, peer?: boolean, dependencies?: Record<string, string> }} LockedPackage
 */

/**
 * The folders of all packages that can end up in the built page: what the project depends on, and what that needs.
 * @param {string} root
 * @returns {string[]}
 */
function listShippedPackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = /** @type {Record<string, LockedPackage>} */ (lock.packages)
  return Object.keys(packages)
    .filter((folder) => folder !== '' && packages[folder]?.dev !== true && packages[folder]?.optional !== true)
    .filter((folder) => !/^node_modules\/(@types\/|csstype$|graphology-types$|typescript$)/.test(folder))
    .sort()
}

/**
 * The text of a package's licence file, or an empty text where it has none.
 * @param {string} folder
 * @returns {string}
 */
function readLicence(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-mit|$)/i.test(name))
  if (file === undefined) return ''
  const text = readFileSync(join(folder, file), 'utf8')
  return text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/**
 * What the licences of the shipped libraries ask to be said, as Markdown: each licence text once, under the packages
 * that carry it. Deterministic.
 * @param {string} root
 * @returns {string}
 */
export function printNotices(root) {
  /** @type {Map<string, string[]>} */
  const holders = new Map()
  for (const folder of listShippedPackages(root)) {
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const { name, version, license, author } = manifest
    const person = typeof author === 'string' ? author : author?.name
    const text = readLicence(join(root, folder)) || `${license} licence${person ? `, ${person}` : ''}`
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const parts = [...holders].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`)
  return [
    '# Third-party notices',
    '',
    'Coterie is under the MIT licence (see LICENSE). The built page contains parts of the packages below, each under its',
    'own licence. This list is printed by `npm run notices`; change it there.',
    '',
    ...parts,
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(PROJECT_ROOT, 'THIRD_PARTY_NOTICES.md'), printNotices(PROJECT_ROOT))
