import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Special } from '../../../../../domain/homes/hours'
import { spansWords } from '../../../../../domain/homes/hours-words'
import { Row } from '../../../../../ui/row'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import type { HoursStore } from '../../hours.store'
import { rangeWords, usualSpans } from '../../week-words'
import { ClashLine } from './clash-line'
import { SpecialSheet } from './special-sheet'

interface Opened {
  title: string
  special: Special
  fixedDays: boolean
  there: boolean
}

/** Holidays, of which the keeper only says open or closed, and days of the venue's own. */
export const SpecialDays = observer(function SpecialDays({ store, mayMove }: { store: HoursStore; mayMove: boolean }) {
  const [opened, open] = useState<Opened | null>(null)
  const { hours, holidays, own, today } = store
  if (!hours) return null
  const add = () => open({ title: '特别的日子', special: blank('own', today), fixedDays: false, there: false })
  return (
    <Section
      title='节假日和特别的日子'
      beside={
        <SmallAct icon='plus' spoken='添加特别的日子' onTap={add}>
          添加
        </SmallAct>
      }
    >
      {holidays.map(({ holiday, special }) => (
        <View key={holiday.from}>
          <Row
            title={`${holiday.name}\u3000${rangeWords(holiday)}`}
            value={special ? <Set special={special} /> : <Text className='text-amber'>还没设</Text>}
            onTap={() =>
              open({
                title: `${holiday.name} ${rangeWords(holiday)}`,
                special: special ?? {
                  kind: 'holiday',
                  from: holiday.from,
                  until: holiday.until,
                  spans: [],
                  name: holiday.name,
                  reason: '',
                },
                fixedDays: true,
                there: special !== null,
              })
            }
          />
          {special && <ClashLine store={store} special={special} mayMove={mayMove} />}
        </View>
      ))}
      {own.map((special) => (
        <View key={`${special.from} ${special.until}`}>
          <Row
            title={`${special.name || '特别的日子'}\u3000${rangeWords(special)}`}
            value={<Set special={special} />}
            onTap={() => open({ title: '特别的日子', special, fixedDays: false, there: true })}
          />
          <ClashLine store={store} special={special} mayMove={mayMove} />
        </View>
      ))}
      {holidays.length === 0 && own.length === 0 && <View className='text-2 hours__none'>没有单独设的日子。</View>}
      {opened && (
        <SpecialSheet
          title={opened.title}
          special={opened.special}
          today={today}
          fixedDays={opened.fixedDays}
          usual={usualSpans(hours)}
          removable={opened.there}
          onDone={(next) => store.set(opened.special, next)}
          onClose={() => open(null)}
        />
      )}
    </Section>
  )
})

const Set = ({ special: { spans } }: { special: Special }) => (
  <Text className={spans.length === 0 ? 'text-3' : 'text-figures'}>{spansWords(spans)}</Text>
)

export const blank = (kind: Special['kind'], today: string): Special => ({
  kind,
  from: today,
  until: today,
  spans: [],
  name: '',
  reason: '',
})
