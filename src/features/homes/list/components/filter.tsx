import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { SERVICE_NAMES, SERVICES, type Stars } from '../../../../domain/homes/services'
import { OPEN_WHEN, OPEN_WHEN_NAMES } from '../../../../domain/homes/wanted'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { Sheet } from '../../../../ui/sheet'
import { FilterStore } from '../filter.store'
import type { VenuesStore } from '../venues.store'

const AT_LEAST: readonly { stars: Stars | null; word: string }[] = [
  { stars: null, word: '不限' },
  { stars: 3, word: '三星以上' },
  { stars: 4, word: '四星以上' },
  { stars: 5, word: '五星' },
]

interface Choice {
  word: string
  on: boolean
  choose: () => void
}

/** Everything that can be asked for; of each group several, of the stars one. */
export const Filter = observer(function Filter({ store, onClose }: { store: VenuesStore; onClose: () => void }) {
  const [draft] = useState(() => new FilterStore(store))
  useEffect(() => () => draft.stop(), [draft])
  const { wanted, total } = draft
  const groups: { name: string; one?: boolean; choices: Choice[] }[] = [
    {
      name: '区县',
      choices: store.districts.map((one) => ({
        word: one,
        on: wanted.districts.includes(one),
        choose: () => draft.flip('districts', one),
      })),
    },
    {
      name: '开放',
      choices: OPEN_WHEN.map((one) => ({
        word: OPEN_WHEN_NAMES[one],
        on: wanted.open.includes(one),
        choose: () => draft.flip('open', one),
      })),
    },
    {
      name: '服务',
      choices: SERVICES.map((one) => ({
        word: SERVICE_NAMES[one],
        on: wanted.services.includes(one),
        choose: () => draft.flip('services', one),
      })),
    },
    {
      name: '评定星级',
      one: true,
      choices: AT_LEAST.map(({ stars, word }) => ({
        word,
        on: wanted.stars === stars,
        choose: () => draft.set({ stars }),
      })),
    },
  ]
  const take = () => {
    store.take(wanted)
    onClose()
  }
  return (
    <Sheet open title='筛选' onClose={onClose}>
      {groups.map(({ name, one, choices }) => (
        <View key={name} className='filter__group'>
          <View className='text-cap filter__name'>{name}</View>
          {choices.map(({ word, on, choose }) => (
            <Chip key={word} on={on} choice={one ?? false} spoken={on ? `${word}，已选` : word} onTap={choose}>
              {word}
            </Chip>
          ))}
        </View>
      ))}
      <View className='filter__acts'>
        <Button kind='text' onTap={() => draft.clear()}>
          清空
        </Button>
        <Button kind='primary' grow disabled={total === 0} onTap={take}>
          {total === null ? '看结果' : total === 0 ? '没有符合的，放宽一项试试' : `看 ${total} 个结果`}
        </Button>
      </View>
    </Sheet>
  )
})
