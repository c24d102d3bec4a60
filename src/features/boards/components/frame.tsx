import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Desk, DeskHead } from '../../../desk/desk'
import type { PlaceName } from '../../../desk/places'
import { LaidOut, useLayout } from '../../../ui/layout'
import { Screen } from '../../../ui/screen'
import './frame.scss'

interface Props {
  title: string
  /** The place of the rail that it belongs to. */
  current?: PlaceName
  /** The organisation that it is about, where it is about one. */
  of?: string
  /** Below the phone's page; on a desk it follows the content. */
  bar?: ReactNode
}

/** A screen below the board: on a desk it stays beside the rail. */
export function Frame({ title, current = 'board', of, bar, children }: PropsWithChildren<Props>) {
  const layout = useLayout()
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current={current} of={of}>
          <DeskHead title={title} />
          <View className='frame__page'>
            {children}
            {bar && <View className='frame__bar'>{bar}</View>}
          </View>
        </Desk>
      ) : (
        <Screen title={title} bar={bar}>
          {children}
        </Screen>
      )}
    </LaidOut>
  )
}
