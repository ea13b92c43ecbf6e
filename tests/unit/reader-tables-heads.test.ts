import { describe, expect, it } from 'vitest'
import { readHead, type HeadField } from '../../src/records/table-heads'

describe('the heads of columns', () => {
  it.each<[HeadField, string]>([
    ['title', 'Title|Article Title|TI|Titel|Título|Otsikko|заглавие|标题|论文题目|タイトル|제목|כותרת'],
    ['fullNames', 'Author Full Names|author full name|AF|Authors Full Names'],
    ['authors', 'Authors|Author(s)|author_names|AU|Creators|Autor/es|Verfasser|Tekijät|авторы|作者|저자|By'],
    ['year', 'Year|PubYear|publication_year|PY|Jahr|Année|Año|år|год|年份|연도|Datum|日期'],
    ['date', 'Date|Publication Date|Date Published|Cover Date|Issued|online_date'],
    ['month', 'Month|Monat|Mois|Mes|Mese'],
    ['abstract', 'Abstract|Abstract Note|AB|Summary|Zusammenfassung|Résumé|аннотация|摘要|초록'],
    ['venue', 'Source title|Journal|SO|Publication Title|Conference|Zeitschrift|Revue|журнал|期刊|학술지'],
    ['laterVenue', 'Anthology title|Booktitle|Host venue|Conference Proceedings|JI|J9'],
    ['keywords', 'Author Keywords|Keywords|DE|Tags|Mesh Terms|Schlagwörter|Mots-clés|关键词|키워드'],
    ['authorAffiliations', 'Authors with affiliations|Authors Affiliations|C1|Author Affiliations'],
    ['affiliations', 'Affiliations|Affiliation(s)|Addresses|Institution|C3|Einrichtung|单位|소속'],
    ['doi', 'DOI|DI|Digital Object Identifier|DOI Link|ids.doi'],
    ['identifier', 'PMID|PubMed ID|arXiv ID|eprint|OpenAlex|EID|Lens ID|UT (Unique WOS ID)|Accession Number'],
    ['link', 'Link|URL|Article URL|PDF Link|Source URLs|Webseite|Enlace'],
    ['citations', 'Cited by|Times Cited|cited_by_count|TC|Z9|Citations|被引频次|피인용'],
    ['orcid', 'ORCID|ORCIDs|orcid_id|OI|authorships.author.orcid'],
    ['authorIds', 'authorships.author.id|Authors OpenAlex IDs|Author IDs OpenAlex'],
    ['subtitle', 'Subtitle|Untertitel|Sous-titre|Subtítulo'],
    ['volume', 'Volume|VL|Vol.|biblio.volume|Band|Jahrgang|Tome'],
    ['issue', 'Issue|IS|Number|No.|biblio.issue|Heft|Número'],
    ['pages', 'Pages|Page|Page range|Seiten|Páginas'],
    ['firstPage', 'Page start|Start Page|BP|biblio.first_page|SP'],
    ['lastPage', 'Page end|End Page|EP|biblio.last_page|Last page'],
    ['publisher', 'Publisher|PU|Verlag|Éditeur|Editorial|Wydawca'],
    ['type', 'Document Type|Type|Publication Type|DT|Item Type|Dokumenttyp'],
  ])('%s: %s', (field, heads) => {
    for (const head of heads.split('|')) expect([head, readHead(head)?.field]).toEqual([head, field])
  })

  it.each([
    ['Title', 0],
    ['Article Title', 1],
    ['document title', 2],
    ['DOCUMENT-TITLE', 2],
    ['  document_title: ', 2],
    ['DocumentTitle', 2],
    ['documentTitle', 2],
    ['Title (en)', 50],
    ['Title (EN)', 50],
    ['Article title (deutsch)', 51],
    ['title;', 0],
    ['Title_x', 50],
    ['Title 1', 50],
    ['Title 12', 50],
    ['Title (espanol)', 50],
    ['Title (français)', 50],
  ])('%j is a title of the rank %i', (head, rank) => {
    expect(readHead(head)).toEqual({ field: 'title', rank })
  })

  it.each(['', 'thing', 'Title 123', 'Title thing', 'Titleen', 'x', 'en', 'Title en thing', 'xx title', '?'])(
    '%j tells nothing',
    (head) => {
      expect(readHead(head)).toBeNull()
    },
  )

  it.each(['PubMed ID', 'OpenAlex', 'OpenAlex ID', 'ArXiv ID', 'PubMed Identifier'])(
    'with a capital inside of a word, %j, are known',
    (head) => {
      expect(readHead(head)?.field).toBe('identifier')
    },
  )

  it('of which two fields have the same is of the first field', () => {
    expect(readHead('publication type')?.field).toBe('type')
    expect(readHead('source')?.field).toBe('venue')
  })
})
