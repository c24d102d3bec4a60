import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { BoardPerson, BranchBoard } from '../../../../../contract/boards'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { deadlinePhrase } from '../../../../../domain/time'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Rule } from '../../../../../ui/rule'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'
import { ExportButton } from '../../../components/export-button'
import { Freshness } from '../../../components/freshness'
import type { BranchConfirms } from '../../branch.store'
import { BranchHero } from './branch-hero'
import { BranchPeople } from './branch-people'
import './index.scss'

/** What stands beside the people, and is another job's. */
export interface BesideConfirms {
  /** Below a phone's page; undefined where there is nothing. */
  bar: ReactNode
  /** Over a phone's page, once it asks something. */
  over: (board: BranchBoard) => ReactNode
  /** Beside the people of a desk. */
  panel: (board: BranchBoard) => ReactNode
  /** Before and behind each person. */
  choose: (person: BoardPerson) => ReactNode
  remind: (person: BoardPerson) => ReactNode
}

interface Props {
  store: BranchConfirms
  beside: BesideConfirms
}

/** Who of a branch has confirmed a notice: the number, a cell a person, who has not and who has; as a phone or a desk has room for it. */
export const BranchScreen = observer(function BranchScreen({ store, beside }: Props) {
  const layout = useLayout()
  const { wide } = layout
  const body = (
    <Loaded from={store.board} skeleton={<BranchSkeleton />} onRetry={() => void store.refresh()}>
      {(board) => (
        <View className={wide ? 'confirms-branch confirms-branch--wide' : 'confirms-branch'}>
          <View className='confirms-branch__main'>
            <View className='confirms-branch__about'>
              <View className='text-title'>{board.assignment.title}</View>
              <View className='confirms-branch__when'>
                <Text className='text-cap'>{deadlinePhrase(board.assignment.deadline, board.now)}</Text>
                <Freshness
                  asOf={board.rate.asOf}
                  now={board.now}
                  busy={store.board.busy}
                  onRefresh={() => void store.refresh()}
                />
              </View>
            </View>
            {!wide && <Rule />}
            <BranchHero board={board} />
            <BranchExport board={board} />
            <BranchPeople board={board} store={store} beside={beside} wide={wide} />
          </View>
          {wide && board.may.includes('see-names') && beside.panel(board)}
        </View>
      )}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {wide ? (
        <Desk current='board' of={store.branchId}>
          <DeskHead title='公告确认' />
          {body}
        </Desk>
      ) : (
        <Screen title='公告确认' bar={store.board.value ? beside.bar : undefined}>
          {body}
          {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
          <View>{store.board.value && beside.over(store.board.value)}</View>
        </Screen>
      )}
    </LaidOut>
  )
})

const ABOUT = {
  assignment: '本支部这条公告的确认名单：姓名、身份、是否确认、确认时间。表里有姓名，请只用于团务工作。',
  month: '本支部这个月已截止的公告确认，一人一行，一条公告一列。表里有姓名，请只用于团务工作。',
}

function BranchExport({ board: { branch, assignment, frozen, may } }: { board: BranchBoard }) {
  if (!may.includes('export-names')) return null
  return (
    <View className='confirms-branch__export'>
      <ExportButton
        of='exportPeople'
        orgId={branch.id}
        assignment={assignment}
        frozen={frozen !== null}
        about={ABOUT}
      />
    </View>
  )
}

const ROWS = ['40%', '36%', '48%', '40%', '44%'] as const

const BranchSkeleton = () => (
  <Delayed>
    <View className='confirms-branch'>
      <Skeleton width='90%' height={26} top={10} />
      <Skeleton width='56%' height={16} top={10} />
      <Skeleton width={140} height={48} top={22} />
      <Skeleton width='100%' height={36} top={14} />
      {ROWS.map((width, nth) => (
        <Skeleton key={nth} width={width} height={20} top={nth === 0 ? 36 : 32} />
      ))}
    </View>
  </Delayed>
)
