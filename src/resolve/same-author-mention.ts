import type { Issue } from '../base/issue'
import { byText } from '../base/order'
import type { AuthorId, Claim, PaperId } from './corpus'
import { readName } from './author-names'
import type { NamesakePaper } from './homonym-evidence'
import { comparableName, type ComparableName } from './person-name-fit'

/** One name in the author list of one paper, with what is known of its bearer there. */
export type AuthorMention = {
  readonly paper: PaperId
  /** As listed. */
  readonly name: string
  /** 1-based place in the list; 0 for the owner of a page whom the list does not show. */
  readonly position: number
  /**
   * `orcid:…`, `openalex:…`, `s2:…` say who it is; one of them in two forms forbids a join. Any other, such as
   * `page:…` for those who stand on one person's page, only joins mentions of one name.
   */
  readonly identifiers: readonly string[]
  readonly affiliation: string | null
  /** Names of the paper's list; whether the bearer's own is among them plays no part. */
  readonly coauthors: readonly string[]
  readonly year: number | null
  readonly topics: readonly string[]
  readonly venue: string | null
  /** Left out: not known. */
  readonly title?: string | null
  /** False where the list is cut, so that a shared co-author may be hidden; left out: true. */
  readonly complete?: boolean
}

/** Who is who. */
export type AuthorResolution = {
  /** The person at a place of a paper's list; null where there was no such mention or no person's name in it. */
  readonly authorOf: (paper: PaperId, position: number) => AuthorId | null
  /**
   * The person that an id means: the id of a name, of a person since joined, or of one of several bearers. With a
   * paper: the bearer of that name there. An id that is not known means itself.
   */
  readonly personOf: (id: AuthorId, paper?: PaperId) => AuthorId
  /** Whether some mention bears the id, as a name's, a person's or a bearer's. */
  readonly knows: (id: AuthorId) => boolean
  /** Every spelling of each person, the fullest name's first. */
  readonly spellings: ReadonlyMap<AuthorId, readonly string[]>
  /** Kinds `same-author` and `homonym`. */
  readonly claims: readonly Claim[]
  /** A sentence for each decision that could not be followed. */
  readonly issues: readonly Issue[]
}

/** Longer lists are those of collaborations: to have one in common tells little, and comparing them costs much. */
const LONGEST_LIST = 50

/** A mention made ready for comparison. */
export type ReadMention = {
  readonly mention: AuthorMention
  readonly evidence: NamesakePaper
  /** Whether all co-authors are known. */
  readonly whole: boolean
}

/** All mentions of one folded name, ordered by paper and position. */
export type NameEntry = {
  readonly id: AuthorId
  /** How it is spelled, sorted. */
  readonly spellings: readonly string[]
  readonly name: ComparableName
  /** The name as `keyOfName` makes it. */
  readonly key: string
  readonly mentions: readonly ReadMention[]
}

/** Given names and family name of letters only, parted by one blank: the same for “Arm, Ann” and “Ann Arm”. */
export const keyOfName = ({ family, letters }: ComparableName): string =>
  letters === '' ? family : `${letters} ${family}`

/** The list's places before a hidden owner, whose position is 0. */
const lastIfHidden = (position: number): number => (position > 0 ? position : Number.MAX_SAFE_INTEGER)

/** Orders mentions of one name by paper and position; a name that one paper lists twice counts once, where it is first. */
function keepFirst(mentions: readonly ReadMention[]): ReadMention[] {
  const ordered = [...mentions].sort(
    ({ mention: a }, { mention: b }) =>
      byText(a.paper, b.paper) || lastIfHidden(a.position) - lastIfHidden(b.position) || byText(a.name, b.name),
  )
  return ordered.filter(({ mention }, at) => ordered[at - 1]?.mention.paper !== mention.paper)
}

/**
 * Puts mentions together by folded name; those without a person's name in them are left out. The order of the mentions
 * plays no part. Linear in the lists' lengths, each list read once for each of its
 * mentions.
 */
export function readMentions(mentions: readonly AuthorMention[]): NameEntry[] {
  // One text for each key, however many lists hold it: they are kept, and compared again and again.
  const parsed = new Map<string, { readonly name: ComparableName; readonly key: string }>()
  const parse = (stated: string): { readonly name: ComparableName; readonly key: string } => {
    const known = parsed.get(stated)
    if (known !== undefined) return known
    const name = comparableName(stated)
    const made = { name, key: keyOfName(name) }
    parsed.set(stated, made)
    return made
  }
  const byName = new Map<AuthorId, { spellings: Set<string>; mentions: ReadMention[] }>()
  for (const mention of mentions) {
    const { author, name } = readName(mention.name)
    if (author === null) continue
    const entry = byName.get(author) ?? { spellings: new Set(), mentions: [] }
    byName.set(author, entry)
    entry.spellings.add(name)
    const short = mention.coauthors.length <= LONGEST_LIST
    const own = parse(name).key
    const coauthors: string[] = []
    for (const coauthor of short ? mention.coauthors : []) {
      const { key } = parse(coauthor)
      if (key !== '' && key !== own && !coauthors.includes(key)) coauthors.push(key)
    }
    const { affiliation, venue, topics, year, title = null, complete = true } = mention
    entry.mentions.push({
      mention,
      evidence: {
        coauthors,
        affiliation,
        venue,
        title,
        topics,
        year,
      },
      whole: complete && short,
    })
  }
  return [...byName]
    .map(([id, { spellings, mentions: own }]): NameEntry => {
      const once = keepFirst(own)
      const sorted = [...spellings].sort(byText)
      // Of spellings that fold alike, capitals come first and small letters tell more.
      return { id, spellings: sorted, ...parse(sorted.at(-1) ?? ''), mentions: once }
    })
    .sort((a, b) => byText(a.id, b.id))
}
