/** Letters of a text among which its header is looked for: comments may stand before it. */
const LOOKED_AT = 100_000

/**
 * True for a text that means to be a vocabulary: its first line that is neither empty nor a comment is a header with
 * the columns id, label and phrases, parted by tabs. Looks at the content, not at the name.
 */
export function isVocabularyText(text: string): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
  const header = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? ''
  const columns = new Set(header.split('\t').map((cell) => cell.trim().toLowerCase()))
  return ['id', 'label', 'phrases'].every((column) => columns.has(column))
}
