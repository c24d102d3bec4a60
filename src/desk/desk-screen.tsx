import { View } from '@tarojs/components'
import { useRef, type PropsWithChildren, type ReactNode } from 'react'
import { described, landmark } from '../ui/aria'
import { topClearance } from '../ui/device'
import { OfflineBanner } from '../ui/offline-banner'
import { Screen } from '../ui/screen'
import { useWide } from '../ui/use-wide'
import type { Vars } from '../ui/vars'
import { DeskHead } from './desk'
import { useKeys } from './keys'
import type { PlaceName } from './places'
import { Rail } from './rail'
import './desk.scss'

interface Props {
  title: string
  current: PlaceName
  of?: string | undefined
  narrow?: boolean
  banner?: ReactNode
  bar?: ReactNode
  /** What is shown has a title of its own, which is the page's heading on a phone. */
  titled?: boolean
  onSave?: (() => void) | undefined
}

/**
 * A page that is the same on a phone and on a desk but for what stands around it: head and bar of a phone, or rail, head and foot. What is in
 * it stays where it is in the tree, so that a window that is dragged loses nothing of what was typed or opened.
 */
export function DeskScreen({
  title,
  current,
  of,
  narrow,
  banner,
  bar,
  titled,
  onSave,
  children,
}: PropsWithChildren<Props>) {
  const wide = useWide()
  const ref = useRef<HTMLElement>(null)
  useKeys(ref, onSave)
  const on = (name: string) => (wide ? name : '')
  const style: Vars = { '--head-right': `${topClearance().right}px` }
  const has = bar !== undefined && bar !== null && bar !== false
  return (
    <Screen
      kind={wide ? 'bare' : 'inner'}
      title={title}
      wide
      titled={titled ?? false}
      bar={wide ? undefined : has ? bar : undefined}
      banner={wide ? <></> : banner}
    >
      <View className={on('desk desk--held')} {...(wide ? { style } : {})} ref={ref}>
        {wide && <Rail current={current} of={of} narrow={narrow} />}
        <View className={on('desk__work')}>
          {wide && <View {...described('status')}>{banner ?? <OfflineBanner />}</View>}
          <View className={on('desk__page')}>
            {wide && <DeskHead title={title} />}
            <View className={on('desk__held')}>{children}</View>
          </View>
          {wide && has && (
            <View className='desk__foot' {...landmark('region', '操作')}>
              {bar}
            </View>
          )}
        </View>
      </View>
    </Screen>
  )
}
