import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './aria'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import './row.scss'

interface Props {
  icon?: IconName
  title: ReactNode
  caption?: ReactNode
  /** At the right; drops below where the words are large. */
  value?: ReactNode
  onTap?: () => void
  /** Shown with onTap unless set. */
  chevron?: boolean
  spoken?: string
}

/** A line of a list, 52 high or more. */
export function Row({ icon, title, caption, value, onTap, chevron = Boolean(onTap), spoken }: Props) {
  const tap = onTap ? { hoverClass: 'row--pressed', ...tappable(onTap, { label: spoken }) } : {}
  const leads = chevron ? ' row--leads' : ''
  if (typeof title === 'string' && icon === undefined && caption === undefined && value === undefined)
    // Nothing but words: they are the row itself.
    return (
      <View className={`row${leads}`} {...tap}>
        {title}
      </View>
    )
  const words = (
    <>
      <View className='row__title'>
        {title}
        {caption !== undefined && <View className='text-cap'>{caption}</View>}
      </View>
      {value !== undefined && <Text className='row__value'>{value}</Text>}
    </>
  )
  return (
    <View className={`row${icon ? '' : ' row__words'}${leads}`} {...tap}>
      {icon && (
        <View className='row__icon'>
          <Icon name={icon} />
        </View>
      )}
      {icon ? <View className='row__words'>{words}</View> : words}
    </View>
  )
}
