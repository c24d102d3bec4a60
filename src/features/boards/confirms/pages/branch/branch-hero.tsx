import { Text, View } from '@tarojs/components'
import type { BranchBoard } from '../../../../../contract/boards'
import { Num } from '../../../../../ui/num'
import { PeopleGrid } from '../../../../../ui/people-grid'
import { confirmedOf } from '../../branch.store'
import { besideBranch, gridWords } from '../../confirm-words'

/** 31 / 46 人已确认, with the same in cells, and what stands apart. */
export function BranchHero({ board }: { board: BranchBoard }) {
  const { confirmed, late, due } = confirmedOf(board)
  const { rate, youthRate } = board
  return (
    <View>
      <View className='confirms-hero'>
        <View className='confirms-hero__number'>
          <Num size='xl'>{confirmed}</Num>
          <Num size='m'>{`/ ${due}`}</Num>
          <Text className='text-cap'>人已确认</Text>
        </View>
        <View className='text-cap'>{board.branch.name}</View>
      </View>
      <PeopleGrid
        done={confirmed - late}
        late={late}
        inProgress={0}
        notStarted={Math.max(0, due - confirmed)}
        excused={rate.excused + youthRate.excused}
        label={gridWords(board)}
      />
      {besideBranch(board).map((line) => (
        <View key={line} className='text-cap'>
          {line}
        </View>
      ))}
    </View>
  )
}
