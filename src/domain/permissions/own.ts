import type { Row } from './row'

const NOT_JOINED = '先加入团支部，学习记录才能记到你名下'

/** What everyone who has joined does with what is their own; no role is needed, and none helps. */
export const OWN = {
  'take-lesson': {
    zh: '学团课、答题',
    en: 'take a lesson and its quiz',
    may: { member: 'self' },
    refusal: NOT_JOINED,
  },
  'see-own-record': {
    zh: '看自己的学习记录',
    en: 'see one’s own record',
    may: { member: 'self' },
    refusal: NOT_JOINED,
  },
  appeal: {
    zh: '申诉自己的记录',
    en: 'appeal about one’s own record',
    may: { member: 'self' },
    refusal: NOT_JOINED,
  },
  'confirm-notice': {
    zh: '确认公告',
    en: 'confirm a notice',
    may: { member: 'self' },
    refusal: '先加入团支部，确认才能记到你名下',
  },
  'agree-to-reminders': {
    zh: '同意收一条提醒',
    en: 'agree to one reminder',
    may: { member: 'self' },
    refusal: NOT_JOINED,
  },
  'take-office': {
    zh: '接受任命',
    en: 'accept an appointment',
    may: { member: 'self' },
    refusal: '先加入团支部，才能接受任命',
  },
} satisfies Record<string, Row>
