import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { contract } from '../../src/contract'
import { action, type Action } from '../../src/contract/define'

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

export interface Attacked {
  name: string
  actions: Readonly<Record<string, Action>>
  /** Whether no phone is let through at all. */
  closed: boolean
}

/** What a phone might try where nothing is meant for it. */
const ANYTHING = { minute: action<unknown>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }) }

/** Every function that would be uploaded: those of the contract, and those that are closed to phones. */
export function attackedFunctions(): Attacked[] {
  const named = new Map<string, Readonly<Record<string, Action>>>(Object.entries(contract))
  return readdirSync(FUNCTIONS).map((name) => ({
    name,
    actions: named.get(name) ?? ANYTHING,
    closed: !named.has(name),
  }))
}
