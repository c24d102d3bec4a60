const { AsyncLocalStorage } = require('node:async_hooks')
const { TestEnvironment } = require('jest-environment-node')

/**
 * Node's own, that leaves nothing behind: what once followed promises by an AsyncLocalStorage, as the driver of the browser does, would
 * go on with every promise of this process, and make each test file that comes after up to ten times slower.
 */
module.exports = class extends TestEnvironment {
  #used = new Set()
  #own = { run: AsyncLocalStorage.prototype.run, enterWith: AsyncLocalStorage.prototype.enterWith }

  async setup() {
    await super.setup()
    const used = this.#used
    for (const [name, own] of Object.entries(this.#own))
      AsyncLocalStorage.prototype[name] = function (...args) {
        used.add(this)
        return own.apply(this, args)
      }
  }

  async teardown() {
    Object.assign(AsyncLocalStorage.prototype, this.#own)
    for (const storage of this.#used) storage.disable()
    this.#used.clear()
    await super.teardown()
  }
}
