import { said } from './language'

export const en = {
  in: (name: string) => `in ${name}`,
  papers: (count: number) => (count === 1 ? 'paper' : 'papers'),
  authorsNotStated: 'authors not stated',
  orMore: ' or more',
}

export const searchingWords = said('searching', en)
