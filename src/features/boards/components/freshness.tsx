import { Text, View } from '@tarojs/components'
import type { Instant } from '../../../domain/time'
import { live, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { asOfWords, freshnessWords } from '../number-words'
import './freshness.scss'

interface Props {
  asOf: Instant
  now: Instant
  busy: boolean
  /** Where there is little room: not when they were asked for. */
  short?: boolean
  onRefresh: () => void
}

/** When the numbers changed last and were asked for, and the way to newer ones, which stays in its place while they are on their way. */
export function Freshness({ asOf, now, busy, short = false, onRefresh }: Props) {
  return (
    <View className='freshness'>
      <Text className='text-cap' {...live}>
        {short ? asOfWords(asOf, now) : freshnessWords(asOf, now)}
      </Text>
      <View className='freshness__tap' {...tappable(onRefresh, { disabled: busy })}>
        <Icon name='retry' size='s' />
        <Text>{busy ? '正在更新' : '刷新'}</Text>
      </View>
    </View>
  )
}
