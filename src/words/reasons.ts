import { said } from './language'

export const en = {
  /** How every reason against a claim begins; what follows it is told alone where reasons stand in two lists. */
  against: 'Against it: ',
}

export const reasonsWords = said('reasons', en)
