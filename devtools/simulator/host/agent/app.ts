import { field, isRecord, list, text, throughJson, type Json } from '../../json'
import { api } from '../wx/calls'
import type { Modules } from '../modules'
import type { Phone } from '../phone'
import type { Realm } from '../realm'
import type { Handler } from './handles'

type Callable = (...args: unknown[]) => unknown
const isCallable = (value: unknown): value is Callable => typeof value === 'function'

/** APIs whose answer comes at once, not to a callback. */
const AT_ONCE = /Sync$|^create|^get\w*(Info|Manager|Rect|Setting)$/
const BY_CALLBACK = new Set(['getSystemInfo', 'getUserInfo', 'getStorageInfo', 'getImageInfo', 'getSetting'])

/** Requests to the app as a whole: the stack, wx, code to run in the logic. */
export function appHandlers(phone: Phone, modules: Modules, realm: Realm): Record<string, Handler> {
  const replaced = new Map<string, unknown>()
  const compile = (source: string): Callable => {
    const made = realm.run(`return (${source})`, modules.given())
    if (!isCallable(made)) throw new Error('not a function')
    return made
  }
  const place = (method: string): { holder: Json; name: string } => {
    const path = method.split('.')
    const name = path.pop() ?? ''
    const holder = path.reduce<unknown>((part, key) => field(part, key), phone.wx)
    if (!isRecord(holder)) throw new Error(`wx.${method} not exists`)
    return { holder, name }
  }
  return {
    'App.getPageStack': () => ({ pageStack: phone.stack.open.map(described) }),
    'App.getCurrentPage': () => described(phone.stack.top),
    'App.callWxMethod': async (params) => {
      const { holder, name } = place(text(params, 'method'))
      const method = holder[name]
      if (!isCallable(method)) throw new Error(`wx.${text(params, 'method')} not exists`)
      return { result: throughJson(await method.apply(holder, list(params, 'args'))) }
    },
    'App.callFunction': async (params) => {
      const run = compile(text(params, 'functionDeclaration'))
      return { result: throughJson(await run(...list(params, 'args'))) }
    },
    'App.mockWxMethod': (params) => {
      const method = text(params, 'method')
      const { holder, name } = place(method)
      const source = text(params, 'functionDeclaration')
      if (!('result' in params) && source === '') {
        if (replaced.has(method)) holder[name] = replaced.get(method)
        replaced.delete(method)
        return {}
      }
      if (!replaced.has(method)) replaced.set(method, holder[name])
      const origin = replaced.get(method)
      const work = source === '' ? () => params.result : compile(source)
      const answer: Callable = (...args) => work.apply({ origin }, [...args, ...list(params, 'args')])
      const atOnce = AT_ONCE.test(name) && !BY_CALLBACK.has(name)
      holder[name] = atOnce ? answer : api(name, async (options) => refuseIfFailed(await answer(options)))
      return {}
    },
    'App.enableLog': () => ({}),
    'App.addBinding': (params) => {
      const name = text(params, 'name')
      realm.global[name] = (...args: unknown[]) => phone.emit('App.bindingCalled', { name, args: throughJson(args) })
      return {}
    },
    'App.exit': () => ({}),
    'Tool.getInfo': () => ({ SDKVersion: field(callNow(phone.wx.getAppBaseInfo), 'SDKVersion') }),
  }
}

const callNow = (method: unknown): unknown => (isCallable(method) ? method() : undefined)

/** A replacement that answers with 'x:fail …' means a failure. */
function refuseIfFailed(answer: unknown): unknown {
  if (text(answer, 'errMsg').includes(':fail')) throw Object.assign(new Error(text(answer, 'errMsg')), answer)
  return answer
}

const described = ({ id, path, query }: { id: number; path: string; query: object }) => ({ pageId: id, path, query })
