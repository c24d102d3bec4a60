import type { Appointed } from '../../../contract/keeping-replies'
import { clockTime, dayName } from '../../../domain/time'
import { todayUrl } from '../routes'
import { lecturingUrl, talksUrl } from '../talk-routes'

interface Words {
  /** What somebody is appointed as. */
  as: string
  /** What one can do then, and what is told of oneself. */
  may: string
  /** The button, what stands there after it, and where that leads. */
  accept: string
  taken: string
  then: string
  url: string
}

/** What is told of an office before it is taken, and after. */
export function wordsOf({ as, place, placeId, says }: Appointed): Words {
  if (as === 'organiser')
    return {
      as: '讲师团干事',
      may: '接受后可以给宣讲排期、推荐讲师。',
      accept: '接受，做干事',
      taken: `你是${place}的讲师团干事了`,
      then: '看宣讲情况',
      url: talksUrl(placeId),
    }
  if (as === 'lecturer')
    return {
      as: `讲师“${place}”`,
      may: `接受后，姓名、单位和题目（${says.join('、')}）谁都看得到，可约时间由你自己填。`,
      accept: '同意公开，做讲师',
      taken: `你是讲师团的讲师了，${place}`,
      then: '填可约时间',
      url: lecturingUrl(),
    }
  return {
    as: '管理员',
    may: '接受后可以办活动、看报名名单、改介绍和开放时间。名单只能用来办活动。',
    accept: '接受，做管理员',
    taken: `你是${place}的管理员了`,
    then: '看今天的安排',
    url: todayUrl(placeId),
  }
}

/** 共青团澜江市委任命你做管理员，3月26日 09:41 前接受有效 */
export const officeWords = (office: Pick<Appointed, 'org' | 'expiresAt'>, as: string): string =>
  `${office.org}任命你做${as}，${dayName(office.expiresAt)} ${clockTime(office.expiresAt)} 前接受有效。`
