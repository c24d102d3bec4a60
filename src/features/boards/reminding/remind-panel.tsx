import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../contract/boards'
import { spaced } from '../../../domain/assignments/label'
import { reminderMessage } from '../../../domain/assignments/reminder'
import { scrollable } from '../../../ui/aria'
import { CopyNames } from './copy-names'
import type { GroupListStore } from './group-list.store'
import { RemindAll, Told } from './remind-bar'
import type { RemindingStore } from './reminding.store'
import './remind-panel.scss'

interface Props {
  board: BranchBoard
  reminding: RemindingStore
  list: GroupListStore
}

/** Beside the table: the message as it will arrive, and the list for the group. */
export const RemindPanel = observer(function RemindPanel({ board, reminding, list }: Props) {
  const { may, closed, reachable, chosen, busy } = reminding
  const can = closed === null && (reachable.length > 0 || busy)
  const { title, deadline, note } = reminderMessage(board.assignment)
  return (
    <View className='remind-panel'>
      {may && (
        <>
          <View className='text-title'>{can ? `提醒选中的 ${chosen.length} 人` : '提醒'}</View>
          <View className='text-cap'>订阅消息，每人每期最多一条</View>
        </>
      )}
      {may && closed === null && (
        <View className='remind-panel__preview'>
          <View className='text-bold'>{`${spaced(board.assignment.label)}还没学完`}</View>
          <View className='text-2'>{title}</View>
          <View className='text-2'>{`截止 ${deadline}`}</View>
          <View className='text-2'>{note}</View>
        </View>
      )}
      {can && (
        <View className='remind-bar__two'>
          <RemindAll reminding={reminding} />
        </View>
      )}
      <Told reminding={reminding} />
      <View className='remind-panel__group'>
        <View className='text-title'>发到群里的名单</View>
        <View className='text-cap'>只列还没学完的人，请假的不列</View>
        <View className='remind-panel__message' {...scrollable}>
          {list.text}
        </View>
        <CopyNames list={list} line={can} />
      </View>
    </View>
  )
})
