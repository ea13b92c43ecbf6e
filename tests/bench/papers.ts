/** A source of chance that gives the same numbers for the same seed (mulberry32), 0 ≤ x < 1. */
export function makeChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A paper as a library's export has it. */
export type GeneratedPaper = {
  readonly title: string
  readonly authors: readonly string[]
  readonly year: number
  readonly venue: string
  /** Empty where the export has none. */
  readonly doi: string
  readonly abstract: string
  /** The paper that this one repeats with small differences, by its place; null for a paper of its own. */
  readonly repeats: number | null
}

const SYLLABLES = 'ba ce do fi gu ha ji ke lo mu na or pi qua ri se ta un ve wi xa yo zi bra cle dri fro gla'.split(' ')
const METHODS =
  'learning networks inference estimation sampling search planning retrieval detection segmentation tracking parsing translation compression quantization pruning distillation alignment clustering regression classification generation reconstruction'.split(
    ' ',
  )
const OBJECTS =
  'images videos graphs texts proteins molecules speech music maps scenes tables programs robots crystals galaxies cells markets rivers forests signals'.split(
    ' ',
  )
const MANNERS =
  'robust fast adaptive sparse hierarchical causal federated private interpretable stochastic bayesian neural symbolic distributed online contrastive masked latent'.split(
    ' ',
  )
const GIVEN =
  'Ada Wei Maria João Yuki Amir Lena Omar Chen Sofia Ivan Noor Tomás Aiko Priya Jonas Elif Mateo Hana Kofi Ingrid Luca Mei Pavel Zoë Raj Anna Karim Julia Sven Fatima Diego Nadia Hugo Laila Emil Clara Igor Rosa Tariq'.split(
    ' ',
  )

const pick = <T>(chance: () => number, of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
/** Few are chosen often, most seldom: places are drawn with a density that falls with a power of the place. */
const pickHeavy = (chance: () => number, count: number): number => Math.floor(count * chance() ** 3)

function makeWord(chance: () => number, least: number): string {
  let word = ''
  while (word.length < least) word += pick(chance, SYLLABLES)
  return word
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * So many papers of a made-up field: communities of people who write together, names that several people share, titles of
 * common and rare words, and a share of near-duplicates as exports of two databases have them (a letter, the case or the
 * punctuation of the title differs, given names are initials, the DOI is lost). The same seed gives the same papers.
 */
export function generatePapers(count: number, seed: number, repeated = 0.05): readonly GeneratedPaper[] {
  const chance = makeChance(seed)
  const people = Math.max(20, Math.round(count * 1.4))
  const communities = Math.max(2, Math.round(count / 60))
  const families = Array.from({ length: Math.max(30, Math.round(people / 6)) }, () => capital(makeWord(chance, 5)))
  const terms = Array.from({ length: Math.max(200, Math.round(count / 4)) }, () => makeWord(chance, 6))
  const names = Array.from({ length: people }, () => {
    const middle = chance() < 0.3 ? ` ${String.fromCharCode(65 + Math.floor(chance() * 26))}.` : ''
    return `${families[pickHeavy(chance, families.length)] ?? ''}, ${pick(chance, GIVEN)}${middle}`
  })
  const papers: GeneratedPaper[] = []
  while (papers.length < count) {
    const origin = papers.length > 0 && chance() < repeated ? Math.floor(chance() * papers.length) : null
    const before = origin === null ? undefined : papers[origin]
    if (before !== undefined && origin !== null && before.repeats === null) {
      papers.push(repeatPaper(before, origin, chance))
      continue
    }
    const community = pickHeavy(chance, communities)
    const near = people / communities
    const authors = new Set<string>()
    for (let left = 1 + Math.floor(chance() * 6); left > 0; left--) {
      const at = chance() < 0.9 ? community * near + pickHeavy(chance, Math.ceil(near)) : chance() * people
      authors.add(names[Math.min(people - 1, Math.floor(at))] ?? '')
    }
    const own = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => terms[pickHeavy(chance, terms.length)] ?? '')
    const title = capital(
      `${pick(chance, MANNERS)} ${own.slice(0, 2).join(' ')} ${pick(chance, METHODS)} for ${pick(chance, OBJECTS)}${
        own.length > 2 ? ` with ${own.slice(2).join(' ')}` : ''
      }`,
    )
    papers.push({
      title,
      authors: [...authors],
      year: 1990 + Math.floor(chance() * 35),
      venue: `Journal of ${capital(METHODS[community % METHODS.length] ?? '')}`,
      doi: chance() < 0.7 ? `10.5555/g${String(papers.length)}` : '',
      abstract: Array.from(
        { length: 6 },
        () =>
          `We study ${terms[pickHeavy(chance, terms.length)] ?? ''} ${pick(chance, METHODS)} of ${pick(chance, OBJECTS)}.`,
      ).join(' '),
      repeats: null,
    })
  }
  return papers
}

function repeatPaper(paper: GeneratedPaper, repeats: number, chance: () => number): GeneratedPaper {
  const words = paper.title.split(' ')
  const kind = chance()
  const at = Math.floor(chance() * words.length)
  if (kind < 0.4) words[at] = `${words[at] ?? ''}s`
  else if (kind < 0.6) words[0] = (words[0] ?? '').toUpperCase()
  const initials = chance() < 0.5
  const authors = paper.authors.map((name) => (initials ? name.replace(/(, \p{L})[^ ]*/u, '$1.') : name))
  const doi = chance() < 0.5 ? '' : paper.doi
  return { ...paper, title: kind < 0.8 ? words.join(' ') : `${paper.title}.`, authors, doi, repeats }
}

/** Papers as RIS, which every database exports. */
export const printRisOf = (papers: readonly GeneratedPaper[]): string =>
  papers
    .map(({ title, authors, year, venue, doi, abstract }) =>
      [
        'TY  - JOUR',
        `TI  - ${title}`,
        ...authors.map((author) => `AU  - ${author}`),
        `PY  - ${String(year)}`,
        `JO  - ${venue}`,
        ...(doi === '' ? [] : [`DO  - ${doi}`]),
        `AB  - ${abstract}`,
        'ER  - ',
        '',
      ].join('\n'),
    )
    .join('\n')
