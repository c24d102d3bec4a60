import { Text, View } from '@tarojs/components'
import type { BranchBoard } from '../../../contract/boards'
import { Icon } from '../../../ui/icon'
import { Num } from '../../../ui/num'
import { PeopleGrid } from '../../../ui/people-grid'
import { againstWords, percentWords } from '../number-words'
import { gridWords } from './board-words'
import './hero.scss'

interface Props {
  board: BranchBoard
  /** With the branch's name beside it. */
  named?: boolean
}

/** The rate, large, with the same in cells: one a person. */
export function Hero({ board, named }: Props) {
  const { rate, counts } = board
  const against = againstWords(board.againstLast)
  return (
    <View>
      <View className='board-hero'>
        <View className='board-hero__rate'>
          <Num size='hero'>{percentWords(rate.percent)}</Num>
          {rate.percent !== null && <Num size='l'>%</Num>}
        </View>
        <View className='board-hero__side'>
          {named && <View className='text-bold'>{board.branch.name}</View>}
          {against && (
            <View className={`board-hero__against${against.up ? ' text-green' : ' text-2'}`}>
              {against.icon && <Icon name={against.icon} size='xs' />}
              <Text>{against.word}</Text>
            </View>
          )}
        </View>
      </View>
      <PeopleGrid {...counts} label={gridWords(board)} />
    </View>
  )
}
