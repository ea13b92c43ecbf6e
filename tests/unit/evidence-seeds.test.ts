import { readFileSync } from 'node:fs'
import { describe as suite, expect, test } from 'vitest'
import { NETWORK_IDS, type Atlas, type NetworkEdge, type NetworkId } from '../../src/graph/atlas'
import type { Claim, Paper } from '../../src/resolve/corpus'
import { decideClaim, type Decision } from '../../src/resolve/decisions'
import { resolveCorpus } from '../../src/resolve/resolve'
import { parseVocabulary } from '../../src/resolve/vocabulary'
import { describe, type Details } from '../../src/scene/details'
import type { EvidenceCard } from '../../src/scene/evidence'
import { markRanges, passageLines } from '../../src/scene/source-lines'
import { healthTable } from '../../src/scene/health-table'
import { partsText } from '../../src/scene/text-part'
import { printCsvTables } from '../../src/export/csv'
import { printGexf } from '../../src/export/gexf'
import { printGraphml } from '../../src/export/graphml'
import { graphRows } from '../../src/export/graph-rows'
import { printProject } from '../../src/export/project-file'
import { analyse } from '../../src/graph/analyse'
import { viewOf } from '../fixtures/atlases'
import { sampleAtlas } from '../fixtures/sample-atlas'
import { readSample } from '../fixtures/sample-corpus'
import { wholeText } from '../fixtures/whole-text'

type Told = Exclude<Details, { kind: 'cluster' | 'sum' }>

/** Every node and edge of every network with what is told of it. */
function tellAll(atlas: Atlas) {
  return NETWORK_IDS.flatMap((network) => {
    const view = viewOf(network)
    const { nodes, edges } = atlas.networks[network]
    const tell = (kind: 'node' | 'edge', id: string): Told => {
      const details = describe(atlas, view, { kind, id } as Parameters<typeof describe>[2])
      if (details === null || details.kind === 'cluster' || details.kind === 'sum')
        throw new Error(`Nothing is told of ${id}.`)
      return details
    }
    return [
      ...nodes.map((node) => ({ network, id: node.id, node, edge: null, details: tell('node', node.id) })),
      ...edges.map((edge) => ({ network, id: edge.id, node: null, edge, details: tell('edge', edge.id) })),
    ]
  })
}

const cardsOf = (details: Told): readonly EvidenceCard[] => [...details.evidence, ...details.behind]
const atlas = sampleAtlas()
const all = tellAll(atlas)

/** The sample after some claims were decided. */
function decided(choose: (claim: Claim) => Decision['verdict'] | null): Atlas {
  const text = readFileSync(new URL('../../public/vocabularies/machine-learning.tsv', import.meta.url), 'utf8')
  const { vocabulary } = parseVocabulary('machine-learning', text)
  const decisions = atlas.corpus.claims.flatMap((claim) => {
    const verdict = choose(claim)
    return verdict === null ? [] : [decideClaim(claim, verdict)]
  })
  const corpus = resolveCorpus(readSample(), { vocabularies: [vocabulary], savedYear: null, decisions })
  return analyse(corpus, { seed: 1, orientation: 'landscape' })
}

const accepted = decided(({ kind, about }) =>
  kind === 'list-owner' || (kind === 'unnamed-owner' && about.includes('author:huixia-li')) ? 'accepted' : null,
)

const OF_RECORDS = ['same-paper', 'derived-title', 'inferred-year']

/** The claims that something of these people and papers rests on, told from the claims alone. */
function touching({ corpus }: Atlas, people: readonly string[], papers: readonly Paper[]): Claim[] {
  const ofPapers = new Set(papers.flatMap(({ id, seen }) => [id as string, ...seen.flatMap(({ key }) => key ?? [])]))
  const owned = (person: string) =>
    papers.filter(({ authors }) =>
      authors.some(({ author, evidence }) => author === person && evidence === 'page-owner'),
    )
  return corpus.claims.filter(({ kind, about, status }) => {
    if (status !== 'assumed' && status !== 'accepted') return false
    if (OF_RECORDS.includes(kind)) return about.some((subject) => ofPapers.has(subject))
    const who = people.filter((person) => about.includes(person))
    if (kind === 'page-owner') return who.some((person) => owned(person).some(({ id }) => about.includes(id)))
    if (kind === 'unnamed-owner')
      return who.some((person) => owned(person).some(({ seen }) => seen.some(({ owner }) => owner === person)))
    if (kind === 'list-owner')
      return who.some((person) =>
        owned(person).some(
          ({ seen }) =>
            seen.every(({ owner }) => owner !== person) && seen.some(({ source }) => about.includes(`list:${source}`)),
        ),
      )
    return who.length > 0
  })
}

function touchingOf(of: Atlas, { id, edge }: { id: string; edge: NetworkEdge | null }): Claim[] {
  const { papers, authors, topics } = of.corpus
  const byIds = (ids: readonly string[]) => papers.filter((paper) => ids.includes(paper.id))
  if (edge) {
    const people = [edge.source, edge.target, ...edge.sharedAuthors].filter((end) => end.startsWith('author:'))
    return touching(of, people, byIds(edge.papers))
  }
  const direct = of.corpus.claims.filter(({ about, status }) => status !== 'rejected' && about.includes(id))
  const author = authors.find((one) => one.id === id)
  const topic = topics.find((one) => one.id === id)
  const [paper] = byIds([id])
  if (author) return [...direct, ...touching(of, [id], byIds(author.papers))]
  if (topic) return touching(of, [], byIds(topic.papers))
  if (!paper) throw new Error(`There is no ${id}.`)
  const known = paper.authors.filter(({ evidence }) => evidence !== 'suggested').map(({ author: one }) => one)
  const suggested = of.corpus.claims.filter(
    ({ kind, about, status }) =>
      kind === 'list-owner' &&
      status === 'suggested' &&
      paper.authors.some((one) => one.evidence === 'suggested' && about.includes(one.author)) &&
      paper.seen.some(({ source }) => about.includes(`list:${source}`)),
  )
  return [...direct, ...suggested, ...touching(of, known, [paper])]
}

const namedBy = (details: Told): string[] =>
  [...new Set(cardsOf(details).flatMap(({ claims }) => claims.map(({ id }) => id as string)))].sort()
const idsOf = (claims: readonly Claim[]): string[] => [...new Set(claims.map(({ id }) => id as string))].sort()

suite('claims', () => {
  test('every node and edge of the sample names the claims that touch it, all of them and no others', () => {
    for (const entry of all)
      expect([entry.network, entry.id, ...namedBy(entry.details)]).toEqual([
        entry.network,
        entry.id,
        ...idsOf(touchingOf(atlas, entry)),
      ])
  })

  test('edges behind which a merged paper stands name that it is merged', () => {
    const count = (network: NetworkId) =>
      all.filter(
        (entry) =>
          entry.network === network &&
          entry.edge !== null &&
          cardsOf(entry.details).some(({ claims }) => claims.some(({ kind }) => kind === 'same-paper')),
      ).length
    const claimed = new Set(
      atlas.corpus.claims.filter(({ kind }) => kind === 'same-paper').flatMap(({ about }) => about),
    )
    const merged = (network: NetworkId) =>
      atlas.networks[network].edges.filter(({ papers }) => papers.some((id) => claimed.has(id))).length
    expect(merged('coauthors')).toBe(24)
    expect(NETWORK_IDS.map(count)).toEqual(NETWORK_IDS.map(merged))
  })

  test('it is so after the owners were accepted', () => {
    for (const entry of tellAll(accepted))
      expect([entry.network, entry.id, ...namedBy(entry.details)]).toEqual([
        entry.network,
        entry.id,
        ...idsOf(touchingOf(accepted, entry)),
      ])
  })
})

suite('weights', () => {
  test('every node’s drawer breaks its weight down into parts that sum to it', () => {
    for (const { network, id, node, details } of all) {
      if (node === null) continue
      if (details.kind === 'author') {
        const strength = atlas.networks.coauthors.nodes.find((one) => one.id === id)?.weightedDegree ?? NaN
        expect(details.strength).toBeCloseTo(strength, 5)
        expect(details.paperList.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(strength, 4)
        for (const { share } of details.paperList) expect(share === 0 || Math.abs(share - 1) < 1e-5).toBe(true)
      } else if (details.kind !== 'edge') {
        expect([network, id, details.weight.sum]).toEqual([network, id, expect.closeTo(node.weightedDegree, 5)])
        expect(details.weight.ties).toHaveLength(node.degree)
        expect(details.weight.ties.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(details.weight.sum, 4)
      }
    }
  })

  test('the shares of every edge sum to its weight, and what two papers share explains it', () => {
    for (const { details } of all) {
      if (details.kind !== 'edge') continue
      expect(details.sum).toBeCloseTo(details.weight, 5)
      expect(details.reckoning.formula).not.toBe('')
      if (details.edgeKind !== 'shared') continue
      expect(details.reckoning.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(details.weight, 4)
    }
  })
})

suite('source lines', () => {
  const texts = new Map(
    atlas.corpus.sources.map(({ name }) => [
      name,
      readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'),
    ]),
  )
  const bare = (cards: readonly EvidenceCard[]) =>
    cards.flatMap((card) =>
      card.places.flatMap(({ source, line }) => {
        const text = passageLines(texts.get(source) ?? '', line, 0)[0]?.text ?? ''
        return markRanges(text, card.mark).length > 0
          ? []
          : [
              `${partsText(card.sentence)} @ ${source}:${line} ${text.slice(0, 60)} [${card.mark.join('|').slice(0, 100)}]`,
            ]
      }),
    )
  test('every line that a card cites holds a text that is marked', () => {
    for (const entries of [all, tellAll(accepted)])
      expect([...new Set(entries.flatMap(({ details }) => bare(cardsOf(details))))]).toEqual([])
  })
})

suite('the owner of a list', () => {
  const dance = 'paper:dancegrpo-ec2802'
  const tell = (of: Atlas) => {
    const details = describe(of, viewOf('papers'), { kind: 'node', id: dance })
    if (details?.kind !== 'paper') throw new Error('There is no DanceGRPO.')
    const card = details.evidence.find(
      ({ claims, sentence }) => claims.length > 0 && partsText(sentence).startsWith('Mengzhao'),
    )
    return { details, card }
  }

  test('is suggested on papers of the list before it is accepted, in the file and the drawer, in no network and no count', () => {
    const paper = atlas.corpus.papers.find(({ id }) => id === dance)
    expect(paper?.authors).toMatchObject([{ author: 'author:mengzhao-chen', evidence: 'suggested', position: null }])
    const { details, card } = tell(atlas)
    expect(details.authors).toMatchObject([{ name: 'Mengzhao Chen', evidence: 'suggested', ground: 'list' }])
    expect(details.authorsNote).toBe('not stated')
    expect(card).toMatchObject({ tag: 'suggested', claims: [{ kind: 'list-owner', status: 'suggested' }] })
    expect(partsText(card?.sentence ?? [])).toBe(
      'Mengzhao Chen: author of DanceGRPO: it stands on a list that may be this person’s',
    )
    const person = atlas.corpus.authors.find(({ id }) => id === 'author:mengzhao-chen')
    expect(person?.papers).toHaveLength(13)
    expect(
      atlas.networks.knowledge.edges.filter(({ papers }) => papers.includes(dance)).map(({ kind }) => kind),
    ).not.toContain('authored')
    const file = JSON.parse(printProject(atlas, [], { savedYear: null })) as {
      papers: { id: string; authors: unknown }[]
    }
    expect(file.papers.find(({ id }) => id === dance)?.authors).toEqual([
      { id: 'author:mengzhao-chen', evidence: 'suggested', position: null },
    ])
  })

  test('is told as the list’s owner after that, with the claim that was accepted', () => {
    const { details, card } = tell(accepted)
    expect(details.authors).toMatchObject([{ name: 'Mengzhao Chen', evidence: 'page-owner', ground: 'list' }])
    expect(details.authorsNote).toBe('1 known; no list states the authors')
    expect(card).toMatchObject({ tag: 'accepted', claims: [{ kind: 'list-owner', status: 'accepted' }] })
    expect(partsText(card?.sentence ?? [])).toBe(
      'Mengzhao Chen: author of DanceGRPO: it stands on a list of this person’s papers',
    )
  })
})

suite('bounds', () => {
  test('the tie of two papers whose lists are cut says that its weight is not exact, and that more people may be on both', () => {
    const found = all.find(
      ({ details }) => details.kind === 'edge' && details.edgeKind === 'shared' && details.sharedAuthors.length > 0,
    )
    expect(found?.details).toMatchObject({ weightIsOpen: true, peopleBound: '≥', papers: { count: 2, bound: '' } })
    const sentence = found?.details.kind === 'edge' ? found.details.boundSentence : null
    expect(sentence).toMatch(/^Each list is cut after \w+ names\. The two may share more people/)
  })

  test('exports name what cut lists make of every number', () => {
    const people = graphRows(atlas, 'coauthors')
    expect(people.nodes.filter(({ papersAtLeast }) => papersAtLeast)).toHaveLength(people.nodes.length)
    expect(people.nodes.some(({ listCut }) => listCut)).toBe(false)
    expect(
      [...people.edges].every(
        ({ papersAtLeast, weightBound, listCut }) => papersAtLeast && weightBound === 'at most' && listCut,
      ),
    ).toBe(true)
    const papers = graphRows(atlas, 'papers')
    expect(papers.nodes.every(({ papersAtLeast, listCut }) => !papersAtLeast && listCut)).toBe(true)
    expect([...papers.edges].every(({ weightBound }) => weightBound === 'open')).toBe(true)
    const topics = graphRows(atlas, 'topics')
    expect([...topics.nodes, ...topics.edges].some(({ papersAtLeast, listCut }) => papersAtLeast || listCut)).toBe(
      false,
    )
    const { nodes, edges } = printCsvTables(atlas, 'coauthors')
    expect(wholeText(nodes)).toMatch(/^Id,Label,Kind,Papers,Papers at least,List cut,/)
    expect(wholeText(edges)).toMatch(
      /^Source,Target,Type,Weight,Weight bound,Kind,Evidence,Papers,Papers at least,List cut,Titles/,
    )
    expect(wholeText(printGexf(atlas, 'coauthors'))).toContain('papers_at_least')
    expect(wholeText(printGraphml(atlas, 'papers'))).toContain('<data key="node_list_cut">true</data>')
  })

  test('the line below the map and the health of the data agree on how many lists are cut', () => {
    const [fact] = healthTable(atlas).facts
    expect(fact?.value).toBe('46 of 46 (100 %): 41 cut by “et al.”, 5 without a list')
  })
})
