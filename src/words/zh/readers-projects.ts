import type { Said } from '../language'
import type { en } from '../readers-projects'

export const zh: Said<typeof en> = {
  madeAgainFromItsFiles: '已由其文件重新生成：与保存时完全一致。',
  itWasSavedByVersion: (savedBy: string) => `它由版本 ${savedBy} 保存。`,
  madeAgainFromItsFilesThis: (differences: number, by: string) =>
    `已由其文件重新生成，与保存时不完全一致：${differences} 处不同。${by}`,
  ofTheProjectIsNot: (key: string) => `项目的 "${key}" 不是列表，已略去。`,
  topicFileOfTheProject: (index: number) => `项目的第 ${index} 个主题文件没有名称或文本，已略去。`,
  clusterOfTheProjectsMemory: (index: number) => `项目记忆中的第 ${index} 个社群已损坏，已略去；其名称和颜色可能改变。`,
  keyphrasesOfTheProjectIs: '项目的 "keyPhrases" 不是 "auto"、"always" 或 "never"，已略去。',
  savedFiltersOfTheProject: (index: number) => `项目保存的第 ${index} 组筛选已损坏，已略去。`,
  clusteringOfTheProjectIs: '项目的 "clustering" 不是按网络给出的设置，已略去。',
  howTheProjectFindsThe: (network: string) => `项目划分 "${network}" 社群的方式已损坏；改按通常方式划分。`,
  thisProjectFileIsDamaged: '此项目文件已损坏：它不是完整的 JSON。未读取任何内容。',
  thisFileIsNotA: '此文件不是 Coterie 项目：其第一层没有 "format": "coterie"。',
  thisProjectFileDoesNot: '此项目文件未写明版本。未读取任何内容。',
  thisProjectFileGivesIts: (stringify: string) =>
    `此项目文件写明的版本为 ${stringify}，但版本应为从 1 开始的整数。未读取任何内容。`,
  thisProjectWasSavedBy: (output: number, newest: number) =>
    `此项目由较旧的 Coterie 保存（文件版本 ${output}），已升级到版本 ${newest}。`,
  ofTheProjectIsNotAnd: (key: string, expected: string) => `项目的 "${key}" 不合要求（应为：${expected}），已略去。`,
  aWholeNumber: '整数',
  aYear: '年份',
  fractionalOrFull: '"fractional" 或 "full"',
  aWholeNumberFrom2: '不小于 2 的整数',
  aList: '列表',
  sourceOfTheProjectHas: (index: number) => `项目的第 ${index} 个来源没有名称，或文本无法读取，已略去。`,
  theProjectHoldsNoText: (sources: number, textless: number) =>
    `项目不含${sources === 0 ? '其来源' : `其中 ${textless} 个来源`}的文本。相应论文由项目自身的列表读取；各项所在的行已无从得知。`,
  theProjectHoldsNeitherSources: '项目既不含来源，也不含论文。',
  theProjectHoldsNoTextOf: (textless: number) => `项目不含其中 ${textless} 个来源的文本，也不含它们的论文。`,
  thisProjectWasSavedByA: (version: number, newest: number) =>
    `此项目由较新的 Coterie 保存（文件版本 ${version}；当前只支持到 ${newest}）。这里显示当前 Coterie 能理解的内容。为免丢失内容，不能从此处保存。`,
}
