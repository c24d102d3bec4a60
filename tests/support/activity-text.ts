import type { ActivityText } from '../../src/contract/keeping-replies'
import { HOUR_MS } from '../../src/domain/time'

/** What a keeper writes of an activity, with nothing asked beyond what must be; two hours long unless it says when it ends. */
export function anActivityText(
  startsAt: Date,
  { hours = 2, ...text }: Partial<ActivityText> & { hours?: number } = {},
): ActivityText {
  return {
    kind: 'training',
    title: '手机摄影入门课',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + hours * HOUR_MS).toISOString(),
    room: '二楼教室',
    host: '李维',
    quota: 2,
    waits: true,
    way: 'first',
    welcome: 'youth',
    opensAt: null,
    closesAt: null,
    cancelHours: 2,
    ranged: false,
    counts: 'none',
    text: '带上自己的手机。',
    pictures: [],
    ...text,
  }
}
