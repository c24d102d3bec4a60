import type { Work } from '../../stores/desks'

/** The table's own words, held to it by a test: the table itself stays in the cloud. */
export const CLOSED: Record<Work, string> = {
  board: '只有这里的团支书、副书记和上级干部能看参学情况',
  overview: '只有这一级和上级的干部能看这里的总览、组织健康和设置',
}
