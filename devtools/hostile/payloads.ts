import type { Action } from '../../src/contract/define'
import type { Random } from '../seed/random'
import { junk, withJunk } from './junk'
import type { Known } from './known'
import { fieldsOf, validFor, type Fitting } from './skeleton'
import { TEXTS } from './texts'
import { twisted } from './twist'

/** One call of a function. */
export interface Payload {
  asker: string
  /** Which action was meant. */
  action: string
  event: unknown
}

interface Aim {
  actions: Readonly<Record<string, Action>>
  actors: readonly string[]
  known: Known
  random: Random
}

const VALID = 0.35
const STRANGE = 0.03
const SEVERAL = 0.25
/** Chance that what was accepted before is the beginning. */
const FROM_ACCEPTED = 0.25
const REMEMBERED = 10
/** Chances that somebody else begins to ask, and about somebody else. */
const NEXT_ASKER = 0.15
const NEXT_MATTER = 0.3
/** Chance that what has been handed out is handed back. */
const FOLLOWED = 0.25

/** Makes requests that are right, or have something in them made wrong, or are wrong altogether. */
export class Payloads {
  readonly #aim: Aim
  readonly #accepted = new Map<string, Accepted[]>()
  /** Fields for which the asker has been handed something. */
  #told = new Set<string>()
  #asker: string
  #matter: Fitting

  constructor(aim: Aim) {
    this.#aim = aim
    this.#asker = aim.random.pick(aim.actors)
    this.#matter = aim.known.about(this.#asker, aim.random)
  }

  next(): Payload {
    const { actions, random } = this.#aim
    this.#turn()
    const all = Object.entries(actions)
    const told = all.filter(([, { input }]) => fieldsOf(input).some((field) => this.#told.has(field)))
    const [action, { input: schema }] = random.pick(told.length > 0 && random.chance(FOLLOWED) ? told : all)
    const before = this.#accepted.get(action) ?? []
    const { asker, input } =
      before.length > 0 && random.chance(FROM_ACCEPTED)
        ? random.pick(before)
        : { asker: this.#asker, input: validFor(schema, { random, fitting: this.#matter }) }
    const kind = random.next()
    if (kind < VALID) return { asker, action, event: { action, input } }
    if (kind > 1 - STRANGE) return { asker, action, event: strange({ action, input }, random) }
    let wrong = twisted(input, random)
    while (random.chance(SEVERAL)) wrong = twisted(wrong, random)
    return { asker, action, event: { action, input: wrong } }
  }

  /** What was accepted is worth being bent. */
  accepted({ asker, action, event }: Payload, reply: unknown): void {
    const told = this.#aim.known.learn(asker, reply)
    // Who was answered goes on.
    if (asker !== this.#asker) this.#begin(asker)
    for (const field of told) this.#told.add(field)
    const input: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'input') : undefined
    this.#accepted.set(action, [{ asker, input }, ...(this.#accepted.get(action) ?? [])].slice(0, REMEMBERED))
  }

  #turn(): void {
    const { actors, known, random } = this.#aim
    if (random.chance(NEXT_ASKER)) this.#begin(random.pick(actors))
    else if (random.chance(NEXT_MATTER)) this.#matter = known.about(this.#asker, random)
  }

  #begin(asker: string): void {
    this.#asker = asker
    this.#told.clear()
    this.#matter = this.#aim.known.about(asker, this.#aim.random)
  }
}

interface Accepted {
  asker: string
  input: unknown
}

/** Wrong beside the input. */
function strange(event: { action: string; input: unknown }, random: Random): unknown {
  switch (random.between(0, 5)) {
    case 0:
      return { action: random.pick(TEXTS), input: event.input }
    case 1:
      return { action: junk(random), input: event.input }
    case 2:
      return { action: event.action }
    case 3:
      return random.pick([() => null, () => undefined, () => 'x', () => 0, () => [], () => [event]])()
    default:
      return withJunk(event, random)
  }
}
