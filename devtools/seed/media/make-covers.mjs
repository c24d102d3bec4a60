/**
 * Paints every covers/cover-NN.svg as cover-NN.jpg, 1005 x 564, under 80 KB.
 *
 *   node devtools/seed/media/make-covers.mjs
 *
 * Needs Chromium only (set CHROMIUM when it is not in a usual place).
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPage } from './browser.mjs'

const LIMIT = 80 * 1024
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

const { browser, page } = await openPage(1005, 564)
for (const name of (await readdir(here('covers/'))).filter((file) => file.endsWith('.svg')).sort()) {
  const svg = (await readFile(here(`covers/${name}`), 'utf8')).replace('<svg ', '<svg width="1005" height="564" ')
  await page.setContent(
    `<body style="margin:0">${svg.replace('viewBox=', 'preserveAspectRatio="xMidYMid slice" viewBox=')}`,
  )
  const picture = here(name.replace('.svg', '.jpg'))
  await page.screenshot({ path: picture, type: 'jpeg', quality: 86 })
  const { size } = await stat(picture)
  if (size > LIMIT) throw new Error(`${name} came out at ${size} bytes, over ${LIMIT}`)
  console.log(name.replace('.svg', '.jpg'), size)
}
await browser.close()
