import type { MoveName } from './moves'

/** What the history tells of: moves, and how it came to be. */
export type ToldMove = MoveName | 'begin' | 'repost' | 'import'

/** What was done, as the history tells it. */
export const MOVE_WORDS: Record<ToldMove, string> = {
  begin: '新建',
  repost: '转发',
  import: '导入旧公告',
  save: '保存',
  submit: '送审',
  recall: '收回送审',
  hold: '打开审核',
  approve: '审核通过',
  sendBack: '退回修改',
  release: '发布',
  unschedule: '取消排期',
  correct: '开始更正',
  discard: '丢弃草稿',
  withdraw: '撤回公告',
}
