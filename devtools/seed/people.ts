import { createHash } from 'node:crypto'
import type { Span } from '../../src/domain/lessons/spans'
import type { Standing } from '../../src/domain/people/standing'

/** The branch of the pictures: 机电 2302, 46 people, of whom 37 have finished, 4 are on their way and 5 have not begun. */
export const NAMED_BRANCH = {
  id: 'jd2302',
  name: '机电 2302 团支部',
  invite: 'JD23K7',
  department: { id: 'jdgcx', name: '机电工程系团总支' },
  committee: { id: 'ljzy', name: '澜江职业技术学院团委' },
  unit: 'shizhi',
} as const

export interface NamedPerson {
  name: string
  standing: Standing
  /** Where the person stands with this week's lesson; the rest have finished. */
  now?: { percent: number; hoursAgo: number; spans?: Span[] } | 'not-started'
  joined: boolean
}

/** Whose requests wait beside that: one fits the roster, one tried the last four in vain, one stands on no roster. */
export const ASKERS = ['沈佳宁', '周子轩', '李沐阳'] as const

const finished = [
  ...[
    '沈嘉树',
    '李梓萱',
    '王浩宇',
    '张诗涵',
    '刘明哲',
    '杨佳琪',
    '黄子墨',
    '赵晨曦',
    '孙奕辰',
    '徐若曦',
    '马天宇',
    '朱晓彤',
  ],
  ...[
    '胡文博',
    '郭雅婷',
    '林志远',
    '高睿',
    '梁晓雯',
    '郑书瑶',
    '谢宇轩',
    '宋一诺',
    '唐锦程',
    '韩可馨',
    '冯泽楷',
    '邓欣怡',
  ],
  ...[
    '曹景行',
    '彭知夏',
    '曾清和',
    '萧望舒',
    '田乐安',
    '董予宁',
    '潘亦菲',
    '袁子涵',
    '蔡梦洁',
    '蒋俊豪',
    '余思琪',
    '于海洋',
    '沈佳宁',
  ],
]

/** The length of the film to which their spans belong. */
export const NAMED_FILM_SECONDS = 200

/** In the order of the roster; the position gives the last digits of the number. */
export const NAMED_PEOPLE: readonly NamedPerson[] = [
  { name: '陈思远', standing: 'member', now: { percent: 71, hoursAgo: 2 }, joined: true },
  // Of 200 seconds 124: part of the second chapter was skipped.
  {
    name: '周雨桐',
    standing: 'member',
    joined: true,
    now: {
      percent: 62,
      hoursAgo: 12,
      spans: [
        [0, 80],
        [106, 150],
      ],
    },
  },
  { name: '罗欣妍', standing: 'member', now: { percent: 35, hoursAgo: 20 }, joined: true },
  { name: '何俊杰', standing: 'member', now: { percent: 12, hoursAgo: 26 }, joined: true },
  { name: '吴昊然', standing: 'member', now: 'not-started', joined: true },
  { name: '许静怡', standing: 'member', now: 'not-started', joined: false },
  { name: '丁若楠', standing: 'member', now: 'not-started', joined: true },
  { name: '周子轩', standing: 'member', now: 'not-started', joined: false },
  { name: '姚思彤', standing: 'member', now: 'not-started', joined: true },
  // One of them has left, and asks to be let in again.
  ...finished.map((name): NamedPerson => ({ name, standing: 'member', joined: name !== ASKERS[0] })),
]

/** Finished on time in the eight past issues, oldest first, of 46; and late. */
export const NAMED_PAST = [40, 33, 36, 39, 37, 40, 41, 42] as const
export const NAMED_PAST_LATE = [2, 4, 3, 2, 3, 3, 2, 2] as const

/** Who may be tried out in the preview. The openid never leaves the preview's server; pages are served under the alias. */
export const PERSONAS = [
  {
    alias: 'new',
    openid: 'preview-new',
    name: '许静怡',
    title: '还没加入的团员',
    hint: '邀请码 JD23K7，姓名许静怡，学号后四位 0406',
  },
  {
    alias: 'member',
    openid: 'preview-member',
    name: '周雨桐',
    title: '团员',
    hint: '本周团课看到一半，有公告要确认，其中一条改过',
  },
  { alias: 'secretary', openid: 'preview-secretary', name: '沈嘉树', title: '团支书', hint: '机电 2302 团支部，46 人' },
  {
    alias: 'deputy',
    openid: 'preview-deputy',
    name: '梁晓雯',
    title: '副书记，也是系里的联系干部',
    hint: '两个工作台，自己选',
  },
  {
    alias: 'officer',
    openid: 'preview-officer',
    name: '方明远',
    title: '团市委干部',
    hint: '看全市，不看姓名；公告里能看到只发给企业的',
  },
  {
    alias: 'administrator',
    openid: 'preview-administrator',
    name: '周启航',
    title: '学院团委管理员，也是系里的团干部',
    hint: '管理员看数字，不导出；打开总览先选一个工作台',
  },
  {
    alias: 'editor',
    openid: 'preview-editor',
    name: '秦悦',
    title: '学院团委编辑',
    hint: '写公告、送审：一篇被退回，一篇更正在等审核',
  },
  {
    alias: 'reviewer',
    openid: 'preview-reviewer',
    name: '邓海宁',
    title: '学院团委审核',
    hint: '两篇公告等审核，看改了哪里再决定',
  },
  {
    alias: 'keeper',
    openid: 'preview-keeper',
    name: '刘敏',
    title: '青年之家管理员',
    hint: '滨江青年之家：今天的安排、办活动；支部这个月要确认的已经够多',
  },
  {
    alias: 'organiser',
    openid: 'preview-organiser',
    name: '顾晓琳',
    title: '市讲师团干事',
    hint: '支部的申请等着排期，推荐讲师、填可约时间',
  },
  {
    alias: 'lecturer',
    openid: 'preview-lecturer',
    name: '林一川',
    title: '青年讲师',
    hint: '市图书馆的：填自己的可约时间，看讲过的几场评得怎样',
  },
] as const

/** What the number of the persona who has not joined ends with. */
export const NEWCOMER_LAST_FOUR = '0406'

/** Stands on no roster and has asked the secretary of the named branch to be added by hand. Nobody of the preview. */
export const ASKING = { openid: 'seed-asking', name: '夏雨晴' } as const

export type Alias = (typeof PERSONAS)[number]['alias']

/** Somebody of the preview, by whom pages are served. */
export function persona(alias: Alias): (typeof PERSONAS)[number] {
  const found = PERSONAS.find((one) => one.alias === alias)
  if (!found) throw new Error(`nobody is called ${alias}`)
  return found
}

/** Who keeps the Youth Home of the pictures is a member like others, of a branch of its district. */
export const KEEPER = { branchId: 'binjiang-b0', memberId: 'm-binjiang-b0-002', venueId: 'v-binjiang' } as const

/** Of a row of a roster: of the pictures' branch by the name. */
export const openidOf = (name: string, memberId: string): string =>
  memberId === KEEPER.memberId
    ? persona('keeper').openid
    : (PERSONAS.find((one) => one.name === name)?.openid ?? `seed-${memberId}`)

/** The same at every seeding, and nothing of the openid in it. */
export const personOf = (openid: string): string =>
  createHash('sha256').update(`person of ${openid}`).digest('base64url').slice(0, 22)
