import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { DecidingCheck } from '../../../../contract/stars'
import { TextAction } from '../../../../ui/text-action'
import type { DecidingStore } from '../../deciding.store'
import { dayWords } from '../../words'

/** Whether somebody was there on behalf of the committee, and the way to what they noted. */
export const Visits = observer(function Visits({ store, deciding }: { store: DecidingStore; deciding: DecidingCheck }) {
  const { visits, now } = deciding
  const last = visits[visits.length - 1]
  return (
    <View className='deciding__visit glyph icon--pin'>
      <View className='deciding__words'>
        实地查看
        <View className='text-cap'>{last ? `${dayWords(last.day, now)}，${last.people} 人` : '还没有记'}</View>
      </View>
      {last && (
        <TextAction spoken={`记录 ${visits.length} 条，实地查看`} onTap={() => store.ask('visits')}>
          {`记录 ${visits.length} 条`}
        </TextAction>
      )}
      {store.decides && (
        <TextAction spoken='记一次，实地查看' onTap={() => store.ask('visit')}>
          记一次
        </TextAction>
      )}
    </View>
  )
})
