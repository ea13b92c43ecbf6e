import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/base/crc32'
import { isGzip, isZip, tameName, unpackGzip, unpackZip } from '../../src/records/archive'
import { inflateGzip } from '../../src/records/inflate'
import { readZipDirectory } from '../../src/records/zip-directory'
import type { Issue } from '../../src/base/issue'
import { gzipOf } from '../fixtures/archives'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file as the directory of an archive states it; what is left out is as it should be. */
type Stored = {
  readonly name: string | Uint8Array
  readonly text: string
  readonly method?: number
  readonly flags?: number
  readonly checksum?: number
  readonly size?: number
  readonly extra?: readonly number[]
  readonly local?: number
  readonly stated?: number
}

/** An archive byte by byte, whose files are stored as they are. */
function archiveOf(
  files: readonly Stored[],
  { before = '', comment = '', count = files.length, moved = 0 } = {},
): Uint8Array {
  const bytes: number[] = [...encode(before)]
  const start = bytes.length
  const two = (value: number): void => void bytes.push(value & 255, (value >>> 8) & 255)
  const four = (value: number): void => {
    two(value & 0xffff)
    two(value >>> 16)
  }
  const places = files.map(({ name, text, extra = [] }) => {
    const place = bytes.length - start
    four(0x04034b50)
    for (let at = 0; at < 11; at++) two(0)
    const named = typeof name === 'string' ? encode(name) : name
    two(named.length)
    two(extra.length)
    bytes.push(...named, ...extra, ...encode(text))
    return place
  })
  const directory = bytes.length
  files.forEach(({ name, text, method = 0, flags = 0, extra = [], ...file }, at) => {
    const named = typeof name === 'string' ? encode(name) : name
    four(0x02014b50)
    four(0)
    two(flags)
    two(method)
    four(0)
    four(file.checksum ?? crc32(encode(text)))
    four(file.size ?? encode(text).length)
    four(file.stated ?? encode(text).length)
    two(named.length)
    two(extra.length)
    two(3)
    two(0)
    two(0)
    four(0)
    four(file.local ?? places[at] ?? 0)
    bytes.push(...named, ...extra, 1, 2, 3)
  })
  const length = bytes.length - directory
  four(0x06054b50)
  four(0)
  two(count)
  two(count)
  four(length)
  four(directory - start + moved)
  two(comment.length)
  return Uint8Array.from([...bytes, ...encode(comment)])
}

const eight = (value: number): number[] => [value, 0, 0, 0, 0, 0, 0, 0]
const [A, B] = [
  { name: 'a.txt', text: 'One' },
  { name: 'b.txt', text: 'Three' },
] as const
const large = 0xffffffff

describe('the directory of an archive', () => {
  const tell = (bytes: Uint8Array, most = 10): unknown =>
    readZipDirectory(bytes, most)?.map(({ name, from, size, unpacked, method, isEncrypted }) => [
      name,
      new TextDecoder().decode(bytes.subarray(from, from + size)),
      unpacked,
      method,
      isEncrypted,
    ]) ?? null
  const [a, b] = [
    ['a.txt', 'One', 3, 0, false],
    ['b.txt', 'Three', 5, 0, false],
  ]

  it.each<[string, Uint8Array, unknown]>([
    ['of two files', archiveOf([A, B]), [a, b]],
    ['of none', archiveOf([]), []],
    ['behind a program', archiveOf([A, B], { before: 'program' }), [a, b]],
    ['before a remark', archiveOf([A], { comment: 'x'.repeat(65_535) }), [a]],
    ['before more than a remark', Uint8Array.from([...archiveOf([A]), ...new Uint8Array(65_536)]), null],
    ['that is said to stand farther on', archiveOf([A], { moved: 1 }), null],
    ['that says fewer files', archiveOf([A, B], { count: 1 }), null],
    ['that says more files', archiveOf([A, B], { count: 3 }), null],
    ['that says no number of files', archiveOf([A, B], { count: 0xffff }), [a, b]],
    ['of another way of packing', archiveOf([{ ...A, method: 12 }]), [['a.txt', 'One', 3, 12, false]]],
    ['with a lock', archiveOf([{ ...A, flags: 9 }]), [['a.txt', 'One', 3, 0, true]]],
    ['with other marks', archiveOf([{ ...A, flags: 8 }]), [a]],
    ['with more said', archiveOf([{ ...A, extra: [9, 0, 1, 0, 7] }, B]), [a, b]],
    [
      'with a name of another time',
      archiveOf([{ ...A, name: Uint8Array.from([0xe9, 0x74]) }]),
      [['ét', 'One', 3, 0, false]],
    ],
    ['that leads nowhere', archiveOf([{ ...A, local: 7 }]), [['a.txt', '', 3, 0, false]]],
    ['that leads beyond', archiveOf([{ ...A, local: 9999 }]), [['a.txt', '', 3, 0, false]]],
    [
      'with large numbers',
      archiveOf([
        {
          ...A,
          extra: [9, 0, 1, 0, 7, 1, 0, 24, 0, ...eight(3), ...eight(3), ...eight(0)],
          size: large,
          stated: large,
          local: large,
        },
      ]),
      [a],
    ],
    ['with one large number', archiveOf([{ ...A, extra: [1, 0, 8, 0, ...eight(3)], size: large }]), [a]],
    ['with large numbers that are not large', archiveOf([{ ...A, extra: [1, 0, 8, 0, ...eight(9)] }]), [a]],
    ['that is no archive', encode('PK and no more of it, but long enough'), null],
    ['that is too short', encode('PK'), null],
  ])('%s is read', (_, bytes, told) => {
    expect(tell(bytes)).toEqual(told)
  })

  it('is read up to so many files', () => {
    expect(tell(archiveOf([A, B]), 1)).toEqual([a])
  })
})

describe('an archive', () => {
  const unpack = (bytes: Uint8Array, left = 100): unknown => {
    const issues: Issue[] = []
    const files = [...unpackZip('x.zip', bytes, { left }, issues)]
    return [
      ...files.map(
        ({ name, bytes: inner, done, total }) =>
          `${name} ${String(done)}/${String(total)} ${new TextDecoder().decode(inner)}`,
      ),
      ...issues.map(({ source, line, severity, message }) => `${source} ${String(line)} ${severity}: ${message}`),
    ]
  }
  const one = 'x.zip/a.txt 0/2 One'
  const damaged = 'x.zip/b.txt 0 skipped: It is damaged and could not be unpacked.'

  it.each<[string, Uint8Array, unknown]>([
    ['whole', archiveOf([A, B]), [one, 'x.zip/b.txt 1/2 Three']],
    [
      'of names that come again',
      archiveOf([A, A, { ...A, name: 'a.txt (2)' }, A].map((file, at) => ({ ...file, text: String(at) }))),
      ['x.zip/a.txt 0/4 0', 'x.zip/a.txt (2) 1/4 1', 'x.zip/a.txt (2) (2) 2/4 2', 'x.zip/a.txt (3) 3/4 3'],
    ],
    ['of a false sum', archiveOf([A, { ...B, checksum: 5 }]), [one, damaged]],
    ['of a file that is cut', archiveOf([A, { ...B, size: 5000 }]), [one, damaged]],
    ['of two files in one place', archiveOf([A, { ...B, local: 0 }]), [one, damaged]],
    ['of an empty file', archiveOf([{ ...A, text: '' }, B]), ['x.zip/a.txt 0/2 ', 'x.zip/b.txt 1/2 Three']],
    [
      'of another way of packing',
      archiveOf([A, { ...B, method: 12 }]),
      [one, 'x.zip/b.txt 0 skipped: It is packed in a way that Coterie does not read. Unpack it first.'],
    ],
    [
      'with what systems lay aside',
      archiveOf(
        [
          '__MACOSX/x',
          'a/.hidden',
          '.git/x',
          'Thumbs.db',
          'b\\Desktop.ini',
          'folder/',
          'c\\',
          './a.txt',
          '../b.txt',
          'a.b/c',
        ].map((name) => ({ name, text: name })),
      ),
      ['x.zip/a.txt 0/3 ./a.txt', 'x.zip/b.txt 1/3 ../b.txt', 'x.zip/a.b/c 2/3 a.b/c'],
    ],
  ])('%s is unpacked', (_, bytes, told) => {
    expect(unpack(bytes)).toEqual(told)
  })

  it('takes of what may come out what came out', () => {
    const allowance = { left: 8 }
    expect([...unpackZip('x.zip', archiveOf([A, B]), allowance, [])]).toHaveLength(2)
    expect(allowance.left).toBe(0)
    expect(unpack(archiveOf([A, B]), 7)).toEqual([
      one,
      expect.stringMatching(/^x\.zip\/b\.txt 0 skipped: Unpacked,? it would be larger/) as string,
    ])
  })

  it('is known by its first bytes', () => {
    const starts = [
      [0x50, 0x4b, 3],
      [0x50, 0x4b, 5],
      [0x50, 0x4b, 7],
      [0x50, 0x4b, 4],
      [0x50, 0, 3],
      [0, 0x4b, 3],
    ]
    expect(starts.map((bytes) => isZip(Uint8Array.from(bytes)))).toEqual([true, true, true, false, false, false])
    const packed = [
      [0x1f, 0x8b, 8],
      [0x1f, 0x8b, 7],
      [0x1f, 0, 8],
      [0, 0x8b, 8],
    ]
    expect(packed.map((bytes) => isGzip(Uint8Array.from(bytes)))).toEqual([true, false, false, false])
  })

  it.each([
    ['a/b/c/d/e/f/g/h/i', 'b/c/d/e/f/g/h/i'],
    [' a / b ', 'a/b'],
    ['c:/D:/x:y/z', 'x:y/z'],
    ['', 'file'],
  ])('calls what is called %j in it %j', (name, tame) => {
    expect(tameName(name)).toBe(tame)
  })
})

describe('what is packed', () => {
  it('comes out while less comes out than is allowed', () => {
    const packed = gzipOf('x'.repeat(100))
    expect([100, 99, 0].map((left) => inflateGzip(packed, { left }))).toMatchObject([
      { ok: true },
      { ok: false, why: 'too-large', after: 100 },
      { ok: false, why: 'too-large', after: 0 },
    ])
    const allowance = { left: 150 }
    inflateGzip(packed, allowance)
    expect(allowance.left).toBe(50)
    inflateGzip(packed, allowance)
    expect(allowance.left).toBe(-50)
  })

  it('is whole, of many pieces too', () => {
    const text = Array.from({ length: 40_000 }, (_, at) => String((at * 7919) % 100_003)).join(' ')
    const unpacked = inflateGzip(gzipOf(text), { left: 1e6 })
    expect(unpacked.ok && new TextDecoder().decode(unpacked.bytes) === text).toBe(true)
    const issues: Issue[] = []
    expect(unpackGzip('a.gz', gzipOf(text).subarray(0, 5000), { left: 1e6 }, issues)).toBeNull()
    expect(issues).toMatchObject([{ source: 'a.gz', line: 0, severity: 'skipped' }])
  })
})
