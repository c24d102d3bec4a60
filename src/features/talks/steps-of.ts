import type { AskedTalk } from '../../contract/talks'
import { dayName } from '../../domain/time'
import { momentWords, wishWords } from './words'

type State = 'passed' | 'now' | 'to-come'
export interface Step {
  title: string
  text: string
  state: State
}

/** Where a request stands, as its branch sees it: asked for, dated or not, held, evaluated. */
export function stepsOf(talk: AskedTalk): Step[] {
  const { stage, askedAt, reason, wishes, activity } = talk
  const asked: Step = {
    title: '已申请',
    text: `${dayName(askedAt)}，想要 ${wishes.map(wishWords).join('、')}`,
    state: stage === 'asked' ? 'now' : 'passed',
  }
  if (stage === 'withdrawn') return [asked, { title: '已撤回', text: '支部撤回了这次申请', state: 'now' }]
  if (stage === 'declined') return [asked, { title: '没排上', text: reason, state: 'now' }]
  const waits = reason === '' ? '3 个工作日内排期' : `上次排的取消了：${reason}`
  const dated: Step = {
    title: '已排期',
    text: activity ? momentWords(activity.startsAt) : waits,
    state: stage === 'asked' ? 'to-come' : stage === 'dated' ? 'now' : 'passed',
  }
  const over = stage === 'held' || stage === 'evaluated'
  const held: Step = {
    title: '宣讲',
    text: stage === 'unseen' ? '没有到场记录' : over ? '讲过了' : '到场的人扫码签到',
    state: over ? 'passed' : stage === 'unseen' ? 'now' : 'to-come',
  }
  const evaluated: Step = {
    title: '评估',
    text: stage === 'evaluated' ? '3 人以上评过了' : '到场的人 7 天内不记名评',
    state: stage === 'evaluated' ? 'passed' : stage === 'held' ? 'now' : 'to-come',
  }
  return [asked, dated, held, evaluated]
}
