import type { Said } from '../language'
import type { en } from '../figures'

export const zh: Said<typeof en> = {
  oneColumn: '单栏',
  oneAndAHalfColumns: '一栏半',
  twoColumns: '双栏',
  slide169: '幻灯片，16 : 9',
  posterA1: '海报，A1',
  posterA0: '海报，A0',
  ownWidth: '自定义宽度',
  letter: 'Letter',
  coAuthors: '合作者',
  papersTiedBySharedPeople: '由共同的学者和主题相连的论文',
  topicsTiedByThePapers: '由同时涉及二者的论文相连的主题',
  peoplePapersAndTopics: '学者、论文和主题',
  aNetworkAsItsFile: '文件所载的网络',
  sizeNumberOfTies: '大小：连线数',
  sizeAsStatedInTheFile: '大小：按文件记载',
  sizeAsStatedElseNumber: '大小：按文件记载，否则为连线数',
  inInkBeginsIn: (year: number) => `墨色：始于 ${year} 年`,
  width1N1: '线宽：Σ 1/(n−1)',
  widthJointPapers: '线宽：合著论文数',
  widthAssociationStrength: '线宽：关联强度',
  widthWeight: (statedSize: string) => `${statedSize}；线宽：权重`,
  widthWeight2: '线宽：权重',
  noMarkInViewStatesIt: (label: string) => `${label}：视图中没有标记记载此项`,
  listedOnTheSamePaper: '同列于一篇论文的作者名单',
  sharePeopleOrTopics: '有共同的学者或主题',
  inTheSamePapers: '出现在相同的论文中',
  listedAbout: '列于名单、涉及主题',
  statedInTheFile: '文件明文记载',
  papersRead: '读入的论文',
  notNamedOnItsPage: '页面未署名',
  knownFromThePagesOwner: '由页面所有者得知',
  theGroundShowsTheDensity:
    '底图显示标记按其论文计算的密度，采用高斯核，带宽为标记平均距离的八分之一（Van Eck 和 Waltman，2010）。',
  node: '个节点',
  seed: (seed: number) => `，随机种子 ${seed}`,
  tie: '条连线',
  regionsAreCommunitiesModularity: (methodText: string, seed: string, modularity: string) =>
    `区域为社群（${methodText}${seed}，模块度 ${modularity}）。`,
  ofPapers: (shown: number, all: number) => `${all} 篇论文中的 ${shown} 篇`,
  inFiles: (what: string, files: string, nodes: string, ties: string) => `${what}（${files}）：${nodes}，${ties}。`,
  inSources: (what: string, sources: number, what2: string, span: string) =>
    `${what}，取自 ${sources} 个来源：${what2}${span}。`,
  regionsAreCommunitiesSeedModularity: (methodText: string, seed: number, clusters: number, modularity: string) =>
    `区域为社群（${methodText}，随机种子 ${seed}${clusters > 1 ? `，模块度 ${modularity}` : ''}），以最能区分它们的主题命名。`,
  authorListsEndInEt: (cut: number) => (cut > 0 ? `${cut} 份作者名单以“et al.”结尾，因此大小为下限。` : ''),
  yearsAreInferred: (inferred: number) => (inferred > 0 ? `${inferred} 个年份由推断得出。` : ''),
  filtersInForceAnyIsEnough: (_conditions: number, viewFiltersJoinIsOr: boolean, conditions2: string) =>
    `生效的筛选${viewFiltersJoinIsOr ? '（满足任一即可）' : ''}：${conditions2}。`,
}
