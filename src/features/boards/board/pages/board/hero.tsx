import { View } from '@tarojs/components'
import type { BranchBoard } from '../../../../../contract/boards'
import { Num } from '../../../../../ui/num'
import { PeopleGrid } from '../../../../../ui/people-grid'
import { AgainstLast } from '../../../components/against-last'
import { percentWords } from '../../../number-words'
import { gridWords } from '../../board-words'
import './hero.scss'

interface Props {
  board: BranchBoard
  /** With the branch's name beside it. */
  named?: boolean
}

/** The rate, large, with the same in cells: one a person. */
export function Hero({ board, named }: Props) {
  const { rate, counts } = board
  return (
    <View>
      <View className='board-hero'>
        <View className='board-hero__rate'>
          <Num size='hero'>{percentWords(rate.percent)}</Num>
          {rate.percent !== null && <Num size='l'>%</Num>}
        </View>
        <View className='board-hero__side'>
          {named && <View className='text-bold'>{board.branch.name}</View>}
          <AgainstLast points={board.againstLast} />
        </View>
      </View>
      <PeopleGrid {...counts} done={counts.done + counts.corrected} label={gridWords(board)} />
    </View>
  )
}
