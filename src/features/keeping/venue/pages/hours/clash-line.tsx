import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Special } from '../../../../../domain/homes/hours'
import { live } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { TextAction } from '../../../../../ui/text-action'
import { goTo } from '../../../go-to'
import { keptUrl, writeUrl } from '../../../routes'
import { clashWords } from '../../clashes'
import type { HoursStore } from '../../hours.store'
import './clash-line.scss'

interface Props {
  store: HoursStore
  special: Special
  mayMove: boolean
}

/** What takes place on days that are to be closed, and the way to move it; it stops nobody from closing them. */
export const ClashLine = observer(function ClashLine({ store, special, mayMove }: Props) {
  const clash = store.clash(special)
  const { from, until } = special
  const [only] = clash?.activityIds ?? []
  const move = () =>
    goTo(clash?.activityIds.length === 1 && only !== undefined ? writeUrl(store.venueId, only) : keptUrl(store.venueId))
  return (
    <View {...live}>
      {clash && (
        <View className='clash-line'>
          <View className='clash-line__words text-amber text-note'>
            <Icon name='alert' size='s' />
            <View>{clashWords(clash, from === until)}</View>
          </View>
          {mayMove && <TextAction onTap={move}>去改期</TextAction>}
        </View>
      )}
    </View>
  )
})
