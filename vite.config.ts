import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { META_POLICY } from './.scripts/content-security-policy.mjs'

/** Puts the policy into the built page; in development, Vite itself needs more than the policy grants. */
const contentSecurityPolicy: Plugin = {
  name: 'coterie:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

/**
 * Where not even the page's first script comes, nothing is left that could say so: this stands in the page itself, and its style
 * sheet shows it once the page has been empty for a while. No script means no other language.
 */
const wayToRescue: Plugin = {
  name: 'coterie:way-to-rescue',
  transformIndexHtml: (_, { path }) =>
    path === '/index.html'
      ? [
          {
            tag: 'p',
            attrs: { class: 'not-come' },
            children: [
              { tag: 'span', children: 'Coterie has not started. ' },
              { tag: 'a', attrs: { href: 'rescue.html' }, children: 'See and download what is kept' },
            ],
            injectTo: 'body',
          },
        ]
      : [],
}

/** Lays the licences beside the built page, as they ask of everyone who passes the libraries on. */
const licences: Plugin = {
  name: 'coterie:licences',
  apply: 'build',
  generateBundle() {
    for (const fileName of ['LICENSE', 'THIRD_PARTY_NOTICES.md'])
      this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(fileName, import.meta.url)) })
  },
}

/**
 * Two libraries write `<style>` elements while the page runs, which the policy forbids. Their rules are the same when
 * they come as a style sheet object, which is no text in the page. A library that changes so that these edits no
 * longer fit stops the build.
 */
const STYLE_WRITERS = [
  {
    file: /node_modules\/sonner\/dist\/index\.mjs$/,
    before: /function __insertCSS\(code\) \{/,
    after: 'function __insertCSS(code) { return adoptRules(code);',
  },
  {
    file: /node_modules\/react-style-singleton\/dist\/es2015\/singleton\.js$/,
    before: /export var stylesheetSingleton = function \(\) \{/,
    after: 'export var stylesheetSingleton = function () { return adoptingSingleton();',
  },
]

const ADOPTING = `
function adoptRules(css) {
  if (typeof document === 'undefined') return undefined
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  // First, so that the page's own later sheets can overrule it.
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
  return sheet
}
function adoptingSingleton() {
  let users = 0
  let sheet
  return {
    add: (css) => { if (users++ === 0) sheet = adoptRules(css) },
    remove: () => {
      if (--users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    },
  }
}`

export const adoptedStyles: Plugin = {
  name: 'coterie:adopted-styles',
  apply: 'build',
  transform(code, id) {
    const writer = STYLE_WRITERS.find(({ file }) => file.test(id.replaceAll('\\', '/')))
    if (writer === undefined) return null
    if (!writer.before.test(code))
      return this.error(`${id} no longer inserts its styles as it did: adapt vite.config.ts`)
    return { code: code.replace(writer.before, writer.after) + ADOPTING, map: null }
  },
}

export default defineConfig({
  // Relative addresses: the built page works from any folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy, wayToRescue, adoptedStyles, licences],
  worker: { format: 'es' },
  build: {
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    // Nothing may be written into the page as a `data:` script, style or font.
    assetsInlineLimit: 0,
    // The libraries of the first view are one file: the page is read from disk or cache, not over a slow line.
    chunkSizeWarningLimit: 1500,
    // The second page shows what is kept when the first one cannot: it shares nothing with it that could be in the way.
    rolldownOptions: { input: ['index.html', 'rescue.html'] },
  },
})
