import type { Said } from '../language'
import type { en } from '../report-dialog'

export const zh: Said<typeof en> = {
  savedAs: (nameOf: string) => `已保存为 ${nameOf}`,
  savedAsWithItsPicture: (nameOf: string) => `已保存为 ${nameOf}，图片存于同处`,
  theMethodsParagraphIsOn: '方法段落已复制到剪贴板',
  methodsAndReport: '方法与报告',
  ofWhatIsInView: '针对当前视图的内容。每个数字都由文件算出；没有一处手动填写。',
  saveAsAPageHtml: '保存为网页（HTML）',
  saveAsMarkdown: '保存为 Markdown',
  copyTheMethodsParagraph: '复制方法段落',
  theReport: '报告',
  thePageOpensWithTheMap: (caption: string) => `网页以地图开头。${caption}`,
  tooLargeForTheMemoryHere: '超出此处的可用内存',
  tieAllAuthorsOfPapers: (largestClique: number) => `仅为作者不超过 ${largestClique} 位的论文两两连线`,
}
