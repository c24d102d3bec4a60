import { NAMES_SEEN_BY } from '../../domain/permissions/seen-by'
import type { IconName } from '../../ui/icon-names'

/** What is used, who sees it, how long it stays: only what the product really does today. */
export const CONSENT_ITEMS: { icon: IconName; what: string; who: string; long: string }[] = [
  {
    icon: 'users',
    what: '姓名、所在支部、加入时间',
    who: `${NAMES_SEEN_BY}可见，报了活动或签到时那里的管理员可见，上级团委只看人数`,
    long: '保存：退出即从账号删除，加入记录由支部保留',
  },
  {
    icon: 'clock',
    what: '观看与答题记录',
    who: `本人看全部；${NAMES_SEEN_BY}看是否学完、看到哪里；上级只看汇总数字`,
    long: '保存：随学习证明保留，退出以后仍在“我的”里，供日后核验',
  },
  {
    icon: 'me',
    what: '微信里的匿名标识',
    who: '只用来认出是同一个微信，谁也看不到',
    long: '保存：退出后还记着原来在名册上的位置和时间，学习证明才还是你的，加入别的支部时记录才带得过去',
  },
]

export const NOT_USED = '不取手机号、头像、通讯录，也不取精确的位置。'
