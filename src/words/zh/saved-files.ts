import type { Said } from '../language'
import type { en } from '../saved-files'

/** What the numbers of a shared map count, with their measure words. */
const COUNTED: Readonly<Record<string, string>> = {
  papers: '篇论文',
  authors: '位作者',
  topics: '个主题',
  ties: '条连线',
}

/** What the networks are called. */
const NETWORKS: Readonly<Record<string, string>> = {
  coauthors: '学者',
  papers: '论文',
  topics: '主题',
  knowledge: '全部',
  stated: '文件所载',
}

/** The figures of a network that a file stores. */
const FIGURES: Readonly<Record<string, string>> = {
  modularity: '模块度',
  resolution: '分辨率',
  clustering: '社群划分',
  width: '宽度',
  height: '高度',
  runs: '运行次数',
}

export const zh: Said<typeof en> = {
  coterieProjectWhichOpensHereAgain: 'Coterie 项目，可在此重新打开',
  coterieProjectCompressed: 'Coterie 项目，压缩',
  gexfForGephi: 'GEXF，用于 Gephi',
  graphmlForNetworkxIgraphYed: 'GraphML，用于 NetworkX、igraph、yEd 和 Cytoscape',
  vosviewerJsonForVosviewerAnd: 'VOSviewer JSON，用于 VOSviewer 和 VOSviewer Online',
  pajekANetworkAndAPartition: 'Pajek，一个网络和一个划分',
  cx2ForCytoscapeAndNdex: 'CX2，用于 Cytoscape 和 NDEx',
  cytoscapeJsJsonForCytoscape: 'Cytoscape.js JSON，用于 Cytoscape 和网页',
  dotForGraphviz: 'DOT，用于 Graphviz',
  csvATableOfNodes: 'CSV，节点表和边表各一',
  have: () => '有',
  are: () => '在',
  inTheFileAndNot: (count: string, where: string, stands: string) =>
    `${count}${where}${stands}文件中，但不在现在生成的地图上`,
  onTheMapMadeNow: (count: string, where: string, stands: string) =>
    `${count}${where}${stands}现在生成的地图上，但不在文件中`,
  somethingElseThatIsNot: (count: string, where: string, has: string) => `${count}${where}${has}其他不同之处`,
  inTheFileNow: (stored: string, now: string) => `文件中为“${stored}”，现为“${now}”`,
  anotherTitle: '不同的标题',
  otherAuthors: '不同的作者',
  anotherDate: '不同的日期',
  otherTopics: '不同的主题',
  anotherName: '不同的姓名或名称',
  anotherNumberOfPapers: '不同的论文数',
  inTheFileNow2: (figure: string, figure2: string) => `文件中为 ${figure}，现为 ${figure2}`,
  anotherLabel: '不同的标签',
  anotherStanding: '不同的状态',
  anotherConfidence: '不同的置信度',
  otherReasons: '不同的理由',
  anotherCommunity: '不同的社群',
  anotherPlace: '不同的位置',
  otherMeasures: '不同的度量值',
  anotherWeight: '不同的权重',
  otherEvidence: '不同的依据',
  anotherSize: '不同的大小',
  otherReasonsForItsName: '不同的命名理由',
  hasOrHave: (count: string, has: string, what: string) => `${count}${has}${what}`,
  network: (network: string) => NETWORKS[network] ?? network,
  ofTheNetworkOf: (networkNames: string) => `（${networkNames}网络）`,
  theFiguresAreOthers: (where: string) => `数据${where}不同`,
  inTheFileNow3: (field: string, figure: string, figure2: string) =>
    `${FIGURES[field] ?? field}：文件中为 ${figure}，现为 ${figure2}`,
  whenItWasSharedNow: (stored: number, field: string, now: number) =>
    `分享时有 ${stored} ${COUNTED[field] ?? field}，现有 ${now} ${COUNTED[field] ?? field}`,
  namesPlacesWeightsOrCommunities: '名称、位置、权重或社群有所不同；链接无法说明是哪一项',
  thisLinkIsDamagedIt: '此链接已损坏：可能在传送途中被截断或改动。请重新索取，或索取文件。',
  thisLinkIsLongerThan: '此链接比 Coterie 生成的任何链接都长，未予打开。',
  thisLinkWasMadeBy: '此链接由更新版本的 Coterie 生成，本版本无法读取。',
  thisLinkUnpacksToMore: '此链接解压后超出 Coterie 可打开的大小，未予打开。',
  thePageOfOneFile: '单文件页面中没有放置地图的位置：请重新构建。',
  papersAuthorsAndTopicsDrawn: (papers: number, authors: number, topics: number) =>
    `${papers} 篇论文、${authors} 位作者和 ${topics} 个主题，由 Coterie 绘制。`,
  px: (grouped: string, grouped2: string) => `${grouped} × ${grouped2} px`,
  isTooLargePngGoes: (size: string, grouped: string) =>
    `${size} 过大：PNG 每边最多 ${grouped} px。请降低每英寸点数，或选择不受点数限制的 SVG 或 PDF。`,
  isTooLargeForJpeg: (size: string, kindIsJpeg: boolean, grouped: string, grouped2: string, grouped3: string) =>
    `${size} 对 ${kindIsJpeg ? 'JPEG' : 'WebP'} 过大，浏览器须一次生成：每边最多 ${grouped} px，总计最多 ${grouped2} 百万 px。PNG 每边最多 ${grouped3} px。`,
  theBrowserMadeNoPicture: '浏览器未能生成这一尺寸的图片。请选择较小的尺寸，或 SVG。',
  thisBrowserCannotMakeWebp: '此浏览器无法生成 WebP 图片。请选择 PNG 或 JPEG。',
  lit: (sentence: string) => `高亮：${sentence}`,
  onlyASelectionIsDrawnMarks: (only: number) => `只绘制选中部分：${only} 个标记。`,
  coterie: (networkNames: string) => `Coterie：${networkNames}`,
  bibtexForLatexJabrefAndZotero: 'BibTeX，用于 LaTeX、JabRef 和 Zotero',
  risForEndnoteZoteroAndMendeley: 'RIS，用于 EndNote、Zotero 和 Mendeley',
  cslJsonForPandocAndZotero: 'CSL-JSON，用于 Pandoc 和 Zotero',
  csvATableOfPapers: 'CSV，论文表',
  theFontIsNotPart: (path: string) => `字体 ${path} 不在此页面中。`,
  forPdfThisPageHolds:
    '此页面生成 PDF 时只有拉丁、希腊和西里尔字母，而图中有其他文字。请保存为 SVG，或使用 Coterie 本身。',
  theFont: (path: string) => `字体 ${path}`,
}
