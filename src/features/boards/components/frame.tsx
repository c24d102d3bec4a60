import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Screen } from '../../../ui/screen'
import { useWide } from '../../../ui/use-wide'
import { Desk, DeskHead } from './desk'
import './frame.scss'

/** A screen below the board: on a desk it stays beside the rail. */
export function Frame({ title, children }: PropsWithChildren<{ title: string }>) {
  const wide = useWide()
  if (!wide) return <Screen title={title}>{children}</Screen>
  return (
    <Desk current='board'>
      <DeskHead title={title} />
      <View className='frame__page'>{children}</View>
    </Desk>
  )
}
