import type { Said } from '../language'
import type { en } from '../shared-titles'

export const zh: Said<typeof en> = {
  peopleOf: (of: string) => `${of}中的学者`,
  topicsOf: (of: string) => `${of}中的主题`,
  peopleAndTopicsOf: (of: string) => `${of}中的学者和主题`,
  aNetwork: '网络',
}
