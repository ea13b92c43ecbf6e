import { said } from './language'

/** What stands between parts of a text, and at its end. */
export const en = {
  comma: ', ',
  /** Between names of a list, where something else than texts is listed. */
  between: ', ',
  /** “A, B, C”. */
  listed: (texts: readonly string[]) => texts.join(', '),
  /** “A; B; C”, where the parts have commas of their own. */
  clauses: (texts: readonly string[]) => texts.join('; '),
  /** “A or B or C”. */
  either: (texts: readonly string[]) => texts.join(' or '),
  /** “A and B and C”. */
  both: (texts: readonly string[]) => texts.join(' and '),
  /** Whole sentences, one after the other. */
  sentences: (texts: readonly string[]) => texts.join(' '),
  /** “Topic: video”: what is told, and what of it. */
  headed: (head: string, text: string) => `${head}: ${text}`,
  /** A text as a sentence. */
  sentence: (text: string) => `${text}.`,
  /** What is said of a count: “3 communities change”. */
  told: (count: string, text: string) => `${count} ${text}`,
  /** “5 of its 7 papers say “pruning”, and none of the other 30.” */
  because: (papers: string, verb: string, what: string, others: string) => `${papers} ${verb} ${what}${others}.`,
  /** “page 5”, “list 2”: a source by its number among those of its kind. */
  page: (number: number) => `page ${number}`,
  list: (number: number) => `list ${number}`,
  hIndex: 'h-index',
  says: 'says',
  say: 'say',
}

export const joinsWords = said('joins', en)
