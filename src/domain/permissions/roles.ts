import { ms, type Instant } from '../time'

/** What somebody may be at a node of the tree, from–until. */
export const ROLE_NAMES = {
  secretary: '团支书',
  deputy: '副书记',
  officer: '团委干部',
  contact: '联系干部',
  editor: '编辑',
  reviewer: '审核',
  keeper: '青年之家管理员',
  organiser: '讲师团干事',
  administrator: '管理员',
}
export type RoleName = keyof typeof ROLE_NAMES

export interface Grant {
  role: RoleName
  /** The node of the tree the role is held on. */
  orgId: string
  /** Null while open. */
  until: Instant | null
}

/** Whether a grant is still running: at the instant of its end it is over. */
export const isRunning = ({ until }: { until: Instant | null }, now: Instant): boolean =>
  until === null || ms(until) > ms(now)
