import type { ActivityText } from '../../src/contract/keeping-replies'
import { ms } from '../../src/domain/time'
import { anActivityText } from './activity-text'
import type { JoinedTest } from './joined-city'
import { CLOSES, START, youth } from './seats'
import { KEEPER } from './venues'

/** What a keeper and young people do with the activity `a1`, as requests that can be sent at any time and again. */
export const TEXT = anActivityText(START)
export const MOVED: ActivityText = { ...TEXT, startsAt: new Date(ms(START) + 3_600_000).toISOString() }

type Functions = JoinedTest['functions']
export type Work = (functions: Functions) => Promise<unknown>
export const call =
  (openid: string, ...[name, action, input]: ['homes' | 'keeping', string, object]): Work =>
  (functions) =>
    functions.call(openid, { name, action, input } as never)

export const draft = call(KEEPER, 'keeping', 'saveDraft', { venueId: 'v1', activityId: 'a1', version: 0, text: TEXT })
export const drawn = call(KEEPER, 'keeping', 'saveDraft', {
  venueId: 'v1',
  activityId: 'a1',
  version: 0,
  text: { ...TEXT, way: 'draw', closesAt: CLOSES.toISOString() },
})
export const publish = (weeks = 1) => call(KEEPER, 'keeping', 'publish', { activityId: 'a1', version: 1, weeks })
export const change = (version: number, text: ActivityText, who = KEEPER) =>
  call(who, 'keeping', 'change', { activityId: 'a1', version, text })
export const calledOff = (who = KEEPER) => call(who, 'keeping', 'cancelActivity', { activityId: 'a1', reason: '停电' })
export const signUp = (nth: number) => call(youth(nth), 'homes', 'signUp', { activityId: 'a1', name: `青年${nth}` })
