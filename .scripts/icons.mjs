// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.mjs'
import { findChromium } from './find-chromium.mjs'
import { PROJECT_ROOT } from './project-root.mjs'

// Draws the icons of the installed page from public/icon.svg; run by hand when that changes.

/** The ground of the page in the light, which src/ui/tokens.css calls so too. */
const GROUND = '#f5f0e6'

/** Of a maskable icon, platforms may cut off all that is outside a disc of four fifths of its width. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, share: 0.64, ground: GROUND },
]

const folder = join(PROJECT_ROOT, 'public')
const drawing = readFileSync(join(folder, 'icon.svg')).toString('base64')
const executablePath = await findChromium()
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: [...CHROMIUM_ARGUMENTS],
})
for (const { name, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">` +
      `<img style="width:${share * 100}%" src="data:image/svg+xml;base64,${drawing}">`,
  )
  await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode())
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }))
}
await browser.close()
