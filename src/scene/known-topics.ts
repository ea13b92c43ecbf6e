import type { TopicId } from '../resolve/corpus'
import { joinVocabularies, parseVocabulary, type Vocabulary } from '../resolve/vocabulary'

/** A topic of a topic file, as the file calls it. */
export type KnownTopic = { readonly id: TopicId; readonly label: string; readonly file: string }

/** A topic file as it is loaded. */
export type TopicFile = { readonly name: string; readonly text: string }

const read = new WeakMap<TopicFile, Vocabulary>()

/** The topics that a file holds; read once for each file. */
export function readTopicFile(file: TopicFile): Vocabulary {
  const known = read.get(file)
  if (known) return known
  const { vocabulary } = parseVocabulary(file.name, file.text)
  read.set(file, vocabulary)
  return vocabulary
}

/** The topics of several files by id, each with the file from which it is taken where several have it. */
export function knownTopics(files: readonly TopicFile[]): ReadonlyMap<TopicId, KnownTopic> {
  const vocabularies = files.map(readTopicFile)
  const { topics } = joinVocabularies(vocabularies).vocabulary
  const fileOf = new Map<readonly string[], string>()
  for (const { name, topics: own } of vocabularies) for (const { phrases } of own) fileOf.set(phrases, name)
  return new Map(topics.map(({ id, label, phrases }) => [id, { id, label, file: fileOf.get(phrases) ?? '' }]))
}
