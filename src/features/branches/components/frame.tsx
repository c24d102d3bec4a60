import type { PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { goBack } from '../../../ui/navigation'
import { Rule } from '../../../ui/rule'
import { Screen } from '../../../ui/screen'
import { useWide } from '../use-wide'
import { Desk, DeskHead } from './desk'
import './frame.scss'

/** A screen below the board: on a desk it stays beside the rail. */
export function Frame({ title, children }: PropsWithChildren<{ title: string }>) {
  const wide = useWide()
  if (!wide) return <Screen title={title}>{children}</Screen>
  return (
    <Desk current='board'>
      <View className='frame__back' {...tappable(goBack)}>
        <Icon name='back' size='s' />
        <View>返回</View>
      </View>
      <DeskHead title={title} />
      <Rule />
      <View className='frame__page'>{children}</View>
    </Desk>
  )
}
