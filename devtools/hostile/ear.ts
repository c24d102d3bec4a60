import { OperationLog, type OperationInput } from '../cloud/operations'
import { OPERAND } from './junk'

export interface Write {
  collection: string
  ids: readonly (string | number)[]
}

/** Notes what is written, until it is asked for. */
export class WriteLog extends OperationLog {
  #writes: Write[] = []

  override record(input: OperationInput): void {
    const { collection, written, docIds } = input
    if (collection !== undefined && written > 0) this.#writes.push({ collection, ids: docIds ?? [] })
  }

  /** What was written since it was asked last. */
  take(): readonly Write[] {
    const taken = this.#writes
    this.#writes = []
    return taken
  }
}

/** Fields of a request that are texts of JSON. */
const TEXTS_OF_JSON = ['query', 'data', 'order', 'projection']
/** Names that are no field's, but the language's. */
const OF_THE_LANGUAGE = new Set(['__proto__', 'constructor', 'prototype', ''])

/**
 * What is wrong with a request to the database, in words: an operator that is not one of those the functions write, one that was in
 * the input, a field that no document has.
 */
export function wrongIn(text: string, operators: ReadonlySet<string>): string[] {
  const wrong = text.includes(OPERAND) ? ['an operator of the input reached the database'] : []
  const request: unknown = JSON.parse(text)
  if (typeof request !== 'object' || request === null) return wrong
  for (const name of TEXTS_OF_JSON) {
    for (const part of [Reflect.get(request, name) as unknown].flat()) {
      if (typeof part === 'string') wrong.push(...namesIn(JSON.parse(part)).flatMap((one) => wrongName(one, operators)))
    }
  }
  return wrong
}

/** Names of fields that were looked at before, and nothing was wrong with. */
const sound = new Set<string>()

function wrongName(name: string, operators: ReadonlySet<string>): string[] {
  if (sound.has(name)) return []
  if (name.startsWith('$')) return operators.has(name) ? [] : [`the operator ${name} reached the database`]
  const strange = name.split('.').some((step) => OF_THE_LANGUAGE.has(step) || !/^[\p{L}\p{N}_-]+$/u.test(step))
  if (strange) return [`the field ${JSON.stringify(name.slice(0, 80))} reached the database`]
  sound.add(name)
  return []
}

function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return Object.entries(value).flatMap(([name, one]) => [name, ...namesIn(one)])
}
