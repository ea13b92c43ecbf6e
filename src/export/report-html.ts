import type { Report, ReportBlock, ReportTable } from './report'
import { escapeXml } from './xml'
import { HTML_LANGUAGE } from '../words/chosen-language'
import { spokenLanguage } from '../words/language'

/** A page of its own: no script, no address, and a policy that would refuse both. Prints well on A4 and Letter. */
const STYLE = `
:root { color-scheme: light dark; --ink: #2a2723; --soft: #6b645b; --line: #d9d2c6; --ground: #fbf8f2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4da; --soft: #a79f93; --line: #3b3a40; --ground: #17181c; } }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 4rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 'Source Sans 3', system-ui, 'Noto Sans', sans-serif; }
h1, h2 { font-family: 'Source Serif 4', Georgia, 'Noto Serif', serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: 2rem; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.4rem 0 .8rem; }
.subtitle, figcaption, caption { color: var(--soft); }
figure { margin: 1.5rem 0; }
figure img { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
figcaption { font-size: .9rem; margin-top: .5rem; }
blockquote { margin: 0; padding: .2rem 0 .2rem 1.2rem; border-left: 3px solid var(--line); }
.scroll { overflow-x: auto; margin: 1rem 0 1.6rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .4rem; }
th, td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.figure, td.figure { text-align: right; white-space: nowrap; }
li { margin: .3rem 0; overflow-wrap: anywhere; }
@media print { body { background: #fff; color: #000; padding: 0; font-size: 10pt; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; } }
`.trim()

function printTable({ caption, heads, numeric, rows }: ReportTable): string {
  const kind = (at: number): string => (numeric[at] === true ? ' class="figure"' : '')
  const head = heads.map((cell, at) => `<th scope="col"${kind(at)}>${escapeXml(cell)}</th>`).join('')
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${escapeXml(cell)}</th>` : `<td${kind(at)}>${escapeXml(cell)}</td>`)).join('')}</tr>`,
  )
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

/** UTF-8 in Base64, a part at a time, as an argument list has an end. */
function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

function printBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeXml(block.text)}</h2>`
    case 'text':
      return `<p>${escapeXml(block.text)}</p>`
    case 'quote':
      return `<blockquote><p>${escapeXml(block.text)}</p></blockquote>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return printTable(block.table)
    case 'figure':
      // As an image, so that nothing within the picture can act on the page.
      return `<figure><img alt="${escapeXml(block.caption)}" src="data:image/svg+xml;base64,${encodeBase64(block.svg)}"><figcaption>${escapeXml(block.caption)}</figcaption></figure>`
  }
}

/** The report as one HTML page that needs nothing besides itself. */
export const printReportHtml = ({ title, subtitle, blocks }: Report): string => `<!doctype html>
<html lang="${HTML_LANGUAGE[spokenLanguage()]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p class="subtitle">${escapeXml(subtitle)}</p>
${blocks.map(printBlock).join('\n')}
</main>
</body>
</html>
`
