import type { Attended, Claimed, SessionCard } from '../../../contract/checkins'
import { distanceWords } from '../../../domain/homes/position'
import type { Instant } from '../../../domain/time'
import type { IconName } from '../../../ui/icon-names'
import { sessionName } from '../session-words'
import { dateWords, momentWords, secondsTime } from '../time-words'

/** A line below the stamp: what stands in the record, word for word. */
export interface Line {
  icon: IconName
  tone: 'green' | 'amber' | 'plain'
  name: string
  words: string
}

type Accepted = Exclude<Claimed, { outcome: 'refused' }>

/** 3月19日 周四, then 今年第 7 次 or 自由到访 */
export function underStamp({ outcome, attended, nth, now }: Accepted): string {
  const which = outcome === 'present' && nth > 0 ? `今年第 ${nth} 次` : ''
  const name =
    outcome === 'present' && nth > 0 && attended.session.activity === null ? '' : sessionName(attended.session)
  return [dateWords(attended.at, now), which, name].filter(Boolean).join('　')
}

export function resultLines(claimed: Accepted): Line[] {
  const { outcome, attended, metres } = claimed
  if (outcome === 'already')
    return [
      { icon: 'check-circle', tone: 'green', name: '今天这一场已经签过', words: secondsTime(attended.at) },
      { icon: 'info', tone: 'plain', name: '这次签到', words: '没有重复计' },
    ]
  return [proofLine(attended), placeLine(attended, metres), privacyLine(attended)]
}

function proofLine({ proof, at, byHand }: Attended): Line {
  const time = secondsTime(at)
  const line = (name: string, words: string): Line => ({ icon: 'check-circle', tone: 'green', name, words })
  switch (proof) {
    case 'code':
      return line('动态码', `${time} 有效，10 秒一换`)
    case 'passcode':
      return line('口令', `${time} 核对无误`)
    case 'personal':
      return line('我的签到码', `${time} 管理员扫的`)
    case 'hand':
      return line('管理员登记', byHand?.reason ?? time)
    case 'confirmed':
      return line('管理员确认', `${time} 的码`)
    case 'imported':
      return line('签到表补录', time)
  }
}

function placeLine({ range }: Attended, metres: number | null): Line {
  if (range === 'none') return { icon: 'info', tone: 'plain', name: '定位', words: '没有取用' }
  const about = metres === null ? '' : `，${awayWords(metres)}`
  return range === 'in'
    ? { icon: 'check-circle', tone: 'green', name: '定位', words: `在范围内${about}` }
    : { icon: 'info', tone: 'amber', name: '定位', words: `不在范围内${about}` }
}

const privacyLine = ({ range }: Attended): Line => ({
  icon: 'shield',
  tone: 'green',
  name: '隐私',
  words: range === 'none' ? '没有用到位置' : '坐标比对后已丢弃',
})

function awayWords(metres: number): string {
  const { about, number, unit } = distanceWords(metres)
  return `${about} ${number} ${unit}`
}

/** 19:00, 二楼教室, 18:30 起可签 */
export function sessionFacts({ activity, opensAt, closesAt }: SessionCard, now: Instant): string {
  const until = `${momentWords(closesAt, now)} 前可签`
  if (activity === null) return '今天都可以签'
  const from = new Date(opensAt) > new Date(now) ? `${momentWords(opensAt, now)} 起可签` : until
  return [momentWords(activity.startsAt, now), activity.room, from].filter(Boolean).join('　')
}
