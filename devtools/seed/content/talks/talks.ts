/** A talk that was held, so many days before the day of seeding where the year is old enough. */
export interface HeldContent {
  lecturerId: string
  nth: 0 | 1
  venueId: string
  branchId: string
  daysAgo: number
  present: number
  /** Enough people have answered. */
  evaluated: boolean
}

const held = (
  [lecturerId, nth, venueId, branchId]: readonly [string, 0 | 1, string, string],
  [daysAgo, present]: readonly [number, number],
): HeldContent => ({ lecturerId, nth, venueId, branchId, daysAgo, present, evaluated: true })

/** Thirteen of the city: two wait for their evaluation, eleven have theirs. */
export const HELD: readonly HeldContent[] = [
  { ...held(['l-lin', 0, 'v-library', 'jd2302'], [2, 42]), evaluated: false },
  { ...held(['l-bai', 0, 'v-wangjiang', 'binjiang-b0'], [5, 31]), evaluated: false },
  held(['l-han', 0, 'v-binjiang', 'binjiang-b0'], [9, 38]),
  held(['l-chen', 0, 'v-library', 'jd2302'], [14, 44]),
  held(['l-chen', 1, 'v-gaoxin', 'gaoxin-b0'], [20, 56]),
  held(['l-lin', 1, 'v-nanpu', 'nanpu-b0'], [27, 27]),
  held(['l-feng', 0, 'v-gaoxin', 'gaoxin-b1'], [34, 33]),
  held(['l-bai', 0, 'v-wangjiang', 'binjiang-b1'], [41, 36]),
  held(['l-han', 1, 'v-wangjiang', 'binjiang-b0'], [48, 47]),
  held(['l-bai', 0, 'v-library', 'jd2302'], [55, 52]),
  held(['l-chen', 1, 'v-binjiang', 'binjiang-b2'], [62, 29]),
  held(['l-lin', 0, 'v-binjiang', 'binjiang-b1'], [69, 40]),
  held(['l-chen', 0, 'v-nanpu', 'nanpu-b1'], [76, 61]),
]

/** Of the college, and of the districts that have a lecturer of their own. */
export const HELD_BELOW: readonly HeldContent[] = [
  held(['l-su', 0, 'v-library', 'jd2302'], [12, 45]),
  held(['l-su', 1, 'v-library', 'jd2302'], [24, 39]),
  held(['l-liang', 0, 'v-library', 'jd2302'], [38, 33]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b0'], [16, 22]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b1'], [37, 26]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b2'], [58, 19]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b0'], [19, 24]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b1'], [44, 30]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b0'], [23, 14]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b1'], [65, 17]),
  held(['l-xie', 0, 'v-wangjiang', 'binjiang-b2'], [72, 12]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b0'], [33, 15]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b1'], [47, 18]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b0'], [54, 13]),
  held(['l-zhou', 0, 'v-nanpu', 'nanpu-b1'], [61, 16]),
  held(['l-duan', 0, 'v-gaoxin', 'gaoxin-b0'], [26, 19]),
  held(['l-duan', 0, 'v-gaoxin', 'gaoxin-b1'], [40, 14]),
  held(['l-duan', 0, 'v-gaoxin', 'gaoxin-b0'], [68, 21]),
  held(['l-zeng', 0, 'v-liuxi-1', 'liuxi-b0'], [31, 12]),
  held(['l-zeng', 0, 'v-liuxi-1', 'liuxi-b0'], [52, 16]),
]

/** Sentences that were said unsigned of some of them, reviewed and passed. */
export const SENTENCES = [
  '讲得很实在，第一次知道这件事和我有关系',
  '案例再多讲两个就更好了',
  '希望留十分钟提问',
  '字可以再大一点，后排看不清',
  '想请老师再来一次',
] as const

export interface OpenContent {
  lecturerId: string
  nth: 0 | 1
  venueId: string
  branchId: string
  note?: string
  people: number
}

/** With a date, so many days ahead. */
export const DATED: readonly (OpenContent & { daysAhead: number; hour: number })[] = [
  { lecturerId: 'l-han', nth: 0, venueId: 'v-wangjiang', branchId: 'binjiang-b1', people: 30, daysAhead: 9, hour: 10 },
  { lecturerId: 'l-meng', nth: 0, venueId: 'v-library', branchId: 'jd2302', people: 46, daysAhead: 14, hour: 15 },
  { lecturerId: 'l-chen', nth: 0, venueId: 'v-nanpu', branchId: 'nanpu-b0', people: 24, daysAhead: 6, hour: 15 },
  { lecturerId: 'l-chen', nth: 1, venueId: 'v-gaoxin', branchId: 'gaoxin-b0', people: 40, daysAhead: 17, hour: 10 },
  { lecturerId: 'l-feng', nth: 0, venueId: 'v-binjiang', branchId: 'binjiang-b2', people: 20, daysAhead: 12, hour: 19 },
]

/** Of the college: its lecturer is the deputy of the pictures. */
export const DATED_BELOW: (typeof DATED)[number] = {
  lecturerId: 'l-liang',
  nth: 0,
  venueId: 'v-library',
  branchId: 'jd2302',
  people: 30,
  daysAhead: 8,
  hour: 15,
}

/** Waiting for a date, since so many days: the first for too long, whatever holidays there are. */
export const ASKED: readonly (OpenContent & { daysAgo: number })[] = [
  { lecturerId: 'l-lin', nth: 0, venueId: 'v-gaoxin', branchId: 'gaoxin-b1', people: 35, daysAgo: 15 },
  {
    lecturerId: 'l-bai',
    nth: 0,
    venueId: 'v-library',
    branchId: 'jd2302',
    people: 46,
    daysAgo: 1,
    note: '想听考试前睡不着怎么办',
  },
  { lecturerId: 'l-chen', nth: 1, venueId: 'v-nanpu', branchId: 'nanpu-b1', people: 50, daysAgo: 1 },
  { lecturerId: 'l-feng', nth: 0, venueId: 'v-gaoxin', branchId: 'gaoxin-b0', people: 25, daysAgo: 0 },
]

/** Of the branch of the pictures, and why there was no date. */
export const DECLINED: OpenContent & { daysAgo: number; reason: string } = {
  lecturerId: 'l-meng',
  nth: 0,
  venueId: 'v-library',
  branchId: 'jd2302',
  people: 40,
  daysAgo: 20,
  reason: '这个月讲师在外地装机，下个月可约',
}
