import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/**
 * Loads a CommonJS file and keeps what the engine has compiled of it beside it, so that the next process is spared that. An engine of
 * another version takes no notice of what is kept and keeps its own.
 */
export function loadCompiled(file: string): unknown {
  const kept = `${file}.compiled`
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined
  const script = new Script(wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
  const module: { exports: unknown } = { exports: {} }
  const run: unknown = script.runInThisContext()
  if (typeof run !== 'function') throw new Error(`${file} is no module`)
  Reflect.apply(run, module.exports, [module.exports, createRequire(file), module, file, dirname(file)])
  if (cachedData === undefined || script.cachedDataRejected === true) keep(kept, script)
  return module.exports
}

function keep(kept: string, script: Script): void {
  const making = `${kept}-${process.pid}`
  writeFileSync(making, script.createCachedData())
  renameSync(making, kept)
}
