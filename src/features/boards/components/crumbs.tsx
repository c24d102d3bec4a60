import { Text, View } from '@tarojs/components'
import type { OrgName } from '../../../contract/identity'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import './crumbs.scss'

interface Props {
  /** From the reader's own office down to here. */
  path: readonly OrgName[]
  /** How many there are right below. */
  below: number
  onOpen: (orgId: string) => void
}

/** The path from the reader's own office down to here, and how many there are below. */
export function Crumbs({ path, below, onOpen }: Props) {
  return (
    <View className='crumbs'>
      {path.map(({ id, name }, index) => {
        if (index === path.length - 1)
          return (
            <View key={id} className='crumbs__one text-bold'>
              {name}
            </View>
          )
        return (
          <View
            key={id}
            className='crumbs__one crumbs__one--above'
            {...tappable(() => onOpen(id), { role: 'link', label: name })}
          >
            <Text>{name}</Text>
            <Icon name='right' size='xs' />
          </View>
        )
      })}
      {below > 0 && <View className='crumbs__one crumbs__below text-cap'>{`下一级 ${below} 个`}</View>}
    </View>
  )
}
