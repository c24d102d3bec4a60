import { wordsOf } from '../../json'
import type { Handler } from './handles'
import { paramsOf } from './pages'

/** The outcome of one request. */
export type Reply = { ok: unknown } | { error: string }

/** Answers requests by name; a failure is an answer too. */
export function agent(
  handlers: Readonly<Record<string, Handler>>,
): (method: string, params: unknown) => Promise<Reply> {
  return async (method, params) => {
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined
    if (!handler) return { error: `${method} unimplemented` }
    try {
      return { ok: (await handler(paramsOf(params))) ?? {} }
    } catch (failure) {
      return { error: wordsOf(failure) }
    }
  }
}
