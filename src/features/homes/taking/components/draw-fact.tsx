import Taro from '@tarojs/taro'
import type { ActivityDetail } from '../../../../contract/homes'
import type { Instant } from '../../../../domain/time'
import { TextAction } from '../../../../ui/text-action'
import { drawUrl } from '../../routes'
import { momentWords } from '../time-words'
import { Fact } from './fact'

const LETTERS_SHOWN = 8

/** When places are drawn, and what was published of it before. Nothing where they are not. */
export function DrawFact({ activity, now }: { activity: ActivityDetail; now: Instant }) {
  const { activityId, draw, closesAt } = activity
  if (draw === null) return null
  const over = new Date(now).getTime() >= new Date(closesAt).getTime()
  const hash = `${draw.commitment.slice(0, LETTERS_SHOWN)}…${draw.commitment.slice(-LETTERS_SHOWN)}`
  return (
    <Fact
      icon='shield'
      caption={`种子的哈希 ${hash}`}
      action={
        <TextAction onTap={() => void Taro.navigateTo({ url: drawUrl(activityId) })}>
          {over ? '核对抽签' : '怎么抽'}
        </TextAction>
      }
    >
      {over ? '已抽签，结果谁都能算一遍' : `${momentWords(closesAt, now)} 抽签`}
    </Fact>
  )
}
