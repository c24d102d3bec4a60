import { field } from '../../json'
import { failureOf } from '../page'

export type Options = unknown
type Work = (options: Options) => unknown

/** An API in WeChat's manner: it calls back where callbacks are given, and answers with a promise otherwise. */
export function api(name: string, work: Work): (options?: Options) => unknown {
  return (options = {}) => {
    const [success, fail, complete] = ['success', 'fail', 'complete'].map((callback) => field(options, callback))
    const run = (async () => {
      // The logic goes on before the phone does anything.
      await Promise.resolve()
      const found: unknown = await work(options)
      return { errMsg: `${name}:ok`, ...(typeof found === 'object' ? found : {}) }
    })()
    const called = [success, fail, complete].some((callback) => typeof callback === 'function')
    if (!called) return run.catch((failure: unknown) => Promise.reject(refusal(name, failure)))
    void run.then(
      (reply) => callAll([success, complete], reply),
      (failure: unknown) => callAll([fail, complete], refusal(name, failure)),
    )
    return undefined
  }
}

/** To the logic layer this is no Error, as that has an Error of its own; it knows it by errMsg. */
function refusal(name: string, failure: unknown): Error {
  const { errMsg } = failureOf(name, failure)
  const codes = ['errno', 'errCode'].flatMap((code): [string, number][] => {
    const found = field(failure, code)
    return typeof found === 'number' ? [[code, found]] : []
  })
  return Object.assign(failing(errMsg), Object.fromEntries(codes))
}

function callAll(callbacks: readonly unknown[], reply: object): void {
  for (const callback of callbacks) if (typeof callback === 'function') Reflect.apply(callback, undefined, [reply])
}

/** A failure with the words WeChat fails with. */
export const failing = (errMsg: string, errno?: number): Error =>
  Object.assign(new Error(errMsg), { errMsg, ...(errno === undefined ? {} : { errno }) })

/** Registers and forgets listeners under onX and offX. */
export function listening<E>(
  name: string,
  listeners: Set<(event: E) => void>,
): Record<string, (listener: unknown) => void> {
  return {
    [`on${name}`]: (listener) => {
      if (isListener(listener)) listeners.add(listener)
    },
    [`off${name}`]: (listener) => {
      if (isListener(listener)) listeners.delete(listener)
      else listeners.clear()
    },
  }
}

const isListener = (value: unknown): value is (event: unknown) => void => typeof value === 'function'
