import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RequestBody } from '../../cloud/admin/body'
import { ContentChecks } from '../../cloud/admin/content-check'
import { databaseReads } from '../../cloud/admin/database-reads'
import { databaseTransactions } from '../../cloud/admin/database-transactions'
import { databaseWrites } from '../../cloud/admin/database-writes'
import { Dispatcher } from '../../cloud/admin/dispatcher'
import { IndexGuard } from '../../cloud/admin/index-guard'
import { answerForm } from '../../cloud/admin/openapi'
import { storageActions } from '../../cloud/admin/storage-actions'
import { Clock, Engine, Outbox, type FaultPlan, type OperationLog } from '../../cloud'
import { FileStore } from '../../cloud/storage/file-store'
import { collections } from '../../cloud-spec'
import type { Others, Served } from './sdk-transport'

/** Where files would be, if there were a socket. */
const NOWHERE = 'http://127.0.0.1:9'

/** The local cloud's database and storage, asked and answering in the texts of its wire. */
export interface TextDatabase {
  engine: Engine
  serve: (text: string) => Promise<Served>
  /** Takes a file to the address that was given for it, and a message to where messages are kept. */
  others: Others
  /** Keeps a file; answers with its id. */
  put: (path: string, file: string | Buffer) => string
  /** Whether there is a file of this id. */
  hasFile: (fileId: string) => boolean
  setFaults: (plan?: FaultPlan) => void
  /** What went to WeChat's open interfaces. */
  outbox: Outbox
  /** Notes that somebody has been in the mini-program: only then WeChat checks what they write. */
  visits: (openid: string) => void
}

/** Opens one. Queries that no index serves are refused. */
export function openTextDatabase(
  dataDir: string,
  operations: OperationLog,
  options: { durable?: boolean } = {},
): TextDatabase {
  const engine = new Engine(dataDir, options)
  engine.ensureCollections(collections)
  const clock = new Clock()
  const openApi = { outbox: new Outbox(), clock, checks: new ContentChecks(clock) }
  const files = new FileStore(join(dataDir, 'files'), clock, () => NOWHERE)
  const dispatcher = new Dispatcher({
    engine,
    operations,
    clock,
    indexGuard: new IndexGuard(true, () => undefined),
    actions: {
      ...databaseReads,
      ...databaseWrites,
      ...databaseTransactions,
      ...storageActions(files, clock, () => NOWHERE),
    },
  })
  return {
    engine,
    serve: async (text) => {
      const outcome = await dispatcher.serve(RequestBody.parse(text), { token: '', instance: undefined })
      return 'reply' in outcome ? { text: JSON.stringify(outcome.reply) } : outcome
    },
    others: {
      fetch: (url) => readFile(files.pathOf(decodeURIComponent(new URL(url).pathname.slice('/files/'.length)))),
      store: (url, content) => {
        files.put(decodeURIComponent(url.slice(`${NOWHERE}/files/`.length)), content)
        return Promise.resolve({ text: '' })
      },
      post: (form) => Promise.resolve(answerForm(openApi, form, undefined)),
    },
    put: (path, file) => files.put(path, file),
    hasFile: (fileId) => files.has(files.cloudPathOf(fileId)),
    setFaults: (plan) => (dispatcher.faults = plan),
    outbox: openApi.outbox,
    visits: (openid) => openApi.checks.see(openid),
  }
}
