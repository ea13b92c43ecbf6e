import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashHex } from '../../src/base/hash'
import { withEmbed } from '../../src/export/embed-word'
import { LONGEST_FRAGMENT, printFragment, readEmbed, readFragment } from '../../src/export/share-link'
import { describeIngredients } from '../../src/export/project-file'
import { printStandalone, DATA_ID } from '../../src/export/standalone'
import { readShared } from '../../src/export/shared-map'
import { readJson } from '../../src/records/project-json'
import { readProject } from '../../src/records/project-file'
import { readDecisionEntries, type Decision } from '../../src/resolve/decisions'
import { PLAIN_VIEW, readSharedView, type SharedMap, type SharedView } from '../../src/scene/shared-view'
import { NO_FILTERS } from '../../src/scene/view'
import { EXPORTED_ATLAS } from '../fixtures/exported-atlas'
import { loadSample } from '../../src/worker/sample'

const VIEW: SharedView = {
  network: 'papers',
  filters: { ...NO_FILTERS, topics: ['topic:quantization'], years: [2020, 2022], hiddenClusters: ['cluster:a'] },
  selection: { kind: 'node', id: 'paper:one' },
  focus: 'paper:one',
  camera: { x: 12.5, y: -3, width: 640, height: 420 },
  theme: 'dark',
  moves: { orientation: 'landscape', places: [['paper:one', 1, 2]] },
}
const MAP: SharedMap = {
  title: 'People of <b>maps</b> 图',
  view: VIEW,
  readOnly: true,
  data: {
    kind: 'project',
    text: JSON.stringify({ format: 'coterie', version: 1, sources: [{ name: 'a', text: 'b' }] }),
  },
  digest: { savedBy: '0.1.0', papers: 1, authors: 2, topics: 3, ties: 4, hash: '0123456789abcdef' },
}

const reading = (fragment: string): SharedMap => {
  const read = readFragment(fragment)
  if (read.kind !== 'shared') throw new Error(read.kind === 'bad' ? read.message : 'none')
  return read.shared
}
const packed = (text: string, checksum = hashHex(text)): string => {
  const data = Buffer.from(deflateSync(strToU8(text))).toString('base64url')
  return `#share=1.${checksum}.${data}`
}

test('what a link carries is read back as it was, view and data and all', () => {
  expect(reading(`#${printFragment(MAP)}`)).toEqual(MAP)
  expect(reading(printFragment({ ...MAP, data: { kind: 'view' }, digest: null, readOnly: false }))).toEqual({
    ...MAP,
    data: { kind: 'view' },
    digest: null,
    readOnly: false,
  })
})

test('a link holds only what an address may hold, and the same map gives the same link', () => {
  expect(printFragment(MAP)).toMatch(/^share=1\.[0-9a-f]{8}\.[\w-]+$/)
  expect(printFragment(MAP)).toBe(printFragment(structuredClone(MAP)))
})

test('the sample with all of its texts has room in a link', async () => {
  const text = JSON.stringify(describeIngredients(EXPORTED_ATLAS, await loadSample(), { savedYear: null }))
  expect(printFragment({ ...MAP, data: { kind: 'project', text } }).length).toBeLessThan(LONGEST_FRAGMENT)
})

test('any document comes back from a link with the same files, decisions and settings', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
  const source = fc.record({ name, text: fc.string({ unit: 'binary', maxLength: 60 }) })
  const decision = fc.record<Decision>({
    kind: fc.constantFrom('group', 'same-author', 'cluster-name'),
    about: fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 2, maxLength: 4 }),
    verdict: fc.constantFrom('accepted', 'rejected'),
    note: fc.string({ unit: 'binary', maxLength: 20 }),
  })
  const settings = fc.record({
    method: fc.constantFrom('louvain', 'leiden', 'components'),
    resolution: fc.double({ min: 0.01, max: 10, noNaN: true }),
    minSize: fc.integer({ min: 1, max: 9 }),
    mergeSmall: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(source, { minLength: 1, maxLength: 4, selector: (one) => one.name }),
      fc.array(decision, { maxLength: 3 }),
      fc.option(settings),
      fc.integer(),
      (sources, decisions, papers, seed) => {
        const options = { savedYear: 2020, decisions, clustering: papers === null ? {} : { papers } }
        const fields = describeIngredients({ ...EXPORTED_ATLAS, seed }, sources, options)
        const data = reading(printFragment({ ...MAP, data: { kind: 'project', text: JSON.stringify(fields) } })).data
        const read = readProject({ name: 'link', text: data.kind === 'project' ? data.text : '' })
        expect(read).toMatchObject({ sources, seed, savedYear: 2020, clustering: options.clustering, issues: [] })
        const kept = readDecisionEntries('link', read.decisions).decisions
        const before = readDecisionEntries('link', fields.decisions as unknown[]).decisions
        expect(kept).toEqual(before)
      },
    ),
  )
})

test('an address without a shared map is left alone', () => {
  for (const fragment of ['', '#', '#map', '#embed=1', '#shared=1', '#Share=1.00000000.AA'])
    expect(readFragment(fragment)).toEqual({ kind: 'none' })
})

test.each([
  ['cut', printFragment(MAP).slice(0, -9), /damaged/],
  ['changed', printFragment(MAP).replace(/.(?=.{30}$)/, (character) => (character === 'A' ? 'B' : 'A')), /damaged/],
  ['empty', '#share=', /damaged/],
  ['of another alphabet', '#share=1.00000000.!!!!', /damaged/],
  ['of an older form than the first', '#share=0.00000000.AAAA', /damaged/],
  ['of a newer form', printFragment(MAP).replace('share=1.', 'share=2.'), /newer Coterie/],
  ['with a checksum of something else', packed('{"title":"a","view":{}}', '00000000'), /damaged/],
  ['that is no JSON', packed('{'), /damaged/],
  ['that is no object', packed('[]'), /damaged/],
  ['that nests without end', packed('['.repeat(100_000)), /damaged/],
  ['too long', `#share=1.00000000.${'A'.repeat(1024 * 1024)}`, /longer than any/],
  ['that swells without end', packed(JSON.stringify({ title: ' '.repeat(40 * 1024 * 1024) })), /unpacks to more/],
])('a link %s is refused with a sentence', (_what, fragment, sentence) => {
  const read = readFragment(fragment)
  expect(read.kind).toBe('bad')
  expect(read.kind === 'bad' ? read.message : '').toMatch(sentence)
})

test('any text as a fragment is none, bad or shared, never thrown', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `#share=1.00000000.${text}`),
    fc.uint8Array().map((bytes) => `#share=1.00000000.${Buffer.from(bytes).toString('base64url')}`),
    fc.json().map((text) => packed(text)),
  )
  fc.assert(
    fc.property(anything, (fragment) => {
      expect(['none', 'bad', 'shared']).toContain(readFragment(fragment).kind)
    }),
  )
})

test('of a damaged view what is sound is kept, and keys that reach into the program are left out', () => {
  const shared = reading(
    packed(
      '{"title":5,"readOnly":"yes","__proto__":{"readOnly":true},"view":{"network":"papers","filters":{"years":[1,"x"],' +
        '"topics":["topic:a","nonsense"],"minPapers":3},"camera":{"x":1e300},"theme":"neon","selection":{"kind":"node","id":5}}}',
    ),
  )
  expect(shared).toEqual({
    title: '',
    readOnly: false,
    digest: null,
    data: { kind: 'view' },
    view: { ...PLAIN_VIEW, network: 'papers', filters: { ...NO_FILTERS, minPapers: 3 } },
  })
})

test('any value as a view gives a view', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(Object.keys(readSharedView(value)).sort()).toEqual(Object.keys(PLAIN_VIEW).sort())
    }),
  )
})

test('the word about the compact layout stands beside the map, and the last word counts', () => {
  expect(readEmbed('#embed=1')).toBe(true)
  expect(readEmbed('#share=1.x.y&embed=0')).toBe(false)
  expect(readEmbed('#share=1.x.y')).toBe(null)
  expect(readEmbed('#embed=yes')).toBe(null)
  const link = withEmbed(printFragment(MAP), true)
  expect(readFragment(link)).toMatchObject({ kind: 'shared', embed: true, shared: MAP })
  expect(readFragment(withEmbed(link, false))).toMatchObject({ embed: false, shared: MAP })
})

const TEMPLATE = `<!doctype html><html><head><title>Coterie</title>
  <meta
    name="description"
    content="What it is."
  /></head><body><script type="application/json" id="${DATA_ID}">null</script><script>"<title>"</script></body></html>`
const dataOf = (page: string): unknown => readJson(/id="coterie-data">([^<]*)</.exec(page)?.[1] ?? '')?.value

test('a page of one file holds the map, its title and its description, and nothing of them is markup', () => {
  const title = '</title><script>alert(1)</script>$& “图”'
  const text = JSON.stringify({ format: 'coterie', version: 1, note: '</script><!--<script>$1\u2028' })
  const map = { ...MAP, title, data: { kind: 'project', text } as const, description: '"><img src=x>', embed: true }
  const page = printStandalone(TEMPLATE, map)
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page).not.toContain('<img')
  expect(page).not.toContain('<!--')
  expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;')
  const { description: _d, embed: _e, ...shared } = map
  expect(readShared(dataOf(page))).toEqual(shared)
})

test('a page that holds a map is a template for another', () => {
  const once = printStandalone(TEMPLATE, { ...MAP, title: 'One', description: 'a', embed: true })
  const twice = printStandalone(once, { ...MAP, title: 'Two', description: 'b', embed: false })
  expect(twice).toBe(printStandalone(TEMPLATE, { ...MAP, title: 'Two', description: 'b', embed: false }))
  expect(dataOf(twice)).toMatchObject({ title: 'Two' })
})

test('a template without a place for the map is a fault of the build', () => {
  expect(() => printStandalone('<html></html>', { ...MAP, description: '', embed: false })).toThrow(/build it again/)
})
