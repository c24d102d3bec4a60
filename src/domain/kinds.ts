import { CONFIRM_KIND, FIRST_KIND } from './kind-names'

/**
 * What the kinds of assignments are called. Everything else about them is the same: the rooms that count and show them ask here
 * and nowhere else, and a kind that is not known yet gets words that fit any.
 */
export interface KindWords {
  /** What is to be done. */
  noun: string
  /** One of them, as sentences call it. */
  one: string
  /** How those who have to are called, and the share of them who have. */
  due: string
  rate: string
  /** To do it, and to have done it. */
  doing: string
  done: string
  /** To do it after the deadline. */
  madeUp: string
  /** What its tables, texts and files are headed. */
  report: string
  /** How people stand with it, where that is called otherwise than for a lesson. */
  states: Readonly<Partial<Record<string, string>>>
  /** Members and youth are told as one where each of them is asked alike, and apart where a rate is made of members. */
  together: boolean
  /** Where it is found while it runs, and afterwards. */
  where: string
  whereLater: string
  /** The page of the mini-program that shows one, by its subject's id. */
  page: (subjectId: string) => string
}

const LESSON: KindWords = {
  noun: '团课',
  one: '这一期',
  due: '应学',
  rate: '参学率',
  doing: '学',
  done: '学完',
  madeUp: '补学',
  report: '参学情况',
  states: {},
  together: false,
  where: '学习页第一个就是',
  whereLater: '在往期团课里补学',
  page: (lessonId) => `features/lessons/watching/pages/lesson/index?lessonId=${lessonId}`,
}

const CONFIRM: KindWords = {
  noun: '公告',
  one: '这条公告',
  due: '应确认',
  rate: '确认率',
  doing: '确认',
  done: '确认',
  madeUp: '补确认',
  report: '公告确认',
  states: { done: '已确认', corrected: '更正为已确认', late: '补确认', 'not-started': '未确认', open: '未确认' },
  together: true,
  where: '在公告里，标着“需确认”',
  whereLater: '在公告里还可以补确认',
  page: (noticeId) => `features/notices/reading/pages/notice/index?noticeId=${noticeId}`,
}

const ANY: KindWords = {
  noun: '任务',
  one: '这一项',
  due: '应完成',
  rate: '完成率',
  doing: '做',
  done: '完成',
  madeUp: '补做',
  report: '完成情况',
  states: { late: '补做完成' },
  together: false,
  where: '在首页就能看到',
  whereLater: '在首页补做',
  page: () => 'pages/study/index',
}

/** A map: a kind comes from requests, and every object knows something by the name of 'constructor'. */
const WORDS: ReadonlyMap<string, KindWords> = new Map([
  [FIRST_KIND, LESSON],
  [CONFIRM_KIND, CONFIRM],
])

export const wordsOf = (kind: string): KindWords => WORDS.get(kind) ?? ANY
