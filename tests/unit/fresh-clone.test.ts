import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildStale } from '../../.scripts/build.mjs'
import {
  addCounts,
  countLong,
  countTests,
  listFailed,
  listLeftOut,
  listSecondTry,
} from '../../.scripts/count-tests.mjs'
import { listCandidates } from '../../.scripts/find-chromium.mjs'
import { findStaleDependency } from '../../.scripts/install.mjs'
import { printNotices } from '../../.scripts/notices.mjs'
import { complainAboutNode } from '../../.scripts/node-version.mjs'
import { findOpener } from '../../.scripts/open-browser.mjs'
import { stampFiles } from '../../.scripts/stamp.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'coterie-clone-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), content)
}

const A = { version: '1.0.0', integrity: 'sha512-a' }
function lay(wanted: object, installed: object | null) {
  write('package-lock.json', JSON.stringify({ packages: { '': { name: 'x' }, ...wanted } }))
  if (installed === null) return
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
  for (const folder of Object.keys(installed)) write(`${folder}/package.json`, '{}')
}

test('what the lockfile asks for is not installed again', () => {
  lay({ 'node_modules/a': A, 'node_modules/other-system': { ...A, optional: true } }, { 'node_modules/a': A })
  expect(findStaleDependency(root)).toBeNull()
})

test.each([
  ['nothing is installed yet', { 'node_modules/a': A }, null],
  ['node_modules/b is missing', { 'node_modules/a': A, 'node_modules/b': A }, { 'node_modules/a': A }],
  ['node_modules/a is another version', { 'node_modules/a': { ...A, version: '2.0.0' } }, { 'node_modules/a': A }],
  ['node_modules/a is another version', { 'node_modules/a': { ...A, integrity: 'sha512-b' } }, { 'node_modules/a': A }],
  ['node_modules/b is not wanted any more', { 'node_modules/a': A }, { 'node_modules/a': A, 'node_modules/b': A }],
])('dependencies are installed anew since %s', (reason, wanted, installed) => {
  lay(wanted, installed)
  expect(findStaleDependency(root)).toBe(reason)
})

test('a package whose folder was removed is installed anew', () => {
  lay({ 'node_modules/a': A }, { 'node_modules/a': A })
  rmSync(join(root, 'node_modules/a'), { recursive: true })
  expect(findStaleDependency(root)).toBe('node_modules/a was removed')
})

test('a stamp changes with a file’s name and content, and with nothing else', () => {
  write('src/a.ts', 'one')
  const stamp = stampFiles(root, ['src', 'absent'])
  expect(stampFiles(root, ['src', 'absent'])).toBe(stamp)
  write('outside.ts', 'x')
  expect(stampFiles(root, ['src', 'absent'])).toBe(stamp)
  write('src/a.ts', 'two')
  expect(stampFiles(root, ['src', 'absent'])).not.toBe(stamp)
  write('src/a.ts', 'one')
  write('src/b.ts', '')
  expect(stampFiles(root, ['src', 'absent'])).not.toBe(stamp)
})

test('a page that was never built, or built by another hand, is stale', () => {
  expect(isBuildStale(root)).toBe(true)
  write('dist/.stamp', 'of another state')
  expect(isBuildStale(root)).toBe(true)
})

test.each([
  ['20.19.0', null],
  ['20.19.4', null],
  ['22.0.0', null],
  ['20.18.9', /needs Node 20\.19\.0 or newer, and this is Node 20\.18\.9/],
  ['18.20.0', /Node 18\.20\.0/],
])('Node %s is judged rightly', (version, complaint) => {
  if (complaint === null) expect(complainAboutNode(version)).toBeNull()
  else expect(complainAboutNode(version)).toMatch(complaint)
})

test.each([
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, null],
  ['linux', { DISPLAY: ':0', CI: 'true' }, null],
  ['linux', { DISPLAY: ':0', BROWSER: 'none' }, null],
  ['darwin', {}, 'open'],
  ['win32', {}, 'cmd'],
] as const)('on %s with %j the page is opened by %s', (platform, environment, command) => {
  expect(findOpener(platform, environment)?.command ?? null).toBe(command)
})

test('a Chromium on the path comes before the usual places', () => {
  const candidates = listCandidates({ PATH: '/opt/bin' }, 'linux')
  expect(candidates[0]).toBe('/opt/bin/chromium')
  expect(candidates).toContain('/usr/bin/google-chrome')
  expect(new Set(candidates).size).toBe(candidates.length)
})

const report = (...files: { status: string; cases: string[] }[]) => ({
  testResults: files.map(({ status, cases }) => ({ status, assertionResults: cases.map((s) => ({ status: s })) })),
})

test.each([
  ['all pass', report({ status: 'passed', cases: ['passed', 'passed'] }), true, 2, 0],
  ['one fails', report({ status: 'failed', cases: ['passed', 'failed'] }), false, 1, 1],
  ['one was skipped', report({ status: 'passed', cases: ['passed', 'pending'] }), true, 1, 1],
  [
    'a file cannot be loaded',
    report({ status: 'passed', cases: ['passed'] }, { status: 'failed', cases: [] }),
    false,
    1,
    1,
  ],
  ['all pass but the run ends badly', report({ status: 'passed', cases: ['passed'] }), false, 1, 1],
  ['there is no test', report(), true, 0, 1],
  ['there is no report', null, true, 0, 1],
])('a run in which %s is counted in full', (_, run, endedWell, passed, failed) => {
  expect(countTests(run, endedWell)).toEqual({ passed, failed })
})

test('a case that says what it needs is listed where it was skipped, and counts neither way', () => {
  const named = (...cases: { status: string; fullName: string }[]) => ({
    testResults: [{ status: 'passed', assertionResults: cases }],
  })
  const needs = 'igraph (skipped where it is not installed) reads Pajek'
  const run = named({ status: 'passed', fullName: 'a' }, { status: 'skipped', fullName: needs })
  expect(countTests(run, true)).toEqual({ passed: 1, failed: 0 })
  expect(listLeftOut(run)).toEqual([needs])
  expect(countTests(named({ status: 'passed', fullName: 'a' }, { status: 'skipped', fullName: 'b' }), true)).toEqual({
    passed: 1,
    failed: 1,
  })
  expect(countTests(named({ status: 'failed', fullName: needs }), false)).toEqual({ passed: 0, failed: 1 })
})

test('a long case is left to another command where it was skipped, and counted as such', () => {
  const run = (status: string) => ({
    testResults: [
      {
        status: 'passed',
        assertionResults: [
          { status, fullName: 'a' },
          { status: 'skipped', fullName: 'b (long)' },
        ],
      },
    ],
  })
  expect(countTests(run('passed'), true)).toEqual({ passed: 1, failed: 0 })
  expect([countLong(run('passed')), listLeftOut(run('passed')), listFailed(run('failed'))]).toEqual([
    1,
    [],
    ['a file without a name: a'],
  ])
})

test('what failed is named with its reason: the cases, or the file that could not be loaded', () => {
  const files = [
    { status: 'passed', name: '/p/a.test.ts', assertionResults: [{ status: 'passed', fullName: 'one' }] },
    {
      status: 'failed',
      name: '/p/b.test.ts',
      assertionResults: [
        { status: 'passed', fullName: 'two' },
        {
          status: 'failed',
          fullName: 'three',
          failureMessages: ['Error: 1 is not 2\n\n- 1\n+ 2\n    at a.ts:1\n    at b.ts:2'],
        },
        { status: 'skipped', fullName: 'four' },
        { status: 'skipped', fullName: 'five (skipped where six is not installed)' },
      ],
    },
    { status: 'failed', name: '/p/c.test.ts', assertionResults: [] },
  ]
  expect(listFailed({ testResults: files })).toEqual([
    'b.test.ts: three (Error: 1 is not 2  - 1 + 2)',
    'b.test.ts: four',
    'c.test.ts',
  ])
  const [long] = listFailed({
    testResults: [
      { name: 'd', assertionResults: [{ status: 'failed', fullName: 'e', failureMessages: ['a'.repeat(9999)] }] },
    ],
  })
  expect(long?.length).toBeLessThan(500)
  expect(listFailed(null)).toEqual([])
})

test('what passed only at the second try counts as passed, and is named with what failed first', () => {
  const run = {
    testResults: [
      {
        status: 'passed',
        name: '/p/a.test.ts',
        assertionResults: [
          { status: 'passed', fullName: 'one', failureMessages: [] },
          { status: 'passed', fullName: 'two', failureMessages: ['Error: too late\n    at b'] },
        ],
      },
      {
        status: 'failed',
        name: '/p/b.test.ts',
        assertionResults: [{ status: 'failed', fullName: 'three', failureMessages: ['Error: never', 'Error: never'] }],
      },
    ],
  }
  expect(countTests(run, false)).toEqual({ passed: 2, failed: 1 })
  expect(listSecondTry(run)).toEqual(['a.test.ts: two (Error: too late)'])
})

test('counts of runs add up', () => {
  expect(addCounts({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 })
})

test('the notices name every library that the built page may contain', () => {
  expect(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8')).toBe(printNotices(process.cwd()))
})
