import type { BranchPerson, BranchSignedUp } from '../../../contract/homes'
import type { BranchStore } from './branch.store'

/** Why somebody can't be chosen; empty where they can. */
export function whyNot({ state, by }: BranchPerson): string {
  if (state === 'in') return by === 'branch' ? '支部报的' : '自己报了'
  if (state === 'not-joined') return '还没加入小程序'
  return state === 'not-welcome' ? '这一场不收' : ''
}

/** What sending comes to, before it is sent. */
export function beforeSending({ picked, overflow, free, value, mayPickMore }: BranchStore): string {
  const activity = value?.activity
  if (!mayPickMore) return `一次最多报 ${picked.length} 人，其余下次再报`
  if (activity?.way === 'draw') return '每人一张签，到时抽签'
  if (overflow > 0) {
    if (activity?.waits === false) return `只余 ${free} 席，不设候补，请少选 ${overflow} 人`
    return free > 0 ? `前 ${free} 人报上，其余候补` : `${picked.length} 人都先候补`
  }
  return '超出名额的按顺序候补'
}

/** 已报上 4 人，2 人候补，1 人早就报了 */
export function doneWords({ seated, waiting, already, refused }: BranchSignedUp): string {
  const parts = [
    `已报上 ${seated} 人`,
    ...(waiting > 0 ? [`${waiting} 人候补`] : []),
    ...(already > 0 ? [`${already} 人早就报了`] : []),
    ...(refused > 0 ? [`${refused} 人没有报成`] : []),
  ]
  return parts.join('，')
}

/** Whom nobody tells unless the secretary does; null where a message reaches all. */
export const unreachedWords = ({ unreached }: BranchSignedUp): string | null =>
  unreached > 0 ? `${unreached} 人收不到消息，在“我的报名”里才看得到，请当面告诉。` : null
