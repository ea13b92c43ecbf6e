import { BETWEEN_COLUMNS, COMMUNITY_COLUMNS } from './cluster-columns'
import { ClusterCell } from './ClusterCell'
import { betweenColumn, clusterColumn, weightColumn } from './common-columns'
import { Sparkline } from './Sparkline'
import { STATED_COLUMNS } from './stated-columns'
import { bounded, clusterName, column, type Column, type TableKind } from './table-column'
import { tableColumnsWords } from '../words/table-columns'
import { joinsWords } from '../words/joins'

const span = (years: readonly number[]): string => {
  const first = years[0]
  const last = years.at(-1)
  return first === undefined || last === undefined ? tableColumnsWords.years : `${String(first)}–${String(last)}`
}

const GROUNDS = { names: 'listed', page: tableColumnsWords.pagesOwner, list: tableColumnsWords.listsOwner } as const

/** The columns of a table; `years` is the axis of the small bars. */
export function makeColumns(kind: TableKind, years: readonly number[]): readonly Column[] {
  switch (kind) {
    case 'communities':
      return COMMUNITY_COLUMNS
    case 'between':
      return BETWEEN_COLUMNS
    case 'nodes':
      return STATED_COLUMNS
    case 'people':
      return [
        column(
          'people',
          'name',
          tableColumnsWords.person,
          (row) => row.name,
          (row) => (
            <>
              {row.unnamed ? <i>{row.name}</i> : row.name}
              {row.unnamed ? <span className="tag assumed">{tableColumnsWords.notNamed}</span> : null}
            </>
          ),
        ),
        clusterColumn('people'),
        column(
          'people',
          'papers',
          tableColumnsWords.papers,
          (row) => row.papers,
          (row) => bounded(row.papers, row.papersBound),
          true,
        ),
        column(
          'people',
          'coauthors',
          tableColumnsWords.coAuthors,
          (row) => row.coauthors,
          (row) => bounded(row.coauthors, row.coauthorsBound),
          true,
        ),
        weightColumn('people'),
        betweenColumn('people'),
        {
          ...column(
            'people',
            'years',
            span(years),
            (row) => row.years.findLastIndex((papers) => papers > 0),
            (row) => <Sparkline years={row.years} />,
          ),
          text: (row) => (row.table === 'people' ? row.years.join(' ') : null),
        },
        column(
          'people',
          'topics',
          tableColumnsWords.topics,
          (row) => joinsWords.listed(row.topics),
          (row) => joinsWords.listed(row.topics),
        ),
      ]
    case 'papers':
      return [
        column(
          'papers',
          'title',
          tableColumnsWords.paper,
          (row) => row.title,
          (row) => (row.titleIsDerived ? <i>{row.title}</i> : row.title),
        ),
        clusterColumn('papers'),
        column(
          'papers',
          'year',
          tableColumnsWords.year,
          (row) => row.date ?? row.year,
          (row) => (
            <>
              {row.year ?? '–'}
              {row.yearIsInferred ? <span className="claim"> {tableColumnsWords.inferred}</span> : null}
            </>
          ),
          true,
        ),
        column(
          'papers',
          'field',
          tableColumnsWords.field,
          (row) => row.category,
          (row) => row.category ?? '–',
        ),
        column(
          'papers',
          'score',
          tableColumnsWords.score,
          (row) => row.score,
          (row) => row.score ?? '–',
          true,
        ),
        column(
          'papers',
          'code',
          tableColumnsWords.code,
          (row) => (row.hasCode ? 1 : 0),
          (row) => (row.hasCode ? tableColumnsWords.yes : ''),
        ),
        column(
          'papers',
          'authors',
          tableColumnsWords.authors,
          (row) => row.authors.join(', '),
          (row) =>
            row.authors.length === 0 ? (
              <span className="faint">{tableColumnsWords.notKnown}</span>
            ) : (
              `${row.authors.join(', ')}${row.listCut ? tableColumnsWords.etAl : ''}`
            ),
        ),
        column(
          'papers',
          'topics',
          tableColumnsWords.topics,
          (row) => joinsWords.listed(row.topics),
          (row) => joinsWords.listed(row.topics),
        ),
      ]
    case 'topics':
      return [
        column(
          'topics',
          'label',
          tableColumnsWords.topic,
          (row) => row.label,
          (row) => row.label,
        ),
        clusterColumn('topics'),
        column(
          'topics',
          'papers',
          tableColumnsWords.papers,
          (row) => row.papers,
          (row) => row.papers,
          true,
        ),
        column(
          'topics',
          'people',
          tableColumnsWords.people,
          (row) => row.people,
          (row) => bounded(row.people, row.peopleBound),
          true,
        ),
        {
          ...column(
            'topics',
            'years',
            span(years),
            (row) => row.years.findLastIndex((papers) => papers > 0),
            (row) => <Sparkline years={row.years} />,
          ),
          text: (row) => (row.table === 'topics' ? row.years.join(' ') : null),
        },
      ]
    case 'ties':
      return [
        column(
          'ties',
          'tie',
          tableColumnsWords.tie,
          (row) => row.sourceName,
          (row) => `${row.sourceName} – ${row.targetName}`,
        ),
        column(
          'ties',
          'cluster',
          tableColumnsWords.within,
          (row) => clusterName(row.cluster),
          (row) => <ClusterCell cluster={row.cluster} />,
        ),
        column(
          'ties',
          'papers',
          tableColumnsWords.papers,
          (row) => row.papers,
          (row) => bounded(row.papers, row.papersBound),
          true,
        ),
        column(
          'ties',
          'weight',
          tableColumnsWords.weight,
          (row) => row.weight,
          (row) => `${row.weightBound === '' ? '' : `${row.weightBound} `}${row.weight.toFixed(2)}`,
          true,
        ),
        column(
          'ties',
          'first',
          tableColumnsWords.first,
          (row) => row.firstYear,
          (row) => row.firstYear ?? '–',
          true,
        ),
        column(
          'ties',
          'last',
          tableColumnsWords.last,
          (row) => row.lastYear,
          (row) => row.lastYear ?? '–',
          true,
        ),
        column(
          'ties',
          'evidence',
          tableColumnsWords.knownFrom,
          (row) => GROUNDS[row.ground],
          (row) => GROUNDS[row.ground],
        ),
      ]
  }
}
