import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadFunctions, type Functions } from '../../devtools/simulation/load/functions'
import { joinedEnv } from '../../devtools/simulation/load/joined-cloud'
import { MeasuredLog } from '../../devtools/simulation/load/measured-log'
import { joinSdk } from '../../devtools/simulation/load/sdk-transport'
import { openTextDatabase, type TextDatabase } from '../../devtools/simulation/load/text-database'
import { StillTime } from './still-time'

/** A database with what was asked of it. */
export interface Measured extends TextDatabase {
  log: MeasuredLog
}

/** The real functions in this thread, and databases of several sizes side by side, so that the same can be asked of each. */
export interface SideBySide {
  functions: Functions
  /** Opens one more. */
  open(options?: { durable?: boolean }): Measured
  /** From now on the functions are over this one. */
  turnTo(database: Measured): void
  stop(): void
}

/** The functions find an instant at which the clock stands. */
export async function sideBySide(now: Date): Promise<SideBySide> {
  new StillTime(now)
  Object.assign(process.env, joinedEnv())
  const opened: { database: Measured; home: string }[] = []
  let at: Measured | undefined
  const part = joinSdk((text) => {
    if (!at) throw new Error('the functions have not been turned to a database')
    return at.serve(text)
  })
  return {
    functions: await loadFunctions(),
    open: (options) => {
      const home = mkdtempSync(join(tmpdir(), 'youth-study-beside-'))
      const log = new MeasuredLog()
      const database = { ...openTextDatabase(home, log, options), log }
      opened.push({ database, home })
      return database
    },
    turnTo: (database) => {
      at = database
    },
    stop: () => {
      part()
      for (const { database, home } of opened) {
        database.engine.close()
        rmSync(home, { recursive: true, force: true })
      }
    },
  }
}
