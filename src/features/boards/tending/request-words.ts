import type { RequestRow, RosterChoice } from '../../../contract/requests'
import type { Comparison } from '../../../domain/people/join-request'
import { STANDING_NAMES, type Standing } from '../../../domain/people/standing'

type Compared = Pick<RequestRow, 'how' | 'namesakes' | 'rivals'>

/** How a request compares with the roster, in the few words of a list. */
export function comparedWords({ how, namesakes, rivals }: Compared): string {
  switch (how) {
    case 'same':
      return '与花名册一致'
    case 'number':
      return '学号后四位对不上'
    case 'not-me':
      return '有这个姓名，本人说不是'
    case 'no-number':
      return '姓名一致，没有号码可核对'
    case 'rivals':
      return `另有 ${rivals} 个申请也用这个姓名`
    case 'several':
      return `有 ${namesakes} 位同名`
    case 'taken':
      return '这一位已有人加入'
    case 'none':
      return '花名册里没有'
  }
}

export const TONES: Record<Comparison, string> = {
  same: 'text-green',
  number: 'text-amber',
  'not-me': 'text-amber',
  'no-number': 'text-amber',
  rivals: 'text-amber',
  several: 'text-amber',
  taken: 'text-amber',
  none: 'text-2',
}

/** What to do about it before it is passed. */
export const ADVICE: Record<Comparison, string> = {
  same: '姓名只有一位，也没有人加入。',
  number: '后四位试过，没有对上。当面核对是本人，再通过到这一位。',
  'not-me': '花名册里有这个姓名，本人说那不是自己。问清楚是哪一位，或加进花名册。',
  'no-number': '花名册上没有四位以上的号码，本人没法核对。当面核对后再通过。',
  rivals: '不止一个微信用这个姓名申请，只有一个是本人。当面核对后再通过。',
  several: '同名的不止一位，选是哪一位。',
  taken: '已有微信加入成这一位。那不是本人时，先到“加入记录”里撤销。',
  none: '可能写错了姓名：从还没加入的人里选；确实没有的，加进花名册。',
}

/** Among whom somebody who is added counts. */
export const ADDED: Record<Standing, string> = {
  member: '计入团员的应学人数',
  youth: '计入青年，不在团员的应学人数里',
  applicant: '计入青年，不在团员的应学人数里',
}

export const choiceWords = ({ standing, free, same }: RosterChoice): string =>
  [STANDING_NAMES[standing], free ? '还没加入' : '已有人加入', ...(same ? ['姓名一致'] : [])].join('，')
