import Taro from '@tarojs/taro'
import { takeEarly } from './early'

/** What goes to a function; under `call` the phone and the log know it. */
interface Sent {
  action: string
  input: unknown
  call: string
}

/** Nothing came in the time that a person is kept waiting. */
export class NoReply extends Error {
  constructor(readonly seconds: number) {
    super(`no reply in ${seconds} s`)
    this.name = 'NoReply'
  }
}

/** Longest a person is kept waiting for one reply; a table of a whole city takes its time. */
const WAIT_MS = 8000
const EXPORT_WAIT_MS = 60_000
/** They read and write whole tables and documents. */
const TABLES: ReadonlySet<string> = new Set(['exports', 'imports', 'taking'])

/** Carries one call to a cloud function and brings its raw reply; rejects when there is none. */
export function send(name: string, data: Sent): Promise<unknown> {
  return Promise.race([carry(name, data), tooLong(TABLES.has(name) ? EXPORT_WAIT_MS : WAIT_MS)])
}

function carry(name: string, data: Sent): Promise<unknown> {
  if (process.env.TARO_ENV === 'h5') return overPreview(name, data)
  return process.env.TARO_APP_LOCAL_CLOUD ? overLocalCloud(name, data) : overWeChat(name, data)
}

async function overWeChat(name: string, data: Sent): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}

/** In WeChat DevTools against the local cloud; left out of a build that does not name one. */
async function overLocalCloud(name: string, data: Sent): Promise<unknown> {
  const url = `${process.env.TARO_APP_LOCAL_CLOUD}/invoke`
  const reply = await Taro.request<unknown>({ url, method: 'POST', data: { name, data } })
  return resultIn(reply.data)
}

/** The preview's server knows who asks from the path under which it serves the page. */
async function overPreview(name: string, data: Sent): Promise<unknown> {
  const early = await takeEarly(name, data.action)
  const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, data }) }
  const response = early ?? (await fetch('invoke', ask))
  return resultIn(await response.json())
}

function resultIn(body: unknown): unknown {
  if (typeof body === 'object' && body !== null && 'result' in body) return body.result
  throw new Error('the function did not answer', { cause: body })
}

const tooLong = (wait: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new NoReply(wait / 1000)), wait))
