import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Download, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOnce } from '../../src/cli/read-once'
import { tidyBlanks } from '../../src/records/lines'
import { findCorpora } from '../fixtures/find-corpora'
import { runByName } from './every-view'
import { IS_LONG, longTest } from './long'
import { openForEachTest } from './open-for-each-test'
import { detailsOf, mapOf, middleOfMap, searchFor, settle, watchPage } from './open-page'

let page: Page
let browser: Browser
let complaints: string[]
let folder = ''

openForEachTest((opened) => {
  ;({ page, browser, complaints } = opened)
  watchForHits(page)
})
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What each of the texts would do that are more than a text; no page of Coterie has anything of this name. */
const HIT = 'window.__hit=1'

/** A text of each sort that means something to a page, a style, a template, a table or a reader of letters; each with a word by which it is found. */
const HOSTILE: readonly (readonly [word: string, text: string])[] = [
  ['alder', `<script>${HIT}</script>`],
  ['birch', `"><img src=x onerror=${HIT}>`],
  ['cedar', `<svg onload=${HIT}><a xlink:href="${['javascript', HIT].join(':')}">x</a></svg>`],
  ['dogwood', `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`],
  ['ebony', `x" onmouseover="${HIT}" autofocus onfocus="${HIT}`],
  ['fir', `</style><style>*{background:url(//evil.invalid/a)}</style><link rel=stylesheet href=//evil.invalid/b.css>`],
  ['ginkgo', 'url(https://evil.invalid/c.png) @import "//evil.invalid/d.css"'],
  ['hazel', `\${${HIT}} {{constructor.constructor('${HIT}')()}} <%= ${HIT} %>`],
  ['ironwood', `]]></title></text></textarea><script>${HIT}</script><!--`],
  ['juniper', '=HYPERLINK("https://evil.invalid/e","x")'],
  ['koa', '@SUM(1+1)*cmd|calc!A0'],
  ['larch', 'Ann\u202Egnp.exe \u2066hidden\u2069 a\u200Bb\u200Dc \uFEFFd'],
  ['maple', `nul\u0000and\u0007bell`],
  ['nutmeg', `${'long '.repeat(2000)}end`],
  ['olive', `<math><mtext><table><mglyph><style><img src=x onerror=${HIT}>`],
]
const NAMES_OF_THE_LANGUAGE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

/** Addresses that lead to something else than a page of the web, and one that is one. */
const ADDRESSES = [
  ['javascript', HIT].join(':'),
  ['JaVaScRiPt', HIT].join('\t:'),
  `data:text/html,<script>opener.${HIT}</script>`,
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'https://example.org/paper',
]

const inOneLine = (text: string): string => text.replace(/[\r\n]/g, ' ')
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, '')

const risOf = (texts: readonly (readonly [string, string])[]): string =>
  texts
    .map(([word, text], at) =>
      [
        'TY  - JOUR',
        `TI  - ${text} ${word}`,
        `AU  - ${text.replaceAll(',', '')} ${word}son, Ann`,
        'AU  - Shared, Sam',
        `T2  - ${text}`,
        `KW  - ${text.slice(0, 80)}`,
        `AB  - We study ${text} at length.`,
        `N1  - ${text}`,
        `AD  - ${text}`,
        `DO  - 10.1000/${text.slice(0, 60).replaceAll(' ', '')}`,
        ...ADDRESSES.map((address) => `UR  - ${address}`),
        `PY  - ${String(2000 + (at % 20))}`,
        'ER  - ',
      ]
        .map(inOneLine)
        .join('\n'),
    )
    .join('\n')

const csvOf = (texts: readonly (readonly [string, string])[]): string =>
  [
    'title,authors,year,journal,keywords,abstract,url,doi',
    ...texts.map(([word, text], at) =>
      [
        `${text} ${word}`,
        `${text.replaceAll(/[,;]/g, '')} ${word}son; Sam Shared`,
        String(2000 + (at % 20)),
        text,
        text.slice(0, 80),
        `We study ${text}.`,
        ADDRESSES[at % ADDRESSES.length] ?? '',
        `10.1000/${text.slice(0, 60)}`,
      ]
        .map(quoted)
        .join(','),
    ),
  ].join('\r\n')

const NODES = [...HOSTILE.map(([word, text]) => `${text} ${word}`), ...NAMES_OF_THE_LANGUAGE].map(escaped)

const graphmlOf = (): string =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">` +
  `<key id="label" for="node" attr.name="label" attr.type="string"/><key id="k" for="node" attr.name="${escaped(HOSTILE[1]?.[1] ?? '')}" attr.type="string"/>` +
  `<graph edgedefault="undirected">${NODES.map((node) => `<node id="${node}"><data key="label">${node}</data><data key="k">${node}</data></node>`).join('')}` +
  `${NODES.slice(1)
    .map((node, at) => `<edge source="${NODES[at] ?? ''}" target="${node}"/>`)
    .join('')}</graph></graphml>`

const gexfOf = (): string =>
  `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">` +
  `<attributes class="node"><attribute id="0" title="${escaped(HOSTILE[0]?.[1] ?? '')}" type="string"/></attributes>` +
  `<nodes>${NODES.map((node) => `<node id="${node}" label="${node}"><attvalues><attvalue for="0" value="${node}"/></attvalues></node>`).join('')}</nodes>` +
  `<edges>${NODES.slice(1)
    .map((node, at) => `<edge id="${String(at)}" source="${NODES[at] ?? ''}" target="${node}"/>`)
    .join('')}</edges></graph></gexf>`

function watchForHits(watched: Page): void {
  watched.on('dialog', (dialog) => {
    complaints.push(`a dialog of the page: ${dialog.message()}`)
    void dialog.dismiss()
  })
}

/** Nothing ran, nothing became an element that could, and nothing leads anywhere but to the web. */
async function expectHarmless(looked: Page): Promise<void> {
  const found = await looked.evaluate(() => {
    const all = [...document.querySelectorAll('*')]
    return {
      hit: '__hit' in window,
      polluted: 'polluted' in {},
      foreign: all.filter((element) => /^(?:iframe|object|embed|base|mglyph|math)$/i.test(element.tagName)).length,
      handlers: all.filter((element) => element.getAttributeNames().some((name) => name.startsWith('on'))).length,
      schemes: [
        ...new Set(
          [...document.querySelectorAll('[href]')].map(
            (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).protocol,
          ),
        ),
      ].filter((scheme) => !/^(?:https?|blob|file):$/.test(scheme) && scheme !== 'data:'),
      dataLinks: document.querySelectorAll('a[href^="data:" i]').length,
    }
  })
  expect(found).toEqual({ hit: false, polluted: false, foreign: 0, handlers: 0, schemes: [], dataLinks: 0 })
}

const openFiles = async (files: readonly { name: string; text: string | Buffer }[]): Promise<void> => {
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  await page.getByRole('button', { name: 'Show the map' }).waitFor({ timeout: 90_000 })
  await expectHarmless(page)
}
const showMap = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Show the map' }).click()
  await mapOf(page).waitFor()
}

/** Every network: what stands under the pointer, and the table. */
async function walkNetworks(networks: readonly string[]): Promise<void> {
  for (const network of networks) {
    await page.getByRole('radio', { name: network, exact: true }).click()
    await settle(page)
    const { x, y } = await middleOfMap(page)
    for (const [dx, dy] of [
      [0, 0],
      [60, 30],
      [-80, 40],
      [30, -70],
    ] as const)
      await page.mouse.move(x + dx, y + dy)
    await expectHarmless(page)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('table').first().waitFor()
    await expectHarmless(page)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await mapOf(page).waitFor()
  }
}

const save = async (press: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readDownload(download)
}
const readDownload = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

/** Opens a saved file in the same browser, as whoever gets it does. */
async function openSaved(name: string, text: string): Promise<Page> {
  const path = join(folder, name)
  await writeFile(path, text)
  const context = await browser.newContext({ offline: true })
  const other = await context.newPage()
  watchPage(other, complaints)
  watchForHits(other)
  await other.goto(pathToFileURL(path).href)
  return other
}

test.each(
  (
    [
      ['RIS', 'list.ris', risOf],
      ['a table', 'list.csv', csvOf],
    ] as const
  ).slice(IS_LONG ? 0 : 1),
)(
  'hostile texts of %s are shown as typed in map, panels, table and search, and nothing runs',
  async (_, name, make) => {
    const text = make(HOSTILE)
    const { parsed } = await readOnce(name, new TextEncoder().encode(text))
    const titles = parsed.flatMap(({ records }) => records.map(({ title }) => title ?? ''))
    expect(titles).toHaveLength(HOSTILE.length)
    // What is a mark of an element is a text like any other.
    expect(titles[0]).toContain(`<script>${HIT}</script>`)
    expect(titles[1]).toContain(`<img src=x onerror=${HIT}>`)
    await openFiles([{ name: `<img src=x onerror=${HIT}> ${name}`, text }])
    expect(await page.getByRole('dialog').innerText()).toContain(`<img src=x onerror=${HIT}> ${name}`)
    await showMap()
    await walkNetworks(['People', 'Papers', 'Topics'])
    await page.getByRole('radio', { name: 'Papers', exact: true }).click()
    for (const [at, [word]] of HOSTILE.entries()) {
      await searchFor(page, word)
      const panel = detailsOf(page)
      const title = tidyBlanks(titles[at] ?? '')
      await expect
        .poll(async () => tidyBlanks(await panel.innerText()), { timeout: 15_000 })
        .toContain(title.slice(0, 200))
      await expectHarmless(page)
      await searchFor(page, `${word}son`)
      await expect
        .poll(async () => (await panel.getByRole('heading').first().innerText()).toLowerCase())
        .toContain(word)
      await expectHarmless(page)
    }
  },
)

test.each([
  ['GraphML', 'net.graphml', graphmlOf],
  ['GEXF', 'net.gexf', gexfOf],
] as const)('hostile names and ids of %s are names', async (_, name, make) => {
  await openFiles([{ name, text: make() }])
  await showMap()
  expect(Number(await mapOf(page).getAttribute('data-nodes'))).toBe(NODES.length)
  for (const word of ['alder', 'birch', 'olive', ...NAMES_OF_THE_LANGUAGE]) {
    await searchFor(page, word)
    await expect.poll(() => detailsOf(page).innerText(), { timeout: 15_000 }).toContain(word)
    await expectHarmless(page)
  }
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('table').first().waitFor()
  await expectHarmless(page)
})

test('pictures, report, page, tables and projects of hostile texts open in a browser as what they are', async () => {
  await openFiles([{ name: 'list.ris', text: risOf(HOSTILE) }])
  await showMap()
  await page.getByRole('radio', { name: 'Papers', exact: true }).click()
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const svg = await openSaved('map.svg', await save(() => dialog.getByRole('button', { name: /^Save SVG/ }).click()))
  expect(await svg.evaluate(() => document.documentElement.tagName)).toBe('svg')
  expect(await svg.evaluate(() => document.querySelectorAll('script,foreignObject,a').length)).toBe(0)
  await expectHarmless(svg)
  await svg.context().close()
  await page.keyboard.press('Escape')

  const project = await save(() => page.keyboard.press('s'))
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const share = page.getByRole('dialog', { name: 'Share' })
  await share.getByRole('textbox', { name: 'What it is called' }).fill(`</title><script>${HIT}</script>`)
  await share.getByRole('radio', { name: 'Page to send' }).click()
  const one = await openSaved('one.html', await save(() => share.getByRole('button', { name: 'Save page' }).click()))
  await mapOf(one).waitFor()
  await searchFor(one, 'alder')
  await expect.poll(() => detailsOf(one).innerText()).toContain(`<script>${HIT}</script>`)
  await expectHarmless(one)
  await one.context().close()
  await page.keyboard.press('Escape')

  await runByName(page, 'Methods and report')
  const reportDialog = page.getByRole('dialog', { name: 'Methods and report' })
  const report = await openSaved(
    'report.html',
    await save(() => reportDialog.getByRole('button', { name: /HTML/ }).click()),
  )
  expect(await report.locator('body').innerText()).toContain(`<script>${HIT}</script>`)
  await expectHarmless(report)
  await report.context().close()
  await page.keyboard.press('Escape')

  await openFiles([{ name: 'again.coterie.json', text: project }])
  await showMap()
  await searchFor(page, 'alder')
  await expect.poll(() => detailsOf(page).innerText()).toContain(`<script>${HIT}</script>`)
  await expectHarmless(page)
})

longTest('a project whose every text was made hostile is shown or refused, and nothing of it runs (long)', async () => {
  await openFiles([{ name: 'list.ris', text: risOf(HOSTILE.slice(0, 4)) }])
  await showMap()
  const project = await save(() => page.keyboard.press('s'))
  let at = 0
  const poisoned = JSON.stringify(JSON.parse(project), (key, value: unknown) =>
    typeof value === 'string' && /^(?:title|name|label|venue|text|note|caption)$/.test(key)
      ? `${value} ${HOSTILE[at++ % 4]?.[1] ?? ''}`
      : value,
  ).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page
    .getByLabel('Files to open')
    .setInputFiles([{ name: 'poisoned.coterie.json', mimeType: 'application/json', buffer: Buffer.from(poisoned) }])
  const show = page.getByRole('button', { name: 'Show the map' })
  const refusal = page.getByRole('alert')
  await show.or(refusal).first().waitFor()
  await expectHarmless(page)
  if ((await show.count()) === 0) return
  await showMap()
  await walkNetworks(['Papers', 'People'])
})

const security = join(findCorpora() ?? folder, 'security')
const known = join(security, 'xss-payloads-dompurify.json')
const odd = join(security, 'blns', 'blns.json')
const present = findCorpora() !== null && existsSync(known) && existsSync(odd) ? describe : describe.skip

present('known attacks (skipped where the corpora are not there; COTERIE_CORPORA names them)', () => {
  longTest('as titles, names, venues and keywords of one list run nothing (long)', async () => {
    const payloads = [readFileSync(known, 'utf8'), readFileSync(odd, 'utf8')].flatMap((text) =>
      (JSON.parse(text) as unknown[]).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
    )
    const texts = payloads.map((text, at) => [`mark${String(at)}`, inOneLine(text)] as const)
    await openFiles([{ name: 'attacks.ris', text: risOf(texts) }])
    await showMap()
    await walkNetworks(['Papers', 'People', 'Topics'])
    await page.getByRole('radio', { name: 'Papers', exact: true }).click()
    for (let at = 0; at < texts.length; at += 24) {
      await searchFor(page, `mark${String(at)}`)
      await detailsOf(page).waitFor()
      await expectHarmless(page)
    }
  })
})
