import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described } from './aria'
import { Num } from './num'
import { Rule } from './rule'
import './hero.scss'

interface Props {
  number: number | string
  /** Goes on from the number: 号，名额已留. */
  title: ReactNode
  text?: ReactNode
}

/** The one number that a screen is about, two lines beside it and the rule under it. */
export function Hero({ number, title, text }: Props) {
  return (
    <View className='hero'>
      <View className='hero__row'>
        <Num size='hero'>{number}</Num>
        <View className='hero__words'>
          <View className='hero__head' {...described('heading', undefined, 2)}>
            {title}
          </View>
          {text !== undefined && <View className='text-2'>{text}</View>}
        </View>
      </View>
      <Rule />
    </View>
  )
}
