import type { Said } from '../language'
import type { en } from '../offline'

export const zh: Said<typeof en> = {
  aNewVersionIsReady: '新版本已就绪',
  saveFirst: '重新载入页面后即可使用。请先保存您的工作。',
  reload: '重新载入',
  openElsewhere: (pages: number) => `Coterie 还在另外 ${pages} 个窗口中打开。请先关闭它们，使所有窗口都用同一版本。`,
  needsTheNetwork: (what: string) => `需要先获取一次：${what}。请在联网时再试。`,
  isOfAnotherVersion: (what: string) =>
    `服务器上已是新版本的 Coterie，此项属于新版本：${what}。请保存您的工作，再重新载入页面。`,
  couldNotBeFetched: (what: string, status: number) => `无法获取（${status}）：${what}。`,
}
