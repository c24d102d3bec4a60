import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { TextAction } from '../../../ui/text-action'
import type { RateStage, RateStore } from '../rate.store'
import './rating-ask.scss'

const FIVE = [1, 2, 3, 4, 5]

const SAYS: Record<RateStage, string> = {
  idle: '',
  busy: '',
  sent: '已收到，谢谢',
  waiting: '已存在这部手机，联网后自动送出',
  declined: '',
}

/** Five stars to tap, and the way to say nothing; nothing at all once that was chosen. */
export const RatingAsk = observer(function RatingAsk({ store }: { store: RateStore }) {
  const { stage, stars, error } = store
  if (stage === 'declined') return null
  const open = stage === 'idle' || stage === 'busy'
  return (
    <View className='rating-ask'>
      <View className='rating-ask__head'>
        <View className='text-2'>离开前给个评价？</View>
        {open && <TextAction onTap={() => store.decline()}>不评了</TextAction>}
      </View>
      <View className='rating-ask__stars'>
        {FIVE.map((nth) => (
          <View
            key={nth}
            className={`rating-ask__star${nth <= stars ? ' rating-ask__star--on' : ''}`}
            {...tappable(() => void store.rate(nth), {
              role: 'radio',
              label: `${nth} 星`,
              chosen: nth === stars,
              disabled: stage === 'busy',
            })}
          >
            <Icon name={nth <= stars ? 'star' : 'star-line'} />
          </View>
        ))}
      </View>
      <View className={error === null ? 'text-cap' : 'text-note text-amber'} {...live}>
        {error?.message ?? (stars === 0 ? '' : `${stars} 星\u3000${SAYS[stage]}`)}
      </View>
    </View>
  )
})
