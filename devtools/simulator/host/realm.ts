import { shiftDate } from '../../clock/shifted-date'
import { isRecord, type Json } from '../json'
import type { Timers } from './timers'

/** What a phone's logic layer knows of JavaScript and timers. All else of a browser is missing there, as it is here. */
const KEPT = new Set([
  ...['Object', 'Function', 'Array', 'Number', 'parseFloat', 'parseInt', 'Infinity', 'NaN', 'undefined', 'Boolean'],
  ...['String', 'Symbol', 'Date', 'Promise', 'RegExp', 'JSON', 'Math', 'Map', 'Set', 'WeakMap', 'WeakSet'],
  ...['Proxy', 'Reflect', 'ArrayBuffer', 'DataView', 'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array'],
  ...['Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array', 'Uint8ClampedArray', 'BigInt'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'isFinite', 'isNaN'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
])

/** A browser does not let go of these; WeChat hides its own the same way, as parameters without a value. */
export const HIDDEN = ['window', 'document', 'location', 'top', 'self', 'frames', 'parent', 'navigator', 'localStorage']

interface Hooks {
  /** An error that nobody caught, or a promise whose failure nobody handled. */
  onUncaught: (failure: unknown, kind: 'error' | 'rejection') => void
  /** The phone's time. */
  now: () => number
  /** What takes the place of the window's own timers. */
  timers: Timers
}

/** The logic layer: a JavaScript world of its own with an allow-list of globals. */
export class Realm {
  /** What `global` and `globalThis` are there. */
  readonly global: Json
  private readonly compile: (...words: string[]) => unknown

  constructor(hooks: Hooks) {
    const frame = document.createElement('iframe')
    frame.hidden = true
    document.body.append(frame)
    const world = frame.contentWindow
    if (!world) throw new Error('no frame for the logic layer')
    const make: unknown = Reflect.get(world, 'Function')
    if (typeof make !== 'function') throw new Error('the frame has no Function')
    this.compile = (...words) => Reflect.construct(make, words)
    world.addEventListener('error', (event) => hooks.onUncaught(event.error ?? event.message, 'error'))
    world.addEventListener('unhandledrejection', (event) => hooks.onUncaught(event.reason, 'rejection'))
    hooks.timers.replace(world)
    shiftDate(world, hooks.now)
    this.run(NO_FUNCTION, {})
    strip(world)
    this.global = Object.fromEntries([...KEPT].map((name) => [name, Reflect.get(world, name) as unknown]))
  }

  /** Runs a function body with these names in sight. */
  run(body: string, names: Readonly<Record<string, unknown>>): unknown {
    const run = this.compile(...Object.keys(names), body)
    if (typeof run !== 'function') throw new Error('not a function')
    return Reflect.apply(run, undefined, Object.values(names))
  }
}

function strip(world: Window): void {
  let layer: object | null = world
  while (layer && isRecord(layer)) {
    for (const name of Object.getOwnPropertyNames(layer)) if (!KEPT.has(name)) Reflect.deleteProperty(layer, name)
    const above: unknown = Object.getPrototypeOf(layer)
    // The last layer is every object's own.
    layer = isRecord(above) && Object.getPrototypeOf(above) !== null ? above : null
  }
}

/** Text never becomes code on a phone. */
const NO_FUNCTION = `
  const Real = Function
  this.Function = function Function() { throw new Error('Function cannot be made of text in a mini-program') }
  this.Function.prototype = Real.prototype`
