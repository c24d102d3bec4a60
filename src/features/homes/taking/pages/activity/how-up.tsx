import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityDetail } from '../../../../../contract/homes'
import { described } from '../../../../../ui/aria'
import { Steps } from '../../../../../ui/steps'
import type { ActivityStore } from '../../activity.store'
import { SaidLine } from '../../components/said-line'
import { momentWords } from '../../time-words'
import { wishWords } from '../../wish-words'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
}

/** What becomes of somebody who waits. */
export const HowUp = observer(function HowUp({ store, activity }: Props) {
  const { wishes, at } = store
  return (
    <View className='activity__how'>
      <View className='text-title activity__section' {...described('heading', undefined, 2)}>
        怎么递补
      </View>
      <Steps
        steps={[
          { title: '有人取消，第 1 位自动补上', text: '不用一直看，位次会自己往前走', state: 'now' },
          {
            title: wishes.offered ? '轮到你时发一条订阅消息' : '轮到你时这里会变成已报名',
            text: '名额直接留好，不需要再抢',
            state: 'to-come',
          },
          {
            title: `${momentWords(activity.cancelUntil, at)} 停止递补`,
            text: '没轮到就自动退出，不留任何记录',
            state: 'to-come',
          },
        ]}
      />
      <SaidLine>{wishWords(wishes.stage('up'), '')}</SaidLine>
    </View>
  )
})
