import type { Row } from './row'

/** What is done about lecturers (讲师) and their talks (宣讲). They belong to the committee whose lecturers they are. */
export const TALK = {
  'see-talks': {
    zh: '看一级的宣讲走到哪一步、全年场数和讲师',
    en: 'see where the talks of a level stand, the year’s count and its lecturers',
    may: { officer: 'subtree', contact: 'subtree', organiser: 'node', administrator: 'subtree' },
    refusal: '只有这一级的讲师团干事和本级、上级的干部能看宣讲情况',
  },
  'tend-talks': {
    zh: '给宣讲排期、改期，或者说明没排上的原因',
    en: 'give a talk its date, move it, or decline it with a reason',
    // A contact officer reads and changes nothing.
    may: { officer: 'subtree', organiser: 'node', administrator: 'subtree' },
    refusal: '只有这一级的讲师团干事和本级、上级的团委能排期',
  },
  'export-talks': {
    zh: '导出一级和它下级的宣讲数字',
    en: 'export the numbers of the talks of a level and of those below it',
    may: { officer: 'subtree', organiser: 'node', administrator: 'subtree' },
    refusal: '只有这一级的讲师团干事和本级、上级的团委能导出宣讲数字',
  },
  'propose-lecturer': {
    zh: '推荐讲师、改讲师的介绍和题目',
    en: 'propose a lecturer, and change what is said of one and the topics',
    may: { officer: 'subtree', organiser: 'node', administrator: 'subtree' },
    refusal: '只有这一级的讲师团干事和本级、上级的团委能推荐讲师',
  },
  'pass-lecturer': {
    zh: '审核讲师：通过、不通过、暂停、结束',
    en: 'decide on a lecturer: list, refuse, let rest, end',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '讲师由本级和上级的团委审核，讲师团干事可以推荐',
  },
  'name-organiser': {
    zh: '任命讲师团干事',
    en: 'name who organises the lecturers of a committee',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有本级和上级的团委能任命讲师团干事',
  },
  'ask-talk': {
    zh: '替支部请讲师来讲，看支部的申请',
    en: 'ask for a talk at one’s branch, and see what it has asked for',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能替支部约讲师',
  },
  'tend-lecturing': {
    zh: '填讲师的可约时间',
    en: 'say when a lecturer is free',
    // Also the committee: where there is no organiser, a lecturer without a page of their own could be asked for at no time.
    may: { member: 'self', officer: 'subtree', organiser: 'node', administrator: 'subtree' },
    refusal: '只有讲师本人、讲师团干事和本级、上级的团委能填可约时间',
  },
} satisfies Record<string, Row>
