import { printJson, type Json } from './print-json'
import type { Reference, ReferenceAuthor } from './references'

const printAuthor = ({ name, family, given, suffix }: ReferenceAuthor): Json =>
  family === ''
    ? { literal: name }
    : { family, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) }

/** CSL's `date-parts`: year, month, day as far as they are known. */
function printDate({ date, year }: Reference): Json | null {
  const parts = date === null ? (year === null ? [] : [year]) : date.split('-').map(Number)
  return parts.length === 0 ? null : { 'date-parts': [parts] }
}

function describe(reference: Reference): Json {
  const { arxiv, pmid, note } = reference
  const issued = printDate(reference)
  const texts: readonly (readonly [string, string])[] = [
    ['container-title', reference.venue],
    ['volume', reference.volume],
    ['issue', reference.issue],
    ['page', reference.pages],
    ['publisher', reference.publisher],
    ['DOI', reference.doi],
    ['PMID', pmid],
    ['URL', reference.link],
    ['abstract', reference.abstract],
    ['keyword', reference.keywords.map((keyword) => keyword.replace(/[,;]/g, ' ')).join(', ')],
    ['number', arxiv === '' ? '' : `arXiv:${arxiv}`],
    ['note', note],
  ]
  const authors = reference.authors.map(printAuthor)
  const others: readonly Json[] = reference.authorsComplete || authors.length === 0 ? [] : [{ literal: 'et al.' }]
  return {
    id: reference.key,
    type: reference.type === 'article' ? 'article-journal' : reference.type,
    title: reference.title,
    author: [...authors, ...others],
    ...(issued === null ? {} : { issued }),
    ...Object.fromEntries(texts.filter(([, value]) => value !== '')),
  }
}

/** References as CSL-JSON (Citation Style Language 1.0.2), an array of items. */
export const printCslJson = (references: readonly Reference[]): string => printJson(references.map(describe))
