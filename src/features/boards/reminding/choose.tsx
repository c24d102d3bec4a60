import { observer } from 'mobx-react-lite'
import type { BoardPerson } from '../../../contract/boards'
import { Checkbox, Tick } from '../../../ui/checkbox'
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

interface AllProps {
  reminding: RemindingStore
  /** Its words stand beside it, where no head of a table tells what it is for. */
  named?: boolean
}

/** All at once: a tap on some of them chooses all, on all of them nobody. Nothing where nobody can be reminded. */
export const ChooseAll = observer(function ChooseAll({ reminding, named }: AllProps) {
  const { closed, reachable, chosen, chosenOf } = reminding
  if (closed !== null || reachable.length === 0) return null
  const words = `全选能收到提醒的 ${reachable.length} 人`
  const tick = {
    checked: chosenOf === 'some' ? ('mixed' as const) : chosenOf === 'all',
    spoken: `${words}，现在选中 ${chosen.length} 人`,
    onChange: (all: boolean) => reminding.chooseAll(all),
  }
  return named ? <Checkbox {...tick}>{words}</Checkbox> : <Tick {...tick} />
})
