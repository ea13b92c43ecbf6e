import type { Format } from './record'
import { readSavedText } from './saved-text'
import { countMarks, surenessOf } from './sniff'
import { readersWords } from '../words/readers'

/** Lists of abstracts: every line that starts with `Abstract:` is one. Records of a page in the same text are read too. */
export const abstractList: Format = {
  id: 'abstract-list',
  label: readersWords.listOfAbstracts,
  sniff: (text) => {
    const marks = countMarks(text)
    return surenessOf(marks.list, marks)
  },
  parse: (source) => readSavedText(source, 'abstract-list'),
}
