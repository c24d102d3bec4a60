import { createRequire } from 'node:module'
import { databaseReads } from '../../cloud/admin/database-reads'
import { databaseTransactions } from '../../cloud/admin/database-transactions'
import { databaseWrites } from '../../cloud/admin/database-writes'
import { RequestBody } from '../../cloud/admin/body'
import { Dispatcher } from '../../cloud/admin/dispatcher'
import { IndexGuard } from '../../cloud/admin/index-guard'
import { Engine, Clock, type FaultPlan, type OperationLog } from '../../cloud'
import { collections } from '../../cloud-spec'
import { loopbackHook } from '../../cloud/functions/environment'

/** Nothing listens there: what the SDK sends is taken before it reaches a socket. */
const NOWHERE = 'http://127.0.0.1:9/admin'
const CUT = ''
const SDK_TRANSPORT = '@cloudbase/node-sdk/dist/utils/request-core'

interface SdkRequest {
  body?: object
}
type SdkAnswer = (error: Error | null, response?: { statusCode: number; headers: object }, body?: unknown) => void
interface SdkTransport {
  request: (request: SdkRequest, answer: SdkAnswer) => unknown
}

export interface JoinedCloud {
  database: Engine
  setFaults(plan?: FaultPlan): void
  close(): void
}

/**
 * A database with wx-server-sdk in the same process, so that a million completions need no million connections. Everything of
 * both stays but the socket between them: requests and replies are still turned into text and read again. Queries that no index
 * serves are refused.
 */
export function joinCloud(dataDir: string, operations: OperationLog): JoinedCloud {
  const engine = new Engine(dataDir)
  for (const spec of collections) engine.ensureCollection(spec)
  const dispatcher = new Dispatcher({
    ...{ engine, operations, clock: new Clock(), indexGuard: new IndexGuard(true, () => undefined) },
    actions: { ...databaseReads, ...databaseWrites, ...databaseTransactions },
  })
  const serve = async (text: string): Promise<string> => {
    const outcome = await dispatcher.serve(RequestBody.parse(text), { token: '', instance: undefined })
    if ('reply' in outcome) return JSON.stringify(outcome.reply)
    return CUT
  }
  Object.assign(process.env, loopbackHook(NOWHERE))
  const transport = sdkTransport()
  const usual = transport.request
  transport.request = ({ body }, answer) => {
    const text = JSON.stringify(body)
    // Not before the event loop has turned: otherwise timers would wait for the last of all requests.
    setImmediate(() => {
      serve(text).then(
        // A connection that is cut looks like a gateway that lost its server: of this the SDK tells its caller at once.
        (reply) =>
          answer(null, { statusCode: reply === CUT ? 502 : 200, headers: {} }, reply === CUT ? '' : JSON.parse(reply)),
        (failure: unknown) => answer(failure instanceof Error ? failure : new Error(String(failure))),
      )
    })
  }
  return {
    database: engine,
    setFaults: (plan) => (dispatcher.faults = plan),
    close: () => {
      transport.request = usual
      engine.close()
    },
  }
}

function sdkTransport(): SdkTransport {
  // The module has no types; what is used of it is checked here.
  const loaded: unknown = createRequire(__filename)(SDK_TRANSPORT)
  if (typeof loaded === 'object' && loaded !== null && 'request' in loaded && typeof loaded.request === 'function') {
    return loaded as SdkTransport
  }
  throw new Error('wx-server-sdk sends its requests in another way than 4.0.2 does')
}
