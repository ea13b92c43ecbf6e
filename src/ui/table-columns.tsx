import type { ReactNode } from 'react'
import { boundedText, type Bound } from '../scene/bounds'
import type { ClusterRef } from '../scene/atlas-index'
import type { PaperRow, PersonRow, TieRow, TopicRow } from '../scene/table'
import type { Selection } from '../scene/view'
import { ClusterCell } from './ClusterCell'
import { Sparkline } from './Sparkline'

export type TableKind = 'people' | 'papers' | 'topics' | 'ties'

type With<Row> = Row & { readonly selection: Selection }
export type TableRow =
  | (With<PersonRow> & { readonly table: 'people' })
  | (With<PaperRow> & { readonly table: 'papers' })
  | (With<TopicRow> & { readonly table: 'topics' })
  | (With<TieRow> & { readonly table: 'ties' })

export type Column = {
  readonly id: string
  readonly head: string
  readonly numeric: boolean
  /** What the column sorts by; null sorts last. */
  readonly sortBy: (row: TableRow) => string | number | null
  readonly cell: (row: TableRow) => ReactNode
}

type RowOf<Kind extends TableKind> = Extract<TableRow, { readonly table: Kind }>

/** A column of one kind of table; rows of another kind, which never come, would be blank. */
function column<Kind extends TableKind>(
  table: Kind,
  id: string,
  head: string,
  sortBy: (row: RowOf<Kind>) => string | number | null,
  cell: (row: RowOf<Kind>) => ReactNode,
  numeric = false,
): Column {
  const isOwn = (row: TableRow): row is RowOf<Kind> => row.table === table
  return {
    id,
    head,
    numeric,
    sortBy: (row) => (isOwn(row) ? sortBy(row) : null),
    cell: (row) => (isOwn(row) ? cell(row) : null),
  }
}

const bounded = (count: number, bound: Bound): string => boundedText({ count, bound })
const clusterName = (cluster: ClusterRef | null): string | null => cluster?.name ?? null

const span = (years: readonly number[]): string => {
  const first = years[0]
  const last = years.at(-1)
  return first === undefined || last === undefined ? 'Years' : `${String(first)}–${String(last)}`
}

const GROUNDS = { names: 'listed', page: 'page’s owner', list: 'list’s owner' } as const

/** The columns of a table; `years` is the axis of the small bars. */
export function makeColumns(kind: TableKind, years: readonly number[]): readonly Column[] {
  switch (kind) {
    case 'people':
      return [
        column(
          'people',
          'name',
          'Person',
          (row) => row.name,
          (row) => (
            <>
              {row.unnamed ? <i>{row.name}</i> : row.name}
              {row.unnamed ? <span className="tag assumed">not named</span> : null}
            </>
          ),
        ),
        column(
          'people',
          'cluster',
          'Community',
          (row) => clusterName(row.cluster),
          (row) => <ClusterCell cluster={row.cluster} />,
        ),
        column(
          'people',
          'papers',
          'Papers',
          (row) => row.papers,
          (row) => bounded(row.papers, row.papersBound),
          true,
        ),
        column(
          'people',
          'coauthors',
          'Co-authors',
          (row) => row.coauthors,
          (row) => bounded(row.coauthors, row.coauthorsBound),
          true,
        ),
        column(
          'people',
          'weight',
          'Weight',
          (row) => row.weight,
          (row) => row.weight.toFixed(2),
          true,
        ),
        column(
          'people',
          'between',
          'Between',
          (row) => row.betweenness,
          (row) => row.betweenness.toFixed(3),
          true,
        ),
        column(
          'people',
          'years',
          span(years),
          (row) => row.years.findLastIndex((papers) => papers > 0),
          (row) => <Sparkline years={row.years} />,
        ),
        column(
          'people',
          'topics',
          'Topics',
          (row) => row.topics.join(', '),
          (row) => row.topics.join(', '),
        ),
      ]
    case 'papers':
      return [
        column(
          'papers',
          'title',
          'Paper',
          (row) => row.title,
          (row) => (row.titleIsDerived ? <i>{row.title}</i> : row.title),
        ),
        column(
          'papers',
          'cluster',
          'Community',
          (row) => clusterName(row.cluster),
          (row) => <ClusterCell cluster={row.cluster} />,
        ),
        column(
          'papers',
          'year',
          'Year',
          (row) => row.date ?? row.year,
          (row) => (
            <>
              {row.year ?? '–'}
              {row.yearIsInferred ? <span className="claim"> inferred</span> : null}
            </>
          ),
          true,
        ),
        column(
          'papers',
          'field',
          'Field',
          (row) => row.category,
          (row) => row.category ?? '–',
        ),
        column(
          'papers',
          'score',
          'Score',
          (row) => row.score,
          (row) => row.score ?? '–',
          true,
        ),
        column(
          'papers',
          'code',
          'Code',
          (row) => (row.hasCode ? 1 : 0),
          (row) => (row.hasCode ? 'yes' : ''),
        ),
        column(
          'papers',
          'authors',
          'Authors',
          (row) => row.authors.join(', '),
          (row) =>
            row.authors.length === 0 ? (
              <span className="faint">not known</span>
            ) : (
              `${row.authors.join(', ')}${row.listCut ? ' et al.' : ''}`
            ),
        ),
        column(
          'papers',
          'topics',
          'Topics',
          (row) => row.topics.join(', '),
          (row) => row.topics.join(', '),
        ),
      ]
    case 'topics':
      return [
        column(
          'topics',
          'label',
          'Topic',
          (row) => row.label,
          (row) => row.label,
        ),
        column(
          'topics',
          'cluster',
          'Community',
          (row) => clusterName(row.cluster),
          (row) => <ClusterCell cluster={row.cluster} />,
        ),
        column(
          'topics',
          'papers',
          'Papers',
          (row) => row.papers,
          (row) => row.papers,
          true,
        ),
        column(
          'topics',
          'people',
          'People',
          (row) => row.people,
          (row) => bounded(row.people, row.peopleBound),
          true,
        ),
        column(
          'topics',
          'years',
          span(years),
          (row) => row.years.findLastIndex((papers) => papers > 0),
          (row) => <Sparkline years={row.years} />,
        ),
      ]
    case 'ties':
      return [
        column(
          'ties',
          'tie',
          'Tie',
          (row) => row.sourceName,
          (row) => `${row.sourceName} – ${row.targetName}`,
        ),
        column(
          'ties',
          'cluster',
          'Within',
          (row) => clusterName(row.cluster),
          (row) => <ClusterCell cluster={row.cluster} />,
        ),
        column(
          'ties',
          'papers',
          'Papers',
          (row) => row.papers,
          (row) => bounded(row.papers, row.papersBound),
          true,
        ),
        column(
          'ties',
          'weight',
          'Weight',
          (row) => row.weight,
          (row) => `${row.weightBound === '' ? '' : `${row.weightBound} `}${row.weight.toFixed(2)}`,
          true,
        ),
        column(
          'ties',
          'first',
          'First',
          (row) => row.firstYear,
          (row) => row.firstYear ?? '–',
          true,
        ),
        column(
          'ties',
          'last',
          'Last',
          (row) => row.lastYear,
          (row) => row.lastYear ?? '–',
          true,
        ),
        column(
          'ties',
          'evidence',
          'Known from',
          (row) => GROUNDS[row.ground],
          (row) => GROUNDS[row.ground],
        ),
      ]
  }
}
