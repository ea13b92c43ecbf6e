import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { byText } from '../base/order'
import { asKnown, comparePapers, recordsOf, type Answer, type KnownPaper, type ReadFile } from './reader-answers'

/** JabRef's files of formats that Coterie reads, by their names, and what each row of the table is called. */
const JABREF_FORMATS: readonly (readonly [pattern: RegExp, row: string])[] = [
  [/\.ris$/, 'RIS'],
  [/\.isi$/, 'Web of Science'],
  [/\.nbib$/, 'PubMed text'],
  [/^MedlinePlain.*\.txt$/, 'PubMed text'],
  [/^Medline.*\.xml$/, 'PubMed XML'],
  [/^Endnote.*\.xml$/, 'EndNote XML'],
  [/^(?:Endnote\..*\.enw|refer\..*\.ref)$/, 'EndNote tagged'],
]

/** The answers to every pair of files in JabRef's folder: a reference list and, of the same name, what it says in BibTeX. */
export async function askJabref(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const part of ['importer', 'exporter', 'fetcher']) {
    const path = join(folder, part)
    const names = listNames(path)
    for (const name of names) {
      const row = JABREF_FORMATS.find(([pattern]) => pattern.test(name))?.[1]
      const answer = `${name.slice(0, -extname(name).length)}.bib`
      if (row === undefined || !names.includes(answer)) continue
      const [known, found] = [await readAll(read, path, answer), await readAll(read, path, name)]
      answers.push(...comparePapers(`JabRef: ${row}`, `jabref/${part}/${name}`, known.map(asKnown), found))
    }
  }
  return answers
}

const listNames = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort(byText)
  } catch {
    return []
  }
}

const readText = (path: string): string => readFileSync(path, 'utf8')

const readAll = async (read: ReadFile, folder: string, name: string) =>
  recordsOf(await read(name, readFileSync(join(folder, name))))

const Creator = v.object({
  firstName: v.optional(v.string(), ''),
  lastName: v.optional(v.string(), ''),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
  name: v.optional(v.string(), ''),
})
const Case = v.object({
  name: v.string(),
  input: v.string(),
  expected: v.object({
    entries: v.array(
      v.object({
        fields: v.object({
          title: v.optional(v.string()),
          subtitle: v.optional(v.string()),
          author: v.optional(v.array(Creator)),
          year: v.optional(v.string()),
          date: v.optional(v.string()),
          doi: v.optional(v.string()),
        }),
      }),
    ),
  }),
})

const spokenName = ({ firstName, prefix, lastName, suffix, name }: v.InferOutput<typeof Creator>): string =>
  [firstName, prefix, lastName, suffix, name].filter((part) => part !== '').join(' ')

const isOthers = (name: string): boolean => /^(?:others|et al\.?)$/i.test(name)

/** The DOI in a field that may hold its address. */
const bareDoi = (text: string): string | null => /10\.\d{4,9}\/[^\s]+/.exec(text)?.[0]?.toLowerCase() ?? null

/** The answers to the cases of bug reports, one a line, each with its entries as the library's authors expect them. */
export async function askBibtexCases(folder: string, read: ReadFile): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const file of listNames(folder).filter((name) => name.endsWith('.jsonl'))) {
    const lines = readText(join(folder, file)).split('\n')
    for (const [at, line] of lines.entries()) {
      const parsed = line.trim() === '' ? null : v.safeParse(Case, JSON.parse(line))
      if (parsed?.success !== true) continue
      const { name, input, expected } = parsed.output
      const known = expected.entries.map(({ fields }): KnownPaper => {
        const authors = (fields.author ?? []).map(spokenName).filter((author) => !isOthers(author))
        const { title = null, subtitle } = fields
        return {
          title: subtitle === undefined || title === null ? title : `${title}: ${subtitle}`,
          authors,
          year: null,
          doi: null,
        }
      })
      const reading = await read(name.replaceAll('/', ' '), new TextEncoder().encode(input))
      const where = `bibtex-parser/${file}:${String(at + 1)} ${name}`
      const [counts, ...rest] = comparePapers('bibtex-parser cases', where, known, recordsOf(reading))
      if (counts !== undefined) answers.push(counts)
      answers.push(...rest)
    }
  }
  return answers
}

const CslName = v.looseObject({
  given: v.optional(v.string(), ''),
  family: v.optional(v.string(), ''),
  literal: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
  'non-dropping-particle': v.optional(v.string(), ''),
  'dropping-particle': v.optional(v.string(), ''),
})
const CslItem = v.looseObject({
  title: v.optional(v.string()),
  DOI: v.optional(v.string()),
  author: v.optional(v.array(CslName), []),
  issued: v.optional(v.looseObject({ 'date-parts': v.optional(v.array(v.array(v.union([v.number(), v.string()])))) })),
})
const CslList = v.array(CslItem)

function knownOfCsl(item: v.InferOutput<typeof CslItem>): KnownPaper {
  const year = Number(item.issued?.['date-parts']?.[0]?.[0] ?? Number.NaN)
  const authors = item.author.map((name) =>
    [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix, name.literal]
      .filter((part) => part !== '')
      .join(' '),
  )
  return {
    title: item.title ?? null,
    authors: authors.filter((author) => !isOthers(author)),
    year: Number.isInteger(year) ? year : null,
    doi: item.DOI === undefined ? null : bareDoi(item.DOI),
  }
}

/** A case's BibTeX, null where it lies in a file named like the case, and what is known of it. */
const CslCases = v.record(v.string(), v.tuple([v.nullable(v.string()), CslList]))

/** The answers to the pairs of BibTeX and CSL-JSON of citation-js. */
export async function askCitationJs(folder: string, read: ReadFile): Promise<Answer[]> {
  const tests = join(folder, 'plugin-bibtex', 'test')
  const answers: Answer[] = []
  const mapping = join(tests, 'mapping')
  for (const dialect of ['bibtex', 'biblatex']) {
    const csl = `${dialect}-csl.json`
    if (!listNames(mapping).includes(csl)) continue
    const known = v.parse(CslList, JSON.parse(readText(join(mapping, csl)))).map(knownOfCsl)
    for (const name of [`${dialect}-input.bib`, `${dialect}-output.bib`, csl]) {
      const row = name === csl ? 'citation-js: CSL-JSON' : 'citation-js: BibTeX'
      answers.push(...comparePapers(row, `citation-js/${name}`, known, await readAll(read, mapping, name)))
    }
  }
  const inputs = join(tests, 'input')
  const names = listNames(inputs)
  if (!listNames(tests).includes('input.json')) return answers
  const cases = v.parse(v.looseObject({ '@biblatex/text': CslCases }), JSON.parse(readText(join(tests, 'input.json'))))
  for (const [title, [text, items]] of Object.entries(cases['@biblatex/text'])) {
    const name = `${title.replace(/^with /, '')}.bib`
    if (text === null && !names.includes(name)) continue
    const bytes = text === null ? readFileSync(join(inputs, name)) : new TextEncoder().encode(text)
    const found = recordsOf(await read(name, bytes))
    answers.push(...comparePapers('citation-js: BibTeX', `citation-js/input/${name}`, items.map(knownOfCsl), found))
  }
  return answers
}
