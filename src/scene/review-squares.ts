import type { AuthorId, Claim, Corpus, Paper, PaperId } from '../resolve/corpus'
import { authorName, clusterOfNode, indexCorpus, papersOfIds } from './atlas-index'
import type { Atlas } from '../graph/atlas'
import { shortTitle } from './evidence'
import { sourceOfOwner } from './review-question'
import type { ColourKey } from './scene'
import { countAuthors } from './tally'
import { reviewingWords } from '../words/reviewing'

/** A square: stated, only inferred, or not. */
export type Cell = 'stated' | 'inferred' | 'none'

/** A row of squares, one a paper. */
export type SquareRow = {
  readonly name: string
  /** What the claim is about stands first and strong. */
  readonly strong: boolean
  readonly cells: readonly Cell[]
  /** “6 of 21”. */
  readonly count: string
  readonly colour: ColourKey
}

/** Evidence as squares: columns are papers, rows are what each of them has or has not. */
export type Squares = {
  readonly title: string
  readonly note: string
  readonly columns: readonly { readonly id: PaperId; readonly name: string }[]
  readonly rows: readonly SquareRow[]
}

/** Rows besides those that the claim is about. */
const MOST_RIVALS = 4
/** Columns that a row of squares can hold. */
const MOST_COLUMNS = 60

/** The papers that a source holds, in its own order. */
function papersInSource(corpus: Corpus, source: string): Paper[] {
  const placed = corpus.papers.flatMap((paper) =>
    paper.seen.filter((sighting) => sighting.source === source).map(({ line }) => ({ paper, line })),
  )
  return [...new Set(placed.sort((a, b) => a.line - b.line).map(({ paper }) => paper))]
}

const countText = (cells: readonly Cell[]): string =>
  reviewingWords.of(cells.filter((cell) => cell !== 'none').length, cells.length)

const isAuthor = (subject: string): subject is AuthorId => subject.startsWith('author:')

function rowOfAuthor(
  atlas: Atlas,
  papers: readonly Paper[],
  id: AuthorId,
  strong: boolean,
  onlyListed: boolean,
): SquareRow {
  const cells = papers.map((paper): Cell => {
    const evidence = paper.authors.find(({ author }) => author === id)?.evidence
    if (evidence === undefined) return 'none'
    if (evidence === 'listed') return 'stated'
    return onlyListed ? 'none' : 'inferred'
  })
  return {
    name: authorName(atlas.corpus, id),
    strong,
    cells,
    count: countText(cells),
    colour: clusterOfNode(atlas, atlas.networks.coauthors, id)?.colour ?? 'c0',
  }
}

/** People by how many of the papers they stand on: those of the claim first, then the next ones. */
function squaresOfPeople(
  atlas: Atlas,
  papers: readonly Paper[],
  about: readonly AuthorId[],
  words: Pick<Squares, 'title' | 'note'>,
  onlyListed = true,
): Squares | null {
  const { authors } = indexCorpus(atlas.corpus)
  const shown = papers.slice(0, MOST_COLUMNS)
  const rivals = countAuthors(shown)
    .filter(
      ({ author, papers: count }) => count > 1 && !about.includes(author) && authors.get(author)?.kind === 'person',
    )
    .slice(0, MOST_RIVALS)
  const rows = [
    ...about.map((id) => rowOfAuthor(atlas, shown, id, true, onlyListed)),
    ...rivals.map(({ author }) => rowOfAuthor(atlas, shown, author, false, onlyListed)),
  ]
  return shown.length === 0 ? null : { ...words, columns: columnsOf(shown), rows }
}

const columnsOf = (papers: readonly Paper[]): Squares['columns'] =>
  papers.map((paper) => ({ id: paper.id, name: shortTitle(paper) }))

function squaresOfYears(corpus: Corpus, about: readonly string[]): Squares | null {
  const { papers } = indexCorpus(corpus)
  const first = about.flatMap((id) => papers.get(id as PaperId) ?? [])[0]
  const shown = papersInSource(corpus, first?.seen[0]?.source ?? '').slice(0, MOST_COLUMNS)
  const years = [...new Set(shown.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
  const rows = years.map((year): SquareRow => {
    const cells = shown.map((paper): Cell =>
      paper.year !== year ? 'none' : paper.yearIsInferred ? 'inferred' : 'stated',
    )
    return { name: String(year), strong: cells.includes('inferred'), cells, count: countText(cells), colour: 'c0' }
  })
  if (shown.length === 0) return null
  return {
    title: reviewingWords.theYearsOfThePapers(shown.length),
    note: reviewingWords.oneSquareAPaperIn,
    columns: columnsOf(shown),
    rows,
  }
}

/** Two people, or one who may be two: who else stands on their papers. */
function squaresOfNames(atlas: Atlas, { kind, about }: Claim): Squares | null {
  const { corpus } = atlas
  const { authors } = indexCorpus(corpus)
  const people = about.filter(isAuthor).flatMap((id) => authors.get(id) ?? [])
  const ids = [...new Set(people.flatMap((person) => person.papers))]
  const apart = new Set<string>(about)
  const papers = papersOfIds(corpus, ids)
  const ordered =
    kind === 'homonym'
      ? [...papers.filter(({ id }) => apart.has(id)), ...papers.filter(({ id }) => !apart.has(id))]
      : papers
  const squares = squaresOfPeople(
    atlas,
    ordered,
    people.map(({ id }) => id),
    {
      title: reviewingWords.whoStandsOnThePapers(ordered.length),
      note: reviewingWords.oneSquareAPaperA,
    },
    false,
  )
  if (!squares || kind !== 'homonym') return squares
  const cells = squares.columns.map(({ id }): Cell => (apart.has(id) ? 'stated' : 'none'))
  const row: SquareRow = {
    name: reviewingWords.theOtherPerson,
    strong: true,
    cells,
    count: countText(cells),
    colour: 'c0',
  }
  return { ...squares, rows: [row, ...squares.rows] }
}

/** The evidence of a claim as squares, or null where a claim of its kind has no such picture. */
export function drawSquares(atlas: Atlas, claim: Claim): Squares | null {
  const { corpus } = atlas
  const { kind, about } = claim
  const [first = '', second = ''] = about
  switch (kind) {
    case 'unnamed-owner': {
      const papers = papersInSource(corpus, sourceOfOwner(corpus, first))
      const title = reviewingWords.whoStandsOnThePapers2(papers.length)
      const note = reviewingWords.oneSquareAPaperInThe
      return isAuthor(second) ? squaresOfPeople(atlas, papers, [second], { title, note }) : null
    }
    case 'list-owner': {
      const papers = papersInSource(corpus, second.replace(/^list:/, ''))
      const title = reviewingWords.whoStandsOnTheAbstracts(papers.length)
      return isAuthor(first)
        ? squaresOfPeople(atlas, papers, [first], { title, note: reviewingWords.oneSquareAnAbstractIn }, false)
        : null
    }
    case 'page-owner': {
      const papers = papersInSource(corpus, sourceOfOwner(corpus, first))
      const title = reviewingWords.thePapersOfThePage(papers.length)
      const note = reviewingWords.oneSquareAPaperHatched
      return isAuthor(first) ? squaresOfPeople(atlas, papers, [first], { title, note }, false) : null
    }
    case 'inferred-year':
      return squaresOfYears(corpus, about)
    case 'same-author':
    case 'homonym':
      return squaresOfNames(atlas, claim)
    case 'same-paper':
    case 'derived-title':
    case 'group':
      return null
  }
}
