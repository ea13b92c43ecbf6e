import { foldText } from '../base/fold'
import { stemPhraseWord } from './phrase-stem'

const list = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => stemPhraseWord(foldText(word))),
  )

/**
 * Words that name no subject, in the singular and folded: a phrase of nothing else is no topic (“training data”,
 * “learning algorithm”, “experimental results”), though each may be a part of one (“language model”).
 */
export const GENERIC_WORDS: ReadonlySet<string> = list(`
  ability abstraction abundance account accuracy achievement activity addition additional advancement advantage
  affect agreement aim algorithm algorithmic alternative amount analyse analysis answer appealing appearance
  application approach appropriate area argument art article aspect assessment assumption author automated automatic
  availability available average background barrier baseline basic basis benchmark body book bottleneck bridge budget
  calculation call candidate capability capacity cardinality case category century chair challenge challenging change
  chapter characteristic characterization choice class coarse code collection column combination comment community
  comparison competition complex complexity component computational concept conclusion condition conduct conference
  configuration conjunction connection consequence consideration consistency consistent construction content contrast
  contribution correction corrigendum cost count counterexample counterpart country course coverage creation
  criterion data dataset day deal decade decision deficiency definition degree demand demonstration dependence
  dependency deployed deployment description desideratum design detail development device difference difficulty
  direction discovery discussion diversity draft drawback ease edge editor editorial effect effectiveness efficacy
  efficiency effort element emergence empirical empirically end end-user enhancement environment erratum estimate
  estimation estimator evaluation evaluator evidence exact example exception execution exercise expense experience
  experiment expert explanation exponential expression extension extent fact factor failure family fashion field
  flexibility flexible foreword formulation foundation framework freedom full function functionality future gain gap
  gap-free generation generative goal granularity graph-free growth guarantee guest guide guideline half hand
  handbook heterogeneous hidden high higher highest highly hypothesis idea illustration impact implementation
  implication importance improvement incremental individual industry influence info initial initialization innovation
  input insight inspiration instance institute international interplay interpretation interview introduction
  invariant investigation invitation issue item iteration job joint journal keynote keyword kind lab label laboratory
  lack large lecture lesson letter level light limit limitation line list literature lot low lower magnitude main
  mainstream man manner manual mathematics maturity maximum mean measure measurement mechanism medium method
  methodology metric mind mini minimal minimization minimum mode modification module motivation move multi name
  nature need newcomer news next normal notice notion novelty number obituary objective observation open operation
  opinion opportunity optimality option order organization outcome output overfitting overhead overview package pair
  panel panelist paper paradigm paramount parity part partial participant people percent percentage perfect
  performance period person perspective phase phenomena phenomenon picture piece pipeline place plain plan platform
  plausible plus point pool population portion practice prediction predictor preface presence presentation preserving
  pretext prevalence previous principle priority probability problem procedure proceeding product production
  programme project proof property proposal progress prospect protocol annotated prototype provider public publication pure purpose
  range rank rate ratio rationale raw reader reality reason reduction reference refinement regime relationship
  relevance reliability report reproduction request requirement research researcher resolution resource respect
  response restriction result return reuse review rigor rigour risk roadmap role room round routine savings scalable
  scale scaling scenario schedule scheme science scientist scope score section sense sensitivity session setting
  setup shape share sheet shift short shortcoming side significance site situation size skill smart society solution
  solver span specification split spread stage stakeholder standard start statistic status step story strategy
  strength strict student study style sub subject subset success suite sum summary superiority supply support survey
  switch system tailored target task taxonomy team technical technique technology template tendency term test
  test-bed testbed theory thesis thing thought threshold throughput today token tomorrow toolkit top topic total
  toward towards toy track trade tradeoff transformation trend trial tutorial type under understanding unified unit
  universal unseen upper usage use utility utilization validation validity value variability variant variation
  variety vast vendor version viewpoint way weakness week wild work-in-progress workload workshop world zero

  boundary frontier matter power secret
  fall falle fallstudie beispiel einsatz rolle stand frage perspektive moglichkeit herausforderung chance uberblick
  cas exemple role enjeu perspective apport bilan etat question
  caso casos ejemplo papel uso impacto importancia propuesta perspectiva perspectivas revision aplicaciones efectos desafio
  exemplo proposta impactos desafios revisao efeitos importancia
  casi esempio ruolo effetti uso impatto proposta prospettive
  gevolg gevolgen rol geval voorbeeld invloed overzicht
  przypadek badanie badania analiza metoda metody wyniki wplyw zastosowanie rola problem przyklad przeglad
  случай пример влияние влиянии роль вопрос вопросы проблема проблемы применение обзор методов анализа основы развитие особенности
  応用 評価 比較 考察 調査 概要 综述 綜述 应用研究
  methode verfahren ansatz ergebnis ergebnisse studie untersuchung arbeit analyse beitrag bericht anwendung entwicklung
  modell system problem vergleich uberblick einfluss bedeutung auswirkung grundlage aspekt losung daten
  methode resultat resultats etude approche analyse donnee donnees modele systeme probleme travail recherche
  application developpement evaluation exemple effet
  metodo resultado resultados estudio estudo estudios enfoque analisis analise dato datos dados modelo sistema problema
  trabajo trabalho investigacion pesquisa aplicacion aplicacao desarrollo desenvolvimento evaluacion avaliacao efecto
  risultato risultati studio approccio analisi dati modello lavoro ricerca applicazione sviluppo valutazione effetto
  methode resultaat resultaten studie onderzoek aanpak gegevens toepassing ontwikkeling evaluatie
  方法 研究 结果 結果 分析 问题 問題 算法 系统 模型 技术 技術 应用 應用 实验 實驗 性能 论文 論文 提出 手法 提案 本文 本研究 評価 検討 実験 開発 利用
  연구 방법 결과 분석 논문 제안 성능 문제 метод метода методы результат результаты исследование анализ работа задача подход
  система статья данные
`)

/**
 * Words that are too wide for a topic of their own, while two of them may make one: “query optimization”, “deep learning”.
 */
export const WIDE_WORDS: ReadonlySet<string> = list(`
  reconstruction manipulation recognition detection instruction prior approximation reward attack imaging maintenance
  manager repository architecture server aggregation visualization inversion convolution regression kernel prompt agent
  embedding generator discriminator denoising tracking matching completion conversion translation forecasting join
  guidance restoration interface bound approximation convergence editing conditioning personalization agents
  similarity dynamic distance rule schema record file view trigger lock buffer disk storage access operator server host
  encoder decoder loss weight parameter neuron latency compiler processor chip bit precision format hash net
  sharing coding mask game block encoding decoding projection transform decomposition separation supervision interpolation activation captioning aggregate materialized bibliography
  action adaptation adaptive adaption adapter attention audio camera character director geometry motion scene sketch
  automation behavior behaviour bias causal classification classifier cluster
  computation computing constraint context control correlation database deep digital dimension distribution document
  domain economics engineering ensemble enterprise entity equation error event evolution evolutionary expansion
  exploration extraction feature feedback flow form generalization global gradient graph ground group hardware
  hierarchical history human identity image index indexing inference information inherent integration interaction
  interactive interest internet knowledge language latent law layer learner learning library life linear link local
  location log logic loss machine management map mapping market material matrix media memory message mining mobile
  modality model modeling modelling music network neural node noise nonlinear object online optimal optimization
  optimizer optimum ordering parallel partition path pattern perception physical pixel planning policy position
  predictive preference privacy process processing program programming provenance quality quantity query question
  random ranking reasoning recall recommendation recovery redundancy region regularization relation representation
  reproducibility retrieval robust robustness sample sampling scalability search selection semantic sensor sequence
  series service signal simulation social software source space spectrum speed stability static statistics stream
  string structure surface symposium synthesis table testing text theorem time tool topology training trajectory
  transaction transfer transition tree tuning uncertainty university update user variable variance vector video view
  virtual vision visual volume web window word workflow year
`)

/** Hyphenated words that are praise or measure and tell no subject; phrases stand between them. */
export const GENERIC_COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'state of the art|large scale|small scale|full scale|real world|high quality|low quality|end to end|well known|long term|' +
    'short term|high level|low level|mid level|open source|trade off|cost effective|wide range|well established|high performance|' +
    'high fidelity|photo realistic|high resolution|low resolution|non trivial|state of art|plug and play|off the shelf|' +
    'user friendly|easy to use|cutting edge|fine grained|coarse grained|ad hoc|up to date|de facto|so called|step by step|' +
    'general purpose|data driven|model agnostic|task agnostic|task specific|domain specific|application specific|' +
    'in depth|world wide|two stage|one stage|three stage|multi stage|two step|one step|single step|multi step|' +
    'follow up|set up|speed up|run time|in the wild|best in class|peer reviewed|case by case|so far|time consuming|' +
    'labor intensive|labour intensive|resource constrained|high dimensional|low dimensional|low cost|high speed'
  ).split('|'),
)

/** Words with which a topic may begin only where it mostly does: “large language model”, never “large model”. */
export const WEAK_STARTS: ReadonlySet<string> = list(`
  large high low higher lower deep short real full free open global local general hard human online partial total
  multi non pre post self semi sub super inter intra cross co uni bi tri anti meta micro macro mini
`)
