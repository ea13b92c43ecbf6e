import type { Said } from '../language'
import type { en } from '../opening'

export const zh: Said<typeof en> = {
  whichFormatsAreRead: '可读取的格式',
  coteriesOwn: 'Coterie 自有格式',
  projectsTopicFilesFilesOfDecisions: '项目、主题文件、决定文件',
  archivesAndFolders: '压缩包和文件夹',
  zipAndGzOfAll: '以上各类的 ZIP 和 gz，以及整个文件夹',
  aFileIsRecognisedBy: '文件按内容识别，与扩展名无关。',
  theBrowserCouldNotRead: (why: string) => `浏览器无法读取此文件${why}。`,
  pastedText: (number: number) => (number === 1 ? '粘贴的文本' : `粘贴的文本 ${number}`),
  addToTheMap: '加入地图',
  replaceTheMap: '替换地图',
  referencesBibtexRisCsvAnd:
    '参考文献（BibTeX、RIS、CSV 等）、从浏览器复制的页面、网络、项目；也可在压缩包中。一切内容都不会离开这台计算机。',
  openFiles: '打开文件',
  whatHappensToTheMap: '对现有地图的处理',
  chooseFiles: '选择文件',
  chooseAFolder: '选择文件夹',
  orDropOrPasteThem: '或拖放、粘贴到页面任意位置',
  filesToOpen: '要打开的文件',
  folderToOpen: '要打开的文件夹',
  orPasteTheTextOf: '或粘贴页面的文本或参考文献列表',
  n475lgaug252023code: `47.5LGAug 25, 2023Code
论文标题
第一作者, 第二作者 et al.
摘要…`,
  exploreTheSampleInstead: '改为浏览示例',
  readThePastedText: '读取粘贴的文本',
  dropFilesFilesToDraw: (files: number, isSample: boolean, replaces: boolean) =>
    `放下${files > 0 ? ` ${files} 个文件` : '文件'}，${isSample ? '绘制您自己的地图' : replaces ? '替换此地图' : '加入此地图'}`,
  letGoAddToTheMap: '松开：加入地图',
  holdReplaceTheMap: '按住：替换地图',
}
