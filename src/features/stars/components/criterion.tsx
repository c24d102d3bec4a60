import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from '../../../ui/aria'
import { MARK_GLYPHS, MARK_WORDS, type Mark } from '../words'
import './criterion.scss'

interface Props {
  mark: Mark
  title: string
  /** What is asked for, and what lacks. */
  text: string
  /** The figure, and what it counts. */
  value?: string | undefined
  unit?: string | undefined
  /** In place of a figure: what can be done. */
  act?: ReactNode
  chosen?: boolean
  onTap?: (() => void) | undefined
}

/** One of the criteria: how it stands, its requirement at the left, the real figure at the right. */
export function Criterion({ mark, title, text, value = '', unit = '', act, chosen = false, onTap }: Props) {
  const spoken = [title, text, value && `${value} ${unit}`.trim(), MARK_WORDS[mark]].filter(Boolean).join('，')
  const tap = onTap ? { hoverClass: 'criterion--pressed', ...tappable(onTap, { label: spoken }) } : {}
  return (
    <View
      className={`criterion criterion--${mark} glyph icon--${MARK_GLYPHS[mark]}${chosen ? ' criterion--chosen' : ''}`}
      {...tap}
    >
      <View className='criterion__words'>
        <View className='text-medium'>{title}</View>
        <View className='text-cap'>{text}</View>
      </View>
      {act ??
        (value !== '' && (
          <View className='criterion__value'>
            <View className='criterion__figure'>{value}</View>
            <View className='text-cap'>{unit}</View>
          </View>
        ))}
    </View>
  )
}
