import * as v from 'valibot'

/** The name under which the page publishes the schema of the version that it writes; it is never fetched. */
export const SCHEMA_NAME = 'coterie.schema.json'

const text = v.string()
const textOrNull = v.nullable(v.string())
const numberOrNull = v.nullable(v.number())
const whole = v.pipe(v.number(), v.integer())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const texts = v.array(text)
const year = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999))
const said = <Schema extends v.GenericSchema>(schema: Schema, sentence: string) =>
  v.pipe(schema, v.description(sentence))
const id = (...kinds: readonly string[]) => v.pipe(text, v.regex(new RegExp(`^(?:${kinds.join('|')}):`)))

const authorId = id('author')
const paperId = id('paper')
const topicId = id('topic')
const clusterId = id('cluster')
const nodeId = id('author', 'paper', 'topic', 'node')
const networkName = v.picklist(['coauthors', 'papers', 'topics', 'knowledge', 'stated'])
const evidence = v.picklist(['listed', 'page-owner', 'suggested'])
const place = v.object({ source: text, line: said(count, '1-based line; 0 where the whole file is meant') })

const clustering = v.object({
  method: v.picklist(['louvain', 'leiden', 'components', 'stated']),
  resolution: said(v.pipe(v.number(), v.gtValue(0)), 'γ: higher gives more and smaller clusters'),
  minSize: said(v.pipe(v.number(), v.integer(), v.minValue(1)), 'clusters with fewer members are small'),
  mergeSmall: said(v.boolean(), 'whether small clusters join the one that they are tied to most'),
})
const clusteringByNetwork = v.object({
  coauthors: v.optional(clustering),
  papers: v.optional(clustering),
  topics: v.optional(clustering),
  knowledge: v.optional(clustering),
  stated: v.optional(clustering),
})

const source = v.object({
  name: v.pipe(text, v.nonEmpty()),
  format: said(textOrNull, 'how it was read; null: not at all'),
  records: said(count, 'records read'),
  skipped: said(count, 'records that could not be read'),
  owners: said(v.array(textOrNull), 'whose pages it holds; null for a page without a name'),
  columns: v.optional(
    v.object({
      fields: said(v.record(text, text), 'what the columns of a table hold, by their heads'),
      between: v.optional(said(text, 'what parts the names in one cell')),
    }),
  ),
  text: v.optional(said(text, 'the whole text; without it the papers are read from the lists below')),
})

const tag = v.object({
  topic: topicId,
  strength: said(share, 'how much the paper is about it'),
  impliedBy: said(v.nullable(topicId), 'the narrower topic that implies this one'),
  byHand: v.optional(v.literal(true)),
  phrases: v.array(
    v.object({
      field: v.picklist(['title', 'abstract', 'keywords']),
      start: said(count, 'offset in UTF-16 units'),
      text,
    }),
  ),
})

const paper = v.object({
  id: paperId,
  title: text,
  titleIsDerived: said(v.boolean(), 'true where no source gives a title'),
  coinedName: textOrNull,
  abstract: textOrNull,
  year: numberOrNull,
  yearIsInferred: v.boolean(),
  date: said(textOrNull, 'ISO 8601, as exact as it is stated'),
  category: textOrNull,
  score: numberOrNull,
  hasCode: v.boolean(),
  links: texts,
  identifiers: v.optional(said(texts, '“doi:…”, “arxiv:…”, “pmid:…”, “openalex:…”')),
  venue: v.optional(text),
  keywords: v.optional(texts),
  citations: v.optional(count),
  publication: v.optional(
    v.object({
      type: v.optional(text),
      volume: v.optional(text),
      issue: v.optional(text),
      pages: v.optional(text),
      publisher: v.optional(text),
    }),
  ),
  affiliations: texts,
  authors: v.array(
    v.object({ id: authorId, evidence, position: said(v.nullable(whole), '1-based place in the list, where stated') }),
  ),
  authorsComplete: said(v.boolean(), 'false where a list ends in “et al.” or none is stated'),
  topics: v.array(topicId),
  tags: v.array(tag),
  seen: said(
    v.array(v.object({ source: text, line: count, key: v.optional(text) })),
    'every record that is this paper, and what decisions call it',
  ),
})

const author = v.object({
  id: authorId,
  name: text,
  aliases: texts,
  kind: v.picklist(['person', 'group', 'unknown']),
  unnamed: said(v.boolean(), 'true for the owner of a page that leaves the name out'),
  identifiers: v.optional(said(texts, '“orcid:…”, “openalex:…”, “s2:…”')),
  papers: count,
  affiliations: texts,
  profile: v.nullable(
    v.object({
      hIndex: numberOrNull,
      papers: numberOrNull,
      citations: numberOrNull,
      novelty: numberOrNull,
      aiScore: numberOrNull,
      field: textOrNull,
      seen: place,
    }),
  ),
})

const topic = v.object({
  id: topicId,
  label: text,
  shortLabel: text,
  broader: v.nullable(topicId),
  papers: count,
  origin: v.picklist(['vocabulary', 'keyword', 'key-phrase', 'hand']),
  variants: texts,
})

const claim = v.object({
  id: id('claim'),
  kind: text,
  about: texts,
  places: v.optional(v.array(place)),
  confidence: share,
  status: v.picklist(['assumed', 'suggested', 'accepted', 'rejected']),
  because: said(texts, 'plain sentences, the strongest reason first'),
})

const network = v.object({
  nodes: v.array(
    v.object({
      id: nodeId,
      cluster: clusterId,
      x: said(v.number(), 'px, from the left'),
      y: said(v.number(), 'px, from the top'),
      degree: count,
      weightedDegree: v.number(),
      betweenness: said(share, 'share of shortest paths between others that pass here (Freeman 1977)'),
    }),
  ),
  edges: v.array(
    v.object({
      source: nodeId,
      target: nodeId,
      kind: v.picklist(['coauthor', 'shared', 'cooccurrence', 'authored', 'about', 'stated']),
      weight: v.number(),
      papers: v.array(paperId),
      evidence,
      bounded: said(v.boolean(), 'true where an author list behind it is cut, so that its papers are a lower bound'),
    }),
  ),
  clusters: v.array(
    v.object({
      id: clusterId,
      name: text,
      size: count,
      because: said(text, 'why it has this name'),
      topics: v.array(topicId),
      from: v.picklist(['topics', 'phrases', 'member', 'given', 'fixed', 'stated']),
      support: said(v.array(paperId), 'the papers that the name speaks for'),
      runnersUp: v.array(v.object({ name: text, score: v.number(), because: text })),
    }),
  ),
  modularity: said(v.number(), 'Newman–Girvan modularity at the resolution'),
  resolution: v.number(),
  clustering,
  runs: said(count, 'seeded runs of which the best was kept'),
  width: said(v.number(), 'of the frame in which the nodes are placed, px'),
  height: v.number(),
})

/** A decision as a project and a file of decisions hold it. */
const decision = v.object({
  kind: text,
  about: said(texts, 'ids of authors, papers and topics, and keys of records'),
  verdict: v.picklist(['accepted', 'rejected']),
  note: said(text, 'why, in the person’s words'),
})

/**
 * The project file, version 1, as this program writes it: what is needed to make the map again, then the whole result
 * for other programs. `public/coterie.schema.json` is printed from it. A reader may meet further fields and leaves them
 * aside; what is left out here is read as its usual value.
 */
export const ProjectFile = v.pipe(
  v.object({
    format: v.literal('coterie'),
    version: said(v.literal(1), 'a newer version may mean something else by the same field'),
    tool: said(v.object({ name: text, version: text }), 'what wrote the file'),
    language: v.optional(said(text, 'the language in which reasons and some names are told; left out: English')),
    seed: said(whole, 'of all that is drawn by lot; the same seed gives the same map'),
    savedYear: said(v.nullable(year), 'the year in which pages were saved, for dates without a year'),
    counting: said(v.picklist(['fractional', 'full']), 'how a joint paper counts'),
    keyPhrases: said(v.picklist(['auto', 'always', 'never']), 'whether phrases of the texts become topics'),
    largestClique: said(
      v.pipe(v.number(), v.integer(), v.minValue(2)),
      'a paper with more authors than this does not tie each pair of them',
    ),
    vocabularies: v.optional(
      said(v.array(v.object({ name: v.pipe(text, v.nonEmpty()), text })), 'the person’s own topic files'),
    ),
    clustering: v.optional(said(clusteringByNetwork, 'settings that differ from the usual, by network')),
    memory: v.optional(
      said(
        v.array(
          v.object({
            network: networkName,
            id: clusterId,
            name: v.pipe(text, v.nonEmpty()),
            colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
            hatched: v.boolean(),
            settings: v.optional(clustering),
            members: v.array(nodeId),
          }),
        ),
        'clusters of the map before this one, whose names and colours stay with their members',
      ),
    ),
    filterSets: v.optional(
      said(
        v.array(v.object({ name: v.pipe(text, v.nonEmpty(), v.maxLength(80)), filters: v.looseObject({}) })),
        'filters that the person gave a name; only what is not as usual',
      ),
    ),
    bookmarks: v.optional(
      said(
        v.array(
          v.object({
            name: v.pipe(text, v.nonEmpty()),
            view: v.looseObject({ network: networkName }),
            picture: v.optional(said(text, 'a small PNG in a data address')),
          }),
        ),
        'views that the person kept',
      ),
    ),
    decisions: v.array(decision),
    sources: v.array(source),
    papers: v.array(paper),
    authors: v.array(author),
    topics: v.array(topic),
    claims: said(v.array(claim), 'everything that was inferred, with its reasons'),
    networks: v.object({
      coauthors: network,
      papers: network,
      topics: network,
      knowledge: network,
      stated: v.optional(said(network, 'what files of networks state')),
    }),
    issues: v.array(
      v.object({ source: text, line: count, severity: v.picklist(['skipped', 'notice']), message: text }),
    ),
  }),
  v.title('Coterie project, version 1'),
  v.description(
    'A map of people, papers and topics: the texts, settings and decisions from which it is made, and the result.',
  ),
)
