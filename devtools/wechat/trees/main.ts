import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { launchBrowser } from '../../browser'
import { allPages, appConfigOf } from '../../simulator/compile/config'
import { readDrawn } from '../../simulator/drawn'
import { Finger } from '../../simulator/finger'
import { inCityFor, tuesdayCity } from '../../simulator/gallery/own-city'
import { shotsOf, type Shot } from '../../simulator/gallery/shots'
import { handOn, phoneFor } from '../../simulator/gallery/weapp'
import { field, text, texts } from '../../simulator/json'
import type { Bench } from '../../simulator/measure/measuring'
import { screensOf } from '../../simulator/screens'
import { differences } from './compare'
import { dataAfter } from './sent'
import { WechatTemplates } from './wcc'

const DIST = resolve(__dirname, '../../../dist/weapp')
const MOST_SHOWN = 5

interface Outcome {
  path: string
  nodes: number
  problems: string[]
}

/**
 * Every page of the app as the simulator draws it over the local cloud, against what WeChat's own template compiler draws from
 * the same setData. The one argument is the script that wcc wrote. Ends with 1 where a tree differs or a page was not compared.
 */
async function main(): Promise<void> {
  const templates = new WechatTemplates(readFileSync(process.argv[2] ?? '', 'utf8'), DIST)
  const { cloud, close } = await tuesdayCity()
  const browser = await launchBrowser()
  const outcomes: Outcome[] = []
  try {
    const lessonId = text(cloud.database.find('assignments', { order: 8 })[0], '_id')
    // What is only waiting or failing shows little; what is reached by doing something is a page of its own.
    const shots = shotsOf(screensOf(lessonId, cloud.clock.now())).filter(
      ({ state, again, whole }) => state === undefined && !again && !whole,
    )
    for (const shot of shots)
      outcomes.push(
        await inCityFor(shot, cloud, async (own) =>
          report(shot.name, await compare({ dist: DIST, cloud: own, browser }, shot, templates)),
        ),
      )
  } finally {
    await browser.close()
    await close()
  }
  const app: unknown = JSON.parse(readFileSync(resolve(DIST, 'app.json'), 'utf8'))
  const missing = allPages(appConfigOf({ app })).filter((page) => !outcomes.some(({ path }) => path === page))
  for (const page of missing) console.log(`    not compared: ${page}`)
  const differing = outcomes.filter(({ problems }) => problems.length > 0)
  console.log(
    `    ${outcomes.length} screens compared, ${differing.length} differ, ${missing.length} pages not compared`,
  )
  process.exitCode = differing.length + missing.length === 0 ? 0 : 1
}

async function compare(bench: Bench, shot: Shot, templates: WechatTemplates): Promise<Outcome> {
  const simulator = await phoneFor(bench, shot, { theme: 'light', size: 'phone' })
  try {
    const finger = new Finger(simulator.phone)
    if (shot.says !== '') await finger.sees(shot.says)
    await shot.act?.(handOn(simulator, bench.cloud))
    await finger.rests()
    const screen = await simulator.phone.ask('Phone.drawn')
    const path = text(screen, 'path')
    const ours = readDrawn(field(screen, 'tree'))
    const before = templates.warnings.length
    const theirs = templates.draw(path, dataAfter(texts(screen, 'sent')))
    const warnings = templates.warnings.slice(before).map((warning) => `WeChat's templates warn: ${warning}`)
    return { path, nodes: size(ours), problems: [...differences(ours, theirs), ...warnings] }
  } finally {
    await simulator.close()
  }
}

const size = (tree: ReturnType<typeof readDrawn>): number =>
  tree.children.reduce<number>((sum, child) => sum + (typeof child === 'string' ? 1 : size(child)), 1)

function report(name: string, outcome: Outcome): Outcome {
  const { path, nodes, problems } = outcome
  console.log(`    ${problems.length === 0 ? 'same  ' : 'DIFFERS'} ${name} (${path}): ${nodes} nodes`)
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(`      ${problem}`)
  return outcome
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
