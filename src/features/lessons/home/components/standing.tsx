import { Text, View } from '@tarojs/components'
import { oneDecimal, type Participation } from '../../../../domain/assignments/rate'
import { fractionWords } from '../../../../domain/assignments/rate-words'
import { lately, type Instant } from '../../../../domain/time'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'
import { Tally } from '../../../../ui/tally'
import './standing.scss'

interface Props {
  weeks: number
  rate: Participation
  now: Instant
}

/** My weeks in a row, nobody else's business, beside my branch's rate. */
export function Standing({ weeks, rate, now }: Props) {
  const { percent, asOf } = rate
  return (
    <View className='standing'>
      <View className='standing__part'>
        <View className='text-cap'>连续学习</View>
        <View className='standing__number'>
          <Num size='l'>{weeks}</Num>
          <Text className='text-2'>周</Text>
        </View>
        <View className='standing__tally'>
          <Tally count={weeks} label={`连续 ${weeks} 周`} />
        </View>
      </View>
      <View className='standing__part standing__part--branch'>
        <View className='text-cap'>本支部参学率</View>
        <View className='standing__number'>
          <Num size='l'>{percent === null ? '—' : oneDecimal(percent)}</Num>
          {percent !== null && <Text className='text-2'>%</Text>}
        </View>
        <View className='standing__bar'>
          <ProgressBar percent={percent ?? 0} tone='ink' />
        </View>
        <View className='standing__words text-cap'>{fractionWords(rate)}</View>
        <View className='text-cap'>截至{lately(asOf, now)}</View>
      </View>
    </View>
  )
}
