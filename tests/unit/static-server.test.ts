import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStaticServer, listenFrom } from '../../.scripts/serve.mjs'

const place = mkdtempSync(join(tmpdir(), 'coterie-serve-'))
const folder = join(place, 'dist')
const server = createStaticServer(folder, '/some/where/')
let port = 0

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'assets', 'a-1.js'), 'let a')
  writeFileSync(join(folder, 'assets', 'Ünïcode name.svg'), '<svg/>')
  writeFileSync(join(folder, '.stamp'), 'hidden')
  writeFileSync(join(place, 'secret.txt'), 'secret')
  symlinkSync(join(place, 'secret.txt'), join(folder, 'link.txt'))
  port = await listenFrom(server, 0)
})

afterAll(() => {
  server.close()
  rmSync(place, { recursive: true })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** Asks with the path exactly as given: `fetch` would resolve `..` before it asks. */
const ask = (path: string, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })

test.each([
  ['/some/where/', 'text/html; charset=utf-8', '<p>page</p>', 'no-cache'],
  ['/some/where/?network=papers', 'text/html; charset=utf-8', '<p>page</p>', 'no-cache'],
  ['/some/where/assets/a-1.js', 'text/javascript; charset=utf-8', 'let a', 'public, max-age=31536000, immutable'],
  [
    `/some/where/assets/${encodeURIComponent('Ünïcode name.svg')}`,
    'image/svg+xml',
    '<svg/>',
    'public, max-age=31536000, immutable',
  ],
])('%s is given out as %s', async (path, type, body, cache) => {
  const answer = await ask(path)
  expect(answer).toMatchObject({ status: 200, body })
  expect(answer.headers).toMatchObject({
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  '/some/where/../secret.txt',
  '/some/where/..%2fsecret.txt',
  '/some/where/%2e%2e/secret.txt',
  '/some/where/assets/..%5c..%5csecret.txt',
  '/some/where/assets/..\\..\\secret.txt',
  '/some/where/link.txt',
  '/some/where/.stamp',
  '/some/where/%00',
  '/some/where/%E0%A4%A',
  '/some/where/assets',
  '/some/where/assets/',
  '/some/where/nothing.js',
  '/secret.txt',
  '/some/whereabouts/',
])('%s leads nowhere', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.body).toBe('There is no such file.\n')
})

test('every answer carries the policy, which forbids framing', async () => {
  for (const path of ['/some/where/', '/nothing']) {
    const policy = (await ask(path)).headers['content-security-policy']
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
  }
})

test('HEAD gives the headers alone', async () => {
  expect(await ask('/some/where/', 'HEAD')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '11' },
  })
})

test('nothing can be written', async () => {
  expect(await ask('/some/where/', 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test('a port that is taken is passed over', async () => {
  const other = createServer()
  const free = await listenFrom(other, port)
  expect(free).toBeGreaterThan(port)
  other.close()
})

test.each([
  ['bytes=0-1', 'le', 'bytes 0-1/5'],
  ['bytes=2-', 't a', 'bytes 2-4/5'],
  ['bytes=-2', ' a', 'bytes 3-4/5'],
  ['bytes=3-99', ' a', 'bytes 3-4/5'],
])('of a file, %s is given out alone', async (range, body, said) => {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/some/where/assets/a-1.js`, { headers: { range } })
  expect(answer.status).toBe(206)
  expect(await answer.text()).toBe(body)
  expect(answer.headers.get('content-range')).toBe(said)
  expect(answer.headers.get('content-length')).toBe(String(body.length))
})

test('a part that a file does not have is refused, and what is no part is answered with the whole file', async () => {
  const address = `http://127.0.0.1:${String(port)}/some/where/assets/a-1.js`
  const beyond = await fetch(address, { headers: { range: 'bytes=5-' } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */5'])
  for (const range of ['bytes=0-0,2-3', 'bytes=-', 'bytes=3-2', 'lines=1-2'])
    expect(await (await fetch(address, { headers: { range } })).text()).toBe('let a')
})
