import type { Scope, WritingMove, WritingRow, WritingText } from '../../contract/writing'
import { CATEGORY_NAMES } from '../../domain/notices/category'
import { SECTOR_NAMES } from '../../domain/orgs/sector'
import { STANDING_NAMES, STANDINGS } from '../../domain/people/standing'
import { nthOf } from '../../domain/publishing/nth'
import type { Stage } from '../../domain/publishing/piece'
import { clockTime, dayInYear, lately, type Instant } from '../../domain/time'

/** How a stage is coloured; its word stands beside the colour. */
export const STAGE_TONES: Record<Stage, 'plain' | 'green' | 'amber' | 'blue'> = {
  draft: 'plain',
  returned: 'amber',
  review: 'blue',
  approved: 'blue',
  scheduled: 'blue',
  published: 'green',
  withdrawn: 'plain',
}

export const UNTITLED = '还没有标题'

/** 澜职院团委及下级，团员、青年 */
export const audienceWords = ({ scope, standings }: Pick<WritingText, 'scope' | 'standings'>): string =>
  [placeWords(scope), standingWords(standings)].join('，')

/** A branch, or an organisation with all below it. */
export function placeWords({ name, isBranch }: Scope): string {
  if (name === '') return '已撤销的组织'
  return isBranch ? name : `${name}及下级`
}

function standingWords(standings: WritingText['standings']): string {
  if (standings.length === STANDINGS.length) return '全部'
  return standings.length === 0 ? '还没选发给谁' : standings.map((one) => STANDING_NAMES[one]).join('、')
}

/** All of whom it is for: 澜职院团委及下级，全部，学校和企业的支部，没加入的人也能看. */
export function scopeWords(
  text: Pick<WritingText, 'scope' | 'standings' | 'isPublic'> & { sectors?: WritingText['sectors'] },
): string {
  const { sectors } = text
  return [
    audienceWords(text),
    sectors && `只给${sectors.map((one) => SECTOR_NAMES[one]).join('、')}的支部`,
    text.isPublic && '没加入的人也能看',
  ]
    .filter(Boolean)
    .join('，')
}

/** The second line of a row: why it is where it is, from whom it is, or what it is about. */
export function rowCaption(row: WritingRow, orgId: string): string {
  const { stage, reason, changedBy, correcting, nth, nthOut, repostedFrom, corrected, category } = row
  if (reason !== null) return stage === 'returned' && changedBy !== null ? `${changedBy}：${reason}` : reason
  if (correcting) return `更正第 ${nth} 稿，在线的是第 ${nthOut} 稿`
  if (repostedFrom !== null) return `转自${repostedFrom}`
  // Whose list it is stands above it.
  const { isBranch } = row.scope
  const place = row.scope.id !== orgId ? placeWords(row.scope) : isBranch ? '本支部' : '本级及下级'
  const about = [CATEGORY_NAMES[category], place, standingWords(row.standings)].join('，')
  return [about, row.old && '旧公告', corrected && '已更正'].filter(Boolean).join('，')
}

/** When something of a row was or will be, and what. */
export function rowTime({ stage, changedAt, publishAt }: WritingRow, now: Instant): string {
  switch (stage) {
    case 'draft':
      return changedAt === null ? '' : `${lately(changedAt, now)} 保存`
    case 'returned':
    case 'approved':
      return changedAt === null ? '' : lately(changedAt, now)
    case 'review':
      return changedAt === null ? '' : `${lately(changedAt, now)} 送审`
    case 'scheduled':
      return publishAt === null ? '' : `${dayInYear(publishAt, now)} ${clockTime(publishAt)}`
    case 'published':
      return publishAt === null ? '' : dayInYear(publishAt, now)
    case 'withdrawn':
      return changedAt === null ? '' : dayInYear(changedAt, now)
  }
}

export const momentWords = (instant: Instant, now: Instant): string =>
  `${dayInYear(instant, now)} ${clockTime(instant)}`

/** 等邓海宁审核: who can decide about it, where they are few. */
export function waitsForWords(reviewers: readonly string[]): string {
  const [first] = reviewers
  if (first === undefined) return '等审核'
  return `等${reviewers.length > 2 ? `${first}等 ${reviewers.length} 人` : reviewers.join('、')}审核`
}

/** Of the texts that were handed in each is called by its number. */
export const nthWords = (history: readonly WritingMove[], version: number): string => `第 ${nthOf(history, version)} 稿`
