/** Types of RIS as CSL calls them; anything else is of no type. */
export const RIS_TYPES: ReadonlyMap<string, string> = new Map([
  ...['JOUR', 'EJOU', 'ABST', 'INPR'].map((type) => [type, 'article-journal'] as const),
  ...['CONF', 'CPAPER'].map((type) => [type, 'paper-conference'] as const),
  ...['BOOK', 'EBOOK', 'EDBOOK', 'CLSWK', 'SER'].map((type) => [type, 'book'] as const),
  ...['CHAP', 'ECHAP'].map((type) => [type, 'chapter'] as const),
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['DATA', 'dataset'],
  ['AGGR', 'dataset'],
  ['PAT', 'patent'],
  ['COMP', 'software'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['UNPB', 'manuscript'],
  ['MANSCPT', 'manuscript'],
  ['STAND', 'standard'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
])

/** Every tag of RIS in the dialects of the programs that write it. */
export const RIS_TAGS: ReadonlySet<string> = new Set(
  (
    'A1 A2 A3 A4 A5 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CL CN CP CR CT CY DA DB DI DO DP DS ED EM EP ER ET FD FU FX ' +
    'H1 H2 ID IS J1 J2 J9 JA JF JI JO K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 M4 N1 N2 NL NO NV OL OP OR PA PB PI PP PU PY RD RI RN RP ' +
    'SE SF SL SN SP SR ST SV T1 T2 T3 TA TI TS TT TY U1 U2 U3 U4 U5 UK UR VL VO WE WP WT WV Y1 Y2 YR'
  ).split(' '),
)
