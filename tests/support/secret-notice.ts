import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Envelope } from '../../src/contract/errors'
import { HOUR_MS } from '../../src/domain/time'
import { TUESDAY, type TestCloud } from './local-cloud'
import { readingOf, type Reading } from './notice-city'
import { anAttachment, aNotice, noticesWithPairs } from './notices'

/** What stands in a notice that somebody must not come to know. */
export const SECRET = '密件内容'
export const hour = (n: number): Date => new Date(TUESDAY.getTime() + n * HOUR_MS)

export const fileOf = ({ cloud }: TestCloud, name = '密件.pdf') =>
  anAttachment({ file: cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF')), name })

/** What who reaches for one does, in the city of the test that runs. */
export const reachingIn = (here: () => TestCloud) => ({
  as: (openid: string): Reading => readingOf(here().as(openid)),
  plant: (...notices: Notice[]): void => here().has(noticesWithPairs(notices)),
  secret: (notice: Partial<Notice>): Notice => secretNotice(here(), notice),
  told: (openid: string, events: readonly object[]): Promise<Told> => toldTo(here(), openid, events),
  views: (): number => here().cloud.database.count('noticeViews'),
})

/** A notice in which the secret stands everywhere. */
export const secretNotice = (test: TestCloud, notice: Partial<Notice>): Notice =>
  aNotice({
    _id: 'secret',
    title: `${SECRET}标题`,
    text: `${SECRET}正文`,
    source: `${SECRET}来源`,
    attachments: [fileOf(test)],
    confirm: { reason: `${SECRET}须知`, deadline: hour(5), question: null },
    pinned: true,
    ...notice,
  })

/** Everything that one may ask about one notice by its id, as a phone may send it. */
export const askedOf = (noticeId: string): readonly { action: string; input: object }[] => [
  { action: 'open', input: { noticeId } },
  { action: 'file', input: { noticeId, attachmentId: 'a1' } },
]
/** Everything that lists. */
export const listedFor = (words: string): readonly { action: string; input: object }[] => [
  ...[null, 'notice', 'activity'].map((category) => ({ action: 'feed', input: { category, cursor: null } })),
  { action: 'strip', input: {} },
  { action: 'search', input: { words, category: null, year: null, cursor: null } },
]

interface Told {
  envelopes: Envelope<unknown>[]
  /** Requests to the database and the storage that were made for each. */
  operations: string[][]
}

/** What somebody is told, and what it took. */
export async function toldTo(test: TestCloud, openid: string, events: readonly object[]): Promise<Told> {
  const result: Told = { envelopes: [], operations: [] }
  for (const event of events) {
    const mark = test.cloud.operations.mark()
    result.envelopes.push(await test.as(openid).send('notices', event))
    const { entries } = test.cloud.operations.since(mark)
    result.operations.push(entries.map(({ action, collection = '' }) => `${action} ${collection}`))
  }
  return result
}
export const codesOf = ({ envelopes }: Told): string[] => envelopes.map((one) => (one.ok ? 'ok' : one.error.code))
