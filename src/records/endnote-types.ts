const TYPES: readonly (readonly [RegExp, string])[] = [
  [/journal|article/i, 'article-journal'],
  [/conference/i, 'paper-conference'],
  [/book section|chapter/i, 'chapter'],
  [/book/i, 'book'],
  [/thesis/i, 'thesis'],
  [/report/i, 'report'],
  [/dataset/i, 'dataset'],
  [/patent/i, 'patent'],
  [/web page/i, 'webpage'],
]

/** What CSL calls a type of EndNote's, which both of its formats name alike (“Journal Article”); null for others. */
export const readEndnoteType = (type: string): string | null =>
  TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null
