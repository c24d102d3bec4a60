import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './fact.scss'

/** What is known, in a word, and the value beside it. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className='desk-fact'>
    <View className='text-2 desk-fact__name'>{name}</View>
    <View className='desk-fact__value text-figures'>{children}</View>
  </View>
)
