import { describe, expect, it } from 'vitest'
import { surveyNamesakes } from '../../src/resolve/homonym-evidence'
import type { Surroundings } from '../../src/resolve/homonym-doubt'
import { partByEvidence } from '../../src/resolve/homonym-parts'
import { readMentions, type AuthorMention, type NameEntry } from '../../src/resolve/same-author-mention'
import { resolveAuthors } from '../../src/resolve/same-author'
import { DOUBT, SURE_NAMESAKES } from '../../src/resolve/thresholds'

type Parts = Partial<AuthorMention> & { readonly list: readonly string[] }

const mention = (paper: string, { list, ...parts }: Parts): AuthorMention[] =>
  list.map((name, at) => ({
    paper: `paper:${paper}`,
    name,
    position: at + 1,
    identifiers: [],
    affiliation: null,
    coauthors: list,
    year: 2020,
    topics: [],
    venue: null,
    ...parts,
  }))

/** How often the weight of a word is asked for while the papers of one name, which nothing connects, are parted. */
function countWeights(papers: number): number {
  const mentions = Array.from({ length: papers }, (_, at) => {
    const own = `${String.fromCodePoint(0x4e00 + at)}${String.fromCodePoint(0x5000 + at)}`
    return mention(String(at), {
      list: ['Wei Wang', `Bo ${own}`],
      affiliation: `${own} place`,
      title: `${own} subject`,
    })
  }).flat()
  const entries = readMentions(mentions)
  const entry = entries.find(({ id }) => id === 'author:wei-wang') as NameEntry
  const corpus = surveyNamesakes(
    entry.mentions.map(({ evidence }) => evidence),
    entries.map(({ key }) => key),
  )
  let asked = 0
  const around: Surroundings = {
    corpus: {
      ...corpus,
      weightOf: (kind, word) => {
        asked += 1
        return corpus.weightOf(kind, word)
      },
    },
    listsOf: new Map(),
  }
  partByEvidence(entry, entry.mentions, around)
  return asked
}

it('looking for a second bearer of a name takes time in proportion to its papers', () => {
  const [few, many] = [countWeights(150), countWeights(600)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThan(few * 4.5)
})

describe('papers of a common name that all evidence sets apart', () => {
  const others = Array.from({ length: 60 }, (_, at) => [
    ...mention(`w${String(at)}`, { list: [`Wei F${String(at)}`, `Given${String(at)} Wang`], title: `t${String(at)}` }),
  ]).flat()
  const gulls = (paper: string) =>
    mention(paper, { list: ['Wei Wang', 'Bo Bell'], title: 'Songs of gulls', affiliation: 'Harbour Observatory' })
  const steel = (paper: string) =>
    mention(paper, { list: ['Wei Wang', 'Cid Cole'], title: 'Bridges under load', affiliation: 'Polytechnic Foundry' })
  const mentions = [...others, ...['a', 'b', 'c'].flatMap(gulls), ...['x', 'y'].flatMap(steel)]

  it('are another person’s, which is doubtful and can be rejected', () => {
    const found = resolveAuthors(mentions, { decisions: [] })
    expect(found.authorOf('paper:x', 1)).toBe(found.authorOf('paper:y', 1))
    expect(found.authorOf('paper:x', 1)).not.toBe(found.authorOf('paper:a', 1))
    const [claim] = found.claims.filter(({ kind }) => kind === 'homonym')
    expect(claim).toMatchObject({ status: 'assumed', confidence: SURE_NAMESAKES })
    expect(SURE_NAMESAKES).toBeLessThan(DOUBT)
    const about = claim?.about ?? []
    const rejected = resolveAuthors(mentions, {
      decisions: [{ kind: 'homonym', about, verdict: 'rejected', note: '' }],
    })
    expect(rejected.authorOf('paper:x', 1)).toBe('author:wei-wang')
    const accepted = resolveAuthors(mentions, {
      decisions: [{ kind: 'homonym', about, verdict: 'accepted', note: '' }],
    })
    expect(accepted.authorOf('paper:x', 1)).toBe(found.authorOf('paper:x', 1))
  })

  it('stay one person’s where few bear the name, or there is one such paper only', () => {
    const rare = mentions.filter(({ paper }) => !paper.startsWith('paper:w'))
    expect(resolveAuthors(rare, { decisions: [] }).authorOf('paper:x', 1)).toBe('author:wei-wang')
    const single = mentions.filter(({ paper }) => paper !== 'paper:y')
    const found = resolveAuthors(single, { decisions: [] })
    expect(found.authorOf('paper:x', 1)).toBe('author:wei-wang')
    expect(found.claims.filter(({ kind }) => kind === 'homonym')).toMatchObject([{ status: 'suggested' }])
  })
})
