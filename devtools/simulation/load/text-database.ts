import { RequestBody } from '../../cloud/admin/body'
import { databaseReads } from '../../cloud/admin/database-reads'
import { databaseTransactions } from '../../cloud/admin/database-transactions'
import { databaseWrites } from '../../cloud/admin/database-writes'
import { Dispatcher } from '../../cloud/admin/dispatcher'
import { IndexGuard } from '../../cloud/admin/index-guard'
import { Clock, Engine, type FaultPlan, type OperationLog } from '../../cloud'
import { collections } from '../../cloud-spec'
import type { Served } from './sdk-transport'

/** The local cloud's database, asked and answering in the texts of its wire. */
export interface TextDatabase {
  engine: Engine
  serve: (text: string) => Promise<Served>
  setFaults: (plan?: FaultPlan) => void
}

/** Opens one. Queries that no index serves are refused. */
export function openTextDatabase(dataDir: string, operations: OperationLog): TextDatabase {
  const engine = new Engine(dataDir, { durable: false })
  for (const spec of collections) engine.ensureCollection(spec)
  const dispatcher = new Dispatcher({
    ...{ engine, operations, clock: new Clock(), indexGuard: new IndexGuard(true, () => undefined) },
    actions: { ...databaseReads, ...databaseWrites, ...databaseTransactions },
  })
  return {
    engine,
    serve: async (text) => {
      const outcome = await dispatcher.serve(RequestBody.parse(text), { token: '', instance: undefined })
      return 'reply' in outcome ? { text: JSON.stringify(outcome.reply) } : outcome
    },
    setFaults: (plan) => (dispatcher.faults = plan),
  }
}
