import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { LaidOut, useLayout } from '../../../ui/layout'
import { Screen } from '../../../ui/screen'
import { Desk, DeskHead } from '../../../desk/desk'
import type { PlaceName } from '../../../desk/places'
import './frame.scss'

interface Props {
  title: string
  /** The place of the rail that it belongs to. */
  current?: PlaceName
  /** The branch that it is about, where it is about one. */
  of?: string
}

/** A screen below the board: on a desk it stays beside the rail. */
export function Frame({ title, current = 'board', of, children }: PropsWithChildren<Props>) {
  const layout = useLayout()
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current={current} of={of}>
          <DeskHead title={title} />
          <View className='frame__page'>{children}</View>
        </Desk>
      ) : (
        <Screen title={title}>{children}</Screen>
      )}
    </LaidOut>
  )
}
