import type { Engine } from './engine'
import { withPlainEvents } from './events'
import { HIDDEN, type Realm } from './realm'
import type { Recorder } from './record'
import { resolvePath } from '../compile/paths'
import { field, isRecord, text, type Json } from '../json'

interface Parts {
  scripts: Readonly<Record<string, string>>
  configs: Readonly<Record<string, unknown>>
  realm: Realm
  engine: Engine
  recorder: Recorder
  wx: object
  getCurrentPages: () => unknown[]
}

interface Module {
  exports: unknown
}

type Register = (definition: unknown) => void

const TYPES = [String, Number, Boolean, Array, Object, Function]
const CONSOLE = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd', 'table', 'trace']

/** Loads the build's modules with the names that WeChat gives to each, and registers its pages and components. */
export class Modules {
  app: Json = {}
  readonly console: Json
  private readonly loaded = new Map<string, Module>()
  private readonly registered = new Set<string>()
  /** Where Page, Component and Behavior of the file being loaded go. */
  private current: { Page: Register; Component: Register; Behavior: Register } | null = null

  constructor(private readonly parts: Parts) {
    this.console = Object.fromEntries(
      CONSOLE.map((name) => [name, (...args: unknown[]) => parts.recorder.log(name, args)]),
    )
  }

  load(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const source = this.parts.scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module: Module = { exports: {} }
    this.loaded.set(path, module)
    const hidden = Object.fromEntries(HIDDEN.map((name) => [name, undefined]))
    const names = { ...hidden, ...this.given(), require: this.require(path), module, exports: module.exports }
    this.parts.realm.run(`${source}\n//# sourceURL=weapp/${path}.js`, names)
    return module.exports
  }

  /** Registers a page or component with all it uses. */
  register(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    const using = field(this.parts.configs[path], 'usingComponents')
    if (isRecord(using)) for (const name of Object.keys(using)) this.register(resolvePath(path, text(using, name)))
    this.parts.engine.space.componentEnv(path, ({ Page, Component, Behavior }) => {
      const before = this.current
      this.current = {
        Page: (definition) => Page({ ...recordOf(definition), ...withPlainEvents(recordOf(definition)) }),
        Component: (definition) => {
          const found = recordOf(definition)
          const properties = this.propertiesOf(recordOf(found.properties))
          Component({ ...found, properties, methods: withPlainEvents(recordOf(found.methods)) })
        },
        Behavior: (definition) => Behavior(recordOf(definition)),
      }
      try {
        this.load(path)
      } finally {
        this.current = before
      }
    })
  }

  /** Names for code that a test sends to the logic layer. */
  given(): Json {
    return {
      wx: this.parts.wx,
      console: this.console,
      global: this.parts.realm.global,
      globalThis: this.parts.realm.global,
      App: (app: unknown) => (this.app = recordOf(app)),
      getApp: () => this.app,
      getCurrentPages: this.parts.getCurrentPages,
      Page: (definition: unknown) => this.now().Page(definition),
      Component: (definition: unknown) => this.now().Component(definition),
      Behavior: (definition: unknown) => this.now().Behavior(definition),
    }
  }

  /** The logic layer has a String and an Object of its own; the engine knows types by this window's. */
  private propertiesOf(properties: Json): Record<string, null> {
    const { global } = this.parts.realm
    const known = (type: unknown): unknown => TYPES.find(({ name }) => global[name] === type) ?? type
    const one = (property: unknown): unknown =>
      isRecord(property) ? { ...property, type: known(property.type) } : known(property)
    const typed: Record<string, null> = {}
    for (const [name, property] of Object.entries(properties)) Reflect.set(typed, name, one(property))
    return typed
  }

  private require(from: string): (path: unknown) => unknown {
    return (path) => this.load(resolvePath(from, String(path)).replace(/\.js$/, ''))
  }

  private now() {
    if (!this.current) throw new Error('Page and Component belong into the file of a page or component')
    return this.current
  }
}

const recordOf = (value: unknown): Json => (isRecord(value) ? value : {})
