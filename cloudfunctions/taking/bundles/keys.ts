import { createHash } from 'node:crypto'
import { titleKey } from '../../../src/domain/notices/moving/title'
import type { Day } from '../../../src/domain/time'

const LETTERS = 32
const hashed = (orgId: string, what: string): string =>
  createHash('sha256').update(`${orgId}\n${what}`).digest('hex').slice(0, LETTERS)

/** What of a page never changes, whatever is put right: the page itself, letter by letter, and its address. */
export const marksOf = (orgId: string, { content, address }: { content: Buffer; address: string | null }): string[] => [
  `f${hashed(orgId, createHash('sha256').update(content).digest('hex'))}`,
  ...(address === null ? [] : [`a${hashed(orgId, withoutNoise(address))}`]),
]

/** One address by either scheme, whatever place of the page it leads to. */
const withoutNoise = (address: string): string => address.replace(/^https?:\/\//, '').replace(/#.*$/, '')

/** The id of an old notice of an organisation: of a title and a day there is one. */
export const noticeIdOf = (orgId: string, { title, day }: { title: string; day: Day }): string =>
  `o${hashed(orgId, `${titleKey(title)}\n${day}`)}`

/** All that one is known by. */
export const keysOf = (
  orgId: string,
  { marks, title, day }: { marks: readonly string[]; title: string; day: Day | null },
): string[] => [...marks, ...(day === null ? [] : [noticeIdOf(orgId, { title, day })])]
