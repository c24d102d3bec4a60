import type { Row } from './row'

/**
 * What is done to a Youth Home. A venue stands in the tree below the committee that it belongs to, so its keeper holds the role on the
 * venue itself.
 */
export const VENUE = {
  'edit-venue': {
    zh: '改青年之家的介绍、照片、电话和开放时间',
    en: 'change what a Youth Home says of itself and when it is open',
    may: { keeper: 'node', officer: 'subtree', administrator: 'subtree' },
    refusal: '只有这个青年之家的管理员和上级团委能改',
  },
  'run-activities': {
    zh: '办活动：新建、修改、发布、取消，看今天的安排',
    en: 'run the activities of a Youth Home, and see its day',
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能办活动',
  },
  'see-signed-up': {
    zh: '看谁报了名',
    en: 'see who has signed up',
    // Officers see numbers.
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能看报名名单',
  },
  'check-in': {
    zh: '给到场的人签到：显示码、扫码、登记、确认晚到的，看到场名单和扫码记录',
    en: 'check people in: show the code, scan, register, answer late claims, see who is here and every scan',
    // Nobody above sees who was where.
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能给人签到',
  },
  'hand-over': {
    zh: '把青年之家交给别人管',
    en: 'hand a Youth Home over to another keeper',
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能交接',
  },
  'export-present': {
    zh: '导出到场名单',
    en: 'export who was present at a session',
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能导出到场名单',
  },
  'close-venue': {
    zh: '停用或恢复一个青年之家',
    en: 'close a Youth Home for good, or open it again',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有上级团委能停用青年之家',
  },
  'name-keeper': {
    zh: '任命青年之家管理员',
    en: 'name the keeper of a Youth Home',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有上级团委能任命青年之家管理员',
  },
  'check-stars': {
    zh: '填青年之家的星级自查',
    en: 'fill in the star self-check of a Youth Home',
    may: { keeper: 'node' },
    refusal: '只有这个青年之家的管理员能填星级自查',
  },
  'see-counted': {
    zh: '看星级自查的数字是由哪些活动算出来的',
    en: 'see which activities a figure of the star self-check was counted of',
    may: { keeper: 'node', officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这个青年之家的管理员和上级的干部能看',
  },
  'decide-stars': {
    zh: '评定青年之家的星级：认定材料、记实地查看、退回、评定',
    en: 'decide the stars of a Youth Home: judge what was handed in, note visits, return, decide',
    // Nobody decides on a venue that they keep: the handlers see to that.
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有上级团委能评定这个青年之家的星级',
  },
} satisfies Record<string, Row>
