import type { PaperRecord } from '../records/record'
import type { TablePreview } from '../records/table-preview'
import { columnsWords } from '../words/columns'

/** Names that are shown of one record; the rest is counted. */
const MOST_NAMES = 8

function Names({ authors, authorsComplete }: PaperRecord) {
  const more = authors.length - MOST_NAMES
  if (authors.length === 0) return <p className="muted small">{columnsWords.noAuthors}</p>
  return (
    <ul className="column-names" aria-label={columnsWords.authors}>
      {authors.slice(0, MOST_NAMES).map((name, at) => (
        <li key={at} className="tag">
          {name}
        </li>
      ))}
      {more > 0 ? <li className="muted small">{columnsWords.andMore(more)}</li> : null}
      {authorsComplete ? null : <li className="muted small">{columnsWords.andOthersWhoAreNotListed}</li>}
    </ul>
  )
}

function RecordCard({ record }: { readonly record: PaperRecord }) {
  const { title, date, venue, abstract } = record
  const place = [date?.year == null ? columnsWords.noYear : String(date.year), venue ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <li className="column-record">
      <p className="column-title">{title ?? <span className="muted">{columnsWords.noTitle}</span>}</p>
      <Names {...record} />
      <p className="muted small">{place}</p>
      {abstract === null ? null : <p className="muted small column-abstract">{abstract}</p>}
    </li>
  )
}

const tellFirst = ({ records }: TablePreview): string => {
  const [first] = records
  if (first === undefined) return columnsWords.noneOfTheFirstRows
  return columnsWords.theFirstRecordIsWithAuthors(
    first.title === null ? columnsWords.withoutATitle : `“${first.title}”`,
    first.authors.length,
    first.date?.year == null ? columnsWords.withoutAYear : String(first.date.year),
  )
}

/** How the first records of a table are read, and for those who hear the page, the first of them in a sentence. */
export function ColumnsPreview({ preview }: { readonly preview: TablePreview }) {
  return (
    <section className="columns-preview" aria-labelledby="columns-preview">
      <h3 id="columns-preview">{columnsWords.theFirstRecordsAsThey}</h3>
      <p className="visually-hidden" role="status">
        {preview.hasTitles ? tellFirst(preview) : ''}
      </p>
      {preview.hasTitles ? (
        <ol className="column-records">
          {preview.records.map((record) => (
            <RecordCard key={record.line} record={record} />
          ))}
        </ol>
      ) : (
        <p className="bad" role="alert">
          {columnsWords.noColumnHoldsTitlesOr}
        </p>
      )}
    </section>
  )
}
