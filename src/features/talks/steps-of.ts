import type { AskedTalk } from '../../contract/talks'
import { DATING_DAYS, EVALUATED_DAYS, EVALUATED_FROM } from '../../domain/limits'
import { dayName } from '../../domain/time'
import type { LoopStep } from './components/loop'
import { momentWords, wishWords } from './words'

/** Where a request stands, as its branch sees it: asked for, dated or not, held, evaluated. */
export function stepsOf(talk: AskedTalk): LoopStep[] {
  const { stage, askedAt, activity } = talk
  const asked: LoopStep = { name: '已申请', text: dayName(askedAt), look: stage === 'asked' ? 'now' : 'full' }
  if (stage === 'withdrawn') return [asked, { name: '已撤回', text: '讲师团不再安排', look: 'now' }]
  if (stage === 'declined') return [asked, { name: '没排上', text: '可以改时间再约', look: 'now' }]
  const over = stage === 'held' || stage === 'evaluated'
  return [
    asked,
    {
      name: '已排期',
      text: activity ? momentWords(activity.startsAt) : `${DATING_DAYS} 个工作日内`,
      look: stage === 'asked' ? 'hollow' : stage === 'dated' ? 'now' : 'full',
    },
    {
      name: '宣讲',
      text: stage === 'unseen' ? '没有到场记录' : over ? '讲过了' : '到场签到',
      look: over ? 'full' : stage === 'unseen' ? 'now' : 'hollow',
    },
    {
      name: '评估',
      text: stage === 'evaluated' ? `${EVALUATED_FROM} 人以上评过` : `${EVALUATED_DAYS} 天内不记名`,
      look: stage === 'evaluated' ? 'full' : stage === 'held' ? 'now' : 'hollow',
    },
  ]
}

/** Why there is no date, or what was wished for while there is none yet. */
export function saidOf({ stage, reason, wishes }: AskedTalk): string {
  if (stage === 'declined') return `没排上：${reason}`
  if (stage !== 'asked') return ''
  const wished = `想要 ${wishes.map(wishWords).join('、')}`
  return reason === '' ? wished : `上次排的取消了：${reason}。${wished}`
}
