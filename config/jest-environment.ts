import { AsyncLocalStorage } from 'node:async_hooks'
import { TestEnvironment } from 'jest-environment-node'
import { keepStacks } from './jest-stacks'

const { prototype } = AsyncLocalStorage
/** What begins to follow promises. */
const BEGINNINGS = ['run', 'enterWith'] as const

/**
 * Node's own, that leaves nothing behind: what once followed promises by an AsyncLocalStorage, as the driver of the browser does, would
 * go on with every promise of this process, and make each test file that comes after up to ten times slower.
 */
export default class LeavesNothing extends TestEnvironment {
  readonly #used = new Set<AsyncLocalStorage<unknown>>()
  readonly #own = BEGINNINGS.map((name): [string, unknown] => [name, Reflect.get(prototype, name)])

  override async setup(): Promise<void> {
    await super.setup()
    keepStacks(this.global)
    const used = this.#used
    for (const [name, own] of this.#own) {
      if (typeof own !== 'function') throw new Error(`an AsyncLocalStorage has no ${name}`)
      const noted = function (this: AsyncLocalStorage<unknown>, ...given: unknown[]): unknown {
        used.add(this)
        return Reflect.apply(own, this, given)
      }
      Reflect.set(prototype, name, noted)
    }
  }

  override async teardown(): Promise<void> {
    for (const [name, own] of this.#own) Reflect.set(prototype, name, own)
    for (const storage of this.#used) storage.disable()
    this.#used.clear()
    await super.teardown()
  }
}
