import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CATEGORIES } from '../../../../domain/notices/category'
import { yearWord } from '../../../../domain/notices/years'
import { Chip } from '../../../../ui/chip'
import { Row } from '../../../../ui/row'
import { Sheet } from '../../../../ui/sheet'
import { chipWord } from '../search-words'
import type { SearchStore } from '../search.store'
import './narrowing.scss'

/** Of which category and year; with numbers where all were seen, and then only categories that have some. */
export const Narrowing = observer(function Narrowing({ store }: { store: SearchStore }) {
  const { category, year, counts, now } = store
  const [choosing, setChoosing] = useState(false)
  const shown = CATEGORIES.filter((one) => counts === null || one === category || (counts.get(one) ?? 0) > 0)
  const word = yearWord(year, now)
  return (
    <View>
      <View className='narrowing'>
        {[null, ...shown].map((one) => (
          <Chip key={one ?? 'all'} choice on={one === category} onTap={() => store.choose(one)}>
            {chipWord(one, counts)}
          </Chip>
        ))}
        <Chip on={year !== null} icon='down' spoken={`${word}，选年份`} onTap={() => setChoosing(true)}>
          {word}
        </Chip>
      </View>
      <Sheet open={choosing} title='哪一年的' onClose={() => setChoosing(false)}>
        {[null, ...store.years].map((one) => (
          <Row
            key={one ?? 'all'}
            title={yearWord(one, now)}
            value={one === year ? '已选' : undefined}
            chevron={false}
            onTap={() => {
              setChoosing(false)
              store.chooseYear(one)
            }}
          />
        ))}
      </Sheet>
    </View>
  )
})
