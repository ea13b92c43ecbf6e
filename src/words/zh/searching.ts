import type { Said } from '../language'
import type { en } from '../searching'

export const zh: Said<typeof en> = {
  in: (name: string) => `见于 ${name}`,
  papers: () => '篇论文',
  authorsNotStated: '作者未记载',
  orMore: '或更多',
}
