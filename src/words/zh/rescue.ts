import type { Said } from '../language'
import type { en } from '../rescue'

export const zh: Said<typeof en> = {
  title: 'Coterie 在此保存的内容',
  about: '如果出了问题，此页面不依赖 Coterie 的其余部分也能运行。下面的一切只保存在这台机器的此浏览器中，别处没有。',
  looking: '正在查找已保存的内容…',
  nothing: '这里没有保存任何内容。',
  found: (count: number) => `这里保存了 ${count} 个项目。`,
  unnamed: '名称无法读取的项目',
  kept: (files: number, when: string) => `${files} 个文件，保存于 ${when}`,
  damaged: '已损坏，无法打开',
  download: '下载原始数据',
  gathering: '正在收集原始数据…',
  handedOut: (file: string) => `“${file}”已在您的下载中。`,
  goOn: '继续',
  back: '打开 Coterie',
  withoutLast: '用示例打开 Coterie',
  startClean: '从头开始',
  aboutClean: '可以删除 Coterie 在此浏览器中保存的一切：项目和设置。',
  cleanAll: '全部删除…',
  sure: '确定吗？没有存为文件、也没有在这里下载的项目将不复存在。',
  keepAll: '全部保留',
  deleteAll: '永久删除一切',
  isClean: '已全部删除。',
  noAnswer: (reason: string) =>
    `浏览器未能取出此处保存的内容（${reason}）。请关闭 Coterie 的其他标签页，或重新启动浏览器，然后再看。`,
  closeOtherTabs: '请先关闭 Coterie 的所有其他标签页，然后再试。',
  rescuePage: '查看并下载已保存的内容',
}
