import { parseVocabulary } from './vocabulary'

/** The arXiv categories that come with Coterie; the only file of topics whose rows have codes. */
const FILES = import.meta.glob<string>('../../public/vocabularies/arxiv-categories.tsv', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Where a code without its archive is looked for, as pages of computer science write “CV” for “cs.CV”. */
const ARCHIVES = ['cs', 'eess', 'stat', 'math', 'q-bio', 'physics', 'q-fin', 'econ']

/** Names by full code and, in lower case, by code without the archive. */
function readNames(): ReadonlyMap<string, string> {
  const full = new Map<string, string>()
  for (const [path, text] of Object.entries(FILES))
    for (const { label, codes } of parseVocabulary(path, text).vocabulary.topics)
      for (const code of codes ?? []) full.set(code.toLowerCase(), label.slice(0, 1).toUpperCase() + label.slice(1))
  const names = new Map(full)
  for (const archive of [...ARCHIVES].reverse())
    for (const [code, label] of full)
      if (code.startsWith(`${archive}.`)) names.set(code.slice(archive.length + 1), label)
  return names
}

let names: ReadonlyMap<string, string> | null = null

/**
 * The name of the field that an arXiv category stands for: `categoryName('cs.CV') === categoryName('CV') ===
 * 'Computer vision and pattern recognition'`; null for a code that arXiv does not have. A code without its archive is
 * first looked for in computer science, then in electrical engineering, statistics and mathematics. Case does not count.
 */
export function categoryName(code: string): string | null {
  names ??= readNames()
  return names.get(code.trim().toLowerCase()) ?? null
}
