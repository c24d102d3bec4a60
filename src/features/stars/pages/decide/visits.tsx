import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { DecidingCheck, StarVisit } from '../../../../contract/stars'
import { VISIT_PEOPLE_MIN } from '../../../../domain/limits'
import { TextAction } from '../../../../ui/text-action'
import { Part } from '../../components/part'
import type { DecidingStore } from '../../deciding.store'
import { dayWords } from '../../words'

/** Who has been there on behalf of the committee: how many, and whether it was announced. */
export const Visits = observer(function Visits({ store, deciding }: { store: DecidingStore; deciding: DecidingCheck }) {
  const { visits, now } = deciding
  return (
    <Part
      title='实地查看'
      beside={store.decides ? <TextAction onTap={() => store.ask('visit')}>记一次</TextAction> : undefined}
    >
      {visits.length === 0 && (
        <View className='text-2 stars__note'>{`还没有记。四星及以上要 ${VISIT_PEOPLE_MIN} 个人一起去看过。`}</View>
      )}
      {visits.map((visit) => (
        <View key={visit.visitId} className='deciding__visit'>
          <View>
            {`${dayWords(visit.day, now)}，${visit.people} 人`}
            <View className='text-cap'>{[howWords(visit), visit.note].filter(Boolean).join('\u3000')}</View>
          </View>
          {store.decides && !visit.mine && (
            <TextAction onTap={() => void store.joinVisit(visit.visitId)}>我也去了</TextAction>
          )}
        </View>
      ))}
    </Part>
  )
})

const howWords = ({ announced }: StarVisit): string => (announced ? '事先说好' : '没有事先通知')
