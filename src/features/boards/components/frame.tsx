import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { LaidOut, useLayout } from '../../../ui/layout'
import { Screen } from '../../../ui/screen'
import { Desk, DeskHead } from './desk'
import './frame.scss'

/** A screen below the board: on a desk it stays beside the rail. */
export function Frame({ title, children }: PropsWithChildren<{ title: string }>) {
  const layout = useLayout()
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current='board'>
          <DeskHead title={title} />
          <View className='frame__page'>{children}</View>
        </Desk>
      ) : (
        <Screen title={title}>{children}</Screen>
      )}
    </LaidOut>
  )
}
