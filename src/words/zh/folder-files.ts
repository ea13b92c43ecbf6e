import type { Said } from '../language'
import type { en } from '../folder-files'

export const zh: Said<typeof en> = {
  couldNotBeFetched: (path: string) => `无法获取 ${path}。`,
  theServerHasNoThereStatus: (path: string, status: number) => `服务器上没有 ${path}（状态 ${status}）。`,
  theServerSendsOnlyAs: (path: string) => `服务器只能整体发送 ${path}；它必须能响应分段请求。`,
  isNotAFolderOf: (address: string) => `“${address}”不是此页面所在网站的文件夹。`,
  theServerDoesNotSay: (path: string) => `服务器没有说明 ${path} 的大小。`,
  theFolderHasNo: (path: string) => `文件夹中没有 ${path}。`,
  theFolderWasWrittenBy: (version: number) => `此文件夹由更新版本的 Coterie 写成（列格式版本 ${version}）。`,
  isNotThatOfAnAtlas: (manifest: string, issue: string) => `${manifest} 不是图集的清单：${issue}。`,
  table: (manifest: string, table: string, issue: string) => `${manifest}，表格 ${table}：${issue}。`,
  isNotJson: (manifest: string) => `${manifest} 不是 JSON。`,
  shouldBeNot: (dotPath: string, expected: string, received: string) =>
    `${dotPath} 应为 ${expected}，而不是 ${received}`,
  hasNoColumn: (path: string, missing: string) => `${path} 没有“${missing}”列。`,
  cannotBeRead: (path: string, errorText: string) => `无法读取 ${path}：${errorText}。`,
}
