import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../browser'
import type { Cloud } from '../../cloud'
import { text } from '../json'
import { screensOf } from '../screens'
import { inCityFor, tuesdayCity } from './own-city'
import type { Look } from './picture'
import { README_PICTURES } from './readme'
import { contactSheet, type Picture } from './sheet'
import { showcaseShots } from './showcase'
import { shotsOf, VARIANTS, type Shot, type Variant } from './shots'
import { shootWeapp } from './weapp'
import { shootWeb } from './web'

const ROOT = resolve(__dirname, '../../..')
const OUT = join(ROOT, '.local/gallery')
const README = join(ROOT, 'docs/pictures')

const DESKS = VARIANTS.filter(({ size }) => size === 'desk')

type Shoot = (shot: Shot, variant: Variant, cloud: Cloud) => Promise<Look>

/**
 * Takes a picture of every screen in every state, in both themes, as mini-program and on the web, and puts them on one sheet. Fails where
 * one could not be taken, and where words are on a screen that nobody can see.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, readme: { type: 'boolean' } } })
  const { cloud, close } = await tuesdayCity()
  const browser = await launchBrowser()
  try {
    const lessonId = text(cloud.database.find('assignments', { order: 8 })[0], '_id')
    const wanted = ({ name }: Shot): boolean =>
      values.readme ? README_PICTURES.some((picture) => picture.shot === name) : name.startsWith(values.only)
    const shots = shotsOf(screensOf(lessonId, cloud.clock.now())).filter(wanted)
    rmSync(OUT, { recursive: true, force: true })
    mkdirSync(OUT, { recursive: true })
    const weapp = (build: string): Shoot => {
      const dist = join(ROOT, 'dist', build)
      return (shot, variant, cloud) => shootWeapp({ dist, cloud, browser }, shot, variant)
    }
    const web = (build: string): Shoot => {
      const h5 = join(ROOT, 'dist', build)
      return (shot, variant, cloud) => shootWeb(h5, { cloud, browser }, { shot, variant })
    }
    const components = showcaseShots.filter(wanted)
    const rounds = [
      takeAll('weapp', { shots: shots.filter(({ web }) => !web), variants: VARIANTS, cloud, shoot: weapp('weapp') }),
      takeAll('weapp', { shots: components, variants: VARIANTS, cloud, shoot: weapp('showcase-weapp') }),
      takeAll('h5', { shots: shots.filter(({ camera }) => !camera), variants: VARIANTS, cloud, shoot: web('h5') }),
      takeAll('h5', { shots: components, variants: DESKS, cloud, shoot: web('showcase-h5') }),
    ]
    const pictures = (await Promise.all(rounds)).flat()
    writeFileSync(join(OUT, 'index.html'), contactSheet(pictures))
    const missing = pictures.filter(({ file }) => file === null)
    for (const { name, variant } of missing) console.log(`No picture of ${name}, ${variant}`)
    const unseen = pictures.flatMap(({ name, variant, unseen }) =>
      unseen.map((words) => `${name}, ${variant}: ${words}`),
    )
    for (const finding of unseen) console.log(`Not to be seen: ${finding}`)
    console.log(`${pictures.length - missing.length} pictures in ${join(OUT, 'index.html')}`)
    if (values.readme) keepForReadme()
    process.exitCode = missing.length + unseen.length === 0 ? 0 : 1
  } finally {
    await browser.close()
    await close()
  }
}

interface Round {
  shots: readonly Shot[]
  variants: readonly Variant[]
  cloud: Cloud
  shoot: Shoot
}

async function takeAll(platform: string, { shots, variants, cloud, shoot }: Round): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const shot of shots)
    for (const variant of variants.filter(({ size }) => size === 'desk' || !shot.desk)) {
      const kind = `${platform}-${variant.theme}-${variant.size}`
      const file = `${shot.name}.${kind}.png`
      const look = await inCityFor(shot, cloud, (own) => shoot(shot, variant, own)).catch((failure: unknown) => {
        console.log(`${file}: ${failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure)}`)
        return null
      })
      if (look) writeFileSync(join(OUT, file), look.picture)
      pictures.push({ name: shot.name, variant: kind, file: look ? file : null, unseen: look?.unseen ?? [] })
    }
  return pictures
}

function keepForReadme(): void {
  mkdirSync(README, { recursive: true })
  for (const { shot, look, file } of README_PICTURES) copyFileSync(join(OUT, `${shot}.${look}.png`), join(README, file))
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
