import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { contract } from '../../src/contract'
import { action, type Action } from '../../src/contract/define'

export type Main = (event: unknown) => Promise<unknown>

const FUNCTIONS = resolve(__dirname, '../../dist/cloudfunctions')
const LOCAL = resolve(__dirname, '../../.local')

/** The SDK that was joined to a database, in the place of the one in one file that a function carries. */
const JOINED_SDK = "module.exports = require('wx-server-sdk')"

/**
 * A function as it would be uploaded, of those that were built or of those in another folder. The SDK must have been joined to a
 * database before, because it looks once.
 */
export function builtMain(name: string, functionsDir = FUNCTIONS): Main {
  const built = resolve(functionsDir, name, 'index.js')
  if (!existsSync(built)) throw new Error('npm run build:cloud comes first')
  mkdirSync(LOCAL, { recursive: true })
  // Below the root, so that the SDK is found from there.
  const folder = mkdtempSync(join(LOCAL, 'built-'))
  copyFileSync(built, join(folder, 'index.js'))
  writeFileSync(join(folder, 'wx-server-sdk.js'), JOINED_SDK)
  const loaded: unknown = createRequire(__filename)(join(folder, 'index.js'))
  rmSync(folder, { recursive: true })
  const main = typeof loaded === 'object' && loaded !== null && 'main' in loaded ? loaded.main : undefined
  if (typeof main !== 'function') throw new Error(`${built} exports no main`)
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
