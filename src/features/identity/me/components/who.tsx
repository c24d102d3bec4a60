import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Seal } from '../../../../ui/seal'
import { myBranchUrl } from '../../routes'
import './who.scss'

interface Props {
  name: string
  standing: string
  joined: boolean
}

/** Seal, name, branch; opens what the branch knows. */
export function Who({ name, standing, joined }: Props) {
  const tap = joined ? tappable(() => void Taro.navigateTo({ url: myBranchUrl() })) : {}
  return (
    <View className='me-who' hoverClass={joined ? 'me-who--pressed' : 'none'} {...tap}>
      <Seal name={name} me large />
      <View className='me-who__words'>
        <View className='me-who__name'>{name}</View>
        <View className='text-note text-2'>{standing}</View>
      </View>
      {joined && (
        <View className='me-who__chevron'>
          <Icon name='right' size='s' />
        </View>
      )}
    </View>
  )
}
