import type { Random } from '../seed/random'
import { junk, withJunk } from './junk'
import { at, placesIn, put, without, type Place } from './places'
import { NUMBERS, TEXTS } from './texts'

type Twist = (value: unknown, place: Place, random: Random) => unknown

const replaced: Twist = (value, place, random) => put(value, place, junk(random))

const removed: Twist = (value, place) => without(value, place)

const widened: Twist = (value, place, random) => {
  const there = at(value, place)
  return typeof there === 'object' && there !== null && !Array.isArray(there)
    ? put(value, place, withJunk(there, random))
    : replaced(value, place, random)
}

/** Something that is nearly right is the most dangerous. */
const bent: Twist = (value, place, random) => {
  const there = at(value, place)
  if (typeof there === 'string') return put(value, place, random.pick(TEXT_TWISTS)(there, random))
  if (typeof there === 'number') return put(value, place, there + random.pick([-1, 1, 0.5, ...NUMBERS]))
  if (Array.isArray(there)) return put(value, place, random.pick(LIST_TWISTS)(there as unknown[]))
  return replaced(value, place, random)
}

/** Bent ones most often: what is replaced whole is mostly refused at the first look. */
const TWISTS: readonly Twist[] = [replaced, replaced, removed, widened, bent, bent, bent]

/** The same with one thing in it made wrong. */
export function twisted(value: unknown, random: Random): unknown {
  const places = placesIn(value)
  // In place of all there is not much to be found out.
  const place = places.length > 1 && !random.chance(0.05) ? random.pick(places.slice(1)) : random.pick(places)
  return random.pick(TWISTS)(value, place, random)
}

const TEXT_TWISTS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text + random.pick(TEXTS),
  (text, random) => random.pick(TEXTS) + text,
  (text, random) => cut(text, random.between(0, text.length + 1)),
  (text, random) => text.slice(random.between(0, text.length + 1)),
  (text, random) => {
    const i = random.between(0, text.length + 1)
    return text.slice(0, i) + random.pick(TEXTS) + text.slice(i)
  },
  (text, random) => {
    const i = random.between(0, text.length + 1)
    return text.slice(0, i) + String.fromCharCode((text.charCodeAt(i) || 64) ^ 1) + text.slice(i + 1)
  },
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => [...text].reverse().join(''),
  (text) => text.repeat(1 + Math.floor(9000 / (text.length + 1))),
  // As keyboards of East Asia write it.
  (text) => text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (text) => text.normalize('NFD'),
  (text) => ` ${text}\u200b`,
  forged,
  (text) => text.split('.').reverse().join('.'),
  (text) => text.split('.')[0] ?? '',
  (text) => `${text}.${text}`,
  (text) => `${text}=`,
]

const cut = (text: string, to: number): string => text.slice(0, to)

/** What is signed, with other words under the same signature; what is a place in a list, at another place. */
function forged(text: string, random: Random): string {
  const [body = '', ...signature] = text.split('.')
  const words = read(body)
  if (words === undefined) return `${text}.AAAA`
  const other = Buffer.from(JSON.stringify(twisted(words, random)) ?? 'null').toString('base64url')
  return [other, ...signature].join('.')
}

function read(body: string): unknown {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString())
  } catch {
    return undefined
  }
}

const LIST_TWISTS: readonly ((list: readonly unknown[]) => unknown)[] = [
  (list) => [...list, ...list],
  (list) => Array.from({ length: 500 }, () => list[0]),
  (list) => [list],
  (list) => list[0],
  (list) => [...list].reverse(),
  (list) => [...list, null],
  (list) => ({ ...list }),
  () => [],
]
