import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { AppError } from '../../src/contract/errors'
import { signingKey } from './secret'

/** HMAC-SHA256 of a text for one purpose: a text signed for one is worthless for every other. */
export const mac = (purpose: string, text: string): Buffer =>
  createHmac('sha256', signingKey()).update(`${purpose}\n${text}`).digest()

/** A payload that the phone keeps and can't change: base64url JSON, a dot, its HMAC. It is readable, so it holds nothing secret. */
export function sign(purpose: string, payload: object): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url')
  return `${body}.${mac(purpose, body).toString('base64url')}`
}

/**
 * The payload of a token signed here for this purpose. BAD_TOKEN for any other text, for a second spelling of a good one, and for
 * what is signed but can't be read.
 */
export function verify<S extends v.GenericSchema>(purpose: string, token: string, schema: S): v.InferOutput<S> {
  const dot = token.indexOf('.')
  const body = token.slice(0, Math.max(dot, 0))
  // Compared as texts: base64url has several spellings of the same bytes, of which only ours is right.
  const given = Buffer.from(token.slice(dot + 1))
  const right = Buffer.from(mac(purpose, body).toString('base64url'))
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw badToken()
  const parsed = v.safeParse(schema, read(body))
  if (!parsed.success) throw badToken()
  return parsed.output
}

function read(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString())
  } catch {
    throw badToken()
  }
}

export const badToken = (): AppError => new AppError('BAD_TOKEN', '这份凭据不是发给你的，请返回上一页重新开始')
