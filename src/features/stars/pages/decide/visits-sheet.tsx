import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { StarVisit } from '../../../../contract/stars'
import { VISIT_PEOPLE_MIN } from '../../../../domain/limits'
import { live } from '../../../../ui/aria'
import { Sheet } from '../../../../ui/sheet'
import { TextAction } from '../../../../ui/text-action'
import type { DecidingStore } from '../../deciding.store'
import { dayWords } from '../../words'

/** Who has been there on behalf of the committee: how many, and whether it was announced; whoever was there too says so. */
export const VisitsSheet = observer(function VisitsSheet({ store }: { store: DecidingStore }) {
  const { visits, now } = store.loaded.value ?? { visits: [], now: '' }
  return (
    <Sheet open title='实地查看' onClose={() => store.ask(null)}>
      <View className='text-2'>{`四星及以上要 ${VISIT_PEOPLE_MIN} 个人一起去看过，每个人自己点。管这里的人不算。`}</View>
      {visits.map((visit) => (
        <View key={visit.visitId} className='deciding__visited'>
          <View className='deciding__words'>
            {`${dayWords(visit.day, now)}，${visit.people} 人`}
            <View className='text-cap'>{[howWords(visit), visit.note].filter(Boolean).join('\u3000')}</View>
          </View>
          {store.decides && !visit.mine && (
            <TextAction
              spoken={`我也去了，${dayWords(visit.day, now)}`}
              onTap={() => void store.joinVisit(visit.visitId)}
            >
              我也去了
            </TextAction>
          )}
        </View>
      ))}
      <View className='text-note text-amber' {...live}>
        {store.acts.problem ?? ''}
      </View>
    </Sheet>
  )
})

const howWords = ({ announced }: StarVisit): string => (announced ? '事先说好' : '没有事先通知')
