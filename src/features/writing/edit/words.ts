import type { Writing, WritingMove, WritingText } from '../../../contract/writing'
import { figures } from '../../../domain/assignments/rate-words'
import { SECTOR_NAMES } from '../../../domain/orgs/sector'
import { STANDING_NAMES, STANDINGS } from '../../../domain/people/standing'
import { clockTime } from '../../../domain/time'
import { placeWords, waitsForWords } from '../words'
import type { Saving } from './saving'

interface Saved {
  saving: Saving
  savedAt: number | null
  version: number | null
  offline: boolean
}

/** Where what was written is; empty where nothing has to be said. */
export function savingWords({ saving, savedAt, version, offline }: Saved): string {
  switch (saving) {
    case 'clean':
    case 'conflict':
      return ''
    case 'resting':
    case 'saving':
      return '正在保存'
    case 'saved':
      return savedAt === null ? '' : `${clockTime(savedAt)} 已自动保存，第 ${version ?? 1} 版`
    case 'here':
      return offline ? '没有网络，存在本机，联网后自动提交' : '云端没有回应，存在本机，过一会儿自动再存'
    case 'refused':
      return '没有存上'
  }
}

/** 秦悦 09:40 也改了这篇 */
export function conflictWords({ changedBy, changedAt }: Writing, ownName: string | null): string {
  const when = changedAt === null ? '' : ` ${clockTime(changedAt)} `
  return changedBy === null || changedBy === ownName ? `你在别处${when}也改了这篇` : `${changedBy}${when}也改了这篇`
}

/** With what words it was sent back, until it is handed in again: saving what was put right does not answer them. */
export function sentBack({ copy, history }: Pick<Writing, 'copy' | 'history'>): WritingMove | null {
  const last = copy === null ? undefined : history.filter(({ move }) => ANSWERS.includes(move)).pop()
  return last?.move === 'sendBack' && last.words !== '' ? last : null
}

const ANSWERS: readonly WritingMove['move'][] = ['sendBack', 'submit', 'correct', 'discard']

/** 澜职院团委及下级，88 个支部; a branch is one. */
export const scopeWords = ({ scope }: WritingText, branches: number | null): string =>
  branches === null || scope.isBranch ? placeWords(scope) : `${placeWords(scope)}，${figures(branches)} 个支部`

/** 送邓海宁审核; without a name where nobody else is known who decides, with their number where they are several. */
export function submitWords(reviewers: readonly string[], ownName: string | null): string {
  const others = reviewers.filter((name) => name !== ownName)
  const [first] = others
  if (first === undefined) return '送审'
  return others.length === 1 && first.length <= LONG_NAME ? `送${first}审核` : `送 ${others.length} 人审核`
}

/** A longer name has no room on a phone's button. */
const LONG_NAME = 5

/** 团员和青年，3,118 人 */
export function peopleWords({ standings, sectors }: WritingText, people: number | null): string {
  const whom =
    standings.length === STANDINGS.length
      ? '全部'
      : standings.length === 0
        ? '还没选'
        : standings.map((one) => STANDING_NAMES[one]).join('和')
  const where = sectors && sectors.map((one) => SECTOR_NAMES[one]).join('、')
  return [whom, where, people !== null && `${figures(people)} 人`].filter(Boolean).join('，')
}

/** Why it can't be written on as it stands. */
export function closedWords({ stage, held, repost, reviewers }: Writing): string {
  if (repost) return `转自${repost.source}，正文跟着原文走，这里不能改。`
  switch (stage) {
    case 'review':
      return held ? `${held.by}正在审核，收回送审才能改。` : `已送审，${waitsForWords(reviewers)}。要改先收回送审。`
    case 'scheduled':
      return '已排期，到时间发布。要改先取消排期。'
    case 'published':
      return '已发布。要改请开始更正，在线的那一稿不动。'
    case 'withdrawn':
      return '已撤回，不能再改。'
    default:
      return '你能看这一篇，不能改。'
  }
}
