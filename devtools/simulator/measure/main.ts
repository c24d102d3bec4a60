import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'oxfmt'
import { launchBrowser } from '../../browser'
import { cityCloud, TUESDAY } from '../city'
import { measureAll, type Results } from '.'
import { excesses, WORST_PAGE } from './limits'
import type { Bench } from './measuring'
import { keepScreens, SCREENS } from './seen-screens'
import { soak } from './soak'
import { documentOf } from './table'

const ROOT = resolve(__dirname, '../../..')

async function soaked(place: Omit<Bench, 'cloud'>, rounds: number): Promise<void> {
  const { cloud, close } = await cityCloud({ now: TUESDAY, log: () => undefined })
  try {
    const result = await soak({ ...place, cloud }, rounds)
    console.log(result)
    process.exitCode = result.failures.length === 0 ? 0 : 1
  } finally {
    await close()
  }
}

/**
 * Weighs every page and interaction in the simulator, writes docs/measured.md, and ends with 1 where something is over its
 * limit. --way N: each answer is on its way for so many milliseconds, which makes no difference. --soak N: walks N rounds instead.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { soak: { type: 'string' }, way: { type: 'string' } } })
  const browser = await launchBrowser()
  try {
    const place = { dist: join(ROOT, 'dist/weapp'), browser }
    if (values.soak !== undefined) return await soaked(place, Number(values.soak))
    const started = Date.now()
    const seen = keepScreens(join(ROOT, SCREENS))
    const results = await measureAll({ ...place, wayMs: Number(values.way ?? 0), seen })
    await write(results)
    const over = [...excesses(results.ordinary), ...excesses(results.worst, WORST_PAGE)]
    for (const excess of over) console.log(`Over the limit: ${excess}`)
    console.log(over.length === 0 ? 'Everything is within its limits.' : `${over.length} over the limit`)
    console.log(`Measured in ${Math.round((Date.now() - started) / 1000)} s; docs/measured.md has it all.`)
    process.exitCode = over.length === 0 ? 0 : 1
  } finally {
    await browser.close()
  }
}

async function write(results: Results): Promise<void> {
  const file = join(ROOT, 'docs/measured.md')
  const { code } = await format(file, documentOf(results), { printWidth: 120 })
  writeFileSync(file, code)
}

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
