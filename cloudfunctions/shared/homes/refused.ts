import { AppError } from '../../../src/contract/errors'
import { isWelcome, stageOf } from '../../../src/domain/homes/activity'
import type { Standing } from '../../../src/domain/people/standing'
import { clockTime, dayName } from '../../../src/domain/time'
import type { Activity } from './activities.repo'
import { signingUpOf, stagedOf } from './present-activity'

const conflict = (sentence: string): AppError => new AppError('CONFLICT', sentence)

/** Why nobody can sign up for an activity now; null while they can, or can wait. */
export function closedBecause(activity: Activity, now: Date): AppError | null {
  switch (stageOf(stagedOf(activity), now)) {
    case 'cancelled':
      return conflict(`活动已取消：${activity.cancelled?.reason ?? ''}`)
    case 'over':
      return conflict('活动已经结束')
    case 'running':
      return conflict('活动已经开始，报名已截止')
    case 'closed':
      return conflict('报名已截止')
    case 'not-yet': {
      const { opensAt } = signingUpOf(activity)
      return conflict(`还没开放报名（${dayName(opensAt)} ${clockTime(opensAt)} 开放）`)
    }
    case 'full':
      return conflict(activity.waits ? '已经报满，已过取消截止，不再候补' : '已经报满，这一场不设候补')
    case 'open':
    case 'waiting':
      return null
  }
}

/** Why it is not for somebody; null where it is. */
export const unwelcomeBecause = ({ welcome }: Pick<Activity, 'welcome'>, standing: Standing | null): AppError | null =>
  isWelcome(welcome, standing)
    ? null
    : conflict(standing === null ? '这一场只收团员，先加入团支部再报名' : '这一场只收团员')
