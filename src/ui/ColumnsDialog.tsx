import { useId, useMemo, useState } from 'react'
import { COLUMN_FIELDS, type ColumnChoice, type ColumnField, type Source } from '../records/record'
import { SEPARATORS } from '../records/table-names'
import { previewTable, type TablePreview } from '../records/table-preview'
import { selectSource } from '../state/columns-slice'
import { useApp } from './app-context'
import { ColumnsPreview } from './ColumnsPreview'
import { Modal } from './Modal'
import { columnsWords } from '../words/columns'

const FIELD_NAMES: Readonly<Record<ColumnField, string>> = {
  title: columnsWords.title,
  authors: columnsWords.authors,
  year: columnsWords.yearOrDate,
  abstract: columnsWords.abstract,
  venue: columnsWords.journalOrConference,
  keywords: columnsWords.keywords,
  affiliations: columnsWords.affiliations,
  doi: 'DOI',
  identifier: columnsWords.anotherIdentifier,
  link: columnsWords.addressLink,
  citations: columnsWords.howOftenCited,
  orcid: columnsWords.orcidsOfTheAuthors,
}

const SEPARATOR_NAMES: Readonly<Record<string, string>> = {
  ';': columnsWords.aSemicolon,
  ',': columnsWords.aComma,
  '|': columnsWords.aBar,
  '||': columnsWords.twoBars,
  ' / ': columnsWords.aStroke,
  ' and ': columnsWords.theWordAnd,
  '\n': columnsWords.aNewLine,
}

const isField = (value: string): value is ColumnField => COLUMN_FIELDS.some((field) => field === value)

/** The choice with one column holding something else, or nothing. */
function withField(choice: ColumnChoice, head: string, field: ColumnField | null): ColumnChoice {
  const others = Object.entries(choice.fields).filter(([name]) => name !== head)
  return { ...choice, fields: Object.fromEntries(field === null ? others : [...others, [head, field]]) }
}

function withBetween({ fields }: ColumnChoice, between: string): ColumnChoice {
  return between === '' ? { fields } : { fields, between }
}

type RowsProps = {
  readonly preview: TablePreview
  readonly choice: ColumnChoice
  readonly onChange: (choice: ColumnChoice) => void
}

/** A row for each column: its name, what it holds, and its first cells. */
function ColumnRows({ preview, choice, onChange }: RowsProps) {
  const id = useId()
  return (
    <div className="table-scroll columns-scroll" tabIndex={0} role="region" aria-label={columnsWords.columns}>
      <table className="summary-table columns-table">
        <thead>
          <tr>
            <th scope="col">{columnsWords.column}</th>
            <th scope="col">{columnsWords.holds}</th>
            <th scope="col">{columnsWords.inTheFirstRows}</th>
          </tr>
        </thead>
        <tbody>
          {preview.heads.map((head, at) => {
            const field = Object.hasOwn(choice.fields, head) ? choice.fields[head] : undefined
            const isKept = field === undefined && preview.read[at] === true
            return (
              <tr key={head} className={field === undefined ? 'column-unread' : ''}>
                <th scope="row" id={`${id}-${String(at)}`}>
                  {head}
                </th>
                <td>
                  <select
                    className="field"
                    aria-labelledby={`${id}-${String(at)}`}
                    value={field ?? ''}
                    onChange={({ target }) => {
                      onChange(withField(choice, head, isField(target.value) ? target.value : null))
                    }}
                  >
                    <option value="">{isKept ? columnsWords.keptWithTheReference : columnsWords.notRead}</option>
                    {COLUMN_FIELDS.map((name) => (
                      <option key={name} value={name}>
                        {FIELD_NAMES[name]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <ul className="column-examples" aria-label={columnsWords.firstCellsOf(head)}>
                    {preview.examples[at]?.map((cell, row) => (
                      <li key={row} title={cell}>
                        {cell === '' ? <span className="muted">{columnsWords.empty}</span> : cell}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What parts the names in one cell, as guessed or as a person says. */
function NamesChoice({ preview, choice, onChange }: RowsProps) {
  const id = useId()
  const guessed = preview.guessed.between
  const shown = choice.between ?? ''
  const known: readonly string[] = SEPARATORS
  return (
    <div className="columns-names">
      <label htmlFor={id}>{columnsWords.betweenTwoNamesInOne}</label>
      <select
        id={id}
        className="field"
        value={shown}
        onChange={({ target }) => {
          onChange(withBetween(choice, target.value))
        }}
      >
        <option value="">{guessed === undefined ? columnsWords.asEachCellShows : columnsWords.asGuessed}</option>
        {(shown === '' || known.includes(shown) ? known : [...known, shown]).map((separator) => (
          <option key={separator} value={separator}>
            {SEPARATOR_NAMES[separator] ?? `“${separator}”`}
          </option>
        ))}
      </select>
    </div>
  )
}

const isSame = (one: ColumnChoice, other: ColumnChoice): boolean =>
  one.between === other.between &&
  Object.keys(one.fields).length === Object.keys(other.fields).length &&
  Object.entries(one.fields).every(([head, field]) => Object.hasOwn(other.fields, head) && other.fields[head] === field)

function ColumnsForm({ source, first }: { readonly source: Source; readonly first: TablePreview }) {
  const openColumns = useApp((state) => state.openColumns)
  const chooseColumns = useApp((state) => state.chooseColumns)
  const [choice, setChoice] = useState(first.choice)
  const preview = useMemo(() => previewTable(source, choice) ?? first, [source, choice, first])
  const close = (): void => {
    openColumns(null)
  }
  const isGuess = isSame(choice, first.guessed)
  const kept = first.named ? columnsWords.theChoiceIsKeptFor : columnsWords.theChoiceIsForThis
  const readCount = preview.read.filter((isRead) => isRead).length
  return (
    <Modal
      title={columnsWords.columnsOf(source.name)}
      subtitle={first.sure ? columnsWords.whatIsReadFromEach(kept) : columnsWords.coterieCouldNotTellFor(kept)}
      className="columns-dialog"
      onClose={close}
    >
      <form
        className="columns-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (preview.hasTitles) void chooseColumns(source.name, isGuess ? null : choice)
        }}
      >
        <ColumnRows preview={preview} choice={choice} onChange={setChoice} />
        <NamesChoice preview={preview} choice={choice} onChange={setChoice} />
        <ColumnsPreview preview={preview} />
        <div className="dialog-end">
          <p className="muted small">{columnsWords.ofColumnsReadAsGuessed(readCount, preview.heads.length, isGuess)}</p>
          <button
            type="button"
            className="button outlined large"
            disabled={isGuess}
            onClick={() => {
              setChoice(first.guessed)
            }}
          >
            {columnsWords.asGuessed2}
          </button>
          <button type="button" className="button outlined large" onClick={close}>
            {columnsWords.cancel}
          </button>
          <button type="submit" className="button primary large" disabled={!preview.hasTitles}>
            {columnsWords.readTheTableSo}
          </button>
        </div>
      </form>
    </Modal>
  )
}

/** Where a person says what the columns of a table hold, and sees at once how its first records are read. */
export function ColumnsDialog({ name }: { readonly name: string }) {
  const source = useApp(useMemo(() => selectSource(name), [name]))
  const first = useMemo(() => (source === null ? null : previewTable(source, source.columns)), [source])
  if (source === null || first === null) return null
  return <ColumnsForm key={name} source={source} first={first} />
}
