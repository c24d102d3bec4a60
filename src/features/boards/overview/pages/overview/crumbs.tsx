import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { openAbove } from '../../open-node'
import type { OverviewStore } from '../../overview.store'
import './crumbs.scss'

/** The path from the reader's own office down to here, and how many there are below. */
export const Crumbs = observer(function Crumbs({ store }: { store: OverviewStore }) {
  const { crumbs, asked, children } = store
  return (
    <View className='crumbs'>
      {crumbs.map(({ id, name }, index) => {
        if (index === crumbs.length - 1)
          return (
            <View key={id} className='crumbs__one text-bold'>
              {name}
            </View>
          )
        const up = () => openAbove(id, asked)
        return (
          <View key={id} className='crumbs__one crumbs__one--above' {...tappable(up, { role: 'link', label: name })}>
            <Text>{name}</Text>
            <Icon name='right' size='xs' />
          </View>
        )
      })}
      {children.length > 0 && (
        <View className='crumbs__one crumbs__below text-cap'>{`下一级 ${children.length} 个`}</View>
      )}
    </View>
  )
})
