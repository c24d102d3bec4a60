import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { BranchBoard } from '../../../../../contract/boards'
import { Rule } from '../../../../../ui/rule'
import { DeskHead } from '../../../../../desk/desk'
import { BoardExport } from './board-export'
import './board.scss'
import './desk-board.scss'

interface Pieces {
  board: BranchBoard
  /** Which assignment it is of, and until when. */
  assignment: ReactNode
  hero: ReactNode
  parts: ReactNode
  trend: ReactNode
  appeals: ReactNode
  people: ReactNode
}

/** One below the other. */
export function PhoneLayout({ assignment, hero, parts, trend, appeals, people }: Pieces) {
  return (
    <>
      <View className='board'>
        <View className='board__which'>{assignment}</View>
        <Rule />
        {hero}
        {parts}
        {trend}
        {appeals}
      </View>
      {people}
    </>
  )
}

/** Numbers and trend side by side, and the way to a table beside the name. */
export function DeskLayout({ board, assignment, hero, parts, trend, appeals, people }: Pieces) {
  return (
    <>
      <DeskHead title={board.branch.name}>
        {assignment}
        <View className='desk__tool'>
          <BoardExport board={board} />
        </View>
      </DeskHead>
      <View className='desk-board__numbers'>
        <View className='desk-board__rate'>
          {hero}
          {parts}
        </View>
        {trend}
      </View>
      <View className='desk-board__ways'>{appeals}</View>
      {people}
    </>
  )
}
