// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ONE_FILE } from './build.mjs'
import { bundleProgram } from './bundle-program.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

/** The element that holds the map of such a page: the same id stands in src/export/standalone.ts. */
const DATA = '<script type="application/json" id="coterie-data">null</script>'

/**
 * Fonts of the page go into the one file, since it stands alone. Of those that only the PDF export asks for (.woff) those
 * of European scripts and signs do; the others would weigh more than all else together, and that export says what it lacks.
 * @param {string} file
 * @returns {boolean}
 */
export const isInlined = (file) =>
  !file.endsWith('.woff') || /[\\/](?:source-|stix-)[^\\/]*$|-math-\d+-normal\.woff$/.test(file)

/** @param {string} text */
const read = (text) => readFileSync(join(PROJECT_ROOT, text), 'utf8')

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A script's text as it may stand between tags: nothing in it ends the element or opens a comment. Both happen in texts
 * and patterns only, where `\x3C` says the same.
 * @param {string} code
 */
const guardScript = (code) => code.replace(/<(?=\/script|script|!--)/gi, '\\x3C')

/**
 * Workers of a page that is opened from disk cannot be files: each is bundled on its own and started from a text.
 * @returns {import('vite').Plugin}
 */
export function inlineWorkers() {
  const MARK = '\0one-file-worker:'
  return {
    name: 'coterie:inline-workers',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?worker&url$/ },
      async handler(source, importer) {
        const worker = await this.resolve(source.replace('?worker&url', ''), importer, { skipSelf: true })
        return worker === null ? null : MARK + worker.id
      },
    },
    load: {
      filter: { id: /^\0one-file-worker:/ },
      async handler(id) {
        // A page of one file speaks English only.
        if (id.endsWith('-zh.ts')) return "export default ''"
        const program = await bundleProgram(id.slice(MARK.length), { assetsInlineLimit: (file) => isInlined(file) })
        if (program === null) return this.error(`${id.slice(MARK.length)} gives no worker.`)
        return `export default URL.createObjectURL(new Blob([${JSON.stringify(program)}], { type: 'text/javascript' }))`
      },
    },
  }
}

/**
 * What is not put into the one file has no address in it, and need not be read.
 * @returns {import('vite').Plugin}
 */
export function leaveOut() {
  return {
    name: 'coterie:leave-out',
    enforce: 'pre',
    load: {
      filter: { id: /\.woff\?url$/ },
      handler: (id) => (isInlined(id.replace(/\?url$/, '')) ? null : "export default ''"),
    },
  }
}

/**
 * Puts scripts, styles and picture into the page itself and leaves nothing beside it. Its policy names them by their
 * digests: nothing else runs, and nothing is fetched or sent.
 * @returns {import('vite').Plugin}
 */
export function oneFile() {
  return {
    name: 'coterie:one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle)
        const scripts = outputs.filter((one) => one.type === 'chunk')
        const [script] = scripts
        const page = outputs.find((one) => one.type === 'asset' && one.fileName.endsWith('.html'))
        if (script === undefined || scripts.length > 1 || page?.type !== 'asset')
          return this.error(
            `One script and one page were expected, not ${scripts.map((one) => one.fileName).join(', ')}.`,
          )
        const sheets = outputs.filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'))
        const styles = sheets.map((one) => (one.type === 'asset' ? String(one.source) : '')).join('\n')
        const code = guardScript(script.code)
        const policy = [
          "default-src 'none'",
          `script-src ${hashOf(code)}`,
          `style-src ${hashOf(styles)}`,
          'worker-src blob:',
          'img-src data: blob:',
          'font-src data:',
          'connect-src data:',
          "base-uri 'none'",
          "form-action 'none'",
          "require-trusted-types-for 'script'",
          'trusted-types coterie-urls',
        ].join('; ')
        const icon = `data:image/svg+xml;base64,${Buffer.from(read('public/icon.svg')).toString('base64')}`
        const licences = `${read('LICENSE')}\n\n${read('THIRD_PARTY_NOTICES.md')}`
        const html = String(page.source)
          .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
          .replace(/\s*<link rel="(?:stylesheet|manifest|apple-touch-icon)"[^>]*>/g, '')
          .replace(/\s*<script type="module"[^>]*><\/script>/, '')
          .replace(/(<link rel="icon"[^>]*href=")[^"]*"/, (_whole, before) => `${before}${icon}"`)
          .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
          .replace('</head>', () => `  <style>${styles}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `  ${DATA}\n    <script type="module">${code}</script>\n` +
              `    <script type="text/plain" id="licences">\n${licences.replaceAll('</', '< /')}\n</script>\n  </body>`,
          )
        if (/<\/style/i.test(styles) || /(?:src|href)="(?!data:)/.test(html.replace(code, '').replace(licences, '')))
          return this.error('The page of one file still asks for another file.')
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source: html })
        return undefined
      },
    },
  }
}
