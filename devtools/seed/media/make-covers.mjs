/**
 * Paints every covers/cover-NN.svg as cover-NN.jpg, 1005 x 564 and under 80 KB, and as small/cover-NN.jpg for lists, 330 x 186 and under
 * 10 KB: three times the 110 x 62 that they show.
 *
 *   node devtools/seed/media/make-covers.mjs [small]
 *
 * Needs Chromium only (set CHROMIUM when it is not in a usual place).
 */
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openPage } from './browser.mjs'

const SIZES = {
  large: { folder: '', width: 1005, height: 564, quality: 86, limit: 80 * 1024 },
  small: { folder: 'small/', width: 330, height: 186, quality: 72, limit: 10 * 1024 },
}
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

const { browser, page } = await openPage(SIZES.large.width, SIZES.large.height)
for (const name of (await readdir(here('covers/'))).filter((file) => file.endsWith('.svg')).sort()) {
  const drawing = await readFile(here(`covers/${name}`), 'utf8')
  for (const size of process.argv[2] === 'small' ? [SIZES.small] : Object.values(SIZES))
    await paint(name, drawing, size)
}
await browser.close()

async function paint(name, drawing, { folder, width, height, quality, limit }) {
  const svg = drawing.replace('<svg ', `<svg width="${width}" height="${height}" `)
  await mkdir(here(folder), { recursive: true })
  await page.setViewportSize({ width, height })
  await page.setContent(
    `<body style="margin:0">${svg.replace('viewBox=', 'preserveAspectRatio="xMidYMid slice" viewBox=')}`,
  )
  const picture = here(folder + name.replace('.svg', '.jpg'))
  await page.screenshot({ path: picture, type: 'jpeg', quality })
  const { size } = await stat(picture)
  if (size > limit) throw new Error(`${picture} came out at ${size} bytes, over ${limit}`)
  console.log(folder + name.replace('.svg', '.jpg'), size)
}
