import type { Issue } from '../base/issue'
import { readArxivLine, readCodes, type ArxivField, type ArxivLine } from './arxiv-lines'
import { readAuthorLine } from './author-line'
import { splitLines } from './lines'
import { readStatedDate } from './record-dates'
import type { Format, PaperRecord, ParsedSource, Source, StatedDate } from './record'
import { readArxivId, readDoi } from './reference-parts'
import { toRecord, type Reference } from './reference-record'
import { readersReferencesWords } from '../words/readers-references'

/** No more of a text is looked at, in characters. */
const LOOKED_AT = 200_000

/** A text that stands alone below subjects is an abstract from so many characters on. */
const SHORTEST_ABSTRACT = 80

type Field = { text: string; readonly line: number }

/** A paper on its way. */
class ArxivDraft {
  private readonly fields = new Map<ArxivField, Field>()
  private last: ArxivField | null = null
  readonly id: string
  readonly line: number
  private readonly day: StatedDate | null
  private codes: readonly string[]

  constructor(id: string, line: number, rest: string, day: StatedDate | null) {
    this.id = id
    this.line = line
    this.day = day
    this.codes = readCodes(rest.replace(/\[[^\][]*\]|\([^()]*\)/g, ' ').trim())
  }

  take(read: Exclude<ArxivLine, { kind: 'start' }>, line: number): void {
    if (read.kind === 'field') this.begin(read.field, read.text, line)
    else if (read.kind === 'noise') {
      if (this.codes.length === 0) this.codes = readCodes(read.text)
      if (this.last !== 'authors' || (this.fields.get('authors')?.text ?? '') !== '') this.last = null
    } else this.continueWith(read.text, line)
  }

  private begin(field: ArxivField, text: string, line: number): void {
    this.last = field
    if (!this.fields.has(field) || field === 'abstract') this.fields.set(field, { text, line })
  }

  /** A line without a label: what goes on, or what stands at this place on pages without labels. */
  private continueWith(text: string, line: number): void {
    const open = this.last === null ? undefined : this.fields.get(this.last)
    const goesOn = this.last === 'abstract' || this.last === 'title' || this.last === 'authors'
    if (open !== undefined && open.text === '') open.text = text
    else if (this.last === 'title' && !this.fields.has('authors') && looksLikeAuthors(text))
      this.begin('authors', text, line)
    else if (open !== undefined && goesOn && (this.last !== 'authors' || /[,;]$/.test(open.text)))
      open.text += ` ${text}`
    else if (!this.fields.has('title')) this.begin('title', text, line)
    else if (!this.fields.has('authors')) this.begin('authors', text, line)
    else if (!this.fields.has('abstract') && this.fields.has('subjects') && text.length >= SHORTEST_ABSTRACT)
      this.begin('abstract', text, line)
  }

  /** True for a second title, or a second list of authors, where the first is followed by more than these. */
  isFullFor(read: ArxivLine): boolean {
    return (
      beginsPaper(read) &&
      this.fields.has(read.field) &&
      ['abstract', 'subjects', 'submitted'].some((field) => this.fields.has(field as ArxivField))
    )
  }

  get hasTitle(): boolean {
    return this.fields.has('title')
  }

  finish(): Reference {
    const field = (name: ArxivField): string => this.fields.get(name)?.text ?? ''
    const { names, complete } = readAuthorLine(
      field('authors').replace(/(?<!\s)\s*\(\d{1,9} (?:additional )?authors? not shown\)/i, ' et al.'),
    )
    const subjects = readCodes(field('subjects'))
    const submitted =
      /v1 submitted ([^;]+)/i.exec(field('submitted'))?.[1] ??
      field('submitted')
        .replace(/^Submitted (?:on )?/i, '')
        .split(/;|\(v1\)|, last revised/)[0]
    const lineOf = (name: ArxivField): number | null => this.fields.get(name)?.line ?? null
    return {
      line: this.line,
      title: field('title'),
      titleLine: lineOf('title'),
      authors: names.map((name) => ({ name })),
      authorsLine: lineOf('authors'),
      authorsComplete: complete,
      date: readStatedDate((submitted ?? '').replace(/,(?= \d{4})/, '')) ?? this.day,
      dateLine: lineOf('submitted') ?? this.line,
      abstract: field('abstract').replace(/▽ More|△ Less/g, ' '),
      abstractLine: lineOf('abstract'),
      identifiers: [readDoi(field('doi')), readArxivId(this.id)],
      venue: field('journal'),
      category: subjects[0] ?? this.codes[0] ?? null,
      publication: { type: 'article' },
    }
  }
}

/** True for what stands first of a paper behind its identifier. */
const beginsPaper = (
  read: ArxivLine,
): read is Extract<ArxivLine, { kind: 'field' }> & { readonly field: 'title' | 'authors' } =>
  read.kind === 'field' && (read.field === 'title' || read.field === 'authors')

const looksLikeAuthors = (text: string): boolean => readAuthorLine(text).likeness !== 'none'

function parse({ name: source, text }: Source): ParsedSource {
  const drafts: ArxivDraft[] = []
  let day: StatedDate | null = null
  let before: { readonly read: Exclude<ArxivLine, { kind: 'start' }>; readonly number: number }[] = []
  // The last line without a label, which may be the title of a paper whose first line is lost.
  let title: { readonly read: Exclude<ArxivLine, { kind: 'start' }>; readonly number: number } | null = null
  for (const { number, text: line } of splitLines(text)) {
    const read = readArxivLine(line)
    const current = drafts.at(-1)
    const above = title
    if (read.kind === 'text') title = { read, number }
    if (read.kind === 'start') {
      // An abstract's page names the paper again where it says how to cite it.
      if (current?.id === read.id && read.id !== '' && current.hasTitle) continue
      const draft = new ArxivDraft(read.id, number, read.rest, day)
      for (const early of before) draft.take(early.read, early.number)
      before = []
      drafts.push(draft)
    } else if (current === undefined ? beginsPaper(read) : current.isFullFor(read)) {
      // A paper begins whose first line is lost; pages without labels have its title above the authors.
      const draft = new ArxivDraft('', number, '', day)
      for (const early of before) draft.take(early.read, early.number)
      before = []
      if (read.kind === 'field' && read.field === 'authors' && above !== null) draft.take(above.read, above.number)
      draft.take(read, number)
      drafts.push(draft)
    } else if (read.kind === 'field' && read.field === 'day') day = readStatedDate(read.text)
    else if (current !== undefined) current.take(read, number)
    // “[Submitted on 1 Jan 2021]” may stand above the identifier.
    else if (read.kind === 'field' && read.field === 'submitted') before.push({ read, number })
  }
  const records: PaperRecord[] = []
  const issues: Issue[] = []
  for (const draft of drafts) {
    const { record, issue } = toRecord(source, draft.finish())
    if (issue !== null) issues.push(issue)
    if (record !== null) records.push(record)
    if (draft.id === '')
      issues.push({
        source,
        line: draft.line,
        severity: 'notice',
        message: readersReferencesWords.theIdentifierCannotBe,
      })
  }
  return {
    source,
    format: 'arxiv-page',
    pages: [],
    records,
    present: drafts.length,
    skipped: drafts.length - records.length,
    issues,
  }
}

/** Pages of arXiv as copied from a browser: search results, listings, the page of an abstract. */
export const arxivPage: Format = {
  id: 'arxiv-page',
  label: readersReferencesWords.arxivPage,
  sniff: (text) => {
    const shown = text.slice(0, LOOKED_AT)
    if (!/arXiv:/i.test(shown)) return 0
    let starts = 0
    const fields = new Set<ArxivField>()
    for (const { text: line } of splitLines(shown)) {
      const read = readArxivLine(line)
      if (read.kind === 'start') starts++
      else if (read.kind === 'field' && starts > 0) fields.add(read.field)
    }
    const told = ['title', 'authors', 'abstract', 'subjects', 'submitted'].filter((name) =>
      fields.has(name as ArxivField),
    ).length
    return starts > 0 && told >= 2 ? 0.96 : starts > 1 ? 0.5 : 0
  },
  parse,
}
