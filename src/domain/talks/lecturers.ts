import { mentions } from '../homes/wanted'

/** How a lecturer stands: proposed by whoever organises, listed once a committee has passed them, resting for a while, or ended. */
export const LECTURER_STATES = ['proposed', 'listed', 'resting', 'ended'] as const
export type LecturerState = (typeof LECTURER_STATES)[number]
export const LECTURER_STATE_NAMES: Record<LecturerState, string> = {
  proposed: '待审核',
  listed: '在讲',
  resting: '暂停',
  ended: '已结束',
}

/** What a committee can decide. */
export const DECISIONS = ['listed', 'resting', 'ended'] as const
export type Decision = (typeof DECISIONS)[number]

const AFTER: Record<LecturerState, readonly Decision[]> = {
  proposed: ['listed', 'ended'],
  listed: ['resting', 'ended'],
  resting: ['listed', 'ended'],
  ended: [],
}

/** What a committee can decide about one who stands so. */
export const decisionsOn = (state: LecturerState): readonly Decision[] => AFTER[state]

/** As much of a lecturer as the list is searched by. */
export interface FindableLecturer {
  name: string
  unit: string
  topics: readonly { title: string }[]
}

/** Whether every word stands in name, unit or topics. */
export const hasLecturerWords = ({ name, unit, topics }: FindableLecturer, words: string): boolean =>
  mentions([name, unit, ...topics.map(({ title }) => title)], words)

/** All that is written of a lecturer for others to read: less than what one content check takes. */
export const wordsOf = ({
  name,
  unit,
  topics,
}: {
  name: string
  unit: string
  topics: readonly { title: string; note: string }[]
}): string => [name, unit, ...topics.flatMap(({ title, note }) => [title, note])].join('\n')

/** Surnames that are read otherwise than their character mostly is, each with one that is read the same. */
const READ_AS: Readonly<Record<string, string>> = {
  曾: '增',
  单: '善',
  解: '谢',
  仇: '求',
  区: '欧',
  查: '渣',
  朴: '瓢',
  盖: '葛',
  任: '仁',
  翟: '宅',
}

/** A name as it is put in the order of pinyin, which reads a surname as a surname. */
export const pinyinKey = (name: string): string => `${READ_AS[name.slice(0, 1)] ?? name.slice(0, 1)}${name.slice(1)}`
