import { Text, View } from '@tarojs/components'
import { tappable } from './aria'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import './chip.scss'

interface Props {
  /** Ink where it is chosen. One that is never chosen only leads on. */
  on?: boolean
  /** One of several of which exactly one is chosen. */
  choice?: boolean
  /** Behind the words, such as an arrow where a tap opens a list. */
  icon?: IconName
  spoken?: string
  onTap: () => void
  children: string
}

/** A small word to choose or to go on with, 34 high to the eye and 44 to the finger. */
export function Chip({ on = false, choice, icon, spoken, onTap, children }: Props) {
  const heard = spoken === undefined || spoken === children ? {} : { label: spoken }
  const state = choice ? ({ role: 'radio', chosen: on } as const) : {}
  return (
    <View
      className={`chip${on ? ' chip--on' : ''}`}
      hoverClass='chip--pressed'
      {...tappable(onTap, { ...heard, ...state })}
    >
      {icon ? <Text className='chip__word'>{children}</Text> : children}
      {icon && <Icon name={icon} size='xs' />}
    </View>
  )
}
