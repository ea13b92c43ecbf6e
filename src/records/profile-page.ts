import type { Format } from './record'
import { readSavedText } from './saved-text'
import { countMarks, surenessOf } from './sniff'
import { readersWords } from '../words/readers'

/**
 * Pages of persons as copied from a browser: name, field, figures (`h-index9`), `13 Papers`, then records of a heading
 * (`47.5LGAug 25, 2023Code`), a title, authors and an abstract. Entries of a list in the same text are read too.
 */
export const profilePage: Format = {
  id: 'profile-page',
  label: readersWords.authorPage,
  sniff: (text) => {
    const marks = countMarks(text)
    return surenessOf(marks.page, marks)
  },
  parse: (source) => readSavedText(source, 'profile-page'),
}
