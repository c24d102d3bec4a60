import type { KeptActivity } from '../../../contract/keeping'
import { ACTIVITY_KIND_NAMES, type Stage } from '../../../domain/homes/activity'
import { clockTime, dayName, weekdayName, type Instant } from '../../../domain/time'

/** Where an activity stands, for its keeper. */
const STAGE_WORDS: Record<Stage, string> = {
  cancelled: '已取消',
  over: '已结束',
  running: '进行中',
  closed: '报名已截止',
  'not-yet': '还没开放报名',
  open: '报名中',
  waiting: '已满，可候补',
  full: '已满',
}

export const stageWords = ({ draft, stage }: Pick<KeptActivity, 'draft' | 'stage'>): string =>
  draft ? '草稿' : STAGE_WORDS[stage]

type Counted = Pick<KeptActivity, 'quota' | 'taken' | 'waiting' | 'way' | 'stage'>

/** 24 席报满，候补 2 人 · 24 席，已报 16 · 24 席，40 人参加抽签 */
export function seatWords({ quota, taken, waiting, way, stage }: Counted): string {
  const waits = waiting > 0 ? `，候补 ${waiting} 人` : ''
  if (way === 'draw' && (stage === 'open' || stage === 'not-yet')) return `${quota} 席，${taken + waiting} 人参加抽签`
  return taken >= quota ? `${quota} 席报满${waits}` : `${quota} 席，已报 ${taken}${waits}`
}

/** Whether how many are there says something: it has begun, or people are there already. */
export const isUnderWay = ({ stage, present }: Pick<KeptActivity, 'stage' | 'present'>): boolean =>
  stage === 'running' || stage === 'over' || present > 0

/** 报名 40，候补 0 */
export const countWords = ({ taken, waiting }: Pick<KeptActivity, 'taken' | 'waiting'>): string =>
  `报名 ${taken}，候补 ${waiting}`

/** 宣讲：巡河人讲河 */
export const kindTitle = ({ kind, title }: Pick<KeptActivity, 'kind' | 'title'>): string =>
  `${ACTIVITY_KIND_NAMES[kind]}：${title || '还没写名称'}`

/** 3月19日 周四 */
export const dayWords = (at: Instant): string => `${dayName(at)} ${weekdayName(at)}`

/** 19:00—20:30 */
export const spanWords = ({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): string =>
  `${clockTime(startsAt)}—${clockTime(endsAt)}`

/** What the keeper has to know of people: 3 人没收到消息，1 人说来不了; empty where nothing is. */
export const troubleWords = ({ unreached, absent }: Pick<KeptActivity, 'unreached' | 'absent'>): string =>
  [unreached > 0 ? `${unreached} 人没收到消息` : '', absent > 0 ? `${absent} 人说来不了` : '']
    .filter(Boolean)
    .join('，')
