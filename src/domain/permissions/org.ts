import type { Row } from './row'

/** What is done to an organisation. No person's name is shown above branch level: officers get numbers. */
export const ORG = {
  'see-branch-numbers': {
    zh: '看一个团支部的参学率和人数',
    en: 'see the rate and counts of a branch',
    may: { secretary: 'node', deputy: 'node', officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这里的团支书、副书记和上级干部能看参学情况',
  },
  'see-asks': {
    zh: '看一个团支部一个月里要确认哪些公告',
    en: 'see what a branch was asked to confirm in a month',
    may: {
      member: 'self',
      secretary: 'node',
      deputy: 'node',
      officer: 'subtree',
      contact: 'subtree',
      administrator: 'subtree',
    },
    refusal: '只有这个支部的人和上级干部能看这里要确认哪些公告',
  },
  'see-node': {
    zh: '看一级和它下级的参学率、报告和组织健康',
    en: 'see the rates, reports and health of a level and what is below it',
    may: { officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的干部能看这里的总览、组织健康和设置',
  },
  'see-names': {
    zh: '看每个人是否完成、看申诉',
    en: 'see who has finished, and appeals',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能看姓名',
  },
  'see-joinings': {
    zh: '看谁加入了支部、名单里哪一位被锁定',
    en: 'see who has joined, and which rows of the roster are locked',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能看加入记录',
  },
  'see-requests': {
    zh: '看谁申请加入、和花名册差在哪里',
    en: 'see who asks to be added, and how that compares with the roster',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能看加入申请',
  },
  'answer-request': {
    zh: '通过或不通过加入申请，花名册里没有的加上',
    en: 'pass or refuse a request, and add to the roster who is not on it',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能处理加入申请',
  },
  invite: {
    zh: '看支部的邀请码、改有效期、换新码',
    en: 'see the invite code of a branch, set how long it is good, make it anew',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能看邀请码',
  },
  remind: {
    zh: '提醒未完成的人',
    en: 'remind those who have not finished',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能发提醒',
  },
  'set-settings': {
    zh: '改设置：及格分、看课比例、名次、安静时段等',
    en: 'change settings: pass mark, coverage, ranking, quiet hours and so on',
    // A contact officer reads and changes nothing, and carries nothing away.
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的团委干部、管理员能改，联系干部只能看',
  },
  'export-numbers': {
    zh: '导出下级的数字',
    en: 'export the numbers of what is below',
    may: { officer: 'subtree' },
    refusal: '只有这一级和上级的团委干部能导出数字',
  },
  'export-names': {
    zh: '导出支部的名单',
    en: 'export the people of a branch',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能导出名单',
  },
  'see-venues': {
    zh: '看下级的青年之家一览',
    en: 'see the list of the Youth Homes below',
    may: { officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的干部能看青年之家一览',
  },
  'tend-venues': {
    zh: '新增、导入、导出青年之家',
    en: 'add, import and export Youth Homes',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的团委能新增和导入青年之家',
  },
  'see-stars': {
    zh: '看下级青年之家的星级自查和评定',
    en: 'see the star self-checks of the Youth Homes below, and what was decided',
    may: { officer: 'subtree', contact: 'subtree', administrator: 'subtree' },
    refusal: '只有这一级和上级的干部能看这里的星级评定',
  },
  'set-criteria': {
    zh: '写和发布全市的星级标准',
    en: 'write and publish the criteria of the city',
    may: { officer: 'subtree', administrator: 'subtree' },
    refusal: '只有市级团委能改星级标准',
  },
  'sign-up-branch': {
    zh: '替支部的人报名活动',
    en: 'sign people of the branch up for an activity',
    may: { secretary: 'node', deputy: 'node' },
    refusal: '只有这个支部的团支书和副书记能替支部报名',
  },
} satisfies Record<string, Row>
