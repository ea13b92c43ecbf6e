import { describe, expect, test, vi } from 'vitest'
import { folderAtAddress, folderOfFiles, UnreadableFolder, type RangeFolder } from '../../src/storage/range-file'

const PAGE = 'https://maps.example/here/index.html?lang=en#top'
const BYTES = Uint8Array.from({ length: 100 }, (_, at) => at)

type Asked = { readonly address: string; readonly range: string | null }

/** A server with one file; what it is asked, and how it may answer otherwise. */
function serve(answer?: (range: string | null) => Response | null) {
  const asked: Asked[] = []
  const ask = ((address: URL, options: { readonly headers: Record<string, string> }) => {
    const range = options.headers.Range ?? null
    asked.push({ address: String(address), range })
    const own = answer?.(range)
    if (own === null) return Promise.reject(new TypeError('offline'))
    if (own !== undefined) return Promise.resolve(own)
    const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? '')
    if (match === null) return Promise.resolve(new Response('all of it'))
    const [start, last] = [Number(match[1]), Number(match[2])]
    return Promise.resolve(
      new Response(BYTES.slice(start, last + 1), {
        status: 206,
        headers: { 'Content-Range': `bytes ${start}-${last}/${BYTES.length}` },
      }),
    )
  }) as typeof fetch
  return { asked, ask }
}

const bytesOf = async (buffer: ArrayBuffer | Promise<ArrayBuffer>) => [...new Uint8Array(await buffer)]

describe('a folder of the page’s own server', () => {
  test.each([
    ['atlas', 'https://maps.example/here/atlas/manifest.json'],
    ['atlas/', 'https://maps.example/here/atlas/manifest.json'],
    ['/atlas?x=1#y', 'https://maps.example/atlas/manifest.json'],
    ['https://maps.example/a/b', 'https://maps.example/a/b/manifest.json'],
  ])('at %s is asked for %s', async (address, expected) => {
    const { asked, ask } = serve()
    expect(await folderAtAddress(address, PAGE, ask).readText('manifest.json')).toBe('all of it')
    expect(asked).toEqual([{ address: expected, range: null }])
  })

  test.each(['https://elsewhere.example/atlas', 'http://maps.example/atlas', 'https://[', 'data:,x'])(
    'is not one at %s, which nobody is asked for',
    (address) => {
      const { asked, ask } = serve()
      expect(() => folderAtAddress(address, PAGE, ask)).toThrow(UnreadableFolder)
      expect(asked).toEqual([])
    },
  )

  test('is asked for parts of a file, both ends of which it is told', async () => {
    const { asked, ask } = serve()
    const file = await folderAtAddress('atlas', PAGE, ask).open('edges/a.parquet', 100)
    expect([file.byteLength, asked]).toEqual([100, []])
    expect(await bytesOf(file.slice(10, 13))).toEqual([10, 11, 12])
    expect(await bytesOf(file.slice(97))).toEqual([97, 98, 99])
    expect(asked.map(({ range }) => range)).toEqual(['bytes=10-12', 'bytes=97-99'])
  })

  test('is not asked for nothing', async () => {
    const { asked, ask } = serve()
    const file = await folderAtAddress('atlas', PAGE, ask).open('edges/a.parquet', 100)
    expect([(await file.slice(5, 5)).byteLength, (await file.slice(100)).byteLength]).toEqual([0, 0])
    expect(await bytesOf(file.slice(4, 5))).toEqual([4])
    expect(asked).toHaveLength(1)
  })

  test('tells how large a file is where the manifest does not', async () => {
    const { asked, ask } = serve()
    const file = await folderAtAddress('atlas', PAGE, ask).open('edges/a.parquet', undefined)
    expect([file.byteLength, asked[0]?.range]).toEqual([100, 'bytes=0-0'])
  })

  test.each([
    ['is not reached', () => null, /could not be fetched/],
    ['has no such file', () => new Response('', { status: 404 }), /status 404/],
    ['sends whole files', () => new Response('all'), /must answer requests for ranges/],
    ['does not say how large a file is', () => new Response('a', { status: 206 }), /does not say/],
    [
      'says that it does not know how large a file is',
      () => new Response('a', { status: 206, headers: { 'Content-Range': 'bytes 0-0/*' } }),
      /does not say/,
    ],
  ])('that %s is told of in a sentence that names the file', async (_, answer, sentence) => {
    const { ask } = serve(answer)
    const opening = folderAtAddress('atlas', PAGE, ask).open('edges/a.parquet', undefined)
    const error: unknown = await opening.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnreadableFolder)
    expect((error as Error).message).toMatch(sentence)
    expect((error as Error).message).toContain('edges/a.parquet')
  })

  test('that sends a whole file is not waited for to send it', async () => {
    const whole = new Response('all of a very large file')
    if (whole.body === null) throw new Error('There is no body.')
    const cancel = vi.spyOn(whole.body, 'cancel')
    const file = await folderAtAddress('atlas', PAGE, serve(() => whole).ask).open('edges/a.parquet', 100)
    await expect(file.slice(0, 9)).rejects.toThrow(UnreadableFolder)
    expect(cancel).toHaveBeenCalled()
  })
})

describe('a folder of files', () => {
  const folder: RangeFolder = folderOfFiles(
    new Map([
      ['manifest.json', new Blob(['{}'])],
      ['edges/a.parquet', new Blob([BYTES])],
    ]),
  )

  test('has their texts and their parts', async () => {
    expect(await folder.readText('manifest.json')).toBe('{}')
    const file = await folder.open('edges/a.parquet', undefined)
    expect(file.byteLength).toBe(100)
    expect(await bytesOf(file.slice(10, 13))).toEqual([10, 11, 12])
    expect(await bytesOf(file.slice(98))).toEqual([98, 99])
  })

  test('names a file that is missing', async () => {
    await expect(folder.readText('other.json')).rejects.toThrow(/other\.json/)
    expect(() => folder.open('edges/b.parquet', 3)).toThrow(UnreadableFolder)
  })
})
