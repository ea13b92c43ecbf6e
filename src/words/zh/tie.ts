import type { Said } from '../language'
import { line } from '../line'
import type { Part } from '../line'
import type { en } from '../tie'

export const zh: Said<typeof en> = {
  aNodeOfWhatIs: (file: Part) => line('来自 ', file, ' 的节点。此处所述为该文件的明文记载，以及由其边得出的内容。'),
  ties: () => '连线',
  weight: '权重',
  between: '中介中心性',
  whatTheFileSays: '文件所载',
  id: (ownId: string) => `id ${ownId}`,
  itsNameAndItsTies: '只有名称和连线，别无其他。',
  ties2: '连线',
  noEdgeOfTheFile: '文件中没有边连到此节点。',
  within: '位于 ',
  edgesInTheFile: () => '文件中的边',
  asTheFileStatesIt: '文件中的明文记载',
  ends: '两端',
  and: '与',
  jointPapers: '合著论文',
  papersOfBoth: '两者共同的论文',
  notExact: '不确切',
  upperBound: '上限',
  lowerBound: '下限',
  firstLast: '首次、末次',
  papersAndTheirShares: '论文及其份额',
  whatTheTwoShare: '两者的共同之处',
  addsToTheWeight: '计入权重',
  peopleOfBoth: '两者共同的学者',
  topicsOfBoth: '两者共同的主题',
}
