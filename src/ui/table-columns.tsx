import { BETWEEN_COLUMNS, COMMUNITY_COLUMNS } from './cluster-columns'
import { ClusterCell } from './ClusterCell'
import { betweenColumn, clusterColumn, weightColumn } from './common-columns'
import { Sparkline } from './Sparkline'
import { STATED_COLUMNS } from './stated-columns'
import { bounded, clusterName, column, type Column, type TableKind } from './table-column'

const span = (years: readonly number[]): string => {
  const first = years[0]
  const last = years.at(-1)
  return first === undefined || last === undefined ? 'Years' : `${String(first)}–${String(last)}`
}

const GROUNDS = { names: 'listed', page: 'page’s owner', list: 'list’s owner' } as const

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
          'Person',
          (row) => row.name,
          (row) => (
            <>
              {row.unnamed ? <i>{row.name}</i> : row.name}
              {row.unnamed ? <span className="tag assumed">not named</span> : null}
            </>
          ),
        ),
        clusterColumn('people'),
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
        weightColumn('people'),
        betweenColumn('people'),
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
        clusterColumn('papers'),
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
        clusterColumn('topics'),
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
