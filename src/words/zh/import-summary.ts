import type { Said } from '../language'
import type { en } from '../import-summary'

export const zh: Said<typeof en> = {
  topicFiles: '主题文件',
  holdsTopicsRowsWereLeftOut: (topics: number, skipped: number) =>
    `含 ${topics} 个主题${skipped > 0 ? `；略去 ${skipped} 行` : ''}。`,
  noPaperHereIsAbout: '这里没有论文涉及其中的主题。',
  papersHereAreAboutOfThem: (foundIsTopics: boolean, found: number, joinWith: string) =>
    `这里的论文涉及${foundIsTopics ? '' : `其中 ${found} 个`}：${joinWith}。`,
  itIsKeptForThe: '它会保留，用于您打开的页面。',
  kept: '条保留',
  mergedWithAPaperAlreadyHere: '条与已有论文合并',
  skipped: '条跳过',
  notNamed: '未署名',
  noName: '无姓名',
  file: '文件',
  topicsFromFilesNothingWas: (vocabularies: number) =>
    vocabularies > 0 ? `来自 ${vocabularies} 个文件的主题` : '没有添加任何内容，地图保持原样',
  thePapersAreAsThey: '论文保持原样；其主题已重新读取。',
  aNetworkWithoutRecordsOfPapers: '不含论文记录的网络。',
  recordsKeptMergedSkipped: (read: number, kept: number, merged: number, skipped: number) =>
    `${read} 条记录 = 保留 ${kept} + 合并 ${merged} + 跳过 ${skipped}。`,
  filesCouldNotBeRead: (unread: number) => (unread > 0 ? `${unread} 个文件无法读取。` : ''),
  file2: '文件',
  readAs: '读取格式',
  pageOf: '页面所有者',
  read: '读取',
  kept2: '保留',
  merged: '合并',
  skipped2: '跳过',
  hereAlreadyTheVerySameText: '已有完全相同的文本：',
  whatWasSkippedAndWhy: '跳过的内容及理由',
  worthALook: '值得留意',
  thingsOnThisMapAre: (claims: number) => `此地图上有 ${claims} 处为推断得出；每处都说明理由。`,
  undoImport: '撤销导入',
  showTheMap: '显示地图',
}
