import type { Clock } from '../clock'
import type { Document } from '../database/documents'
import type { Engine } from '../database/engine'
import { CloudError, messageOf, requestFailed, transactionBusy } from '../errors'
import type { Fault, FaultPlan } from '../faults'
import type { Instance } from '../functions/pool'
import type { OperationLog } from '../operations'
import type { RequestBody } from './body'
import type { Action, ActionContext, Cost } from './context'
import type { IndexGuard } from './index-guard'

export interface DispatcherOptions {
  actions: Record<string, Action>
  engine: Engine
  clock: Clock
  operations: OperationLog
  indexGuard: IndexGuard
}

/** Where a request comes from. */
export interface Origin {
  /** The last part of the address, empty for the bare one. */
  token: string
  instance: Instance | undefined
}

/** What goes back: a reply, or silence (the connection is cut or left waiting). */
export type Outcome = { reply: Document } | { silence: 'cut' | 'wait' }

/** Serves `/admin`: finds the action, lets the fault plan interfere, logs the cost, and words the reply. */
export class Dispatcher {
  faults: FaultPlan | undefined
  readonly #options: DispatcherOptions
  #databaseCalls = 0
  #requests = 0

  constructor(options: DispatcherOptions) {
    this.#options = options
  }

  /** Serves one request. What it tells of, own or read, is on the disk by then. */
  async serve(body: RequestBody, origin: Origin): Promise<Outcome> {
    this.#requests += 1
    const requestId = `local-${this.#requests}`
    const outcome = await this.#outcome(body, { origin, requestId })
    try {
      await this.#options.engine.settled()
      return outcome
    } catch (error) {
      return { reply: { requestId, ...errorReply(error) } }
    }
  }

  async #outcome(body: RequestBody, { origin, requestId }: { origin: Origin; requestId: string }): Promise<Outcome> {
    try {
      const name = body.text('action')
      const { actions } = this.#options
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined
      if (!action) throw new CloudError('INVALID_PARAM', `unknown action ${name}`)
      const fault = this.#faultFor(name, body, origin)
      const run = async () => await this.#run(action, body, origin)
      // A conflict is the end of a transaction, so that the SDK's next attempt does not meet its own locks.
      if (fault === 'busy') this.#options.engine.transactions.drop(body.optionalText('transactionId') ?? '')
      const outcome = fault === undefined ? { reply: await run() } : await withFault(fault, run, { body, origin })
      return 'reply' in outcome ? { reply: { requestId, ...outcome.reply } } : outcome
    } catch (error) {
      return { reply: { requestId, ...errorReply(error) } }
    }
  }

  #faultFor(action: string, body: RequestBody, { instance }: Origin): Fault | undefined {
    if (!action.startsWith('database.')) return undefined
    this.#databaseCalls += 1
    const collection = body.optionalText('collectionName')
    return this.faults?.({
      action,
      n: this.#databaseCalls,
      ...(collection === undefined ? {} : { collection }),
      ...(instance ? { functionName: instance.functionName, process: instance.token } : {}),
      ...(instance?.invocationId === undefined ? {} : { invocationId: instance.invocationId }),
    })
  }

  async #run(action: Action, body: RequestBody, { token, instance }: Origin): Promise<Document> {
    const { engine, clock, operations, indexGuard } = this.#options
    const cost: Cost = {}
    const invocationId = instance?.invocationId
    const context: ActionContext = {
      engine,
      clock,
      instance,
      // A process serves many invocations; a transaction one of them left open is no business of the next.
      caller: invocationId === undefined ? token : `${token}/${invocationId}`,
      charge: (more) => Object.assign(cost, more),
      needIndex: (indexUsed, asked) => indexGuard.check(indexUsed, asked),
    }
    const collection = body.optionalText('collectionName')
    const entry = {
      at: clock.now(),
      action: body.text('action'),
      ...(collection === undefined ? {} : { collection }),
      ...(instance ? { functionName: instance.functionName } : {}),
      ...(invocationId === undefined ? {} : { invocationId }),
    }
    try {
      const reply = await action(body, context)
      operations.record({ read: 0, written: 0, ...entry, ...cost })
      return reply
    } catch (error) {
      operations.record({ read: 0, written: 0, ...entry, ...cost, error: errorReply(error).code })
      throw error
    }
  }
}

async function withFault(
  fault: Fault,
  run: () => Promise<Document>,
  { body, origin: { instance } }: { body: RequestBody; origin: Origin },
): Promise<Outcome> {
  switch (fault) {
    case 'error-before':
      throw requestFailed(`[InternalError] injected: refused before it was applied:\n  ${body.echo}`)
    case 'error-after':
      await run()
      throw requestFailed(`[InternalError] injected: the answer was lost after it was applied:\n  ${body.echo}`)
    case 'busy':
      throw transactionBusy()
    case 'duplicate':
      await run()
      return { reply: await run() }
    case 'timeout':
      await run()
      return { silence: 'wait' }
    case 'kill-before':
      instance?.process.kill()
      return { silence: 'cut' }
    case 'kill-after':
      await run()
      instance?.process.kill()
      return { silence: 'cut' }
  }
}

function errorReply(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  console.error(error)
  return { code: 'SYS_ERR', message: messageOf(error) }
}
