import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../browser'
import { FUNCTION_CALL } from '../../cloud'
import { cityCloud, TUESDAY } from '../city'
import { text } from '../json'
import { weighInteractions } from './interactions'
import { excesses, weigh, type Bench, type PageWeight } from './measuring'
import { screensOf } from '../screens'
import { soak } from './soak'

interface Cost {
  functionCalls: number
  read: number
  written: number
}

/** --soak N: walks N rounds instead. */
async function soaked(bench: Bench, rounds: number): Promise<void> {
  const result = await soak(bench, rounds)
  console.log(result)
  process.exitCode = result.failures.length === 0 ? 0 : 1
}

/** Weighs every page and interaction in the simulator; ends with 1 where something is over its limit. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { soak: { type: 'string' } } })
  const { cloud, close } = await cityCloud({ now: TUESDAY, log: () => undefined })
  const browser = await launchBrowser()
  try {
    const bench: Bench = { dist: resolve(__dirname, '../../../dist/weapp'), cloud, browser }
    if (values.soak !== undefined) return await soaked(bench, Number(values.soak))
    const lessonId = text(cloud.database.find('lessons', { sequence: 8 })[0], '_id')
    const pages: (PageWeight & Cost)[] = []
    for (const screen of screensOf(lessonId)) {
      cloud.operations.reset()
      pages.push({ ...(await weigh(bench, screen)), ...costSoFar() })
    }
    console.table(rows(pages))
    const interactions = await weighInteractions(bench, lessonId)
    console.table(rows(interactions))
    const over = excesses(pages, interactions)
    for (const excess of over) console.log(`Over the limit: ${excess}`)
    console.log(over.length === 0 ? 'Everything is within its limits.' : `${over.length} over the limit`)
    process.exitCode = over.length === 0 ? 0 : 1
  } finally {
    await browser.close()
    await close()
  }

  function costSoFar(): Cost {
    const { totals, entries } = cloud.operations.since(-1)
    const functionCalls = entries.filter(({ action }) => action === FUNCTION_CALL).length
    return { functionCalls, read: totals.read, written: totals.written }
  }
}

const rows = (measured: readonly { name: string }[]): Record<string, object> =>
  Object.fromEntries(measured.map(({ name, ...numbers }) => [name, numbers]))

main().catch((failure: unknown) => {
  console.error(failure)
  process.exit(1)
})
