import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Engine } from '../../cloud'
import { Random } from '../../seed/random'
import { takeLesson } from './campaign'
import { FaultDrill } from './fault-drill'
import type { Functions } from './functions'
import { joined, overTheWire } from './ground'
import { MeasuredLog } from './measured-log'
import { LESSON_ID, settleCity } from './place'
import { all, differences } from './recount'
import { machine, tell } from './tell'

const MINUTE_MS = 60_000
const MOST_WRITES_A_SECOND = 5
const CITY_BRANCHES = 5000
/** The last changes are up at the root long before. */
const SETTLING_MINUTES = 10
/** From here on the SDK is joined to the database, unless the command says otherwise. */
const JOINED_ABOVE = 200_000

/**
 * npm run load [-- --people 1000000]: a whole city takes the lesson through the real functions, while the timer rolls up every
 * minute. Ends with an error unless everything is exact and no node was written too often.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '100000' },
      /** Requests under way at once. */
      together: { type: 'string', default: '64' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      /** No sockets between the SDK and the database. */
      joined: { type: 'boolean' },
      /** Every fault at every kind of database call, at one call in so many of the kind; 0: none. */
      faults: { type: 'string', default: '0' },
    },
  })
  const people = Number(values.people)
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-load-'))
  const log = new MeasuredLog()
  const open = (values.joined ?? people > JOINED_ABOVE) ? joined : overTheWire
  const ground = await open({ dataDir, log, threads: Number(values.threads) })
  try {
    const { database, functions } = ground
    const crowd = settleCity(database, people, new Date())
    console.log(`${machine()}; ${people} people in ${crowd.branches} branches; ${ground.way}`)
    await prepared(functions, () => all<{ prepared: boolean }>(database, 'assignments')[0]?.prepared === true)
    log.reset()
    const drill = Number(values.faults) > 0 ? new FaultDrill(Number(values.faults)) : undefined
    ground.setFaults(drill?.plan)

    const began = Date.now()
    const busy = process.cpuUsage()
    const rolls = everyMinute(functions)
    const progress = everySome(database)
    const campaign = {
      functions,
      random: new Random(Number(values.seed)),
      together: Number(values.together),
      pass: (ms: number) => delay(ms),
    }
    await takeLesson(crowd.openids, campaign)
    clearInterval(progress)
    const taking = Date.now() - began
    const { user, system } = process.cpuUsage(busy)
    ground.setFaults()
    await rolls.stop()
    const settling = await settle(functions, database)
    const wrong = differences(database, LESSON_ID)
    const completions = database.count('completions', { assignmentId: LESSON_ID })
    tell({
      log,
      completions,
      taking,
      settling,
      wrong,
      cpu: (user + system) / 1e6,
      runs: rolls.runs(),
      repeats: functions.repeats(),
    })
    if (drill) console.log(`faults: ${JSON.stringify(drill.totals)}`)
    const exact = wrong.length === 0 && completions === crowd.openids.length
    process.exitCode = exact && calm(log, crowd.branches) ? 0 : 1
  } finally {
    await ground.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Nodes are written by roll-ups only. A leaf is written as often as its people come, so a small city that hurries proves nothing. */
const calm = (log: MeasuredLog, branches: number): boolean =>
  log.busiestOf('nodes').writes <= MOST_WRITES_A_SECOND &&
  (branches < CITY_BRANCHES || log.busiest.writes <= MOST_WRITES_A_SECOND)

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

/** A long run tells how far it is. */
function everySome(database: Engine): NodeJS.Timeout {
  const began = Date.now()
  return setInterval(() => {
    const done = database.count('completions', { assignmentId: LESSON_ID })
    console.log(`${Math.round((Date.now() - began) / 1000)} s: ${done} completions`)
  }, MINUTE_MS)
}

async function settle(functions: Functions, database: Engine): Promise<number> {
  const began = Date.now()
  for (let minute = 0; minute < SETTLING_MINUTES; minute++) {
    await functions.minute()
    if (database.count('leaves', { dirty: true }) === 0 && database.count('nodes', { dirty: true }) === 0) break
  }
  return Date.now() - began
}

void main()
