import { NAMES_SEEN_BY } from '../../domain/permissions/seen-by'

/** Who sees what of a member. */
export const SEEN = [
  { who: NAMES_SEEN_BY, what: '姓名，每期是否学完、看到百分之几、最近一次学习的时间' },
  { who: '上级团组织', what: '只有人数和比例，没有姓名' },
  { who: '同支部的人', what: '看不到你的记录和连续周数' },
  { who: '核验学习证明的人', what: '隐去一部分的姓名、支部、期次和完成时间' },
]
