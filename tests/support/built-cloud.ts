import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperationLog } from '../../devtools/cloud'
import { builtMain, type Main } from '../../devtools/hostile/built'
import { joinCloud, type JoinedCloud } from '../../devtools/simulation/load/joined-cloud'
import { takeIdentity } from '../../devtools/simulation/load/mains'
import type { Envelope } from '../../src/contract/errors'
import { StillTime } from './still-time'

/** The functions as they are uploaded, over a database in this very process: for doors that are knocked at thousands of times. */
export interface BuiltCloud {
  database: JoinedCloud['database']
  /** Time stands but where it is moved. */
  time: StillTime
  /** What a function answers to anything that a phone sends. */
  send(openid: string, name: string, event: unknown): Promise<Envelope<unknown>>
  stop(): void
}

/** Starts one, of the functions in a folder where not of those that were built. */
export function builtCloud(now: Date, functionsDir?: string): BuiltCloud {
  const time = new StillTime(now)
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-built-'))
  const cloud = joinCloud(dataDir, new OperationLog())
  const mains = new Map<string, Main>()
  return {
    database: cloud.database,
    time,
    send: async (openid, name, event) => {
      const main = mains.get(name) ?? builtMain(name, functionsDir)
      mains.set(name, main)
      // The functions ask who calls before they wait for anything, so that some may be under way at once.
      takeIdentity({ source: 'wx_client', openid })
      return (await main(event)) as Envelope<unknown>
    },
    stop: () => {
      cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
