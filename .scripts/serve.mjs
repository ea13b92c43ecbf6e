// @ts-check
import { createReadStream, statSync, realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { HEADER_POLICY } from './content-security-policy.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

/** The first port that is tried, and how many are. */
const FIRST_PORT = 4173
const PORTS = 200

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * The file inside `folder` that a request asks for, or null where there is none that may be given out:
 * nothing outside the folder (by `..`, by an encoded separator or by a symbolic link), and no dot file.
 * @param {string} folder
 * @param {string} path decoded path of the address, relative to the page's own
 * @returns {{ file: string, size: number } | null}
 */
function findFile(folder, path) {
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => part.startsWith('.') || /[\\\0:]/.test(part))) return null
  try {
    const root = realpathSync(folder)
    const file = realpathSync(join(root, ...parts, path.endsWith('/') || path === '' ? 'index.html' : ''))
    const stats = statSync(file)
    return stats.isFile() && file.startsWith(root + sep) ? { file, size: stats.size } : null
  } catch {
    return null
  }
}

/**
 * The path below `base` that an address names, or null where it names another place or cannot be decoded.
 * @param {string} address
 * @param {string} base
 * @returns {string | null}
 */
function pathBelow(address, base) {
  const [encoded = ''] = address.split(/[?#]/)
  try {
    const path = decodeURIComponent(encoded)
    return path.startsWith(base) ? path.slice(base.length) : null
  } catch {
    return null
  }
}

/**
 * The part of a file that a request asks for (RFC 9110, section 14): null for the whole file, which is also the answer to
 * several parts at once and to what is no range; 'beyond' where the file has no such part.
 * @param {string | undefined} header
 * @param {number} size bytes of the file
 * @returns {{ start: number, end: number } | 'beyond' | null} `end`: the last byte
 */
export function readRange(header, size) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to))
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return start > end ? 'beyond' : { start, end }
}

/**
 * A server for a folder of static files, with the headers that the page expects. Only reads; only GET and HEAD.
 * @param {string} folder
 * @param {string} base the path under which the folder appears, with a slash at both ends
 * @returns {import('node:http').Server}
 */
export function createStaticServer(folder, base = '/') {
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    response.setHeader('Content-Security-Policy', HEADER_POLICY)
    /** @type {(status: number, sentence: string) => void} */
    const refuse = (status, sentence) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(405, 'This server only gives files out.')
    }
    const path = pathBelow(request.url ?? '/', base)
    const found = path === null ? null : findFile(folder, path)
    if (path === null || found === null) return refuse(404, 'There is no such file.')
    const range = readRange(request.headers.range, found.size)
    if (range === 'beyond') {
      response.setHeader('Content-Range', `bytes */${found.size}`)
      return refuse(416, 'The file has no such part.')
    }
    response.writeHead(range === null ? 200 : 206, {
      'Accept-Ranges': 'bytes',
      ...(range === null ? {} : { 'Content-Range': `bytes ${range.start}-${range.end}/${found.size}` }),
      'Content-Type': TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': range === null ? found.size : range.end - range.start + 1,
      // The names of built files carry a digest of their content, so they never change; the page itself does.
      'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(found.file, range ?? {})
      .on('error', () => response.destroy())
      .pipe(response)
  })
}

/**
 * Listens on 127.0.0.1 at the first free port from `first` on; resolves with the port.
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>}
 */
export function listenFrom(server, first = FIRST_PORT) {
  return new Promise((resolve, reject) => {
    let port = first
    const tryPort = () => server.listen(port, '127.0.0.1')
    server.on('error', (error) => {
      const taken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
      if (!taken) return reject(error)
      port += 1
      if (port === first + PORTS) return reject(new Error(`No port from ${first} to ${port - 1} is free.`))
      tryPort()
    })
    server.once('listening', () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
    tryPort()
  })
}

/**
 * Serves dist/ until Ctrl-C; resolves with the address of the page.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function serveBuild(root) {
  const server = createStaticServer(join(root, 'dist'))
  const port = await listenFrom(server)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      console.log('\nStopped.')
      server.close(() => process.exit(0))
      server.closeAllConnections()
    })
  }
  return `http://127.0.0.1:${port}/`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const address = await serveBuild(PROJECT_ROOT)
  console.log(`Coterie, as last built, is at ${address}  (Ctrl-C stops it)`)
}
