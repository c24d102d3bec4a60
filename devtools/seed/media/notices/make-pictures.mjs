/**
 * Paints pictures/*.svg: as a PNG or a JPEG, whatever stands in this list.
 *
 *   node devtools/seed/media/notices/make-pictures.mjs
 *
 * Needs Chromium only (set CHROMIUM when it is not in a usual place).
 */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPage } from '../browser.mjs'

const LIMIT = 40 * 1024
const MADE = ['rooms.png', 'hours.jpg', 'river.png']
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

const { browser, page } = await openPage(1200, 990)
for (const name of MADE) {
  const [plain, kind] = name.split('.')
  const svg = await readFile(here(`pictures/${plain}.svg`), 'utf8')
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg).slice(1).map(Number)
  await page.setViewportSize({ width, height })
  await page.setContent(`<body style="margin:0">${svg.replace('<svg ', '<svg style="display:block" ')}`)
  const path = here(name)
  if (kind === 'jpg') await page.screenshot({ path, type: 'jpeg', quality: 80 })
  else await page.screenshot({ path })
  const { size } = await stat(path)
  if (size > LIMIT) throw new Error(`${name} came out at ${size} bytes, over ${LIMIT}`)
  console.log(name, size)
}
await browser.close()
