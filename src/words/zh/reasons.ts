import type { Said } from '../language'
import type { en } from '../reasons'

export const zh: Said<typeof en> = {
  /** The reasons against a claim in the other areas begin with the same words. */
  against: '反对理由：',
}
