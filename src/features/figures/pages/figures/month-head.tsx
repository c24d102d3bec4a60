import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CountedMonth, FiguresOverview } from '../../../../contract/figures'
import { monthName } from '../../../../domain/figures/month'
import { tappable } from '../../../../ui/aria'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Icon } from '../../../../ui/icon'
import { TextAction } from '../../../../ui/text-action'
import { goTo } from '../../go-to'
import { spanWords } from '../../figure-words'
import type { FiguresStore } from '../../figures.store'
import { venueListUrl } from '../../routes'

interface Props {
  overview: FiguresOverview
  counted: CountedMonth
  store: FiguresStore
}

/** Which month, as of when, and the way back to the list of venues. */
export function MonthHead({ overview, counted, store }: Props) {
  const [open, setOpen] = useState(false)
  const name = monthName(counted.month)
  return (
    <View className='figures__head'>
      <View className='figures__month' {...tappable(() => setOpen(true), { label: `${name}，换一个月` })}>
        <View>{name}</View>
        <Icon name='down' size='s' />
      </View>
      <View className='figures__span text-note'>{spanWords(counted, overview.now)}</View>
      {overview.may.includes('see-venues') && (
        <TextAction onTap={() => goTo(venueListUrl(store.orgId))}>场馆一览</TextAction>
      )}
      <ChoiceSheet
        open={open}
        title='看哪个月'
        options={overview.choices.map((month) => ({ key: month, label: monthName(month) }))}
        chosen={counted.month}
        onChoose={(month) => void store.choose(month)}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
