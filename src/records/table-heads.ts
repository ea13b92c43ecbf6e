import { foldText } from '../base/fold'
import type { ColumnField } from './record'

/** What Coterie reads of a column without asking: parts of where a paper appeared, and lists beside the authors. */
export type SideField =
  | 'subtitle'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'firstPage'
  | 'lastPage'
  | 'publisher'
  | 'type'
  | 'fullNames'
  | 'authorIds'
  | 'authorAffiliations'
  | 'date'
  | 'month'
  | 'laterVenue'

export type HeadField = ColumnField | SideField

/**
 * The heads of columns by what stands in them, the surest first: names that the exports of databases and reference managers
 * have, and the words of several languages. Compared without case, accents and punctuation.
 */
const HEADS: Readonly<Record<HeadField, string>> = {
  title:
    'title|article title|document title|display name|paper title|primary title|item title|work title|name of paper|title of paper|title ti|ti|primarytitle|titel|titre|titulo|titolo|tytul|otsikko|rubrik|tittel|cim|nazev|naslov|baslik|заглавие|название|заголовок|назва|τιτλος|标题|題名|标题名|篇名|题名|题目|论文题目|论文标题|論文題目|論文名|タイトル|題目|제목|논문명|العنوان|عنوان|כותרת',
  fullNames: 'author full names|author full name|af|authors full names',
  authors:
    'authors|author|author names|author name|author s|authors display name|authorships author display name|authorships raw author name|au|a1|creator|creators|contributors|first authors|list of authors|author list|paper authors|by|autor|autoren|verfasser|auteur|auteurs|autores|autor es|autore|autori|auteur s|autorzy|tekijat|forfatter|forfattere|forfattare|yazar|yazarlar|szerzo|szerzok|autori name|автор|авторы|автори|συγγραφεις|作者|著者|著者名|저자|المؤلف|المؤلفون|מחבר|מחברים',
  year: 'year|publication year|pubyear|py|pub year|publicationyear|year of publication|venue year|published year|y1|date year|jahr|erscheinungsjahr|annee|ano|anno|año|rok|vuosi|ar|år|ev|yil|год|рік|ετος|年|年份|出版年|発行年|연도|السنة|שנה|datum|fecha|data|дата|日期|日付',
  date: 'publication date|date published|date|published|pub date|publication date online|cover date|issued|issue date|release date|print date|online date',
  month: 'month|monat|mois|mes|mese',
  abstract:
    'abstract|abstract note|ab|summary|abstracts|description|abstract text|paper abstract|n2|zusammenfassung|kurzfassung|resume|resumen|resumo|riassunto|sommario|streszczenie|tiivistelma|sammendrag|sammanfattning|ozet|аннотация|резюме|реферат|περιληψη|摘要|抄録|要旨|초록|الملخص|תקציר',
  venue:
    'source title|journal|journal title|journal book|publication title|publication|source|so|venue|primary location source display name|host venue display name|source title anthology title|container title|jf|t2|book title|conference|conference name|conference title|secondary title|journal name|periodical|published in|proceedings|zeitschrift|revue|revista|rivista|czasopismo|lehti|tidsskrift|tidskrift|dergi|журнал|издание|περιοδικο|期刊|刊名|雑誌名|掲載誌|저널|학술지|المجلة|כתב עת',
  laterVenue: 'anthology title|booktitle|host venue|conference proceedings|ji|j9',
  keywords:
    'author keywords|keywords|keyword|de|manual tags|tags|key words|index keywords|keywords plus|id keywords|mesh terms|ieee terms|keywords display name|topics display name|fields of study|subjects|schlagworter|schlagworte|stichworter|mots cles|palabras clave|palavras chave|parole chiave|slowa kluczowe|avainsanat|nokkelord|nyckelord|anahtar kelimeler|ключевые слова|ключови думи|λεξεις κλειδια|关键词|关键字|關鍵詞|キーワード|키워드|الكلمات المفتاحية|מילות מפתח',
  authorAffiliations: 'authors with affiliations|authors affiliations|authors raw affiliation|c1|author affiliations',
  affiliations:
    'affiliations|affiliation|author address|addresses|address|institutions|institution|authorships institutions display name|institution names|research organizations standardized|affiliation s|ad|c3|organisation|organization|universitat|einrichtung|etablissement|institucion|institucional|afiliacion|afiliacao|affiliazione|单位|机构|所属|소속',
  doi: 'doi|di|digital object identifier|doi link|article doi|doi url|ids doi',
  identifier:
    'pmid|pubmed id|pm|pubmed identifier|ids pmid|arxiv|arxiv id|arxivid|eprint|openalex id|openalex|ids openalex|eid|lens id|publication id|accession number|ut|ut unique wos id|identifier|identifiers',
  link: 'link|url|urls|article url|articleurl|primary location landing page url|pdf link|source urls|external url|links|web link|full text url|fulltexturl|pdf url|source linkout|dimensions url|landing page url|webseite|enlace|lien',
  citations:
    'cited by|times cited|citations|cited by count|citation count|citing works count|article citation count|tc|z9|times cited wos core|times cited all databases|cites|citation counts|number of citations|n citations|is referenced by count|zitationen|nombre de citations|numero de citas|citas|被引|被引频次|被引用次数|引用数|피인용',
  orcid: 'orcid|orcids|orcid id|orcid ids|authorships author orcid|author orcid|author orcids|oi|orcid identifiers',
  authorIds: 'authorships author id|authors openalex ids|author ids openalex',
  subtitle: 'subtitle|untertitel|sous titre|subtitulo',
  volume: 'volume|vl|vol|biblio volume|band|jahrgang|tome|volumen',
  issue: 'issue|is|issue number|number|no|biblio issue|heft|nummer|numero|fascicolo',
  pages: 'pages|page|pagination|page range|seiten|paginas|pagine',
  firstPage: 'page start|start page|bp|biblio first page|first page|sp|start pages',
  lastPage: 'page end|end page|ep|biblio last page|last page',
  publisher:
    'publisher|pu|primary location source host organization name|verlag|editeur|editorial|editora|editore|wydawca',
  type: 'document type|type|publication type|dt|item type|type of reference|document identifier type|dokumenttyp',
}

const PLACES: ReadonlyMap<string, { readonly field: HeadField; readonly rank: number }> = new Map(
  Object.entries(HEADS)
    .flatMap(([field, names]) =>
      names.split('|').map((name, rank) => [keyOf(name), { field: field as HeadField, rank }] as const),
    )
    .reverse(),
)

/** A head as it is compared: letters and digits of any script, parted by single blanks. */
function foldHead(head: string): string {
  return foldText(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same with the words of “DocumentTitle” parted. */
function keyOf(head: string): string {
  return foldHead(head.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
}

/** What a column of this head holds, and how sure that is among columns of the same kind (0 the surest); null: unknown. */
export function readHead(head: string): { readonly field: HeadField; readonly rank: number } | null {
  const key = keyOf(head)
  // “PubMed ID” and “OpenAlex” are known by names in which a capital begins no word.
  const whole = PLACES.get(key) ?? PLACES.get(foldHead(head))
  if (whole !== undefined) return whole
  // “Titel (deutsch)”, “authors;”, “Abstract_x”, “TITLE (EN)”.
  const bare = key.replace(/ (?:[a-z]|en|de|fr|es|eng|english|deutsch|francais|espanol|\d{1,2})$/, '')
  const found = bare === key ? undefined : PLACES.get(bare)
  return found === undefined ? null : { field: found.field, rank: found.rank + 50 }
}
