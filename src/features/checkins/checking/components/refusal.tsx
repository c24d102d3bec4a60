import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described } from '../../../../ui/aria'
import { Rule } from '../../../../ui/rule'

interface Props {
  title: string
  texts: readonly string[]
  /** What helps at once. */
  act?: ReactNode
  /** The other ways. */
  children?: ReactNode
}

/** What did not come about, what of it is kept, and what to do: 20f (1). */
export function Refusal({ title, texts, act, children }: Props) {
  return (
    <View className='refused' {...described('alert')}>
      <Rule short />
      <View className='refused__title' {...described('heading', undefined, 2)}>
        {title}
      </View>
      {texts.map((text) => (
        <View key={text} className='refused__text text-figures'>
          {text}
        </View>
      ))}
      {act !== undefined && act !== null && <View className='checking__act'>{act}</View>}
      {children}
    </View>
  )
}
