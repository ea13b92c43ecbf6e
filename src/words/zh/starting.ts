import type { Said } from '../language'
import type { en } from '../starting'

export const zh: Said<typeof en> = {
  theBuildWasCancelled: '生成已取消。',
  thePageHasBrokenDown: '页面出现故障，但您的工作完好',
}
