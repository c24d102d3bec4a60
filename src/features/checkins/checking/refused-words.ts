import type { Claimed } from '../../../contract/checkins'
import { ms } from '../../../domain/time'
import { sessionName } from '../session-words'
import { momentWords, secondsTime } from '../time-words'

export interface RefusedWords {
  title: string
  texts: string[]
  /** What helps at once; null where another way has to be gone. */
  act: { label: string; does: 'scan' | 'there' } | null
}

const ANEW = { label: '扫屏幕上的新码', does: 'scan' } as const
const NOTHING = '这次没有记下任何内容，可以马上再扫。'
const UNHARMED = '没有签到不影响任何记录。'

export const NOT_A_CODE: RefusedWords = {
  title: '这不是签到码',
  texts: ['管理员屏幕上的码 10 秒一换，对准那个码再扫一次。', NOTHING],
  act: { label: '扫屏幕上的码', does: 'scan' },
}

export const PERSONAL: RefusedWords = {
  title: '这是个人签到码',
  texts: ['它是给管理员扫的。自己签到，扫管理员屏幕上的码，或者把你的码给管理员扫。', NOTHING],
  act: { label: '扫屏幕上的码', does: 'scan' },
}

/** Why a claim came to nothing, that nothing is lost by it, and what to do. */
export function refusedWords({ refused, session, now }: Extract<Claimed, { outcome: 'refused' }>): RefusedWords {
  const name = session === null ? '这一场' : `“${sessionName(session)}”`
  switch (refused.reason) {
    case 'expired':
      return {
        title: '这个码已经过期',
        texts: [
          `屏幕上的码 10 秒一换，前一个还能用 10 秒。你扫到的是 ${secondsTime(refused.codeAt)} 的码，现在是 ${secondsTime(now)}。`,
          NOTHING,
        ],
        act: ANEW,
      }
    case 'elsewhere':
      return {
        title: '这是别处的码',
        texts: [
          session === null ? '码是另一个青年之家的。' : `码是${session.venue.name}${name}的。`,
          '还没有签到。人在那里，就在那里签。',
        ],
        act: { label: '在那里签到', does: 'there' },
      }
    case 'not-begun': {
      const from = session === null ? '还没到时间。' : `${name}${momentWords(session.opensAt, now)} 起可签。`
      return { title: '这一场还没开始', texts: [from, NOTHING], act: ANEW }
    }
    case 'over': {
      const until =
        session === null || ms(session.closesAt) > ms(now)
          ? '签到已经截止。'
          : `${name}${momentWords(session.closesAt, now)} 结束，签到已经截止。`
      return { title: '这一场已经结束', texts: [until, UNHARMED], act: null }
    }
    case 'cancelled':
      return { title: '这一场已取消', texts: [`${name}取消了，不用签到。`, UNHARMED], act: null }
    case 'not-a-code':
      return NOT_A_CODE
    case 'wrong-passcode':
      return { title: '口令不对', texts: [`还可以试 ${refused.left} 次。`], act: null }
    case 'paused':
      return {
        title: '口令先停一停',
        texts: [`${momentWords(refused.until, now)} 后再试，或请管理员扫码。`],
        act: null,
      }
  }
}
