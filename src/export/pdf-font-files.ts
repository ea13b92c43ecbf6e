import { fetchPart } from './fetch-part'
import type { ReadFont } from './pdf-faces'
import { savedFilesWords } from '../words/saved-files'

/** Where the build put the fonts; each is fetched only when a picture needs it. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
  [
    '/node_modules/@fontsource/source-sans-3/files/*-{400,500,600,700}-{normal,italic}.woff',
    '/node_modules/@fontsource/source-serif-4/files/*-{400,500,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans/files/*-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans-{armenian,georgian,hebrew,arabic,devanagari,bengali,tamil,thai}/files/*-{400,600}-normal.woff',
    '/node_modules/@fontsource/noto-sans-{sc,jp,kr}/files/*-400-normal.woff',
    '/node_modules/@fontsource/stix-two-math/files/*-400-normal.woff',
  ],
  { query: '?url', import: 'default', eager: true },
)

/** Reads a font of the built page. */
export const readBuiltFont: ReadFont = async (path) => {
  const address = ADDRESSES[`/node_modules/@fontsource/${path}`]
  if (address === undefined) throw new Error(savedFilesWords.theFontIsNotPart(path))
  // The page of one file has no room for the letters of all scripts, and no other file to fetch them from.
  if (import.meta.env.MODE === 'standalone' && !address.startsWith('data:'))
    throw new Error(savedFilesWords.forPdfThisPageHolds)
  const answer = await fetchPart(address, savedFilesWords.theFont(path))
  return new Uint8Array(await answer.arrayBuffer())
}
