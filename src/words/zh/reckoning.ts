import type { Said } from '../language'
import type { en } from '../reckoning'

export const zh: Said<typeof en> = {
  listedOn: '列于作者名单：',
  listedOn2: (ordinal: string) => `列于作者名单${ordinal} 位：`,
  authorOf: <P>(shortTitle: P, whyUnlisted: string): readonly (string | P)[] => [
    '是 ',
    shortTitle,
    ` 的作者：${whyUnlisted}`,
  ],
  itStandsOnAList: '论文在此人的论文列表上',
  itStandsOnAListThat: '论文在可能属于此人的列表上',
  itStandsOnThisPersons: '论文在此人的页面上，但这一依据已被驳回',
  theListLeavesTheName: '作者名单没有写出此人的姓名，但页面属于此人',
  theListIsCutThe: '作者名单被截断，而页面属于此人',
  itStandsOnThisPersonsPage: '论文在此人的页面上',
  isAboutYouSaidSo: <P>(shortTitle: P, label: string): readonly (string | P)[] => [
    shortTitle,
    ` 涉及 ${label}：由您认定`,
  ],
  isAboutWhichImplies: (label: string, label2: string) => `涉及 ${label}，因而也涉及 ${label2}`,
  isAbout: (label: string) => `涉及 ${label}`,
  statesAsAKeyword: '的关键词载有',
  says: '写有',
  otherPaperPapers: (papers: number) => `${papers} 篇其他论文`,
  n1ForEachPaper: '每篇论文计 1',
  n1Authors1: '1 ÷ (作者数 − 1)',
  halfOfTheWeightEach: '各计权重的一半',
  n1PapersOfEach: (a: string, b: string) => `1 ÷ (${a} × ${b}，各自的论文数)`,
  listed: (listed: number) => `${listed}：列于名单`,
  asTheFileStatesIt: '按文件记载',
  howMuchItIsAboutIt: (about: number) => `${about} × 涉及程度`,
  ownerOfAnUnnamedPage: (weight: number) => `${weight}：未署名页面的所有者`,
  ownerOfThePageOrList: (weight: number) => `${weight}：页面或列表的所有者`,
  thePageOf: (name: string) => `${name} 的页面`,
  aListOfPapersOf: (name: string) => `${name} 的论文列表`,
  and: '和 ',
  bothAreListedOn: <P>(shortTitle: P): readonly (string | P)[] => ['两人同列于 ', shortTitle, ' 的作者名单'],
  standsOnWhomItsList: <P>(shortTitle: P, grounds: string, stated: boolean): readonly (string | P)[] => [
    shortTitle,
    ` 见于 ${grounds}${stated ? '，但其作者名单未列出所有者' : '，且没有名单记载其作者'}`,
  ],
}
