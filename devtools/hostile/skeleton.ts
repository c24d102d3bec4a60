import * as fc from 'fast-check'
import * as v from 'valibot'
import type { Schema } from '../../src/contract/define'
import type { Random } from '../seed/random'
import { junk } from './junk'
import { NUMBERS, TEXTS } from './texts'

/** What could stand in a field of that name, the most fitting first; nothing where that is not known. */
export type Fitting = (field: string) => readonly unknown[]

interface Making {
  random: Random
  fitting: Fitting
}

/** Chance that something fitting is taken where there is something. */
const FITTING = 0.85
const FIRST = 0.6
const NOTHING = 0.3

/**
 * A value that a schema accepts, made from the schema alone and from what fits its fields. Throws where nothing is found that is
 * accepted, or for a kind of schema that is not known here: it would go untried.
 */
export function validFor(schema: Schema, making: Making, field = ''): unknown {
  if (mayBeNothing(schema) && making.random.chance(NOTHING)) return schema.type === 'optional' ? undefined : null
  const fits = fitting(schema, making, field)
  if (fits !== undefined) return fits
  const part = v.is(anySchema, schema) ? schema : unknownKind(schema, field)
  switch (part.type) {
    case 'strict_object':
    case 'object':
    case 'loose_object':
      return Object.fromEntries(entriesOf(part).map(([name, one]) => [name, validFor(one, making, name)]))
    case 'array':
      return accepted(schema, field, (n) =>
        Array.from({ length: lengthOf(schema) ?? n % 4 }, () => validFor(partOf(part, 'item'), making, field)),
      )
    case 'record':
      return accepted(schema, field, () => {
        const name = validFor(partOf(part, 'key'), making, field)
        return { [String(name)]: validFor(partOf(part, 'value'), making, field) }
      })
    case 'strict_tuple':
    case 'tuple':
      return partsOf(part, 'items').map((one) => validFor(one, making, field))
    case 'union':
    case 'variant':
      return validFor(making.random.pick(partsOf(part, 'options')), making, field)
    case 'nullable':
    case 'optional':
    case 'nullish':
      return validFor(partOf(part, 'wrapped'), making, field)
    case 'boolean':
      return making.random.chance(0.5)
    case 'literal':
      return Reflect.get(part, 'literal')
    case 'picklist':
    case 'enum':
      return making.random.pick(listOf(part, 'options'))
    case 'string':
    case 'number':
      return making.random.pick(madeFor(schema, field))
    case 'unknown':
    case 'any':
      return junk(making.random)
    default:
      return unknownKind(schema, field)
  }
}

const mayBeNothing = ({ type }: Schema): boolean => ['nullable', 'optional', 'nullish'].includes(type)

/** What fits, if it is accepted; the first ones are taken more often. */
function fitting(schema: Schema, { random, fitting: fits }: Making, field: string): unknown {
  const candidates = fits(field)
  if (candidates.length === 0 || !random.chance(FITTING)) return undefined
  for (let tries = 0; tries < 6; tries++) {
    const place = random.chance(FIRST) ? 0 : Math.floor(random.next() ** 2 * candidates.length)
    const candidate = candidates[place]
    if (candidate !== undefined && v.is(schema, candidate)) return candidate
  }
  return undefined
}

function accepted(schema: Schema, field: string, make: (n: number) => unknown): unknown {
  for (let n = 1; n < 40; n++) {
    const made = make(n)
    if (v.is(schema, made)) return made
  }
  throw new Error(`nothing was found that ${field} accepts: let devtools/hostile/known.ts know something`)
}

const made = new WeakMap<Schema, readonly unknown[]>()

/** Texts or numbers that a schema accepts, the same at every run. */
function madeFor(schema: Schema, field: string): readonly unknown[] {
  const kept = made.get(schema)
  if (kept) return kept
  const candidates = Reflect.get(schema, 'type') === 'number' ? numbersFor(schema) : textsFor(schema)
  const fit = candidates.filter((candidate) => v.is(schema, candidate))
  if (fit.length === 0)
    throw new Error(`nothing was found that ${field} accepts: let devtools/hostile/known.ts know something`)
  made.set(schema, fit)
  return fit
}

const numbersFor = (schema: Schema): readonly number[] => [
  ...rules(schema).flatMap(({ requirement }) => (typeof requirement === 'number' ? [requirement] : [])),
  ...[0, 1, 2, 10, 60, 100, 3600],
  ...NUMBERS,
]

function textsFor(schema: Schema): readonly string[] {
  const all = rules(schema)
  const patterns = all.flatMap(({ type, requirement }) =>
    type === 'regex' && requirement instanceof RegExp ? [requirement] : [],
  )
  const lengths = all.flatMap(({ requirement }) => (typeof requirement === 'number' ? [requirement] : [1, 6, 30]))
  return [
    ...patterns.flatMap(samplesOf),
    ...lengths.flatMap((length) => ['a'.repeat(length), 'Aa0_-'.repeat(length).slice(0, length), '团'.repeat(length)]),
    ...['2026-11-24T02:00:00.000Z', '2026-11', '2026-11-24'],
    ...TEXTS,
  ]
}

const SAMPLES = { numRuns: 60, seed: 9 }

/** Nothing of a pattern that can't be read here; others may know what fits. */
function samplesOf(pattern: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(pattern), SAMPLES)
  } catch {
    return []
  }
}

interface Rule {
  type: string
  requirement: unknown
}

/** What a schema asks beside its kind. */
const rules = (schema: Schema): Rule[] =>
  (Array.isArray(Reflect.get(schema, 'pipe')) ? listOf(schema, 'pipe') : []).flatMap((part) =>
    typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string'
      ? [{ type: part.type, requirement: 'requirement' in part ? part.requirement : undefined }]
      : [],
  )

/** How many a list must have; undefined where that is not said. */
function lengthOf(schema: Schema): number | undefined {
  const requirement = rules(schema).find(({ type }) => type === 'length')?.requirement
  return typeof requirement === 'number' ? requirement : undefined
}

const anySchema = v.custom<Schema>(
  (value) => typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'schema',
)

/** The fields of an input, in whichever of its forms. */
export const fieldsOf = (schema: Schema): string[] =>
  schema.type === 'union' ? partsOf(schema, 'options').flatMap(fieldsOf) : entriesOf(schema).map(([name]) => name)

const entries = new WeakMap<Schema, [string, Schema][]>()

/** The same for a schema however often it is asked. */
function entriesOf(schema: Schema): [string, Schema][] {
  const read = entries.get(schema) ?? readEntries(schema)
  entries.set(schema, read)
  return read
}

const readEntries = (schema: Schema): [string, Schema][] =>
  Object.entries<unknown>(v.parse(v.record(v.string(), v.unknown()), Reflect.get(schema, 'entries'))).map(
    ([name, one]) => [name, v.parse(anySchema, one)],
  )
const partOf = (schema: Schema, name: string): Schema => v.parse(anySchema, Reflect.get(schema, name))
const partsOf = (schema: Schema, name: string): Schema[] => v.parse(v.array(anySchema), Reflect.get(schema, name))
const listOf = (schema: Schema, name: string): unknown[] => v.parse(v.array(v.unknown()), Reflect.get(schema, name))

function unknownKind(schema: Schema, field: string): never {
  throw new Error(`a schema of the kind ${String(Reflect.get(schema, 'type'))} at ${field}, which nothing is made for`)
}
