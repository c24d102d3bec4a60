import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../browser'
import { cityCloud, TUESDAY } from '../city'
import { text } from '../json'
import { screensOf } from '../screens'
import type { Bench } from '../measure/measuring'
import { contactSheet, type Picture } from './sheet'
import { shotsOf, VARIANTS, type Shot, type Variant } from './shots'
import { shootWeapp } from './weapp'
import { openWeb } from './web'

const ROOT = resolve(__dirname, '../../..')
const OUT = join(ROOT, '.local/gallery')

/** On a desk WeChat shows a mini-program in a window of a phone's size; wide screens are the web's. */
const PHONES = VARIANTS.filter(({ size }) => size === 'phone')

type Shoot = (shot: Shot, variant: Variant) => Promise<Buffer>

/** Takes a picture of every screen in every state, in both themes, as mini-program and on the web, and puts them on one sheet. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const { cloud, close } = await cityCloud({ now: TUESDAY, log: () => undefined })
  const browser = await launchBrowser()
  const web = await openWeb(join(ROOT, 'dist/h5'), { cloud, browser })
  try {
    const bench: Bench = { dist: join(ROOT, 'dist/weapp'), cloud, browser }
    const lessonId = text(cloud.database.find('lessons', { sequence: 8 })[0], '_id')
    const shots = shotsOf(screensOf(lessonId)).filter(({ name }) => name.startsWith(values.only ?? ''))
    rmSync(OUT, { recursive: true, force: true })
    mkdirSync(OUT, { recursive: true })
    const plain = shots.filter(({ act, state }) => !act && !state)
    const pictures = [
      ...(await takeAll('weapp', { shots, variants: PHONES }, (shot, variant) => shootWeapp(bench, shot, variant))),
      ...(await takeAll('h5', { shots: plain, variants: VARIANTS }, web.shoot)),
    ]
    writeFileSync(join(OUT, 'index.html'), contactSheet(pictures))
    const missing = pictures.filter(({ file }) => file === null)
    for (const { name, variant } of missing) console.log(`No picture of ${name}, ${variant}`)
    console.log(`${pictures.length - missing.length} pictures in ${join(OUT, 'index.html')}`)
    process.exitCode = missing.length === 0 ? 0 : 1
  } finally {
    web.close()
    await browser.close()
    await close()
  }
}

interface Round {
  shots: readonly Shot[]
  variants: readonly Variant[]
}

async function takeAll(platform: string, { shots, variants }: Round, shoot: Shoot): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const shot of shots)
    for (const variant of variants) {
      const look = `${platform}-${variant.theme}-${variant.size}`
      const file = `${shot.name}.${look}.png`
      const picture = await shoot(shot, variant).catch((failure: unknown) => {
        console.log(`${file}: ${failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure)}`)
        return null
      })
      if (picture) writeFileSync(join(OUT, file), picture)
      pictures.push({ name: shot.name, variant: look, file: picture ? file : null })
    }
  return pictures
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
