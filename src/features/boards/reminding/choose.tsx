import { observer } from 'mobx-react-lite'
import type { BoardPerson } from '../../../contract/boards'
import { Tick } from '../../../ui/checkbox'
import type { RemindingStore } from './reminding.store'

/** Whether this person is to be reminded; nothing where that can't be. */
export const ChooseOne = observer(function ChooseOne({
  person: { memberId, name },
  reminding,
}: {
  person: BoardPerson
  reminding: RemindingStore
}) {
  if (!reminding.canChoose(memberId)) return null
  return (
    <Tick
      checked={reminding.isChosen(memberId)}
      spoken={`选中${name}，提醒时发给这个人`}
      onChange={(chosen) => reminding.choose(memberId, chosen)}
    />
  )
})

/** All at once: a tap on some of them chooses all, on all of them nobody. */
export const ChooseAll = observer(function ChooseAll({ reminding }: { reminding: RemindingStore }) {
  const { closed, reachable, chosen, chosenOf } = reminding
  if (closed !== null || reachable.length === 0) return null
  return (
    <Tick
      checked={chosenOf === 'some' ? 'mixed' : chosenOf === 'all'}
      spoken={`全选能收到提醒的 ${reachable.length} 人，现在选中 ${chosen.length} 人`}
      onChange={(all) => reminding.chooseAll(all)}
    />
  )
})
