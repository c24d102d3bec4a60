import { Text, View } from '@tarojs/components'
import { done, due, oneDecimal, type Participation } from '../../../../domain/assignments/rate'
import { clockTime } from '../../../../domain/time'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'
import { Tally } from '../../../../ui/tally'
import './standing.scss'

interface Props {
  weeks: number
  rate: Participation
}

/** My weeks in a row, nobody else's business, beside my branch's rate. */
export function Standing({ weeks, rate }: Props) {
  const { percent, corrected, late, excused, asOf } = rate
  const apart = `${corrected > 0 ? `，其中更正 ${corrected} 人` : ''}${late > 0 ? `，补学 ${late} 人` : ''}${excused > 0 ? `，免学 ${excused} 人` : ''}`
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
        <View className='standing__words text-cap'>
          {due(rate)} 人中 {done(rate)} 人已完成{apart}
        </View>
        <View className='text-cap'>截至 {clockTime(asOf)}</View>
      </View>
    </View>
  )
}
