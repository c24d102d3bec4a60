import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OverviewRow } from '../../../../../contract/boards'
import { tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Num } from '../../../../../ui/num'
import { percentWords } from '../../../number-words'
import { openRow } from '../../open-node'
import { countWords } from '../../overview-words'
import type { OverviewStore } from '../../overview.store'
import { RateBar } from './rate-bar'
import './child-row.scss'

interface Props {
  row: OverviewRow
  store: OverviewStore
}

/** One organisation below: bar and number are its participation; a tap opens its level. Its place only where a committee wants it. */
export const ChildRow = observer(function ChildRow({ row, store }: Props) {
  const { org, rate } = row
  const { places } = store
  return (
    <View
      className='child-row'
      hoverClass='child-row--pressed'
      {...tappable(() => openRow(row, store.asked), { role: 'link' })}
    >
      {places && (
        <View className='child-row__place'>
          <Num size='s'>{places.get(org.id) ?? '—'}</Num>
        </View>
      )}
      <View className='child-row__words'>
        <View className='child-row__line'>
          <View className='text-item'>{org.name}</View>
          <View className='text-cap text-figures'>{countWords(row)}</View>
        </View>
        <View className='child-row__bar'>
          <RateBar row={row} />
        </View>
      </View>
      <View className='child-row__rate'>
        <Num size='m'>{percentWords(rate.percent)}</Num>
      </View>
      <View className='child-row__chevron'>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
})
