import { foldText } from '../base/fold'

/** The languages whose function words are known. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

const list = (words: string): ReadonlySet<string> =>
  new Set(
    foldText(words)
      .split(' ')
      .filter((word) => word !== ''),
  )

/**
 * Words between which phrases stand, folded: articles, pronouns, prepositions, conjunctions, auxiliaries. Verbs of
 * academic prose are among them, because a phrase never reaches across one.
 */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
    a about above according accordingly account across actually after afterwards again against ago ahead all almost along
    already also although always am amid among amongst an and another any anyone anything anyway apart appear appears are
    around as aside ask at away be became because become becomes been before behind being below beneath beside besides
    between beyond both but by came can cannot cause caused causes certain come comes comprise consequently consider
    considering contain contained containing contains could couple currently despite did do does doing done down due
    during e each easily easy eg either else elsewhere enough entirely especially et etc even ever every everyone
    everything everywhere except far few fewer fifth first five followed following follows for former formerly found four
    fourth from furthermore gave get gets getting give given gives giving go goes going got had hard has have having he
    hence her here hereby herein hers herself him himself his how however i ie if in indeed inside instead into is it its
    itself just keep keeps kept know known knows last lastly lately later latter least less lest let lets like likely
    little look looking looks made mainly make makes making many may maybe me mean means meanwhile merely might mine more
    moreover most mostly much must my myself namely near nearly need needed needing needs neither never nevertheless next
    nine no nobody none nonetheless nor not nothing now nowhere of off often on once one ones oneself only onto or other
    others otherwise ought our ours ourselves out outside over overall own particular particularly per perhaps possible
    possibly put puts quite rather re really same second secondly saw see seem seemed seeming seems seen seven several shall
    she should since six so some somehow someone something sometimes somewhat somewhere soon still such take taken takes
    taking ten than that the their theirs them themselves then there thereby therefore therein these they third this
    those though three through throughout thus till to together too took toward towards twice two under unless unlike
    until up upon us use used useful uses using usually versus very via vs want was way ways we well went were what
    whatever when whence whenever where whereas whereby wherein wherever whether which while whilst who whoever whole
    whom whose why will with within without would yes yet you your yours yourself
    abstract achieve achieved achieves achieving adapt adapted add added address addressed addresses addressing admit
    adopt adopted adopting advance aim aimed aiming aims allow allowed allowing allows alleviate analyse analysed analyze
    analyzed analyzing apply applied applies applying argue argued assess assessed assume assumed assumes assuming attain
    attempt attempts available based believe benefit benefits build building builds built call called capture captures
    capturing carry carried choose chosen claim combine combined combines combining compare compared compares comparing
    compute computed concern concerned concerning conduct conducted conducting confirm consist consists constitute
    construct constructed contribute correspond corresponding create created creates creating deal dealing deals define
    defined defining demonstrate demonstrated demonstrates demonstrating denote depend depending depends derive derived
    describe described describes describing designed determine determined determining develop developed developing
    develops devise devised differ discover discovering discuss discussed discusses discussing drawn drive driven
    eliminate employ employed employing employs enable enabled enables enabling encourage enhance enhanced enhances
    enhancing ensure ensures ensuring establish established evaluate evaluated evaluating examine examined examining
    exhibit exhibits exist existing exists expect expected explain explained explaining exploit exploited exploiting
    exploits explore explored explores exploring express expressed extend extended extending extends extract extracted
    extracting face facilitate facilitates fail fails figure find finding finds finish focus focused focuses focusing
    formulate formulated generate generated generates generating handle handled handling help helping helps highlight hold holds
    identify identified identifies identifying illustrate implement implemented implementing imply implies impose improve
    improved improves improving include included includes including incorporate incorporated incorporates incorporating
    increase increased increases increasing indicate indicates induce inspired integrate integrated integrates
    introduce introduced introduces introducing investigate investigated investigates investigating involve involved
    involves involving lead leading leads leverage leveraged leverages leveraging maintain maintaining maintains manage
    match mitigate mitigating modify modified motivate motivated note noted observe observed obtain obtained obtaining
    obtains occur occurs offer offers operate outperform outperformed outperforming outperforms overcome overcoming
    perform performed performing performs play plays pose poses predict predicted predicts present presented presenting
    presents preserve preserving prevent previously produce produced produces producing promote propose proposed proposes
    proposing prove proved proven provide provided provides providing published reach reached realize receive received
    recently reduce reduced reduces reducing refer referred regard regarding rely relies relying remain remains remove
    removing report reported require required requires requiring resolve respect respectively result resulted resulting
    rethink rethinking reveal revealed reveals revisit revisited revisiting run running runs satisfy say select selected
    selecting serve serves set shed show showed showing shown shows simply solve solved solves solving start started
    starting state study studied studies studying suffer suffers suggest suggested suggests summarize support supported
    supports surpass surpasses tackle tackles tackling tend tends term termed train trained treat treated try trying
    understand understanding unify utilize utilized utilizes utilizing validate validated varies vary varying verify
    verified view work works worked working yield yielding yields write
    able amount arbitrary best better big bigger careful clear close closely common comparable competitive complete
    comprehensive conventional convincing corresponding critical crucial current desirable desired detailed different
    difficult direct diverse effective efficient elegant essential exact excellent exciting existing expensive
    experimental explicit extensive extra extreme fast faster final fine full fundamental further general generic good
    great greater greatest huge ideal impactful implicit important impressive inferior insightful interesting intuitive
    key known larger largest latest limited long longer main major modern multiple necessary new newly nontrivial notable
    novel numerous original outstanding particular popular possible potential powerful practical preliminary present
    previous prior prohibitive promising proper proposed quick rapid real recent reasonable relevant remarkable rich
    rigorous robustly satisfactory separate serious severe shorter significant similar simple simpler single slow small
    smaller smallest special specific standard strong stronger substantial successful successive such sufficient suitable
    superior tedious total traditional tremendous true typical underlying unique unprecedented useful usual valuable
    various vast versatile vital wide wider widespread worse worst
    learn learns learned learnt generalize generalizes generalise generalises optimize optimizes optimizing optimized
    accurate matter matters represent represents represented relate related avoid avoiding accelerate complement
    guided guiding aware via conditioned injecting adapting unifying accelerating scaling exploring bridging unlocking
    doi github http https page pages url www com org arxiv copyright springer elsevier ieee acm wiley morgan kaufmann press verlag
    emph mathbf mathcal mathrm frac textbf textit
  `),
  de: list(`
    ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf aus
    bei beim bereits bin bis bist bzw da dabei dadurch dafur daher damit danach dann daran darauf daraus darf darin daruber
    darum das dass davon dazu dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses
    doch dort durch eben ein eine einem einen einer eines einige einigen einiger entweder er erst es etwa etwas euer ferner
    fur ganz gar gegen gegenuber gemass gerade gibt haben hat hatte hatten heute hier hierbei hierfur hierzu hinter ich ihm
    ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins insbesondere ist ja je jede jedem jeden jeder jedes jedoch
    jene jetzt kann kein keine keinem keinen keiner konnen konnte konnten lassen lasst man manche mehr mehrere mehreren mit
    mittels musste mussen muss nach nachdem neben nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen
    seiner seit selbst sich sie sind so sobald sofern sogar solche solchen soll sollen sollte somit sondern sowie sowohl
    statt trotz uber um und uns unser unsere unter viel viele vielen vom von vor wahrend war waren warum was weder wegen
    weil weise weiter weitere weiteren welche welchem welchen welcher wenn wer werden wie wieder wird wir wo wobei wodurch
    wurde wurden zu zudem zum zur zwar zwischen
    neue neuen neuer neues verschiedene verschiedenen vorgestellt vorgeschlagen untersucht gezeigt entwickelt basierend
    basierte aktuelle aktuellen mogliche moglichen wichtige wichtigen sowie anhand hinsichtlich bezuglich zeigen zeigt
    vorliegende vorliegenden ziel rahmen
  `),
  fr: list(`
    a afin ai ainsi alors apres au aucun aucune aujourd aussi autre autres aux avant avec avoir car ce ceci cela celle
    celles celui cependant ces cet cette ceux chaque chez ci comme comment contre d dans de depuis des deux deja dont du
    elle elles en encore entre est et etaient etait etant etc ete etre eu eux fait faire fois grace hors il ils je jusqu l
    la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui ma mais me meme memes mes mieux moins mon ne
    ni non nos notamment notre nous on ont ou outre par parce parmi pas pendant peu peut peuvent plus plusieurs plutot
    pour pourquoi puis qu quand que quel quelle quelles quelques quels qui quoi s sa sans sauf se selon sera seront ses si
    sinon soit son sont sous souvent sur ta tant tel telle telles tels tous tout toute toutes tres trop un une vers via
    voici vos votre vous y
    article presente presentons proposons propose montrons montre etudions etudie base basee bases nouveau nouvelle
    nouveaux nouvelles permet permettent different differents differentes
  `),
  es: list(`
    a al algo algun alguna algunas alguno algunos ante antes aquel aquella aquellas aquellos aqui asi aun aunque bajo bien
    cada casi como con contra cual cuales cualquier cuando cuanto cuya cuyo da dado de debe deben debido del demas desde
    donde dos durante e el ella ellas ello ellos embargo en entonces entre era eran es esa esas ese eso esos esta estaba
    estado estan estar estas este esto estos etc fue fueron gran ha habia hace hacer hacia haciendo han hasta hay he incluso
    la las le les lo los luego mas me mediante mejor menos mi mientras mismo misma mismos mucha muchas mucho muchos muy
    nada ni ningun ninguna no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pueda puede
    pueden pues que quien se sea sean segun ser si sido siempre sin sino sobre solo son su sus tal tales tambien tan tanto
    tener tiene tienen toda todas todo todos tras tu un una unas uno unos usando utilizando vez y ya
    articulo presenta presentamos propone proponemos basado basada basados basadas nuevo nueva nuevos nuevas diferentes
    permite muestra
  `),
  pt: list(`
    a ainda algum alguma algumas alguns alem ante antes ao aos apos aquela aquele aqui as assim ate cada com como contra da
    dado das de dela dele deles depois desde dessa desse desta deste deve devido do dos durante e ela elas ele eles em
    embora enquanto entao entre era esse essa esses essas esta estao estas estava este estes etc eu foi foram ha isso isto
    ja la lhe mais mas mediante meio menos mesma mesmo muito muitos na nao nas nem nesta neste no nos nossa nosso num numa
    o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porem porque qual quais quando que
    quem se seja sem sendo ser seu seus si sido so sob sobre sua suas tal tambem tao tem tendo ter toda todas todo todos um
    uma umas uns usando utilizando via
    artigo apresenta apresentamos propoe propomos baseado baseada baseados novo nova novos novas diferentes permite mostra
  `),
  it: list(`
    a abbiamo ad agli ai al alla alle allo altra altre altri altro anche ancora attraverso avere basata basato c che chi ci
    cioe come con contro cosi cui da dagli dai dal dalla dalle dallo degli dei del dell della delle dello dentro di dopo
    dove due durante e ed era erano essere essi ed fra gia gli ha hanno i il in indi infatti inoltre invece io la le lei li
    lo loro lui ma mediante meno mentre mi mio molte molti molto ne negli nei nel nell nella nelle nello nessun no noi non
    nostra nostro o ogni oltre ora per perche pero piu poi presso prima puo quale quali quando quanto quella quelle quelli
    quello questa queste questi questo qui quindi se sebbene secondo sempre senza si sia siano sono sopra sotto stata stati
    stato su sua sue sugli sui sul sull sulla sulle suo suoi tale tali tra tramite tre tutta tutte tutti tutto un una uno
    verso vi
    articolo presenta presentiamo propone proponiamo nuova nuovo nuove nuovi diversi diverse permette mostra
  `),
  nl: list(`
    aan achter al alle alleen als altijd andere anderen ben bij binnen boven daar daarbij daardoor daarna daarom dan dat de
    deze die dit doen door dus echter een eens en er ertoe geen geweest haar had hadden heb hebben heeft hem het hier hij
    hoe hun iets ik in indien is ja je kan kon konden kunnen langs maar me meer men met mij mijn moet moeten na naar naast
    niet niets nog nu of om omdat omtrent onder ons onze ook op over sinds sommige tegen ten ter terwijl tijdens toch toen
    tot tussen uit van vanaf veel via volgens voor vooral waar waarbij waarin waarom wanneer want waren was wat welke werd
    werden wie wij wordt worden ze zelf zich zij zijn zo zoals zonder zou zouden zowel zullen
    nieuwe verschillende gebaseerd gebruik onderzoek onderzocht voorgesteld
  `),
  // Words that are English ones too (do, to, by) are left out.
  pl: list(`
    a aby ale ani az bardzo bez bo byc byla bylo byly byl ci co czy czyli dla dlaczego dlatego gdy gdzie go i ich ile im inne
    innych iz ja jak jako jakie je jednak jego jej jest jeszcze jesli juz kazdy ktora ktore ktorego ktorej ktory ktorych
    ktorym ktorzy lecz lub ma maja miedzy mozna moze mozliwe na nad nas nasze natomiast nia nie niz o od oraz ostatnio pod
    podczas po pomiedzy poniewaz poprzez poza przed przede przez przy rowniez sa sie swoje swoich ta tak takich takie takze
    tam te tej ten tego temu tez tu tych tylko tym u w we wedlug wiec wobec wraz wsrod wszystkie wszystkich wlasnie z za
    zawsze ze zostala zostalo zostaly zostal
    artykul artykule pracy praca przedstawia przedstawiono zaproponowano nowa nowe nowy nowych opracowano podstawie wykorzystaniem
    zastosowaniem pomoca celu roznych
  `),
  ru: list(`
    а без более больше будет будут бы был была были было быть в вам вас ваш весь во вот все всего всех вы где да даже для до
    его ее если есть еще же за здесь и из или им их к как какие какой ко когда который которая которое которые которых кто ли
    лишь между меня мне многих может можно мы на над надо наш не него нее нет ни них но о об однако он она они оно от очень
    перед по под после потому почти при про с со свой себя собой также так такие такой там те тем то того тоже той только
    том тот у уже хотя чего чем через что чтобы эта эти этих это этого этой этом этот я является являются
    статье работе рассматривается рассматриваются предлагается предложен предложена новый новые новая новых основе помощью
    использованием различных целью
  `),
}

/** Words that may stand inside of a phrase, never at its ends: “mixture of experts”, “réseaux de neurones”. */
export const CONNECTORS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list('of'),
  de: list('von der des'),
  fr: list('de d du des'),
  es: list('de del'),
  pt: list('de do da dos das'),
  it: list('di del della delle dei degli dell'),
  nl: list('van'),
  pl: list(''),
  ru: list(''),
}

/** Languages whose noun phrases begin with their noun, so that a phrase cut at its start is none. */
export const HEAD_FIRST: ReadonlySet<Language> = new Set<Language>(['fr', 'es', 'pt', 'it'])
