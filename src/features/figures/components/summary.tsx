import { View } from '@tarojs/components'
import type { FigureCells, MonthFigures } from '../../../contract/figures'
import { isTold, toldWords, type Told } from '../../../domain/figures/told'
import { Num } from '../../../ui/num'
import { Trend } from '../../../ui/trend'
import { barsOf, beforeWords, talksWords } from '../figure-words'

interface Props {
  /** Of the month. */
  whole: FigureCells
  /** What stands under its different people. */
  people: string
  /** Up to it, the oldest first. */
  months: readonly Pick<MonthFigures, 'month' | 'visits'>[]
  now: string
}

/** The three numbers of the month, and the visits of the last months as columns. */
export function Summary({ whole, people, months, now }: Props) {
  const { bars, unit, spoken } = barsOf(months, now)
  return (
    <View className='figures-sum'>
      <View className='figures-sum__numbers'>
        <One head='到访人次' number={whole.visits} under={beforeWords(whole)} />
        <One head='活动' number={whole.activities} unit='场' under={talksWords(whole)} />
        <One head='不同的人' number={whole.people} unit='人' under={people} />
      </View>
      <View className='figures-sum__bars'>
        <View className='figures-sum__title'>
          <View className='text-medium'>{`近 ${bars.length} 个月到访`}</View>
          <View className='text-cap'>{unit}</View>
        </View>
        <Trend items={bars} label={spoken} wide />
      </View>
    </View>
  )
}

interface OneProps {
  head: string
  number: Told
  unit?: string
  under: string
}

function One({ head, number, unit, under }: OneProps) {
  return (
    <View className='figures-sum__one'>
      <View className='text-cap'>{head}</View>
      <View className='figures-sum__number'>
        <Num size={isTold(number) ? 'xl' : 'l'}>{toldWords(number)}</Num>
        {unit !== undefined && isTold(number) && <View className='text-cap'>{unit}</View>}
      </View>
      <View className='text-cap'>{under}</View>
    </View>
  )
}
