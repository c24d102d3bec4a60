import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Sheet } from '../../../ui/sheet'
import './definitions.scss'

const PARTICIPATION = [
  {
    head: '参学率',
    text: '截止前学完的团员 ÷（花名册上的团员 − 请假的团员）。学完，是指播放片段、播放时间和小测都达到要求。',
  },
  { head: '补学', text: '截止后学完的人，另外显示，不计入参学率。' },
  { head: '青年', text: '非团员青年和入团积极分子单独统计，不计入参学率。' },
]
const AGAINST = { head: '比上期', text: '和上一期上线后同样长的时间相比，不和上一期的最终数字比。' }
const COVERAGE = { head: '覆盖面', text: '至少有一人学完的团支部 ÷ 下面所有的团支部。' }

/** 口径: how the numbers are made, one tap away. */
export function Definitions({ of }: { of: 'board' | 'overview' }) {
  const [open, setOpen] = useState(false)
  const parts = [...PARTICIPATION, of === 'board' ? AGAINST : COVERAGE]
  return (
    <View>
      <View className='definitions' {...tappable(() => setOpen(true), { label: '口径，数字怎么算的' })}>
        <Icon name='info' size='s' />
        <Text>口径</Text>
      </View>
      <Sheet open={open} title='数字怎么算的' onClose={() => setOpen(false)}>
        {parts.map(({ head, text }) => (
          <View key={head} className='definitions__part'>
            <View className='text-bold'>{head}</View>
            <View className='text-2'>{text}</View>
          </View>
        ))}
      </Sheet>
    </View>
  )
}
