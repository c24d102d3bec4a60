import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { SEARCH_MAX } from '../../../../../domain/limits'
import { CATEGORIES, CATEGORY_NAMES } from '../../../../../domain/notices/category'
import { yearsUpTo, yearWord } from '../../../../../domain/notices/years'
import { PickBox } from '../../../../../forms/pick-box'
import { live } from '../../../../../ui/aria'
import { ChoiceSheet } from '../../../../../ui/choice-sheet'
import { SearchField } from '../../../../../ui/search-field'
import type { WritingsStore } from '../../writings.store'

const ALL = 'all'
const CATEGORY_OPTIONS = [
  { key: ALL, label: '全部分类' },
  ...CATEGORIES.map((key) => ({ key, label: CATEGORY_NAMES[key] })),
] as const

/** By words of what they say, of which category, and of which year. */
export const Narrowing = observer(function Narrowing({ store }: { store: WritingsStore }) {
  const { typed, category, year, tooShort, now } = store
  const [open, choose] = useState<'category' | 'year' | null>(null)
  const close = () => choose(null)
  const kind = category === null ? '全部分类' : CATEGORY_NAMES[category]
  const word = yearWord(year, now)
  const years = yearsUpTo(now)
  return (
    <View>
      <View className='writings__narrowing'>
        <View className='writings__search'>
          <SearchField
            label='标题或正文'
            value={typed}
            placeholder='标题或正文，两个字起'
            maxLength={SEARCH_MAX}
            onInput={(words) => store.type(words)}
            onSearch={() => void store.search()}
          />
        </View>
        <View className='writings__pick'>
          <PickBox value={kind} icon='down' spoken={`${kind}，选分类`} onTap={() => choose('category')} />
        </View>
        <View className='writings__pick'>
          <PickBox value={word} icon='down' spoken={`${word}，选年份`} onTap={() => choose('year')} />
        </View>
      </View>
      <View className='text-cap' {...live}>
        {tooShort ? '再输入一个字' : ''}
      </View>
      <ChoiceSheet
        open={open === 'category'}
        title='分类'
        options={CATEGORY_OPTIONS}
        chosen={category ?? ALL}
        onChoose={(key) => void store.narrow({ category: key === ALL ? null : key })}
        onClose={close}
      />
      <ChoiceSheet
        open={open === 'year'}
        title='哪一年的'
        options={[null, ...years].map((one) => ({ key: String(one), label: yearWord(one, now) }))}
        chosen={String(year)}
        onChoose={(key) => void store.narrow({ year: years.find((one) => String(one) === key) ?? null })}
        onClose={close}
      />
    </View>
  )
})
