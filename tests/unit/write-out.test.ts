import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeOut, type OutContent } from '../../src/cli/write-out'
import { fileBlob } from '../../src/export/file-blob'

const folder = mkdtempSync(join(tmpdir(), 'coterie-write-out-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const encode = (text: string) => new TextEncoder().encode(text)
const said: string[] = []
const writeAs = (path: string, content: OutContent) =>
  writeOut({ inputs: [], out: path }, [{ path, content }], { folder, say: (line) => said.push(line) })
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

/** Content that breaks on its way. */
function* breakAfter(text: string): Generator<Uint8Array> {
  yield encode(text)
  throw new Error('the disk is full')
}

test('a file is written piece by piece, of nothing too', async () => {
  expect(await writeAs('new/a.csv', [encode('a,'), encode('b')])).toBe(true)
  expect(await writeAs('empty.csv', [])).toBe(true)
  expect([read('new/a.csv'), read('empty.csv')]).toEqual(['a,b', ''])
})

test('where writing breaks off, the earlier file stays as it was and nothing lies beside it', async () => {
  writeFileSync(join(folder, 'kept.json'), 'good')
  const before = readdirSync(folder)
  expect(await writeAs('kept.json', breakAfter('half'))).toBe(false)
  expect(said.at(-1)).toBe('kept.json could not be written: the disk is full')
  expect(read('kept.json')).toBe('good')
  expect(readdirSync(folder)).toEqual(before)
  expect(await writeAs('never.json', breakAfter('half'))).toBe(false)
  expect(existsSync(join(folder, 'never.json'))).toBe(false)
})

test('a file that is replaced keeps its rights, and a link goes on leading to it', async () => {
  writeFileSync(join(folder, 'target.json'), 'old')
  chmodSync(join(folder, 'target.json'), 0o640)
  symlinkSync('target.json', join(folder, 'link.json'))
  expect(await writeAs('link.json', 'new')).toBe(true)
  expect(read('target.json')).toBe('new')
  expect(statSync(join(folder, 'target.json')).mode & 0o777).toBe(0o640)
})

test('what is no plain file, such as /dev/null, is written straight', async () => {
  const device = statSync('/dev/null')
  expect(await writeAs('/dev/null', [encode('gone')])).toBe(true)
  expect(statSync('/dev/null').rdev).toBe(device.rdev)
})

test('standard output is given the next piece only when it took the one before', async () => {
  const order: string[] = []
  function* content(): Generator<Uint8Array> {
    for (const name of ['a', 'b']) {
      order.push(`made ${name}`)
      yield encode(name)
    }
  }
  const write = async (piece: string | Uint8Array): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`took ${Buffer.from(piece).toString('utf8')}`)
  }
  await writeOut({ inputs: [], out: '-' }, [{ path: '-', content: content() }], { folder, say: () => undefined, write })
  expect(order).toEqual(['made a', 'took a', 'made b', 'took b'])
})

test('a large file for the browser is whole, tells once that it is large, and lets the page breathe while it is printed', async () => {
  const piece = 'ü'.repeat(1 << 17)
  let [breaths, made, ended] = [0, 0, false]
  function* pieces(): Generator<string> {
    for (; made < 72; made++) yield piece
  }
  const tick = (): void => {
    if (ended) return
    breaths++
    setImmediate(tick)
  }
  setImmediate(tick)
  const told: number[] = []
  const blob = await fileBlob({ ending: '.json', pieces: pieces() }, 'application/json', () => told.push(made))
  ended = true
  expect([blob.type, blob.size]).toEqual(['application/json', 72 * 2 * piece.length])
  expect(await blob.text()).toBe(piece.repeat(72))
  expect(told).toHaveLength(1)
  expect(told[0]).toBeLessThan(72)
  expect(breaths).toBeGreaterThan(10)
  const small = await fileBlob({ ending: '.json', pieces: ['a', 'b'] }, 'x/y', () => told.push(0))
  expect([await small.text(), told.length]).toEqual(['ab', 1])
})
