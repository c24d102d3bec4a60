import type { Deed } from '../../domain/permissions/table'
import { NAMES_SEEN_BY } from '../../domain/permissions/seen-by'

interface Seen {
  who: string
  what: string
  /** The rows of the permission table that say so; none where it is about people without an office. */
  by: readonly Deed[]
}

/** What others see of a member, by whom. */
export const SEEN: readonly Seen[] = [
  {
    who: NAMES_SEEN_BY,
    what: '姓名、身份和入团年月，学号或工号的开头四位，每期是否学完、看到百分之几、最近一次学习的时间，请假原因和你的申诉；看不到答题的对错和连续周数',
    by: ['see-names', 'see-record', 'change-record', 'see-joinings'],
  },
  { who: '上级团组织', what: '只有人数和比例，没有姓名', by: ['see-node', 'see-branch-numbers'] },
  { who: '同支部的人', what: '看不到你的记录和连续周数', by: [] },
  { who: '核验学习证明的人', what: '隐去一部分的姓名，如周*桐，还有支部、期次和完成时间', by: [] },
]
