import { describe, expect, it } from 'vitest'
import { tagPaper } from '../../src/resolve/topics'
import { parseVocabulary } from '../../src/resolve/vocabulary'

const { vocabulary } = parseVocabulary(
  'birds',
  [
    'id\tlabel\tshort\tbroader\tphrases\tabbreviations\texcluding',
    'topic:migration\tbird migration\tMigration\t\tmigration|migratory bird\tBM|MIG\tcell migration',
    'topic:night-migration\tnight migration\tNight\ttopic:migration\tnight migration|migration at night\tNMig\t',
    'topic:song\tbird song\tSong\t\tbird song|song\t\t',
    'topic:flight\tflight\tFlight\t\twing + muscle, feather|soaring flight\t*Fly|Glide*|*SOAR*\taircraft wing',
    'topic:nest\tnests\tNests\t\tnest building\t\t',
  ].join('\n'),
)
const topics = (title: string | null, abstract: string | null): string[] =>
  tagPaper(title, abstract, vocabulary).map(({ topic }) => topic.slice('topic:'.length))

const FILLER =
  'The weather was mild. Rain fell twice. Nothing else was noted. The station stood by the lake. We had tea.'

describe('tagPaper', () => {
  it('takes one mention in the title for what the paper is about', () => {
    expect(topics('Song of the reed warbler', null)).toEqual(['song'])
  })

  it('does not count case, hyphens, accents and plurals', () => {
    expect(topics('MIGRATORY-BIRDS in the north', null)).toEqual(['migration'])
    expect(topics('Bird sóngs of the north', null)).toEqual(['song'])
  })

  it('does not count one passing mention in a long abstract', () => {
    expect(topics('Reed warblers', `${FILLER} Song was not measured. ${FILLER}`)).toEqual([])
  })

  it('does not count mentions in long lists, however many', () => {
    const list = 'Birds differ in size, colour, song, diet, nests and eggs.'
    expect(topics('Reed warblers', `${list} ${list} ${list} We propose a new scale.`)).toEqual([])
    const plain = 'Birds differ in song.'
    expect(topics('Reed warblers', `${plain} ${plain} ${plain} We propose a new scale.`)).toEqual(['song'])
  })

  it('counts an abstract that comes back to a topic', () => {
    const abstract = `Song is costly. ${FILLER} Males that sing a long song live shorter. So song is honest.`
    expect(topics('Reed warblers', abstract)).toEqual(['song'])
  })

  it('counts what the paper says that it offers for more than what it mentions before', () => {
    const offered = 'Ringing has told us little. We propose radar to follow migration. It shows migration by height.'
    const mentioned = 'Unlike work on migration, we propose a diet study. Radar is costly. Food differs by height.'
    expect(topics('Reed warblers', offered)).toEqual(['migration'])
    expect(topics('Reed warblers', mentioned)).toEqual([])
  })

  it('counts an abbreviation in brackets and the phrase before it once', () => {
    const strength = (abstract: string): number | undefined =>
      tagPaper('Night migration', abstract, vocabulary).find(({ topic }) => topic === 'topic:night-migration')?.strength
    expect(strength('Birds travel by night migration (NMig).')).toBe(strength('Birds travel by night migration.'))
    expect(strength('Night migration: NMig is common.')).not.toBe(strength('Night migration is common.'))
  })

  it('counts abbreviations only where they are written with capitals', () => {
    expect(topics('NMig over Malta', null)).toEqual(['night-migration', 'migration'])
    expect(topics('nmig over Malta', null)).toEqual([])
  })

  it('counts an abbreviation of two letters only beside a spelled phrase', () => {
    expect(topics('BM over Malta', null)).toEqual([])
    expect(topics('BM over Malta', 'Here BM is bird migration.')).toEqual(['migration'])
  })

  it('does not count a phrase within a longer one that means something else', () => {
    expect(topics('Cell migration in feathers', null)).toEqual([])
    expect(topics('Cell migration and bird migration', null)).toEqual(['migration'])
  })

  it('does not read a phrase across a comma or a sentence end', () => {
    expect(topics('Night, migration', null)).toEqual(['migration'])
  })

  it('gives a broader topic by its own phrases where there are some, else by the narrower topic', () => {
    const [narrow, broad] = tagPaper('Night-migration of thrushes', null, vocabulary)
    expect([narrow?.topic, broad?.topic]).toEqual(['topic:migration', 'topic:night-migration'])
    expect(narrow?.impliedBy).toBeNull()
    const implied = tagPaper('NMig of thrushes', null, vocabulary).find(({ topic }) => topic === 'topic:migration')
    expect(implied).toMatchObject({ impliedBy: 'topic:night-migration', phrases: [{ field: 'title', text: 'NMig' }] })
  })

  it('gives offsets into the text as it is, beyond letters of several code units', () => {
    const title = '🐦🐦 Bird  song'
    const [tag] = tagPaper(title, null, vocabulary)
    const [phrase] = tag?.phrases ?? []
    expect(title.slice(phrase?.start, phrase?.end)).toBe('Bird  song')
  })

  it('counts two phrases of a pair only where one title holds both', () => {
    expect(topics('Wings of swifts', null)).toEqual([])
    expect(topics('The muscles that move a wing', null)).toEqual(['flight'])
    expect(topics('Wing-feathers', null)).toEqual(['flight'])
    expect(topics('Swifts', 'Wings and muscles. We show the muscles of wings. The wing has a muscle.')).toEqual([])
    const [tag] = tagPaper('The muscles that move a wing', null, vocabulary)
    expect(tag?.phrases.map(({ text }) => text)).toEqual(['muscles', 'wing'])
  })

  it('does not count half a pair that is excluded', () => {
    expect(topics('An aircraft wing with muscles', null)).toEqual([])
    expect(topics('An aircraft wing, a wing and its muscles', null)).toEqual(['flight'])
  })

  it('counts parts of coined names in titles, with their capitals and at seams of the name', () => {
    expect(topics('SwiftFly for all', null)).toEqual(['flight'])
    expect(topics('Swift-Fly for all', null)).toEqual(['flight'])
    expect(topics('GlideNet for all', null)).toEqual(['flight'])
    expect(topics('Bird2SOARv2: a bird', null)).toEqual(['flight'])
    for (const title of ['Fly for all', 'Butterfly', 'SwiftFlying', 'Glide-based', 'Glider', 'NetGlide', 'swiftFLY'])
      expect(topics(title, null)).toEqual([])
    expect(topics('Swifts', 'We propose SwiftFly. SwiftFly is new. SwiftFly is good.')).toEqual([])
  })

  it('shows the whole name of which a part counted', () => {
    const [tag] = tagPaper('On SwiftFly', null, vocabulary)
    expect(tag?.phrases).toEqual([{ field: 'title', start: 3, end: 11, text: 'SwiftFly' }])
  })

  it('counts an abbreviation that the abstract expands as its phrase, also in the title', () => {
    const expanded = 'Little is known of nest building (NeBu). Rain fell. NeBu takes days. Males do most of NeBu.'
    expect(topics('Reed warblers', expanded)).toEqual(['nest'])
    expect(topics('NeBu of reed warblers', 'Little is known of nest building (NeBu).')).toEqual(['nest'])
    expect(topics('Reed warblers', expanded.replace('(NeBu)', '(see NeBu)'))).toEqual([])
    expect(topics('XyZw of reed warblers', 'Little is known of nest building (XyZw).')).toEqual([])
  })

  it('does not take a task behind the name of a benchmark for what the paper is about', () => {
    const vision = parseVocabulary('v', 'id\tlabel\tphrases\ntopic:detection\tdetection\tdetection').vocabulary
    const tag = (abstract: string) => tagPaper('A new layer', abstract, vision).map(({ topic }) => topic)
    expect(tag('It helps COCO detection. It helps VOC detection. It helps LVIS detection. Fine.')).toEqual([])
    expect(tag('It helps quick detection. It helps slow detection. It helps any detection. Fine.')).toHaveLength(1)
  })

  it('gives no topic to a paper without texts', () => {
    expect(topics(null, null)).toEqual([])
  })
})
