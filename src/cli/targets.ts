import { DATA_FORMATS, findEnding, type DataFormat } from '../export/data-formats'
import { findRecordFormat, RECORD_FORMATS, type RecordFormat } from '../export/record-formats'

/** Pictures that are painted without a browser. */
const PICTURE_ENDINGS = ['.svg', '.pdf'] as const
/** The map as one page that opens from disk. */
const PAGE_ENDING = '.html'
/** A folder of Parquet files; a slash may follow. */
const COLUMNS_ENDING = '.parquet'
export const REPORT_ENDINGS: readonly string[] = ['.html', '.md']

/** What a path asks for. `files`: how many are written, of a folder as many as it needs; `converts`: whether it can hold what was read as it was read. */
export type Target = { readonly files: number; readonly converts: boolean } & (
  | { readonly kind: 'data'; readonly format: DataFormat; readonly ending: string }
  | { readonly kind: 'records'; readonly format: RecordFormat }
  | { readonly kind: 'page' }
  | { readonly kind: 'columns' }
  | { readonly kind: 'picture'; readonly ending: (typeof PICTURE_ENDINGS)[number] }
)

/** Every ending that `build` takes. */
export const TARGET_ENDINGS: readonly string[] = [
  ...DATA_FORMATS.flatMap(({ ending, also = [] }) => [ending, ...also]),
  ...RECORD_FORMATS.map(({ ending }) => ending),
  ...PICTURE_ENDINGS,
  PAGE_ENDING,
  `${COLUMNS_ENDING}/`,
]

/** The format that a path’s ending asks for, in any case; of several the one with the longest ending. */
export function findTarget(path: string): Target | null {
  const lower = path.toLowerCase()
  const picture = PICTURE_ENDINGS.find((ending) => lower.endsWith(ending) && lower.length > ending.length)
  if (picture !== undefined) return { kind: 'picture', ending: picture, files: 1, converts: false }
  if (lower.endsWith(PAGE_ENDING) && lower.length > PAGE_ENDING.length)
    return { kind: 'page', files: 1, converts: false }
  const folder = lower.replace(/(?<!\/)\/+$/, '')
  if (folder.endsWith(COLUMNS_ENDING) && folder.length > COLUMNS_ENDING.length)
    return { kind: 'columns', files: Infinity, converts: false }
  const records = findRecordFormat(path)
  const data = findEnding(path)
  if (records !== null && records.ending.length > (data?.ending.length ?? 0))
    return { kind: 'records', format: records, files: 1, converts: true }
  if (data === null) return null
  const { format, ending } = data
  return { kind: 'data', format, ending, files: format.files ?? 1, converts: format.isNetwork === true }
}
