/**
 * Paints every pictures/NAME.svg as NAME.jpg, 1500 x 840.
 *
 *   node devtools/seed/media/homes/make-pictures.mjs
 *
 * Needs Chromium only (set CHROMIUM when it is not in a usual place).
 */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPage } from '../browser.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

const { browser, page } = await openPage(1500, 840)
for (const name of (await readdir(here('pictures/'))).filter((file) => file.endsWith('.svg')).sort()) {
  const svg = (await readFile(here(`pictures/${name}`), 'utf8')).replace('<svg ', '<svg width="1500" height="840" ')
  await page.setContent(`<body style="margin:0">${svg}`)
  await page.screenshot({ path: here(name.replace('.svg', '.jpg')), type: 'jpeg', quality: 80 })
}
await browser.close()
