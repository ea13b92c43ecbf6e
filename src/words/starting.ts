import { said } from './language'

export const en = {
  theBuildWasCancelled: 'The build was cancelled.',
  thePageHasBrokenDown: 'The page has broken down, your work has not',
}

export const startingWords = said('starting', en)
