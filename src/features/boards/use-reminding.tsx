import { useStore } from '../../stores/app'
import { useLive } from '../../ui/use-live'
import type { Look } from '../../ui/live'
import { useRefresh } from '../../ui/use-refresh'
import type { BesideBoard } from './components/beside-board'
import { ChooseAll, ChooseOne } from './reminding/choose'
import { GroupListStore } from './reminding/group-list.store'
import { RemindBar } from './reminding/remind-bar'
import { RemindOne } from './reminding/remind-one'
import { RemindPanel } from './reminding/remind-panel'
import { RemindSheet } from './reminding/remind-sheet'
import type { RemindedBoard } from './reminding/reminded-board'
import { RemindingStore } from './reminding/reminding.store'

/** A board that newer numbers are asked of, now and then. */
interface LiveBoard extends RemindedBoard {
  refresh(): Promise<void>
  look(): Promise<Look>
}

/** Where two jobs meet: who of a branch is missing, whatever is asked, and reminding them. In an observer. */
export function useReminding(store: LiveBoard): BesideBoard {
  const reminding = useStore((app) => new RemindingStore(app, store))
  const list = useStore(() => new GroupListStore(store))
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.board.busy && !reminding.busy })
  return {
    bar: list.text === null ? undefined : <RemindBar reminding={reminding} list={list} />,
    over: (board) => <RemindSheet board={board} reminding={reminding} list={list} />,
    panel: (board) => <RemindPanel board={board} reminding={reminding} list={list} />,
    choose: (person) => <ChooseOne person={person} reminding={reminding} />,
    chooseAll: (named = false) => <ChooseAll reminding={reminding} named={named} />,
    remind: (person) => <RemindOne person={person} reminding={reminding} />,
    busy: () => reminding.busy,
  }
}
