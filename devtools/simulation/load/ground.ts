import { startCloud, type Engine, type FaultPlan, type OperationLog } from '../../cloud'
import { collections } from '../../cloud-spec'
import { functionsOver, type Functions } from './functions'
import { startHosts } from './hosts'
import { joinedEnv } from './joined-cloud'
import { openTextDatabase } from './text-database'

/** A database and the functions over it. */
export interface Ground {
  database: Engine
  functions: Functions
  /** How a request of the SDK comes to the database, in words. */
  way: string
  setFaults(plan?: FaultPlan): void
  close(): Promise<void>
}

interface Options {
  dataDir: string
  log: OperationLog
  threads: number
}

/** The unmodified SDK in every thread asks the local cloud over HTTP, as a function's process does. */
export async function overTheWire({ dataDir, log, threads }: Options): Promise<Ground> {
  const quiet = { log: () => undefined, functionsDir: dataDir, strictIndexes: true }
  const cloud = await startCloud({ ...quiet, dataDir, collections, operations: log })
  const hosts = await startHosts({ threads, env: cloud.sdkEnv('load') })
  return {
    database: cloud.database,
    functions: functionsOver(hosts.invoke),
    way: `HTTP from ${threads} threads of functions`,
    setFaults: (plan) => cloud.setFaults(plan),
    close: async () => {
      await hosts.close()
      await cloud.close()
    },
  }
}

/** The same without sockets: each request goes as its text from thread to thread, so that a million people fit into an hour. */
export async function joined({ dataDir, log, threads }: Options): Promise<Ground> {
  const { engine, serve, setFaults } = openTextDatabase(dataDir, log)
  const hosts = await startHosts({ threads, env: joinedEnv(), serve })
  return {
    database: engine,
    functions: functionsOver(hosts.invoke),
    way: `texts between ${threads} threads of functions and the database, no socket`,
    setFaults,
    close: async () => {
      await hosts.close()
      engine.close()
    },
  }
}
