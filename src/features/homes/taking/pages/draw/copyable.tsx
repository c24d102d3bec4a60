import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '../../../../../services/platform/clipboard'
import { TextAction } from '../../../../../ui/text-action'
import { SaidLine } from '../../components/said-line'

/** Letters and figures to compute with elsewhere. */
export function Copyable({ name, value }: { name: string; value: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(value)) ? '已复制' : '没有复制成功，可以长按选中')
  return (
    <View className='draw__copyable'>
      <View className='draw__head'>
        <View className='text-cap'>{name}</View>
        <TextAction icon='copy' spoken={`复制${name}`} onTap={() => void copy()}>
          复制
        </TextAction>
      </View>
      <Text className='draw__letters' userSelect>
        {value}
      </Text>
      <SaidLine>{said}</SaidLine>
    </View>
  )
}
