import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Random } from '../../seed/random'
import { takeLesson } from './campaign'
import { loadFunctions, type Functions } from './functions'
import { joinCloud } from './joined-cloud'
import { MeasuredLog } from './measured-log'
import { LESSON_ID, settleCity } from './place'
import { all, differences } from './recount'

const MINUTE_MS = 60_000
/** Well above what any branch is written at, well below what a document of the service bears. */
const MOST_WRITES_A_SECOND = 5
/** The last changes are up at the root long before. */
const SETTLING_MINUTES = 10

/**
 * npm run load [-- --people 1000000]: a whole city takes the lesson through the real functions, while the timer rolls up every
 * minute. Ends with an error unless everything is exact and no document was written too often.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '100000' },
      together: { type: 'string', default: '64' },
      seed: { type: 'string', default: '1' },
    },
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-load-'))
  const log = new MeasuredLog()
  const cloud = joinCloud(dataDir, log)
  try {
    const functions = await loadFunctions()
    const crowd = settleCity(cloud.database, Number(values.people), new Date())
    await prepared(functions, () => all<{ prepared: boolean }>(cloud.database, 'lessons')[0]?.prepared === true)
    log.reset()

    const began = Date.now()
    const rolls = everyMinute(functions)
    const campaign = { functions, random: new Random(Number(values.seed)), together: Number(values.together) }
    await takeLesson(crowd.openids, campaign)
    const taking = Date.now() - began
    await rolls.stop()
    const settling = await settle(functions, cloud.database)
    const wrong = differences(cloud.database, LESSON_ID)
    const completions = cloud.database.count('completions', { lessonId: LESSON_ID })
    const written = [...log.writes.values()].reduce((sum, n) => sum + n, 0)
    console.table({
      machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
      completions,
      branches: crowd.branches,
      'taking part, s': Math.round(taking / 1000),
      'last roll-up, s': Math.round(settling / 100) / 10,
      'completions a second': Math.round((completions / taking) * 1000),
      'database requests a second': Math.round((log.requests / taking) * 1000),
      'writes a completion, all told': Math.round((written / completions) * 1000) / 1000,
      'writes by collection': JSON.stringify(Object.fromEntries(log.writes)),
      'roll-ups': rolls.runs(),
      'most writes to one document in a second': `${log.busiest.writes} (${log.busiest.document})`,
      'sent again': functions.repeats(),
      'differences from the recount': wrong.length,
    })
    if (wrong.length > 0) console.error(wrong.slice(0, 20))
    const exact = wrong.length === 0 && completions === crowd.openids.length
    process.exitCode = exact && log.busiest.writes <= MOST_WRITES_A_SECOND ? 0 : 1
  } finally {
    cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The timer makes every branch's counting document before the issue opens. */
async function prepared(functions: Functions, isPrepared: () => boolean): Promise<void> {
  while (!isPrepared()) await functions.minute()
}

/** Fires the timer's work once a minute; a run that takes longer delays the next, as the timer's time limit would. */
function everyMinute(functions: Functions): { stop: () => Promise<void>; runs: () => number } {
  let runs = 0
  let running: Promise<unknown> = Promise.resolve()
  const interval = setInterval(() => {
    runs += 1
    running = running.then(() => functions.minute())
  }, MINUTE_MS)
  const stop = async (): Promise<void> => {
    clearInterval(interval)
    await running
  }
  return { stop, runs: () => runs }
}

async function settle(functions: Functions, database: Parameters<typeof differences>[0]): Promise<number> {
  const began = Date.now()
  for (let minute = 0; minute < SETTLING_MINUTES; minute++) {
    await functions.minute()
    if (database.count('leaves', { dirty: true }) === 0 && database.count('nodes', { dirty: true }) === 0) break
  }
  return Date.now() - began
}

void main()
