import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { DAY_MS } from '../../src/domain/time'
import { anActivityText } from './activity-text'
import { giveStars } from './star-story'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  action: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface People {
  /** May tend the venues of the level. */
  committee: string
  orgId: string
  /** Keeps the venue. */
  keeper: string
  venueId: string
  /** Has joined a branch and keeps nothing. */
  named: string
  /** Signs up. */
  visitor: string
  now: Date
}

/** All that keepers write and publish, and what committees do with their venues and decide about them, once with success. */
export async function keepHomes(call: Call, people: People): Promise<void> {
  await runActivities(call, people)
  await tendVenues(call, people)
  await giveStars(call, people)
}

const WHICH = ['drafts', 'coming', 'past'] as const

async function runActivities(call: Call, { keeper, venueId, visitor, now }: People): Promise<void> {
  const startsAt = new Date(now.getTime() + 3 * DAY_MS)
  const closesAt = new Date(startsAt.getTime() - DAY_MS).toISOString()
  const text = anActivityText(startsAt, { title: '讲解员训练', way: 'draw', closesAt })
  for (const activityId of ['story-1', 'story-2']) {
    await call(keeper, ['keeping', 'saveDraft'], { venueId, activityId, version: 0, text })
    await call(keeper, ['keeping', 'saveDraft'], { venueId, activityId, version: 1, text: { ...text, host: '韩梅' } })
  }
  await call(keeper, ['keeping', 'dropDraft'], { activityId: 'story-2' })
  const { activityIds } = await call(keeper, ['keeping', 'publish'], { activityId: 'story-1', version: 2, weeks: 2 })
  for (const activityId of activityIds) await call(visitor, ['homes', 'signUp'], { activityId, name: '林晓' })
  const { text: read, version } = await call(keeper, ['keeping', 'edited'], { activityId: 'story-1' })
  await call(keeper, ['keeping', 'change'], { activityId: 'story-1', version, text: { ...read, room: '一楼大厅' } })
  await call(keeper, ['keeping', 'cancelActivity'], { activityId: activityIds[1] ?? '', reason: '停电' })
  await call(keeper, ['keeping', 'signedUp'], { activityId: 'story-1', cursor: null })
  await call(keeper, ['keeping', 'today'], { venueId })
  for (const which of WHICH) {
    const { next } = await call(keeper, ['keeping', 'kept'], { venueId, which, cursor: null })
    if (next !== null) await call(keeper, ['keeping', 'kept'], { venueId, which, cursor: next })
  }
}

async function tendVenues(call: Call, { committee, orgId, keeper, venueId, named }: People): Promise<void> {
  const { district, address, spot, services, contact, phone, note, text } = await call(
    keeper,
    ['keeping', 'editedVenue'],
    { venueId },
  )
  const about = { name: '故事青年之家', district, address, spot, services, contact, phone, note, text }
  const added = { venueId: 'story-venue' }
  await call(committee, ['keeping', 'addVenue'], { orgId, ...added, about })
  for (const [words, closed] of [
    ['', false],
    ['青年', false],
    ['', true],
  ] as const) {
    const { next } = await call(committee, ['keeping', 'tended'], { orgId, words, closed, cursor: null })
    if (next !== null) await call(committee, ['keeping', 'tended'], { orgId, words, closed, cursor: next })
  }
  const { appointment } = await call(committee, ['keeping', 'appoint'], added)
  const code = appointment?.code ?? ''
  await call(named, ['keeping', 'lookUpAppointment'], { code })
  await call(named, ['keeping', 'takeOffice'], { code })
  const { keepers } = await call(committee, ['keeping', 'keepers'], added)
  await call(committee, ['keeping', 'dismiss'], { ...added, keeperId: keepers[0]?.keeperId ?? '', reason: '换人' })
  await call(committee, ['keeping', 'closeVenue'], { ...added, reason: '搬迁' })
  await call(committee, ['keeping', 'reopenVenue'], added)
}
