import { said } from './language'

export const en = {
  peopleOf: (of: string) => `People of ${of}`,
  topicsOf: (of: string) => `Topics of ${of}`,
  peopleAndTopicsOf: (of: string) => `People and topics of ${of}`,
  aNetwork: 'A network',
}

export const sharedTitlesWords = said('sharedTitles', en)
