import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

export type Main = (event: unknown) => Promise<unknown>

const FUNCTIONS = resolve(__dirname, '../../dist/cloudfunctions')

/** A function as it would be uploaded. The SDK must have been joined to a database before, because it looks once. */
export function builtMain(name: string): Main {
  const file = resolve(FUNCTIONS, name, 'index.js')
  if (!existsSync(file)) throw new Error('npm run build:cloud comes first')
  const loaded: unknown = createRequire(__filename)(file)
  const main = typeof loaded === 'object' && loaded !== null && 'main' in loaded ? loaded.main : undefined
  if (typeof main !== 'function') throw new Error(`${file} exports no main`)
  return main as Main
}
