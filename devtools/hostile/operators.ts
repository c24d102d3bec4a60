import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How the database writes what the SDK calls otherwise. */
const WRITTEN: Readonly<Record<string, string>> = { neq: 'ne', remove: 'unset', serverDate: 'tcb_server_date' }
/** A command, one joined to another, and the time that the database itself puts in. */
const CALLED = [/\bcommand\.(\w+)/g, /\)\.(or|and)\(/g, /\bdatabase\.(serverDate)\(/g]
/** What an update, a join of conditions and a value's kind are written with. */
const ALWAYS = ['$set', '$and', '$each', '$slice', '$date', '$numberLong', '$numberInt', '$numberDouble', '$undefined']

/** Every operator that functions write themselves, read from their sources. */
export function operatorsIn(sources: string): ReadonlySet<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const text = files.map((name) => readFileSync(join(sources, name), 'utf8')).join('\n')
  const named = CALLED.flatMap((called) => [...text.matchAll(called)])
  return new Set([...named.map(([, name = '']) => `$${WRITTEN[name] ?? name}`), ...ALWAYS])
}
