/** What talks are about, as lecturers are looked for, in the order of the chips. */
export const THEMES = ['history', 'ecology', 'careers', 'mind', 'safety', 'reading', 'law', 'science', 'craft'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_NAMES: Record<Theme, string> = {
  history: '团史',
  ecology: '生态',
  careers: '就业',
  mind: '心理',
  safety: '安全',
  reading: '阅读',
  law: '法律',
  science: '科技',
  craft: '技能',
}
