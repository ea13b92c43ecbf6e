/** The file that says what a folder of columns holds. */
export const MANIFEST = 'manifest.json'

/** Where a folder of columns lies: at an address of the page's own site, or among files that a person dropped or chose. */
export type FolderSource =
  | { readonly kind: 'address'; readonly address: string }
  /** Paths are those below the folder. */
  | { readonly kind: 'files'; readonly name: string; readonly files: ReadonlyMap<string, Blob> }

const FILE_OF_COLUMNS = /\.parquet$/i

/**
 * The folder of columns among files, which may lie deeper, or null where no file is one of columns. Where its manifest is
 * missing the folder is found all the same, so that whoever opens it is told of that. Files beside the folder are left out.
 *
 * @param files by path, with `/` between folders
 */
export function findFolder(files: ReadonlyMap<string, Blob>): FolderSource | null {
  const clean = new Map([...files].map(([path, file]) => [path.replace(/^(?:\.?\/)+/, ''), file]))
  const columns = [...clean.keys()].filter((path) => FILE_OF_COLUMNS.test(path))
  if (columns.length === 0) return null
  const roots = [...clean.keys()]
    .filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .map((path) => path.slice(0, -MANIFEST.length))
    .filter((root) => columns.some((path) => path.startsWith(root)))
    .sort((a, b) => a.length - b.length)
  const root = roots[0] ?? likelyRoot(columns)
  return {
    kind: 'files',
    name: root.split('/').at(-2) ?? '',
    files: new Map(
      [...clean].flatMap(([path, file]) => (path.startsWith(root) ? [[path.slice(root.length), file]] : [])),
    ),
  }
}

/** Without a manifest: what lies above the folders of the tables. */
function likelyRoot(columns: readonly string[]): string {
  const [first = ''] = columns
  return first
    .split('/')
    .slice(0, -2)
    .map((part) => `${part}/`)
    .join('')
}
