import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the database writes what the SDK calls otherwise. */
const WRITTEN: Readonly<Record<string, string>> = { neq: 'ne', remove: 'unset' }
/** What an update, a join of conditions and a value's kind are written with. */
const ALWAYS = ['$set', '$and', '$each', '$slice', '$date', '$numberLong', '$numberInt', '$numberDouble', '$undefined']

/** Every operator that functions write themselves, read from their sources. */
export function operatorsIn(sources: string): ReadonlySet<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const named = files.flatMap((name) => [...readFileSync(join(sources, name), 'utf8').matchAll(/\bcommand\.(\w+)/g)])
  return new Set([...named.map(([, name = '']) => `$${WRITTEN[name] ?? name}`), ...ALWAYS])
}
