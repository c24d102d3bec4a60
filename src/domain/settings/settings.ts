import {
  CONFIRMS_PER_BRANCH,
  CONFIRMS_PER_NODE,
  COVERAGE_MIN,
  COVERAGE_NEEDED,
  PASS_MARK,
  QUIET_FROM_HOUR,
  QUIET_UNTIL_HOUR,
  QUIZ_TRIES,
  STALE_ROSTER_DAYS,
  TALKS_A_YEAR,
} from '../limits'
import { CITY_INITIALS } from '../assignments/receipt-number'
import type { Hours } from '../assignments/quiet'

/** What a value is made of. */
interface Kinds {
  number: number
  switch: boolean
  letters: string
  hours: Hours
}

interface Spec<K extends keyof Kinds = keyof Kinds> {
  title: string
  kind: K
  standard: Kinds[K]
  /** Sums of different meanings would be added, or a number would be read two ways: the city alone sets it. */
  cityOnly?: true
  /** What it does. */
  does: string
  /** From when on a change counts. */
  counts: string
}

interface Numbers extends Spec<'number'> {
  least: number
  most: number
  unit: string
}

const OF_LESSONS = '只算以后开始的期次，课程另有写的按课程。'

/** All that a committee may set for its subtree, in the order of the page: what it is, within which bounds, and what it is without a choice. */
export const SETTINGS = {
  passMark: {
    title: '及格分',
    kind: 'number',
    standard: PASS_MARK,
    // Below it a quiz is passed by guessing sooner than by learning.
    least: PASS_MARK,
    most: 100,
    unit: '分',
    does: '本级的团课，答题到这个分数算通过。',
    counts: OF_LESSONS,
  },
  coverage: {
    title: '看课比例',
    kind: 'number',
    standard: COVERAGE_NEEDED * 100,
    least: COVERAGE_MIN * 100,
    most: 100,
    unit: '%',
    does: '本级发布的团课，视频真正播放过这么多才能答题。',
    counts: OF_LESSONS,
  },
  quizTries: {
    title: '连续答题次数',
    kind: 'number',
    standard: QUIZ_TRIES,
    least: 1,
    most: QUIZ_TRIES,
    unit: '次',
    does: '本级发布的团课，没通过时连交这么多次，就要隔半小时再交。',
    counts: '只算以后开始的期次。',
  },
  ranking: {
    title: '显示名次',
    kind: 'switch',
    standard: false,
    does: '打开后，本级和下面各级的总览里，组织前面显示参学率名次。只给组织排，不给个人排。',
    counts: '改了马上生效。',
  },
  quiet: {
    title: '安静时段',
    kind: 'hours',
    standard: { from: QUIET_FROM_HOUR, until: QUIET_UNTIL_HOUR },
    does: '这段时间不发任何提醒。只能比上级的更长。',
    counts: '改了马上生效。',
  },
  staleRosterDays: {
    title: '名册多久没动算久未更新',
    kind: 'number',
    standard: STALE_ROSTER_DAYS,
    least: 30,
    most: 730,
    unit: '天',
    cityOnly: true,
    does: '组织健康里，名册超过这么多天没有导入或改动的团支部会列出来。',
    counts: '从下一次夜间统计算起。',
  },
  initials: {
    title: '证明编号的字头',
    kind: 'letters',
    standard: CITY_INITIALS,
    cityOnly: true,
    does: '每张学习证明的编号以这两个字母开头。',
    counts: '从下一张证明算起，已有的证明编号不变，仍能核验。',
  },
  talks: {
    title: '全年宣讲目标',
    kind: 'number',
    standard: TALKS_A_YEAR,
    least: 1,
    most: 1000,
    unit: '场',
    does: '青年讲师团一年要讲的场数。',
    counts: '改了马上生效，今年讲过的场数不变。',
  },
  twoPersons: {
    title: '公告要另一个人审核',
    kind: 'switch',
    standard: true,
    does: '团委和团总支的公告，写的人不能自己通过，要另一位审核。',
    counts: '改了马上生效。',
  },
  twoPersonsInBranch: {
    title: '团支部公告要另一个人审核',
    kind: 'switch',
    standard: false,
    does: '团支部的公告，团支书写的由副书记通过，副书记写的由团支书通过。关着时可以自己通过。',
    counts: '改了马上生效。',
  },
  confirmsPerNode: {
    title: '每月可要求确认的公告',
    kind: 'number',
    standard: CONFIRMS_PER_NODE,
    least: 0,
    most: 10,
    unit: '条',
    does: '一级团组织一个月里最多这么多条公告可以要求逐人确认。',
    counts: '改了马上生效，已经发出的不变。',
  },
  confirmsPerBranch: {
    title: '团支部每月收到的确认',
    kind: 'number',
    standard: CONFIRMS_PER_BRANCH,
    least: 0,
    most: 20,
    unit: '条',
    does: '各级加起来，一个团支部一个月里最多收到这么多条要确认的公告。',
    counts: '改了马上生效，已经发出的不变。',
  },
} as const satisfies Record<string, Numbers | Spec<'switch'> | Spec<'letters'> | Spec<'hours'>>

export type SettingName = keyof typeof SETTINGS
/** What a setting's value is made of. */
export type ValueOf<N extends SettingName> = Kinds[(typeof SETTINGS)[N]['kind']]
export type SettingValue = ValueOf<SettingName>

/** The same as read by its name: which kind it is is told by `kind`. */
export type AnySetting = Numbers | Spec<'switch'> | Spec<'letters'> | Spec<'hours'>
export const settingOf = (name: SettingName): AnySetting => SETTINGS[name]
const NAMES = Object.keys(SETTINGS)
export const isSettingName = (name: unknown): name is SettingName => typeof name === 'string' && NAMES.includes(name)
export const SETTING_NAMES: readonly SettingName[] = NAMES.filter(isSettingName)

/** The hours within which the quiet may begin and end: by day some are left to send in. */
export const QUIET_BEGINS = { least: 17, most: QUIET_FROM_HOUR }
export const QUIET_ENDS = { least: QUIET_UNTIL_HOUR, most: 11 }
export const INITIALS = /^[A-Z]{2}$/

const isWithin = (n: unknown, { least, most }: { least: number; most: number }): boolean =>
  typeof n === 'number' && Number.isInteger(n) && n >= least && n <= most

/** Whether something can be the value of a setting. */
export function fits<N extends SettingName>(name: N, value: unknown): value is ValueOf<N> {
  const spec = settingOf(name)
  switch (spec.kind) {
    case 'number':
      return isWithin(value, spec)
    case 'switch':
      return typeof value === 'boolean'
    case 'letters':
      return typeof value === 'string' && INITIALS.test(value)
    case 'hours':
      return (
        typeof value === 'object' &&
        value !== null &&
        'from' in value &&
        'until' in value &&
        isWithin(value.from, QUIET_BEGINS) &&
        isWithin(value.until, QUIET_ENDS)
      )
  }
}

export const sameValue = (a: SettingValue | null, b: SettingValue | null): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
    ? a.from === b.from && a.until === b.until
    : a === b
