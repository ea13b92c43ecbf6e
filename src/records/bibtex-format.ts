import type { Format } from './record'

/** No more of a text is looked at, in characters. */
const LOOKED_AT = 200_000

const ENTRY = /^[ \t]*@[ \t]*([A-Za-z][\w-]*)[ \t]*[{(]\s{0,50}([^\s,={}"()]{0,300})\s{0,50}([,=])/gm
const COMMON =
  /^(?:article|book|booklet|inbook|incollection|inproceedings|conference|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|online|report|thesis|collection|dataset|software|string|comment|preamble|patent|periodical|xdata|electronic|www)$/i
/** `name = {`, as it stands inside of an entry. */
const FIELD = /[,{(]\s{0,99}[A-Za-z][\w+-]{0,40}\s{0,20}=\s{0,20}["{\d\w]/

/** BibTeX and BibLaTeX. The reader is large, and is fetched when a text asks for it. */
export const bibtexFormat: Format = {
  id: 'bibtex',
  label: 'BibTeX',
  sniff: (text) => {
    const shown = text.slice(0, LOOKED_AT)
    let entries = 0
    let common = 0
    for (const [, type = ''] of shown.matchAll(ENTRY)) {
      entries++
      if (COMMON.test(type)) common++
    }
    if (common > 0) return FIELD.test(shown) ? 0.97 : 0.9
    if (entries > 0 && FIELD.test(shown)) return 0.8
    // Entries that follow one another on a line, or that lost their key; not so inside of JSON or XML.
    const loose = /@[ \t]*(?:article|book|inproceedings|incollection|misc|phdthesis|techreport)\s{0,20}[{(]/i
    return !/^\s*[[{<]/.test(shown) && loose.test(shown) && FIELD.test(shown) ? 0.7 : 0
  },
  load: async () => (await import('./bibtex')).readBibtex,
}
