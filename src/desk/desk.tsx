import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, type PropsWithChildren, type ReactNode, type RefObject } from 'react'
import type { Desks } from '../stores/desks'
import { described, landmark, tappable } from '../ui/aria'
import { topClearance } from '../ui/device'
import { Icon } from '../ui/icon'
import { goBack } from '../ui/navigation'
import { OfflineBanner } from '../ui/offline-banner'
import { Rule } from '../ui/rule'
import type { Vars } from '../ui/vars'
import { useKeys } from './keys'
import type { PlaceName } from './places'
import { Rail } from './rail'
import './desk.scss'

interface Props {
  current: PlaceName
  /** The organisation or Youth Home that the page is about; missing where it is about a person. */
  of?: string | undefined
  /** Icons alone in the rail, whatever the width: for editing and importing. */
  narrow?: boolean
  /** In place of the banner that tells of a missing network. */
  banner?: ReactNode
  /** Stays at the bottom: the state left, the acts right. */
  foot?: ReactNode
  /** What Ctrl or ⌘ with S does, where there is something to keep. */
  onSave?: (() => void) | undefined
}

/** Whether a branch's people are this person's work. */
export const isDeskOf = (branchId: string, desks: Desks): boolean =>
  desks.all.some(({ work, org }) => work === 'board' && org.id === branchId)

/** From 768 wide: a rail with the places that there are, and the work beside it, which scrolls under its head and over its foot. */
export function Desk({ current, of, narrow, banner, foot, onSave, children }: PropsWithChildren<Props>) {
  const ref = useRef<HTMLElement>(null)
  useKeys(ref, onSave)
  // WeChat's capsule lies over the right end of the head.
  const style: Vars = { '--head-right': `${topClearance().right}px` }
  return (
    <View className='desk' style={style} ref={ref}>
      <Rail current={current} of={of} narrow={narrow} />
      <View className='desk__work'>
        <View {...described('status')}>{banner ?? <OfflineBanner />}</View>
        <View className='desk__page' {...landmark('main')}>
          {children}
        </View>
        {foot !== undefined && foot !== null && foot !== false && (
          <View className='desk__foot' {...landmark('region', '操作')}>
            {foot}
          </View>
        )}
      </View>
    </View>
  )
}

interface HeadProps {
  title: string
  /** From where the page around it is found. */
  place?: RefObject<HTMLElement | null>
}

/** What stands over the work and stays there: its name, what it is of, and what to do with it. */
export function DeskHead({ title, place, children }: PropsWithChildren<HeadProps>) {
  return (
    // Within the work it is a part of that already.
    <View className='desk__head' {...(place ? landmark('banner') : {})} {...(place ? { ref: place } : {})}>
      {Taro.getCurrentPages().length > 1 && (
        <View className='desk__back' {...tappable(goBack, { label: '返回' })}>
          <Icon name='back' />
        </View>
      )}
      <View className='desk__title' {...described('heading')}>
        {title}
      </View>
      {children}
      <View className='desk__rule'>
        <Rule />
      </View>
    </View>
  )
}
