import type { MySignUp } from '../../../contract/homes'
import { ms } from '../../../domain/time'

/** How a sign-up of one's own stands, in a word or two. */
export interface Standing {
  word: string
  tone: 'plain' | 'green' | 'amber' | 'blue'
}

export function standingOf({ own, stage, endsAt, way }: MySignUp, now: number): Standing {
  const { place, change, absentAt } = own
  if (stage === 'cancelled') return { word: '已取消', tone: 'amber' }
  if (ms(endsAt) <= now) return { word: '已结束', tone: 'plain' }
  if (change !== null) return { word: '有改动，看一下', tone: 'blue' }
  if (absentAt !== null) return { word: '已说来不了', tone: 'plain' }
  if (place.state === 'waiting') return { word: `候补第 ${place.position} 位`, tone: 'amber' }
  if (place.state === 'drawing') return { word: '等抽签', tone: 'blue' }
  if (place.state === 'out') return { word: way === 'draw' ? '没抽中' : '没有轮到', tone: 'plain' }
  return { word: way === 'draw' ? '抽中了' : '已报名', tone: 'green' }
}
