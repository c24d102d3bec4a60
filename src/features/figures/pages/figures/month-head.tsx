import { View } from '@tarojs/components'
import type { CountedMonth, FiguresOverview } from '../../../../contract/figures'
import { monthName, type Month } from '../../../../domain/figures/month'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { TextAction } from '../../../../ui/text-action'
import { goTo } from '../../go-to'
import { spanWords } from '../../figure-words'
import { venueListUrl } from '../../routes'

/** Which month it is, and the way to another: beside the title of a desk, on a phone over the numbers. */
export function MonthChosen({ month, onTap }: { month: Month; onTap: () => void }) {
  const name = monthName(month)
  return (
    <View className='figures__month' {...tappable(onTap, { label: `${name}，换一个月` })}>
      <View>{name}</View>
      <Icon name='down' size='s' />
    </View>
  )
}

interface Props {
  overview: FiguresOverview
  counted: CountedMonth
  /** Missing on a desk, where the month stands in its head. */
  choose: (() => void) | null
}

/** As of when, and the way back to the list of venues. */
export function MonthHead({ overview, counted, choose }: Props) {
  return (
    <View className='figures__head'>
      {choose && <MonthChosen month={counted.month} onTap={choose} />}
      <View className='figures__span text-note'>{spanWords(counted, overview.now)}</View>
      {overview.may.includes('see-venues') && (
        <TextAction onTap={() => goTo(venueListUrl(overview.org.id))}>场馆一览</TextAction>
      )}
    </View>
  )
}
