import { expect, test } from 'vitest'

const sheets = Object.entries(
  import.meta.glob<string>('../../src/**/*.css', { query: '?raw', import: 'default', eager: true }),
).map(([path, text]) => [path.replace('../../', ''), text.replace(/\/\*[^]*?\*\//g, '')] as const)
const sources = Object.values(
  import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
)

/** What a sheet defines, or code sets on an element: `'--share': …`, `setProperty('--share', …)`. */
const defined = new Set([
  ...sheets.flatMap(([, text]) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
  ...sources.flatMap((text) => [...text.matchAll(/['"`](--[\w-]+)['"`]/g)].map(([, name]) => name)),
])

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(20)
})

test.each(sheets)('every value that %s takes by its name is given somewhere', (_, text) => {
  const used = [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '')
  // What the library of menus sets on its own elements while they are open.
  const own = used.filter((name) => !name.startsWith('--radix-'))
  expect(own.filter((name) => !defined.has(name))).toEqual([])
})
