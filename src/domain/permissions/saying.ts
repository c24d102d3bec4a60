import type { Row } from './row'

/** What becomes of what is said unsigned. Who has said it is known to nobody: there is no deed for that. */
export const SAYING = {
  'read-evaluations': {
    zh: '看宣讲评估的汇总和审过的话',
    en: 'read the sums of a lecture’s evaluation and the sentences that were reviewed',
    may: {
      // Who spoke.
      member: 'self',
      keeper: 'node',
      officer: 'subtree',
      contact: 'subtree',
      organiser: 'subtree',
      administrator: 'subtree',
    },
    refusal: '只有讲的人、这个青年之家的管理员和上级团委能看评估汇总',
  },
  'review-sayings': {
    zh: '审不署名的话：转给讲师或公开，或不转',
    en: 'review what was said unsigned: pass it on, or put it away',
    // Not who keeps the venue: it may be said of them.
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有上级团委能审这些话',
  },
  'answer-suggestions': {
    zh: '答复心愿，或把它办成活动',
    en: 'answer a suggestion, or make an activity of it',
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能答复心愿',
  },
} satisfies Record<string, Row>
