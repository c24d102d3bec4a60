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
export interface BuiltCloud extends Pick<JoinedCloud, 'database' | 'outbox' | 'setFaults'> {
  /** Time stands but where it is moved. */
  time: StillTime
  /** What a function answers to anything that a phone sends. */
  send(openid: string, name: string, event: unknown): Promise<Envelope<unknown>>
  /** Runs what the timer runs each minute. */
  minute(): Promise<unknown>
  /** One more instance of a function, with a memory of its own. */
  instance(name: string): Instance
  stop(): void
}

export type Instance = (openid: string, event: unknown) => Promise<Envelope<unknown>>

/** Starts one, of the functions in a folder where not of those that were built. */
export function builtCloud(now: Date, functionsDir?: string): BuiltCloud {
  const time = new StillTime(now)
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-built-'))
  const cloud = joinCloud(dataDir, new OperationLog())
  // Each instance listens for what nobody has caught.
  process.setMaxListeners(0)
  const kept = new Map<string, Instance>()
  const instance = (name: string): Instance => {
    const main = builtMain(name, functionsDir)
    return async (openid, event) => {
      // The functions ask who calls before they wait for anything, so that some may be under way at once.
      takeIdentity({ source: 'wx_client', openid })
      return (await main(event)) as Envelope<unknown>
    }
  }
  let jobs: Main | undefined
  return {
    database: cloud.database,
    outbox: cloud.outbox,
    setFaults: (plan) => cloud.setFaults(plan),
    time,
    send: (openid, name, event) => {
      const first = kept.get(name) ?? instance(name)
      kept.set(name, first)
      return first(openid, event)
    },
    minute: () => {
      jobs ??= builtMain('jobs', functionsDir)
      takeIdentity({ source: 'wx_trigger' })
      return jobs({})
    },
    instance,
    stop: () => {
      cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
