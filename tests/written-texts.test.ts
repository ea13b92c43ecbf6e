import { expect, test } from 'vitest'
import { findWrittenTexts } from './written-texts'

const files = Object.entries(
  import.meta.glob<string>(['../src/{ui,canvas,first,state,scene}/**/*.{ts,tsx}', '../src/{page,main}.tsx'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, text]) => [path.replace('../src/', ''), text] as const)

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(200)
})

test.each(files)('src/%s leaves to src/words what a person reads', (path, text) => {
  expect(findWrittenTexts(path, text)).toEqual([])
})

test.each([
  ['<p>Nothing here</p>', 'Nothing here'],
  ['<p>{open ? `Close ${name}` : words.open}</p>', 'Close'],
  ['<button aria-label="Close" />', 'Close'],
  ["<input placeholder={given ?? 'A name'} />", 'A name'],
  ["<Modal title={'Share ' + name} />", 'Share'],
  ["const TABS = [{ value: 'a', label: 'First' }]", 'First'],
  ["store.getState().announce('Saved.')", 'Saved.'],
  ["place.ariaLabel = 'Map'", 'Map'],
])('a text in the code is found: %s', (code, text) => {
  expect(findWrittenTexts('any.tsx', `\n${code}`)).toEqual([`2: ${text}`])
})

test.each(['<p className="small">{words.none} · 3 ×</p>', '<i title={name} />', '<h1>Coterie</h1>'])(
  'what is no text in the code is none: %s',
  (code) => {
    expect(findWrittenTexts('any.tsx', code)).toEqual([])
  },
)
