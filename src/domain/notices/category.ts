/** What a notice is about: its category says it in a word, and lists narrow by it. */
export const CATEGORIES = ['notice', 'activity', 'volunteer', 'publicity'] as const
export type Category = (typeof CATEGORIES)[number]

export const CATEGORY_NAMES: Record<Category, string> = {
  notice: '通知',
  activity: '活动',
  volunteer: '志愿',
  publicity: '公示',
}
