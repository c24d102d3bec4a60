import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { HOUR_MS } from '../../src/domain/time'
import { anAttendance } from './attendances'
import { OFFICER, personOf, ROOT } from './city'
import { TUESDAY, type TestCloud } from './local-cloud'
import { aBox, aFoldedBox, aText } from './sayings'
import { anActivity } from './venues'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  action: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface People {
  committee: string
  orgId: string
  keeper: string
  venueId: string
  /** A lecture that was over lately, and who was there. */
  activityId: string
  heard: string
  /** Has joined no branch and was never there. */
  visitor: string
}

/** All that is said unsigned and done about it, once with success. There is a box of the venue with a suggestion that waits. */
export async function sayUnsigned(call: Call, people: People, waits: { boxId: string; sayingId: string }) {
  const { committee, orgId, keeper, venueId, activityId, heard, visitor } = people
  for (const who of [heard, keeper, visitor]) {
    await call(who, ['sayings', 'evaluation'], { activityId })
    await call(who, ['sayings', 'suggestions'], { venueId })
  }
  for (const turn of [0, 1])
    await call(heard, ['sayings', 'evaluate'], { activityId, answers: [0, 1, null], text: '讲得明白', turn })
  await call(keeper, ['sayings', 'results'], { activityId })
  const { round } = await call(heard, ['sayings', 'suggestions'], { venueId })
  for (const turn of [0, 1]) await call(heard, ['sayings', 'suggest'], { venueId, round, text: '想要投影', turn })
  await call(committee, ['sayings', 'toReview'], { orgId })
  await call(committee, ['sayings', 'review'], { ...waits, pass: true })
  await call(keeper, ['sayings', 'answer'], { ...waits, text: '下个月装' })
  await call(keeper, ['sayings', 'makeActivity'], { ...waits, activityId: 'made-of-it' })
  for (const who of [heard, visitor]) await call(who, ['sayings', 'suggestions'], { venueId })
}

/** In the seeded city: the lecture that its member was at, and a suggestion at its Youth Home. */
export const sayInTheCity = (
  call: Call,
  people: Pick<People, 'committee' | 'orgId' | 'keeper' | 'heard' | 'visitor'>,
) =>
  sayUnsigned(
    call,
    { ...people, venueId: 'v-binjiang', activityId: 'a-thin' },
    { boxId: 'suggestion_v-binjiang_1', sayingId: 's3' },
  )

/** In the small city with `found-1`; boxes at every stage wait for the timer, too. */
export async function sayInSmall(call: Call, test: Pick<TestCloud, 'has'>, heard: string): Promise<void> {
  const [activityId, venueId, boxId] = ['found-lecture', 'found-1', 'b1']
  const startsAt = new Date(TUESDAY.getTime() - 3 * HOUR_MS)
  const waiting = { s1: aText('想要一个乒乓球台', { state: 'waiting' }) }
  test.has({
    activities: [anActivity({ _id: activityId, venueId, kind: 'lecture', startsAt })],
    attendances: [anAttendance({ sessionId: activityId, personId: personOf(heard), at: startsAt, venueId })],
    boxes: [
      aFoldedBox({ _id: boxId, subjectId: venueId, path: [ROOT, venueId], waiting: 1, texts: waiting }),
      aBox({ _id: 'b2', subjectId: 'found-2', lookAt: TUESDAY, openedAt: TUESDAY }),
      aBox({ _id: 'b3', subjectId: 'found-3', lookAt: TUESDAY, closesAt: TUESDAY }),
    ],
  })
  const people = { committee: OFFICER, orgId: ROOT, keeper: 'openid-keeps', heard, visitor: 'openid-anyone' }
  await sayUnsigned(call, { ...people, venueId, activityId }, { boxId, sayingId: 's1' })
}
