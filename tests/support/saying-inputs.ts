import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { ROOT } from './city'

type Sayings = Contract['sayings']

/** What the actions of `sayings` are sent. */
export const SAYING_INPUTS: { [A in keyof Sayings]: readonly Sent<Sayings[A]>[] } = {
  evaluation: [{ activityId: 'a1' }],
  evaluate: [{ activityId: 'a1', answers: [0, 1, null], text: '讲得明白', turn: 1 }],
  results: [{ activityId: 'a1' }],
  suggestions: [{ venueId: 'v1' }],
  suggest: [{ venueId: 'v1', round: 1, text: '想要一个乒乓球台', turn: 1 }],
  toReview: [{ orgId: ROOT }],
  review: [{ boxId: 'b1', sayingId: 's1', pass: true }],
  answer: [{ boxId: 'b1', sayingId: 's1', text: '下个月装' }],
  makeActivity: [{ boxId: 'b1', sayingId: 's1', activityId: 'a1' }],
}
