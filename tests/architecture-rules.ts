import { posix } from 'node:path'
import ts from 'typescript'

/**
 * What each folder of src may import from; the README draws the same arrows. `main` is src/main.tsx, which shows the
 * first picture and fetches the page; "page" and "prebuild" are files too: the page itself, and what the build draws with it.
 * Pictures are painted for export by the painter of the screen, hence the arrow from canvas to export.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  // What is said to people, in each language; whoever says something asks there.
  words: ['base'],
  records: ['base', 'words'],
  resolve: ['base', 'words', 'records'],
  graph: ['base', 'words', 'records', 'resolve'],
  worker: ['base', 'words', 'records', 'resolve', 'graph'],
  // Places by plain arithmetic on typed arrays: it knows neither networks nor scenes.
  layout: ['base'],
  scene: ['base', 'words', 'resolve', 'graph', 'layout'],
  storage: ['base', 'words', 'records'],
  state: ['base', 'words', 'records', 'resolve', 'graph', 'scene', 'storage'],
  // What is open as it is kept between visits, and the tabs that share it.
  saving: ['base', 'words', 'records', 'resolve', 'graph', 'scene', 'storage', 'state'],
  canvas: ['base', 'words', 'graph', 'scene'],
  // What a folder of columns holds is said once, in storage, which reads them; export writes the same columns.
  export: ['base', 'words', 'records', 'resolve', 'graph', 'scene', 'canvas', 'storage'],
  ui: ['base', 'words', 'records', 'resolve', 'graph', 'scene', 'state', 'canvas', 'export', 'storage'],
  cli: ['base', 'words', 'records', 'resolve', 'graph', 'worker', 'export'],
  first: ['base', 'words', 'graph', 'scene', 'canvas', 'storage', 'state'],
  page: [
    'base',
    'words',
    'records',
    'graph',
    'worker',
    'scene',
    'storage',
    'state',
    'saving',
    'canvas',
    'export',
    'first',
    'ui',
  ],
  // What is kept, shown without any of the page's own machinery.
  rescue: ['base', 'words', 'storage'],
  prebuild: ['words', 'graph', 'worker', 'scene', 'storage', 'state', 'canvas', 'first', 'ui'],
  main: ['base', 'words', 'worker', 'storage', 'canvas', 'first', 'page'],
}

/** Libraries that may only be used where they are meant to be kept; each pattern is the start of a package's name. */
const KEPT_IN: readonly { readonly library: RegExp; readonly folders: readonly string[] }[] = [
  { library: /^graphology/, folders: ['graph'] },
  { library: /^(networkanalysis-ts|java-random)/, folders: ['graph'] },
  { library: /^(react-)?cytoscape/, folders: ['canvas'] },
  {
    // Sentences in which an element stands are elements themselves: words makes them of what it is given.
    library: /^(react$|react\/|react-(?!cytoscape)|lucide-react|radix-ui|sonner)/,
    folders: ['words', 'ui', 'canvas', 'page', 'prebuild'],
  },
  { library: /^zustand/, folders: ['state', 'ui'] },
  { library: /^hyparquet$/, folders: ['storage'] },
  { library: /^hyparquet-writer/, folders: ['export'] },
  { library: /^node:/, folders: ['cli'] },
]

/** The only file in which randomness or the clock is read; elsewhere both are arguments. */
const MAY_READ_CLOCK = /^main\.tsx$/

/** The longest that a file may grow, in lines. */
const LONGEST = 300

/** The folder of a file below src; a file that stands above the folders is one of its own, `main` for src/main.tsx. */
const folderOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.tsx?$/, '')

/** What a file imports: folders of src, and packages by their full name. */
export function importsOf(path: string, text: string): { readonly name: string; readonly folder: string | null }[] {
  const own = folderOf(path)
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return { name: fileName, folder: null }
    const target = posix.join(posix.dirname(path), fileName)
    return { name: fileName, folder: target.split('/')[0] ?? own }
  })
}

type Findings = { readonly any: number | null; readonly clockOrDice: boolean }

const CLOCK_OR_DICE: ReadonlySet<string> = new Set(['Math.random', 'Date.now'])

/** Where a type is given up (the first line), and whether code, not a comment, reads the clock or rolls dice. */
function inspect(path: string, text: string): Findings {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  let any: number | null = null
  let clockOrDice = false
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) any ??= file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    if (ts.isPropertyAccessExpression(node) && CLOCK_OR_DICE.has(node.getText(file))) clockOrDice = true
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Date' && !node.arguments?.length)
      clockOrDice = true
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { any, clockOrDice }
}

/**
 * Every rule of the architecture that a file breaks, as sentences. `path` is relative to src, such as
 * `graph/clusters.ts`. Imports of files outside of src that are data (`../../seeds/*`) are not modules of ours.
 */
export function findBreaches(path: string, text: string): string[] {
  const breaches: string[] = []
  const folder = folderOf(path)
  const allowed = MAY_IMPORT[folder]
  if (allowed === undefined) return [`src/${path} stands in no folder of the architecture`]
  // A further language stands beside the first, file by file.
  if (path.replace(/^words\/[a-z]{2}\//, 'words/').split('/').length > 2)
    breaches.push(`src/${path} stands in a nested folder: folders of src are flat`)
  for (const { name, folder: target } of importsOf(path, text)) {
    if (target === null) {
      const keep = KEPT_IN.find(({ library }) => library.test(name))
      if (keep && !keep.folders.includes(folder))
        breaches.push(`src/${path} imports ${name}: only ${keep.folders.join(', ')} may`)
    } else if (target !== folder && !/\.css$/.test(name) && !allowed.includes(target)) {
      breaches.push(`src/${path} imports ${name}: expected [${allowed.join(', ')}] to include ${target}`)
    }
  }
  const { any, clockOrDice } = inspect(path, text)
  if (clockOrDice && !MAY_READ_CLOCK.test(path))
    breaches.push(`src/${path} reads the clock or rolls dice: randomness and time are arguments`)
  const lines = text.split('\n').length
  if (lines > LONGEST) breaches.push(`src/${path} has grown long, with ${lines} lines: split it`)
  if (any !== null) breaches.push(`src/${path}:${any} gives its type up with “any”`)
  if (/@ts-(ignore|expect-error|nocheck)|eslint-disable/.test(text)) breaches.push(`src/${path} silences a check`)
  return breaches
}

/** A circle of folders that import each other, such as `['graph', 'scene', 'graph']`, or null. */
export function findCycle(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const finished = new Set<string>()
  function visit(folder: string, path: readonly string[]): string[] | null {
    const seen = path.indexOf(folder)
    if (seen >= 0) return [...path.slice(seen), folder]
    if (finished.has(folder)) return null
    for (const target of arrows.get(folder) ?? []) {
      const cycle = visit(target, [...path, folder])
      if (cycle) return cycle
    }
    finished.add(folder)
    return null
  }
  for (const folder of arrows.keys()) {
    const cycle = visit(folder, [])
    if (cycle) return cycle
  }
  return null
}
