import type { Row } from './row'

/** The numbers of Youth Homes: no person stands in them. */
export const FIGURE = {
  'see-figures': {
    zh: '看青年之家的数字：到访、活动、不同的人',
    en: 'see the numbers of Youth Homes: visits, activities, different people',
    // A keeper, those of the own venue alone.
    may: { keeper: 'node', officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的干部，和看自己那一处的管理员，能看青年之家的数字',
  },
  'import-checkins': {
    zh: '补录过去的签到表',
    en: 'take in a list of who signed in on paper',
    may: { keeper: 'node', officer: 'subtree', administrator: 'subtree' },
    refusal: '只有这个青年之家的管理员和上级团委能补录签到表',
  },
} satisfies Record<string, Row>
