// @ts-check
import { posix } from 'node:path'

/**
 * Files that are changed together, and the tests that speak of them: those alone are run, also where a test of something else
 * would notice by the way.
 * @typedef {{ readonly name: string, readonly files: readonly string[], readonly tests: readonly string[] }} Group
 */

/** @param {string} names of tests, with commas between them */
const tests = (names) => names.split(/,\s*/).map((name) => `tests/{unit,property}/${name}.test.ts`)

/** @type {readonly Group[]} */
export const GROUPS = [
  {
    name: 'history',
    files: ['src/state/{history,history-slice,recorder,moment}.ts'],
    // The three hundred steps at random of tests/property/undo.test.ts take minutes for each mutant.
    tests: tests(
      'history*, arranged, chain, choose, decision-store, placed-anew, placing-store, store, study-store, timeline, topic-store, visits',
    ),
  },
  {
    name: 'resolver',
    files: [
      'src/resolve/{same-,paper-}*.ts',
      'src/resolve/{resolve,resolve-people,shared-keys,word-overlap,years,person-name*,name-parts,name-shape}.ts',
      'src/resolve/{author-names,authorships,identifiers,similar-abstracts,separated-sets,decided-parts,decide-authors}.ts',
    ],
    tests: tests(
      'same-*, resolve*, paper-*, person-name, name-spellings, doubtful-joins, homonym-parts, decisions, claim-truth, evidence-seeds, identifiers, page-owners, shared-keys, thresholds, years',
    ),
  },
  {
    name: 'store',
    files: [
      'src/storage/*.ts',
      'src/saving/*.ts',
      'src/state/{store,document,document-actions,document-slice,keeping-slice,merge-sources,opening,take-in,read-only}.ts',
    ],
    tests: tests(
      'background-trials, column*, damaged-store, desk*, document-*, faults, folder-source, hand-over*, indexed-db*, journal*, keep*, kept-*, large-project, merge-sources, offline-store, open-last, open-project, opening-kept, opening-queue, pieces*, project-load, project-store, project-writer*, projects*, range-file, read-manifest, read-only, read-table, saver*, settings*, share-store, slots, store*, take-in, topic-store, two-tabs, writership*',
    ),
  },
  {
    name: 'readers',
    files: ['src/records/*.ts'],
    tests: tests(
      'author-line, bibtex*, bombs, clean-text, compare-project, copied-pages, damaged-*, encodings, export-project, format-groups, formats, gate, gate-security, heading, identifiers, language-of-files, large-project, long-texts, network-files, network-readers, network-round-trip, networks, odd-networks, odd-weights, open-and-read, outside-graph-readers, own-topics, packed-reading, plain-text, profile-page, project-file, project-migrations, project-schema, read-*, reader*, records, reference-*, references, renamed-files, seeds, source-lines, table, tables',
    ),
  },
]

/**
 * The groups of what was named, files as a group of their own with the tests of the groups of their folders; all groups where
 * nothing was. A name that is neither gives an error.
 * @param {readonly string[]} named
 * @returns {readonly Group[]}
 */
export function chooseGroups(named) {
  if (named.length === 0) return GROUPS
  const chosen = GROUPS.filter(({ name }) => named.includes(name))
  const files = named.filter((name) => GROUPS.every((group) => group.name !== name))
  const strange = files.filter((name) => !/^src\/.*\.tsx?$/.test(name))
  if (strange.length > 0) throw new Error(`${strange.join(', ')}: neither a group nor a file of src`)
  if (files.length === 0) return chosen
  const near = GROUPS.filter((group) =>
    files.some((file) => group.files.some((pattern) => pattern.startsWith(`${posix.dirname(file)}/`))),
  )
  const own = near.length > 0 ? near : GROUPS
  return [...chosen, { name: 'files', files, tests: [...new Set(own.flatMap((group) => group.tests))] }]
}
