import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refused, type Asked, type Handle, type Room } from '../../local-server'
import { readBody, sendJson } from '../../local-server/reply'
import { isPlainObject } from '../database/documents'
import { CloudError, messageOf } from '../errors'
import type { FileStore } from '../storage/file-store'
import { serveAdmin, type AdminService } from './admin'
import { serveFile } from './files'
import type { Clock } from '../clock'
import type { OperationLog } from '../operations'
import type { Outbox } from '../outbox'
import type { InvokeAs } from '../options'

/** What the routes reach. */
export interface Services {
  admin: AdminService
  files: FileStore
  clock: Clock
  operations: OperationLog
  outbox: Outbox
  invoke(name: string, event: unknown, as: InvokeAs): Promise<unknown>
  fireTimer(functionName: string, triggerName?: string): Promise<unknown>
  fallback: Handle | undefined
}

const MAX_JSON_BYTES = 1024 * 1024

/** Answers one request; routes the cloud does not own go to the fallback. */
export async function route(services: Services, asked: Asked): Promise<void> {
  const { response } = asked
  const owned = ownRoute(services, asked)
  try {
    if (owned) await owned(asked)
    else if (services.fallback) await services.fallback(asked)
    else sendJson(response, { errMsg: 'no such route' }, 404)
  } catch (error) {
    if (response.headersSent || error instanceof Refused) throw error
    sendJson(response, ...failure(error))
  }
}

/** Pages of this machine's other ports, such as the simulator's, may load a typeface by its signed address, as from WeChat's storage. */
export const isShared: NonNullable<Room['shared']> = ({ method, segments: [first] }) =>
  first === 'files' && method !== 'PUT'

function ownRoute(services: Services, { method, segments }: Asked): Handle | undefined {
  const [first = '', second, third] = segments
  if (first === 'files') return (asked) => serveFile(services.files, asked)
  switch (`${method} /${first}`) {
    case 'POST /admin':
      return (asked) => serveAdmin(services.admin, second ?? '', asked)
    case 'POST /invoke':
      return ({ request, response }) => invoke(services, request, response)
    case 'GET /outbox':
      return ({ response }) => sendJson(response, services.outbox.entries())
    case 'GET /operations':
      return ({ response }) => sendJson(response, services.operations.since(-1))
    case 'POST /timers':
      return async ({ response }) => sendJson(response, { result: await services.fireTimer(second ?? '', third) })
    case 'POST /clock':
      return async ({ request, response }) => sendJson(response, moveClock(services.clock, await readJson(request)))
    default:
      return undefined
  }
}

/** The preview's way to call a function as a chosen person. A function's failure is an answer, not an HTTP error. */
async function invoke(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { name, data } = await readJson(request)
  if (typeof name !== 'string') return sendJson(response, { errMsg: 'name is missing' }, 400)
  const openid = request.headers['x-openid']
  try {
    const result = await services.invoke(name, data, typeof openid === 'string' && openid !== '' ? { openid } : {})
    sendJson(response, { result })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    sendJson(response, { errCode: error.errCode, errMsg: error.errMsg })
  }
}

function moveClock(clock: Clock, change: Record<string, unknown>): { now: number } {
  if (typeof change.set === 'number') clock.set(change.set)
  if (typeof change.advanceMs === 'number') clock.advance(change.advanceMs)
  return { now: clock.now() }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, MAX_JSON_BYTES)).toString('utf8')
  const value: unknown = text === '' ? {} : JSON.parse(text)
  if (!isPlainObject(value)) throw new SyntaxError('the body must be an object')
  return value
}

function failure(error: unknown): [{ errCode?: number; errMsg: string }, number] {
  if (error instanceof CloudError) return [{ errCode: error.errCode, errMsg: error.errMsg }, 400]
  if (error instanceof SyntaxError || error instanceof RangeError) return [{ errMsg: error.message }, 400]
  return [{ errMsg: messageOf(error) }, 500]
}
