import * as v from 'valibot'
import type { Issue } from '../base/issue'
import { printAbstracts, printPage, type PrintedOwner, type PrintedPaper } from './print-page'
import type { Source } from './record'

const text = v.nullable(v.string())
const figure = v.nullable(v.number())
/** A field that is absent or of a wrong type costs only itself. */
const textOrNull = v.fallback(text, null)
const figureOrNull = v.fallback(figure, null)
const flag = v.fallback(v.boolean(), false)
const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((items): Item[] =>
      items.flatMap((entry) => {
        const read = v.safeParse(item, entry)
        return read.success ? [read.output] : []
      }),
    ),
  )

const PaperEntry = v.object({
  title: v.string(),
  titleIsDerived: flag,
  abstract: textOrNull,
  year: figureOrNull,
  yearIsInferred: flag,
  date: textOrNull,
  category: textOrNull,
  score: figureOrNull,
  hasCode: flag,
  links: listOf(v.string()),
  affiliations: listOf(v.string()),
  authors: listOf(v.object({ id: v.string(), evidence: v.picklist(['listed', 'page-owner', 'suggested']) })),
  authorsComplete: v.fallback(v.boolean(), true),
  seen: listOf(v.object({ source: v.string() })),
})
type PaperEntry = v.InferOutput<typeof PaperEntry>

const ProfileEntry = v.object({
  hIndex: figureOrNull,
  papers: figureOrNull,
  citations: figureOrNull,
  novelty: figureOrNull,
  aiScore: figureOrNull,
  field: textOrNull,
})
const AuthorEntry = v.object({
  id: v.string(),
  name: v.string(),
  unnamed: flag,
  profile: v.fallback(v.nullable(ProfileEntry), null),
})

export type Rebuilt = {
  readonly sources: readonly Source[]
  readonly problems: readonly Pick<Issue, 'severity' | 'message'>[]
  /** The one year that was inferred for dates without one, or null where there is none or more than one. */
  readonly inferredYear: number | null
}

/**
 * Prints the papers of a project that were not seen in any of the `present` sources as pages and abstract lists, which
 * the readers then read as any other text: one page for each author with a profile, one for the papers of nobody's
 * page, one list for the abstracts without a title.
 */
export function rebuildSources(
  project: string,
  fields: Readonly<Record<string, unknown>>,
  present: ReadonlySet<string>,
): Rebuilt {
  const entries = v.parse(v.fallback(v.array(v.unknown()), []), fields.papers)
  const read = v.parse(listOf(PaperEntry), entries)
  const authors = v.parse(listOf(AuthorEntry), fields.authors)
  const names = new Map(authors.map(({ id, name }) => [id, name]))
  const papers = read.filter(({ seen }) => !seen.some(({ source }) => present.has(source)))
  const problems: Pick<Issue, 'severity' | 'message'>[] = []
  if (read.length < entries.length)
    problems.push({
      severity: 'skipped',
      message: `${entries.length - read.length} of the project's ${entries.length} papers have no title and were left out.`,
    })

  const titled = papers.filter(({ titleIsDerived }) => !titleIsDerived)
  const derived = papers.filter(({ titleIsDerived }) => titleIsDerived)
  const dated = titled.filter(({ date, category }) => /-\d{2}-/.test(date ?? '') && category !== null)
  if (dated.length < titled.length)
    problems.push({
      severity: 'notice',
      message: `${titled.length - dated.length} papers of the project state no day or no field; they stand under the first day of their month or year, or under “MISC”.`,
    })

  const sources: Source[] = []
  const placed = new Set<PaperEntry>()
  for (const author of authors) {
    if (author.profile === null) continue
    const own = titled.filter((paper) =>
      paper.authors.some(({ id, evidence }) => id === author.id && evidence !== 'suggested'),
    )
    if (own.length === 0) continue
    const owner: PrintedOwner = { ...author.profile, name: author.unnamed ? null : author.name }
    for (const paper of own) placed.add(paper)
    sources.push({
      name: `${project}: ${author.name}`,
      text: printPage(
        owner,
        own.map((paper) => toPrinted(paper, names)),
      ),
    })
  }
  const others = titled.filter((paper) => !placed.has(paper)).map((paper) => toPrinted(paper, names))
  if (others.length > 0) sources.push({ name: `${project}: other papers`, text: printPage(null, others) })
  const abstracts = derived.flatMap(({ abstract, links }) => (abstract === null ? [] : [{ abstract, links }]))
  if (abstracts.length > 0) sources.push({ name: `${project}: abstracts`, text: printAbstracts(abstracts) })

  const years = new Set(papers.flatMap(({ year, yearIsInferred }) => (yearIsInferred && year !== null ? [year] : [])))
  const [year = null] = years
  return { sources, problems, inferredYear: years.size === 1 ? year : null }
}

function toPrinted(paper: PaperEntry, names: ReadonlyMap<string, string>): PrintedPaper {
  const [year, month, day] = (/^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(paper.date ?? '') ?? [])
    .slice(1)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)))
  const statedYear = paper.yearIsInferred ? null : (year ?? paper.year)
  return {
    title: paper.title,
    authors: paper.authors.flatMap(({ id, evidence }) => (evidence === 'listed' ? [names.get(id) ?? id] : [])),
    authorsComplete: paper.authorsComplete,
    affiliations: paper.affiliations,
    date: { year: statedYear, month: month ?? 1, day: day ?? 1 },
    category: paper.category ?? 'MISC',
    score: paper.score,
    hasCode: paper.hasCode,
    abstract: paper.abstract,
    links: paper.links,
  }
}
