import type { Said } from '../language'
import type { en } from '../clusters-named'

export const zh: Said<typeof en> = {
  theNetworkOfPeople: '学者网络',
  theNetworkOfPapers: '论文网络',
  theNetworkOfTopics: '主题网络',
  theNetworkOfPeoplePapers: '学者、论文和主题的网络',
  theNetworkThatTheFilesState: '文件中明文记载的网络',
  whereOnlyPapersOfAt: (count: string, count2: string) =>
    `若只让作者不超过 ${count} 位的论文把所有作者两两相连，则有 ${count2} 条连线，可以容纳。`,
  itsTiesOfWeightAnd: (count: string, count2: string) =>
    `其中权重不低于 ${count} 的连线有 ${count2} 条，可以容纳：请从文件中去掉其余连线，再重新打开。`,
  aboutOfThePapersFit: (count: string, count2: string) =>
    `${count2} 篇论文中约 ${count} 篇可以容纳：请减少一次打开的文件。`,
  hasTiesBetweenNodesAbout: (
    names: string,
    count: string,
    count2: string,
    bytesText: string,
    bytesText2: string,
    fitText: string,
  ) =>
    `${names}在 ${count2} 个节点之间有 ${count} 条连线，约需 ${bytesText}；可用空间为 ${bytesText2}。该网络未生成；其余内容都在这里。${fitText}`,
  bothOfItsAllOf: (count: number, foundPapersIsCount: boolean, papers: number) =>
    count === 1
      ? '其唯一一篇论文'
      : foundPapersIsCount
        ? `其全部 ${count} 篇论文`
        : `其 ${count} 篇论文中有 ${papers} 篇`,
  isAbout: '涉及',
  areAbout: '涉及',
  andNoneOfTheOther: (rest: number, elsewhere: number) =>
    rest === 0 ? '' : `，其余 ${rest} 篇中${elsewhere === 0 ? '没有' : `有 ${elsewhere} 篇`}`,
  namedByHand: '手动命名。',
  namedByHandWhenIt: (given: number, kept: number) => `手动命名时有 ${given} 个成员，其中 ${kept} 个在此。`,
  itsFileCallsItSo: '文件中如此命名。',
  itHadThisNameBefore: (because: string) => `${because}此前即用此名，故予保留。`,
  anotherCommunityHasThatName: (because: string, part: string) => `${because}另一社群已用此名，故加上 ${part}。`,
  around: (member: string) => `${member} 周围`,
  nothingButItsMembersIs: (papers: number, member: string) =>
    `${papers === 0 ? '除成员外没有其他信息' : '没有主题或短语能概括其论文'}，故以其成员 ${member} 命名。`,
  anotherCommunityHasThatNameSo: (term: string, because: string) => `另一社群已用此名，故加上 ${term}：${because}`,
  anotherCommunityHasThatNameSoIs: (member: string) => `另一社群已用此名，故加上 ${member}。`,
  itsMostCentralMembersAre: '其最居中心的成员与另一社群的同名，故加上一个字母。',
  givenByHandToMembers: (all: number, kept: number) => `曾手动用于 ${all} 个成员，其中 ${kept} 个在此。`,
  itsMostCentralMemberIt: '其最居中心的成员：说明有谁，而不说明研究什么。',
  anotherCommunityHasThisName: (because: string) => `${because}另一社群已用此名。`,
  onTheirOwn: '各自独立',
  noPaperHereJoinsAny: '这里没有论文把其中任何人与他人相连。',
  papersApart: '孤立论文',
  noneOfThemSharesAn: '其中没有一篇与这里的其他论文有共同的作者或主题。',
  topicsApart: '孤立主题',
  noPaperHereJoinsAnyOf: '这里没有论文把其中任何主题与其他主题相连。',
  apartFromTheRest: '与其余分离',
  noneOfThemHasAn: '其中没有一个在这里有作者或主题。',
  noEdgeJoinsAnyOf: '没有边把其中任何一个与其他节点相连。',
  inNoGroup: '不属于任何组',
  theFilePutsNoneOf: '文件未把其中任何一个归入组。',
  itWasDecidedButNo: (decision: string) =>
    `曾决定：${decision}，但现在没有社群含有其中半数成员；该名称予以保留，等待使用。`,
  herePeopleAndTopicsTie: (papers: string, largestShared: string, ofAll: string, ties: string) =>
    `这里，学者和主题只在其论文不超过 ${papers} 篇（通常为 ${largestShared} 篇）时才把论文相连：在至多 ${ofAll} 条连线中，只生成依据最稀有者的 ${ties} 条，以便内存容纳该网络。其他网络是完整的。`,
  theBrowserEndedTheWorkerTwice:
    '浏览器两次终止了制图程序，内存不足时浏览器会这样做。因此这张图较小：不含由关键短语得出的主题，也不含占用超过 200 MB 的网络。',
  itsWorkerStopped: '后台线程已停止',
  aMessageToOrFrom: '与后台线程之间的一条消息无法读取',
  aReaderCouldNotBeLoaded: (reason: string) => `一个读取器无法加载（${reason}）`,
  theBuildWasCancelled: '生成已取消。',
  theMapCouldNotBe: (reason: string) => `由于 Coterie 的故障，地图无法生成：${reason}。您已打开的内容保持不变。`,
  itWasNotReadWithin: (limit: number) => `未能在 ${limit} 秒内读完，已放弃。`,
  aMessageOfItsWorker: '后台线程的一条消息无法读取',
  theOpeningWasCancelled: '打开已取消。',
  soMuchInThisArchive: '此压缩包中无法读取的内容过多，其余部分已放弃。',
  coterieBrokeDownOverIt: (reason: string) => `Coterie 因自身故障未能处理它：${reason}。`,
  thePlacingWasStopped: '布局已停止。',
  thePeopleCouldNotBe: (reason: string) => `由于 Coterie 的故障，无法在社群内安排学者的位置：${reason}。地图保持原样。`,
  theStudyWasCancelled: '分析已取消。',
  theStudyCouldNotBe: (reason: string) => `由于 Coterie 的故障，分析未能完成：${reason}。地图未变。`,
}
