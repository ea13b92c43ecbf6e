import type { Said } from '../language'
import type { en } from '../decisions-told'

/** “is” or “is not”, by the mark of the negative that a decision brings along. */
const is = (not: string): string => (not === '' ? '是' : '不是')

export const zh: Said<typeof en> = {
  thisRowWasLeftOut: '此行已略去：第一列没有名称。',
  isNoTopicHereSo: (label: string) =>
    `“${label}”不是这里的主题，因此按学者读取，而学者不能删去。不支持删去名称；已予保留。`,
  wouldBeReplacedByWhich: (label: string, instead: string) =>
    `“${label}”将被替换为“${instead}”，而上面的行又把后者替换为“${label}”。此行已略去；上面的行仍有效。`,
  decisionWasLeftOutIt: (index: number) =>
    `第 ${index} 项决定已略去：没有已知的类型，没有所涉的对象，或没有“accepted”或“rejected”的结论。`,
  thisFileOfDecisionsDoes: '此决定文件没有写明 "version"。未应用任何决定。',
  thisFileOfDecisionsGives: (stringify: string) =>
    `此决定文件的 "version" 为 ${stringify}，但版本应为从 1 起的整数。未应用任何决定。`,
  theseDecisionsWereSavedBy: (version: number, decisionsVersion: number) =>
    `这些决定由更新的 Coterie 保存（文件版本为 ${version}；此版最高可读 ${decisionsVersion}）。未应用任何决定。`,
  thisFileOfDecisionsHas: '此决定文件没有 "decisions"。未应用任何决定。',
  theDecisionsOfThisFile: '此文件的 "decisions" 不是列表。未应用任何决定。',
  thisIsNoFileOf: '这不是决定文件：既不是“coterie-decisions”，也不是以“label”和“replace by”为表头的叙词表。',
  thisFileOfDecisionsIs: '此决定文件已损坏：JSON 不完整。未读取任何内容。',
  thisIsNoFileOfDecisions: '这不是决定文件：第一层没有 "format": "coterie-decisions"。',
  theUnnamedOwnerOf: (unnamed: string) => `${unnamed} 的未署名所有者`,
  aRecordWithoutWords: '无文字的记录',
  andMore: (named: string, more: number) => `${named}等（另有 ${more} 个）`,
  and: (named: string, last: string) => `${named}和${last}`,
  thatTheseRecordsAreOnePaper: (not: string, nameAll: string) => `这些记录${is(not)}同一篇论文（${nameAll}）`,
  thatAreOnePerson: (nameAll: string, not: string) => `${nameAll}${is(not)}同一人`,
  thatIsMoreThanOnePerson: (nameOf: string, not: string) => `${nameOf}${not === '' ? '不止' : '只是'}一人`,
  thatDidWrite: (nameOf: string, not: string, nameAll: string) => `${nameOf}${is(not)}${nameAll}的作者`,
  thatIs: (nameOf: string, not: string, nameAll: string) => `${nameOf}${is(not)}${nameAll}`,
  thatIsTheWorkOf: (nameAll: string, not: string, nameOf: string) => `${nameAll}${is(not)}${nameOf}的著作`,
  thatTheYearOfWas: (nameAll: string, not: string) => `${nameAll}的年份推断得${not === '' ? '正确' : '不正确'}`,
  thatIsRightlyCalledSo: (nameAll: string, not: string) => `${nameAll}的名称${not === '' ? '正确' : '不正确'}`,
  thatIsAGroup: (nameAll: string, not: string) => `${nameAll}${is(not)}团体`,
  thatTheTopicIsCalled: (nameOf: string, not: string, other: string) =>
    `主题${nameOf}${not === '' ? '' : '不'}称为“${other}”`,
  thatTheTopicIsA: (nameOf: string, not: string, nameOf2: string) => `主题${nameOf}${is(not)}${nameOf2}的一部分`,
  thatTheTopicIsHidden: (nameOf: string, not: string) => `${not === '' ? '' : '不'}隐藏主题${nameOf}`,
  thatThereIsNoATopic: (verdictIsRejected: boolean, other: string) =>
    `${verdictIsRejected ? '没有' : '有'}主题“${other}”`,
  thatIsAboutTheTopic: (nameOf: string, not: string, nameOf2: string) =>
    `${nameOf}${not === '' ? '属于' : '不属于'}主题${nameOf2}`,
  thatACommunityOfIsCalled: (value: number, not: string, other: string) =>
    `一个有 ${value} 个成员的社群${not === '' ? '' : '不'}称为“${other}”`,
  itWasDecidedAndLater: (decision: string) => `曾决定：${decision}，后来又作出相反的决定；以后者为准。`,
  aPageHasOneOwner: (nameSome: string, nameSome2: string) =>
    `一个页面只有一位所有者，但${nameSome}都被接受为${nameSome2}；均未采用。`,
  itWasDecidedButMust: (decision: string, nameSome: string) =>
    `曾决定：${decision}，但${nameSome}必须分开；该决定被拒绝。`,
  toSayWouldGoIn: (decision: string) => `若认定${decision}，名称会循环替换；该决定被拒绝。`,
  itWasDecidedBut: (decision: string, why: string, outcome: string) => `曾决定：${decision}，但${why}；${outcome}。`,
  areNotInTheseSources: (nameSome: string) => `${nameSome}不在这些来源中`,
  itWasNotAppliedAnd: '该决定未应用，但予以保留',
  itWasRefused: '该决定被拒绝',
  isNoTopicsIdSuch: (id: string) => `“${id}”不是“topic:bird-song”这样的主题 id`,
  itHasNoName: '它没有名称',
  aVocabularyHasThatTopic: '词表中已有该主题',
  itsPhrasesWereAddedToIt: '其短语已加入该主题',
  isCalledSoAlready: (nameSome: string) => `${nameSome}已用此名`,
  theySayTheSameWord: '它们逐字相同，无从区分',
  nothingInTheseSourcesAsks: '这些来源中没有与之相应的内容',
  theRestOfItWasApplied: '其余部分已应用',
  itWasNotApplied: '该决定未应用',
  itWasDecidedButAnd: (decision: string, why: string, outcome: string) =>
    `曾决定：${decision}，但${why}；${outcome}，决定予以保留。`,
  youNoted: (note: string) => `您的备注：${note}`,
  itNamesNoOtherTopic: '它没有指明另一个主题',
  thatWouldLeadRoundIn: '那样会形成循环',
  thatIsNoName: '那不是名称',
  isCalledSoTheTwo: (nameSome: string) => `${nameSome}已用此名；两者可以合并`,
  aTopic: '某个主题',
}
