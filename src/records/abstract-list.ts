import type { Format } from './record'
import { readSavedText } from './saved-text'
import { countMarks, shareOfMarks } from './sniff'

/** Lists of abstracts: every line that starts with `Abstract:` is one. Records of a page in the same text are read too. */
export const abstractList: Format = {
  id: 'abstract-list',
  label: 'list of abstracts',
  sniff: (text) => {
    const { page, list } = countMarks(text)
    return shareOfMarks(list, page)
  },
  parse: (source) => readSavedText(source, 'abstract-list'),
}
