import database from '../../cloudfunctions/database.json'
import * as limits from '../../src/domain/limits'
import type { WrittenFields } from './written-types'

/** Fields that are written for one purpose and kept equally long. */
interface Use {
  fields: readonly string[]
  purpose: string
  /** A name among the retentions. */
  retention: string
}

interface Registered {
  name: string
  /** Fields that are about a person: whom it names, what they wrote, what they did and when, and ids that hold a person's. */
  personal: readonly Use[]
  /** All others. */
  plain: readonly string[]
}

/** What cloudfunctions/database.json says of the fields that are written. */
export interface Registry {
  /** How long something is kept and what ends it, each under a name. A limit stands in braces: {EXPORT_KEPT_HOURS}. */
  retentions: Readonly<Record<string, string>>
  collections: readonly Registered[]
}

export const registry: Registry = database

/** Such fields name a person, whatever they lie in. */
const NAMES_A_PERSON = /(^|\.)(openid|personId|memberId|waitingId|actorId|holderId)$/

/** Where the registry and what is written differ, and what it leaves unsaid. */
export function faultsOf(written: WrittenFields, { retentions, collections }: Registry): string[] {
  const known = new Set(collections.map(({ name }) => name))
  const used = new Set(collections.flatMap(({ personal }) => personal.map(({ retention }) => retention)))
  return [
    ...[...written.keys()].filter((name) => !known.has(name)).map((name) => `${name} is not registered`),
    ...collections.flatMap((one) => faultsIn(one, { fields: written.get(one.name), retentions })),
    ...Object.entries(retentions).flatMap(([name, words]) => [
      ...(used.has(name) ? [] : [`nothing is kept as ${name}`]),
      ...unknownLimits(words).map((limit) => `${name} names ${limit}, which is no limit`),
      ...(words.trim() === '' ? [`${name} does not say how long`] : []),
    ]),
  ]
}

function faultsIn(
  { name, personal, plain }: Registered,
  { fields, retentions }: { fields: readonly string[] | undefined; retentions: Registry['retentions'] },
): string[] {
  if (!fields) return [`${name} is registered and nobody's`]
  const all = [...personal.flatMap((use) => use.fields), ...plain]
  const told = new Set(all)
  const about = (path: string) => `${name}.${path}`
  return [
    ...fields.filter((path) => !told.has(path)).map((path) => `${about(path)} is not registered`),
    ...[...told].filter((path) => !fields.includes(path)).map((path) => `${about(path)} is registered and not written`),
    ...[...told]
      .filter((path) => all.indexOf(path) < all.lastIndexOf(path))
      .map((path) => `${about(path)} is registered twice`),
    ...plain.filter((path) => NAMES_A_PERSON.test(path)).map((path) => `${about(path)} is a person's, not plain`),
    ...personal.flatMap((use) => [
      ...(use.purpose.trim() === '' ? use.fields.map((path) => `${about(path)} has no purpose`) : []),
      ...(Object.hasOwn(retentions, use.retention)
        ? []
        : use.fields.map((path) => `${about(path)} is kept as ${use.retention}, which says nothing`)),
    ]),
  ]
}

const LIMIT = /\{(\w+)\}/g
const LIMITS = new Map<string, unknown>(Object.entries(limits))

const unknownLimits = (words: string): string[] =>
  [...words.matchAll(LIMIT)].map(([, name = '']) => name).filter((name) => !LIMITS.has(name))

/** A retention in words, with the numbers of its limits. */
export const retentionIn = ({ retentions }: Registry, name: string): string =>
  (retentions[name] ?? '').replaceAll(LIMIT, (_, limit: string) => String(LIMITS.get(limit)))
