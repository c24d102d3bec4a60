/** How a person stands with an assignment. */
export type PersonState = 'done' | 'corrected' | 'late' | 'in-progress' | 'not-started' | 'excused'

/** What each is called, on every screen and in every table. */
export const STATE_NAMES: Record<PersonState, string> = {
  done: '按时完成',
  corrected: '更正为完成',
  late: '补学完成',
  excused: '请假',
  'in-progress': '学习中',
  'not-started': '未开始',
}
