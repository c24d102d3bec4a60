import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { HandingOver } from '../../../../../contract/handing-over'
import { canScan, scanSeen } from '../../../../../services/platform/scan'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import type { HandOverStore } from '../../hand-over.store'
import { offerWords } from '../../hand-over-words'

interface Props {
  store: HandOverStore
  handing: HandingOver
}

/** Who keeps the venue, and who is to: two stops of one line. */
export const Whom = observer(function Whom({ store, handing: { venue, from, offer } }: Props) {
  const { open, busy, offline } = store
  return (
    <View className='hand-over__whom'>
      <View className='text-cap'>{venue.name}</View>
      <View className='hand-over__stop hand-over__stop--from'>
        <View className='text-cap'>从</View>
        <View>{from}</View>
      </View>
      <View className='hand-over__stop hand-over__stop--to'>
        <View className='hand-over__words' {...live}>
          <View className='text-cap'>到</View>
          {open && offer ? (
            <>
              <View className='text-bold'>{offer.to}</View>
              <View className='text-cap'>{offer.branch}</View>
            </>
          ) : (
            <View className='text-2'>还没选，扫对方的签到码</View>
          )}
          {offer && <View className='text-cap text-figures'>{offerWords(offer)}</View>}
        </View>
        {open && canScan && (
          <Button small busy={busy === 'offer'} disabled={offline} onTap={() => void store.scan(scanSeen)}>
            更换
          </Button>
        )}
      </View>
    </View>
  )
})
