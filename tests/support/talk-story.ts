import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { isFree, PARTS, type Wished } from '../../src/domain/talks/free-times'
import { addDays, dayKey, DAY_MS } from '../../src/domain/time'
import { cursorOf } from '../../cloudfunctions/kit/paging'
import { ALWAYS } from './talks'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  action: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface People {
  /** An officer of the committee. */
  committee: string
  orgId: string
  /** May ask for the branch. */
  secretary: string
  branchId: string
  venueId: string
  /** Have joined: one becomes organiser, one the lecturer. */
  organiser: string
  speaker: string
  now: Date
}

const LECTURER = {
  name: '韩笑',
  unit: '市水务局河长办',
  themes: ['ecology' as const],
  topics: [{ id: 'tp1', title: '一条河的二十年', minutes: 60, note: '' }],
}

/** All that is done about lecturers and their talks, once with success. */
export async function giveTalks(call: Call, people: People): Promise<void> {
  const { committee, orgId, organiser, speaker, now } = people
  const { appointment } = await call(committee, ['talks', 'appointOrganiser'], { orgId })
  await call(organiser, ['keeping', 'lookUpAppointment'], { code: appointment?.code ?? '' })
  await call(organiser, ['keeping', 'takeOffice'], { code: appointment?.code ?? '' })
  await call(organiser, ['talks', 'propose'], { orgId, lecturerId: 'story-l', version: 0, lecturer: LECTURER })
  await call(committee, ['talks', 'decide'], { lecturerId: 'story-l', version: 1, decision: 'listed', reason: '' })
  const { code } = await call(organiser, ['talks', 'invite'], { lecturerId: 'story-l' })
  await call(speaker, ['keeping', 'takeOffice'], { code })
  const free = { slots: ALWAYS.map((slot) => ({ ...slot })), from: null, note: '提前一周约' }
  await call(speaker, ['talks', 'setTimes'], { lecturerId: 'story-l', version: 2, free })
  for (const cursor of [null, cursorOf(['A', 'a'])])
    await call(speaker, ['talks', 'lecturers'], { words: '河', theme: 'ecology', cursor })
  await call(speaker, ['talks', 'lecturers'], { words: '', theme: null, cursor: null })
  await askFor(call, people, { day: addDays(dayKey(now), 3), part: 'afternoon' })
  await call(speaker, ['talks', 'mine'], {})
  await call(speaker, ['talks', 'lecturer'], { lecturerId: 'story-l' })
  for (const cursor of [null, cursorOf(['listed', 'A', 'a'])])
    await call(organiser, ['talks', 'tended'], { orgId, cursor })
  for (const year of [null, 2025]) await call(committee, ['talks', 'overview'], { orgId, year })
  for (const year of [null, 2025]) await call(committee, ['exports', 'exportTalks'], { orgId, format: 'csv', year })
  const { organisers } = await call(committee, ['talks', 'organisers'], { orgId })
  const organiserId = organisers[0]?.organiserId ?? ''
  await call(committee, ['talks', 'dismissOrganiser'], { orgId, organiserId, reason: '换人' })
}

async function askFor(call: Call, people: People, wish: Wished): Promise<void> {
  const { secretary, branchId, venueId, organiser } = people
  if (!isFree({ slots: ALWAYS, from: null, note: '' }, wish) || !PARTS.includes(wish.part))
    throw new Error('never free')
  const asked = { topicId: 'tp1', wishes: [wish], venueId, people: 40, note: '想听河长的一天', consented: true }
  await call(secretary, ['talks', 'asking'], { branchId, lecturerId: 'story-l' })
  const ask = (talkId: string) =>
    call(secretary, ['talks', 'ask'], { branchId, talkId, lecturerId: 'story-l', ...asked })
  await ask('story-t3')
  await call(secretary, ['talks', 'withdraw'], { talkId: 'story-t3' })
  for (const talkId of ['story-t1', 'story-t2']) await ask(talkId)
  await call(organiser, ['talks', 'decline'], { talkId: 'story-t2', version: 1, reason: '那天讲师外出' })
  await call(secretary, ['talks', 'askAnew'], { talkId: 'story-t2', version: 2, ...asked, people: 30 })
  await call(organiser, ['talks', 'dating'], { talkId: 'story-t1' })
  const startsAt = new Date(people.now.getTime() + 3 * DAY_MS)
  const { activity } = await call(organiser, ['talks', 'date'], {
    talkId: 'story-t1',
    version: 1,
    startsAt: openHour(startsAt).toISOString(),
  })
  const later = new Date(openHour(startsAt).getTime() + DAY_MS).toISOString()
  await call(organiser, ['talks', 'redate'], { talkId: 'story-t1', version: activity?.version ?? 0, startsAt: later })
  for (const cursor of [null, cursorOf([people.now.getTime(), 'story-t1'])])
    await call(secretary, ['talks', 'asked'], { branchId, cursor })
}

/** Three in the afternoon of a day: when Youth Homes are open. */
const openHour = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS + 7 * 3_600_000)
