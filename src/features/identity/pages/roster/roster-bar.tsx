import { observer } from 'mobx-react-lite'
import { LAST_ASKED } from '../../../../domain/limits'
import { Button } from '../../../../ui/button'
import type { JoinStore } from '../../join.store'
import { prove } from './prove'

/** The next step, whichever it is: look the name up, prove it, or ask the secretary. */
export const RosterBar = observer(function RosterBar({ store }: { store: JoinStore }) {
  if (store.byHand !== null)
    return (
      <Button kind='primary' grow busy={store.request.busy} onTap={() => void store.askSecretary()}>
        申请团支书手动添加
      </Button>
    )
  if (!store.match.value)
    return (
      <Button
        kind='primary'
        grow
        disabled={store.name.trim() === ''}
        busy={store.match.busy}
        onTap={() => void store.matchName()}
      >
        在花名册里查找
      </Button>
    )
  const ready = [...store.lastFour].length === LAST_ASKED
  return (
    <Button kind='primary' grow disabled={!ready} busy={store.proof.busy} onTap={() => void prove(store)}>
      {ready ? '确认，是我' : '先填后四位'}
    </Button>
  )
})
