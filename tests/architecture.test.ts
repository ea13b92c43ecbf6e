import { expect, test } from 'vitest'
import { findBreaches, findCycle, importsOf, MAY_IMPORT } from './architecture-rules'

const files = Object.entries(
  import.meta.glob<string>('../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => [path.replace('../src/', ''), text] as const)

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(30)
})

test.each(files)('src/%s keeps the rules of the architecture', (path, text) => {
  expect(findBreaches(path, text)).toEqual([])
})

test('folders do not import each other in a circle', () => {
  const arrows = new Map<string, Set<string>>()
  for (const [path, text] of files) {
    const folder = (path.split('/')[0] ?? '').replace(/\.tsx?$/, '')
    const targets = importsOf(path, text).flatMap(({ folder: target }) => (target === null ? [] : [target]))
    const known = arrows.get(folder) ?? new Set<string>()
    for (const target of targets) if (target !== folder && target in MAY_IMPORT) known.add(target)
    arrows.set(folder, known)
  }
  expect(findCycle(arrows)).toBeNull()
})

test('the table itself has no circle', () => {
  expect(
    findCycle(new Map(Object.entries(MAY_IMPORT).map(([folder, targets]) => [folder, new Set(targets)]))),
  ).toBeNull()
})

test.each([
  [
    'graph/clusters.ts',
    "import { selectScene } from '../state/selectors'",
    'src/graph/clusters.ts imports ../state/selectors: expected [base, words, records, resolve] to include state',
  ],
  ['scene/label.ts', "import Graph from 'graphology'", 'src/scene/label.ts imports graphology: only graph may'],
  [
    'worker/study.ts',
    "import { Network } from 'networkanalysis-ts'",
    'src/worker/study.ts imports networkanalysis-ts: only graph may',
  ],
  ['ui/Map.tsx', "import cytoscape from 'cytoscape'", 'src/ui/Map.tsx imports cytoscape: only canvas may'],
  [
    'state/store.ts',
    "import { useMemo } from 'react'",
    'src/state/store.ts imports react: only words, ui, canvas, page, prebuild may',
  ],
  ['records/file.ts', "import { readFileSync } from 'node:fs'", 'src/records/file.ts imports node:fs: only cli may'],
  ['base/deep/fold.ts', '', 'src/base/deep/fold.ts stands in a nested folder: folders of src are flat'],
  ['utils/fold.ts', '', 'src/utils/fold.ts stands in no folder of the architecture'],
  [
    'graph/layout.ts',
    'const r = Math.random()',
    'src/graph/layout.ts reads the clock or rolls dice: randomness and time are arguments',
  ],
  ['base/long.ts', '\n'.repeat(300), 'src/base/long.ts has grown long, with 301 lines: split it'],
  ['base/loose.ts', '\nlet a: any', 'src/base/loose.ts:2 gives its type up with “any”'],
  ['base/quiet.ts', '// @ts-' + 'ignore', 'src/base/quiet.ts silences a check'],
])('a breach planted in %s is found and named', (path, text, sentence) => {
  expect(findBreaches(path, text)).toEqual([sentence])
})

test('a lazy import and a re-export are imports', () => {
  expect(findBreaches('base/a.ts', "const b = await import('../ui/App')")).toHaveLength(1)
  expect(findBreaches('base/a.ts', "export { b } from '../ui/App'")).toHaveLength(1)
})

test('a type import is an import', () => {
  expect(findBreaches('base/a.ts', "import type { B } from '../graph/atlas'")).toHaveLength(1)
})

test('the page may join everything, from one level higher', () => {
  expect(findBreaches('page.tsx', "import { App } from './ui/App'\nimport './ui/base.css'\nimport 'react'")).toEqual([])
})

test('a circle is named in full', () => {
  const arrows = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['b'])],
  ])
  expect(findCycle(arrows)).toEqual(['b', 'c', 'b'])
})
