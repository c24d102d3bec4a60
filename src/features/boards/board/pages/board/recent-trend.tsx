import { Text, View } from '@tarojs/components'
import type { BranchBoard } from '../../../../../contract/boards'
import { axisNumber } from '../../../../../domain/assignments/label'
import { Trend } from '../../../../../ui/trend'
import { percentWords } from '../../../number-words'
import { trendWords } from '../../board-words'
import './recent-trend.scss'

interface Props {
  board: BranchBoard
  wide?: boolean
}

/** The last assignments' rates, this one in red; nothing while there is only one. */
export function RecentTrend({ board, wide }: Props) {
  const { trend, assignment } = board
  if (trend.length < 2) return null
  const assignments = trend.map((one) => {
    const current = one.assignmentId === assignment.assignmentId
    return { label: current ? '本期' : axisNumber(one), percent: one.percent, current }
  })
  const items = assignments.map(({ label, percent, current }) => ({
    label,
    percent: percent ?? 0,
    value: percentWords(percent),
    current,
  }))
  return (
    <View className={`board-trend${wide ? ' board-trend--wide' : ''}`}>
      <View className='board-trend__head'>
        <Text className='text-bold'>{`近 ${trend.length} 期参学率`}</Text>
        <Text className='text-cap'>单位 %</Text>
      </View>
      <Trend items={items} label={trendWords(assignments)} wide={wide} />
    </View>
  )
}
