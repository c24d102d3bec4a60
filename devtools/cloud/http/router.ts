import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPlainObject } from '../database/documents'
import { CloudError, messageOf } from '../errors'
import type { FileStore } from '../storage/file-store'
import { serveAdmin, type AdminService } from './admin'
import { serveFile } from './files'
import { isFromLoopback, isLocalRequest } from './loopback'
import { readBody, sendJson } from './reply'
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
  fallback: ((request: IncomingMessage, response: ServerResponse) => void) | undefined
}

type Route = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const MAX_JSON_BYTES = 1024 * 1024

/** Answers one request; routes the cloud does not own go to the fallback. */
export async function route(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const owned = ownRoute(services, request.method ?? 'GET', pathSegments(request.url ?? '/'))
  if (!owned) {
    if (services.fallback) services.fallback(request, response)
    else sendJson(response, { errMsg: 'no such route' }, 404)
    return
  }
  const reading = request.url?.startsWith('/files/') === true && request.method !== 'PUT'
  if (!(reading ? isFromLoopback : isLocalRequest)(request))
    return sendJson(response, { errMsg: 'only this machine may call' }, 403)
  try {
    await owned(request, response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else sendJson(response, ...failure(error))
  }
}

/** The parts of a path. One that is wrongly encoded is none of ours, so it stays as it is. */
function pathSegments(url: string): string[] {
  const path = url.split('?')[0] ?? ''
  try {
    return decodeURIComponent(path).split('/').slice(1)
  } catch {
    return path.split('/').slice(1)
  }
}

function ownRoute(services: Services, method: string, segments: string[]): Route | undefined {
  const [first = '', second, third] = segments
  if (first === 'files') return async (request, response) => await serveFile(services.files, request, response)
  switch (`${method} /${first}`) {
    case 'POST /admin':
      return async (request, response) => await serveAdmin(services.admin, second ?? '', { request, response })
    case 'POST /invoke':
      return async (request, response) => await invoke(services, request, response)
    case 'GET /outbox':
      return (_, response) => sendJson(response, services.outbox.entries())
    case 'GET /operations':
      return (_, response) => sendJson(response, services.operations.since(-1))
    case 'POST /timers':
      return async (_, response) => sendJson(response, { result: await services.fireTimer(second ?? '', third) })
    case 'POST /clock':
      return async (request, response) => sendJson(response, moveClock(services.clock, await readJson(request)))
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
    const result = await services.invoke(
      name,
      data ?? {},
      typeof openid === 'string' && openid !== '' ? { openid } : {},
    )
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
  if (error instanceof SyntaxError || error instanceof RangeError || error instanceof URIError)
    return [{ errMsg: error.message }, 400]
  return [{ errMsg: messageOf(error) }, 500]
}
