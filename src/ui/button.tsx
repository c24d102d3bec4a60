import { Button as NativeButton, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './aria'
import type { IconName } from './icon-names'
import './button.scss'

interface Props {
  kind?: 'primary' | 'line' | 'quiet' | 'text'
  icon?: IconName
  /** Keeps its width, shows a spinner, takes no taps. */
  busy?: boolean
  /** The words in the button then say why. */
  disabled?: boolean
  small?: boolean
  /** Takes the room that is left in a row. */
  grow?: boolean
  onTap?: () => void
  /** What only WeChat's own button may do. */
  openType?: 'share' | 'feedback' | 'contact'
  spoken?: string
  children: ReactNode
}

const nothing = () => undefined

/** One primary button a screen: the next action. It is one node with its words; its glyph or spinner is the style's. */
export function Button({ kind = 'line', icon, busy, disabled, small, grow, ...rest }: Props) {
  const { onTap = nothing, openType, spoken, children } = rest
  const native = openType !== undefined && process.env.TARO_ENV === 'weapp'
  const off = disabled ?? false
  const idle = off || (busy ?? false)
  const marks = [
    'button',
    off ? 'button--off' : `button--${kind}`,
    small ? 'button--small' : '',
    grow ? 'button--grow' : '',
    busy ? 'button--busy' : '',
    busy && !icon ? 'button--bare' : '',
    icon && !busy ? `glyph icon--${icon}` : '',
  ]
  const className = marks.filter(Boolean).join(' ')
  const tap = tappable(onTap, { label: spoken, disabled: idle })
  if (native)
    return (
      <NativeButton className={`${className} button--native`} openType={openType} disabled={idle} {...tap}>
        {children}
      </NativeButton>
    )
  return (
    <View className={className} {...(idle ? {} : { hoverClass: 'button--pressed' })} {...tap}>
      {children}
    </View>
  )
}
