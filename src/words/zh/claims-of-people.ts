import type { Said } from '../language'
import type { en } from '../claims-of-people'

/** How every reason against a claim begins; the same words as in the area of reasons. */
const AGAINST = '反对理由：'

export const zh: Said<typeof en> = {
  noTopic: '没有共同的主题',
  noVenue: '没有共同的发表处',
  noSubject: '没有共同的研究内容',
  thePapersAndTheOther: (mentions: number, mentions2: number) =>
    `这 ${mentions} 篇论文与同名的另外 ${mentions2} 篇论文没有共同的合作者，两边的合作者之间也没有合作。`,
  theyShare: (subjects: string) => `两者${subjects}。`,
  bothStateAffiliationsAndTheseDiffer: '两者都注明了单位，且单位不同。',
  yearsLieBetweenThem: (gap: number) => `两者相隔 ${gap} 年。`,
  givenNameAndFamilyName: '在读入的姓名中，该名和该姓都很常见。',
  againstItFewPeopleCan: `${AGAINST}估计很少有人用这个姓名。`,
  aPersonSaidThatThese: '有人认定这些论文属于另一位同名者。',
  theIdentifiersDiffer: (conflict: string) => `标识符不同：${conflict}。`,
  onePersonHasOneIdentifier: '同一人的同类标识符只有一个，因此这是两位同名者。',
  unnamedOwnerPapers: (papers: number) => `未署名的所有者，${papers} 篇论文`,
  unnamedOwnerHIndex: (hIndex: number) => `未署名的所有者，h 指数 ${hIndex}`,
  hasAnotherPageLineThat: (name: string, source: string, line: number) =>
    `${name} 另有一个页面（${source}，第 ${line} 行）；显示该页面的数据，两个页面的论文都保留。`,
  theNameHasTheWord: (name: string, group: string) =>
    `“${name}”中有“${group}”一词；团体的名称常有此词，人的姓名则没有。`,
  youSaidThatThisIs: '您认定这是一个团体。',
  nextOf: (name: string, papers: number) => `；其次是 ${name}，${papers} 篇`,
  isAnAuthorOfOf: (name: string, own: number, papers: number, next: string) =>
    `${name} 是列表所含 ${papers} 篇摘要中 ${own} 篇的作者${next}。`,
  addressesLeadToRepositoriesOf: (repositories: number, account: string, name: string) =>
    `${repositories} 个网址指向账户“${account}”的代码仓库，其名称与 ${name} 相似。`,
  againstItOfAbstractsNo: (unknown: number, name: string) =>
    `${AGAINST}有 ${unknown} 篇摘要，没有来源表明 ${name} 是其作者；在这样的列表中，它们可能出自合作者，也可能出自任何人。`,
  againstItAuthorListsStated: (denied: number, name: string) => `${AGAINST}${denied} 份完整的作者名单中没有 ${name}。`,
  youSaidWhoseListIt: (name: string) => `您认定了这份列表属于谁；没有论文表明是 ${name}。`,
  line: (source: string, line: number) => `${source}，第 ${line} 行`,
  aPersonsPageListsOnly: (where: string, papers: number) =>
    `个人页面只列出本人的论文，该页面（${where}）列有 ${papers} 篇论文。`,
  thePageLeavesTheName: '该页面没有写出姓名，因此其所有者代表一位姓名未知的学者。',
  aPersonsPageListsOnlyPapers: (name: string, where: string) =>
    `个人页面只列出本人的论文，而这些论文列在 ${name} 的页面上（${where}）。`,
  listsOfThePagesPapers: (hidden: number, papers: number, name: string) =>
    `该页面的 ${papers} 篇论文中，有 ${hidden} 份作者名单在出现 ${name} 之前就中断了。`,
  thesePapersStandOnThe: (name: string, source: string, line: number) =>
    `这些论文列在 ${name} 的页面上（${source}，第 ${line} 行）。`,
  againstItListsThatAre: (denied: number, name: string) => `${AGAINST}${denied} 份完整的名单中没有 ${name}。`,
  ofThePapers: (listed: number, all: number) => `${all} 篇论文中的 ${listed} 篇`,
  isListedOnNobodyElse: (name: string, of: string) => `${of}列有 ${name}；其他人都不超过一篇。`,
  isListedOnNextMore: (name: string, of: string, ahead: boolean, name2: string, listed: number) =>
    `${of}列有 ${name}；${ahead ? '其次' : '更多的'}是 ${name2}，${listed} 篇。`,
  listsStatedWholeName: (whole: number, name: string) => `${whole} 份完整的名单列有 ${name}。`,
  againstItPapersOfThe: (left: number) => `${AGAINST}该页面有 ${left} 篇论文没有显示这个姓名，不过其名单可能不完整。`,
  againstItHasAPage: (name: string) => `${AGAINST}来源中 ${name} 另有自己的页面。`,
  youSaidWhoTheOwner: '您认定了所有者是谁；没有名单表明这一点。',
  andMore: (items: string, items2: number) => `${items}，另有 ${items2} 个`,
  bothWroteWith: (listSome: string) => `两者有共同的合作者：${listSome}。`,
  theAffiliationsThatBothStateAgree: '两者注明的单位一致。',
  bothWroteAbout: (listSome: string) => `两者有共同的主题：${listSome}。`,
  bothPublishedInTheSameVenue: '两者在同一发表处发表过论文。',
  againstItTheirPapersSpanYears: (span: number) => `${AGAINST}两者的论文前后跨越 ${span} 年。`,
  theirPapersLieWithinYearYears: (span: number) => `两者的论文都在 ${span} 年之内。`,
  againstItManyCanBe: `${AGAINST}估计有许多人用这个姓名。`,
  andHaveOneIdentifier: (spelled: string, spelled2: string, identifier: string) =>
    `${spelled} 与 ${spelled2} 的标识符相同：${identifier}。`,
  andDifferInTheWay: (spelled: string, spelled2: string) => `${spelled} 与 ${spelled2} 只是写法不同。`,
  againstItNothingElseSpeaks: `${AGAINST}没有其他支持的理由。`,
  mayBeShortForAnd: (spelled: string, spelled2: string) => `${spelled} 可能是 ${spelled2} 的缩写，且没有其他姓名吻合。`,
  mayBeShortFor: (spelled: string, spelled2: string) => `${spelled} 可能是 ${spelled2} 的缩写。`,
  againstItOtherNameFits: (fits: number) => `${AGAINST}另有 ${fits} 个姓名同样吻合。`,
  andAreEachOtherWith: (spelled: string, spelled2: string) => `${spelled} 与 ${spelled2} 只是姓和名的次序相反。`,
  itWasDecidedButIt: (decision: string, why: string) => `曾决定：${decision}，但${why}；该决定未应用。`,
  anotherDecisionKeepsThemApart: '另一项决定将两者分开',
  aPersonSaidThatTheseAre: '有人认定这是两个人。',
  aPersonSaidThatTheseAreOne: '有人认定这是同一人。',
  noneOrAllOfThese: '这些论文都没有或全都有这个姓名',
}
