import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../contract/boards'
import { described, scrollable } from '../../../ui/aria'
import { CopyNames } from './copy-names'
import { wordsOf } from '../../../domain/kinds'
import type { GroupListStore } from './group-list.store'
import { RemindAll, Told } from './remind-bar'
import { RemindPreview } from './remind-preview'
import { onceWords } from './reminding-words'
import type { RemindingStore } from './reminding.store'
import './remind-panel.scss'

interface Props {
  board: BranchBoard
  reminding: RemindingStore
  list: GroupListStore
}

/** Beside the table: whom a reminder reaches and what arrives, and the list for the group. */
export const RemindPanel = observer(function RemindPanel({ board, reminding, list }: Props) {
  const { may, closed, reachable, chosen, busy } = reminding
  const can = closed === null && (reachable.length > 0 || busy)
  return (
    <View className='remind-panel'>
      {may && (
        <>
          <View className='text-title' {...described('heading', undefined, 2)}>
            {can ? `提醒选中的 ${chosen.length} 人` : '提醒'}
          </View>
          {can && chosen.length > 0 && <View className='remind-panel__names'>{reminding.chosenNames}</View>}
          <View className='text-cap'>{onceWords(reminding.kind)}</View>
        </>
      )}
      {may && closed === null && <RemindPreview assignment={board.assignment} />}
      {can && (
        <View className='remind-bar__two'>
          <RemindAll reminding={reminding} onTap={() => void reminding.remind(chosen)} />
        </View>
      )}
      <Told reminding={reminding} />
      <View className='remind-panel__group'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          发到群里的名单
        </View>
        <View className='text-cap'>{`只列还没${wordsOf(reminding.kind).done}的人，请假的不列`}</View>
        <View className='remind-panel__message' {...scrollable}>
          {list.text}
        </View>
        <CopyNames list={list} line={can} />
      </View>
    </View>
  )
})
