import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { allPages, appConfigOf } from '../../simulator/compile/config'
import type { Drawn } from '../../simulator/drawn'
import { readScreens, SCREENS, type SeenScreen } from '../../simulator/measure/seen-screens'
import { differences } from './compare'
import { dataAfter } from './sent'
import { WechatTemplates } from './wcc'

const ROOT = resolve(__dirname, '../../..')
const DIST = join(ROOT, 'dist/weapp')
const MOST_SHOWN = 5

interface Outcome {
  path: string
  problems: string[]
}

/**
 * Every screen that was weighed, as the simulator drew it over the local cloud, against what WeChat's own template compiler draws from
 * the same setData. The one argument is the script that wcc wrote. Ends with 1 where a tree differs or a page was not compared.
 */
function main(): void {
  const templates = new WechatTemplates(readFileSync(process.argv[2] ?? '', 'utf8'), DIST)
  const outcomes = readScreens(join(ROOT, SCREENS)).map((screen) => compared(screen, templates))
  const app: unknown = JSON.parse(readFileSync(join(DIST, 'app.json'), 'utf8'))
  const missing = allPages(appConfigOf({ app })).filter((page) => !outcomes.some(({ path }) => path === page))
  for (const page of missing) console.log(`    not compared: ${page}`)
  const differing = outcomes.filter(({ problems }) => problems.length > 0)
  console.log(
    `    ${outcomes.length} screens compared, ${differing.length} differ, ${missing.length} pages not compared`,
  )
  process.exitCode = differing.length + missing.length === 0 ? 0 : 1
}

function compared({ name, path, sent, tree }: SeenScreen, templates: WechatTemplates): Outcome {
  const before = templates.warnings.length
  const theirs = templates.draw(path, dataAfter(sent))
  const warnings = templates.warnings.slice(before).map((warning) => `WeChat's templates warn: ${warning}`)
  const problems = [...differences(tree, theirs), ...warnings]
  console.log(`    ${problems.length === 0 ? 'same  ' : 'DIFFERS'} ${name} (${path}): ${size(tree)} nodes`)
  for (const problem of problems.slice(0, MOST_SHOWN)) console.log(`      ${problem}`)
  return { path, problems }
}

const size = (tree: Drawn): number =>
  tree.children.reduce<number>((sum, child) => sum + (typeof child === 'string' ? 1 : size(child)), 1)

main()
