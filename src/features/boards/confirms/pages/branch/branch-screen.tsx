import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../../../contract/boards'
import { Desk, DeskHead, isDeskOf } from '../../../../../desk/desk'
import { deadlinePhrase } from '../../../../../domain/time'
import { useApp } from '../../../../../stores/app'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Rule } from '../../../../../ui/rule'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'
import { AskedEntry } from '../../../components/asked-entry'
import type { BesideBoard } from '../../../components/beside-board'
import { ExportButton } from '../../../components/export-button'
import { Freshness } from '../../../components/freshness'
import type { BranchConfirms } from '../../branch.store'
import { BranchHero } from './branch-hero'
import { BranchPeople } from './branch-people'
import './index.scss'

interface Props {
  store: BranchConfirms
  beside: BesideBoard
}

/** Who of a branch has confirmed a notice: the number, a cell a person, who has not and who has; as a phone or a desk has room for it. */
export const BranchScreen = observer(function BranchScreen({ store, beside }: Props) {
  const { desks } = useApp()
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
                  busy={store.board.busy && (wide || !beside.busy())}
                  short
                  onRefresh={() => void store.refresh()}
                />
              </View>
            </View>
            {!wide && <Rule />}
            <BranchHero board={board} />
            <BranchPeople board={board} store={store} beside={beside} wide={wide} />
            {!wide && <BranchExport board={board} />}
            <AskedEntry branchId={board.branch.id} />
          </View>
          {wide && board.may.includes('see-names') && beside.panel(board)}
        </View>
      )}
    </Loaded>
  )
  const shown = store.board.value
  return (
    <LaidOut value={layout.page}>
      {wide ? (
        <Desk current={isDeskOf(store.branchId, desks) ? 'board' : 'overview'} of={store.branchId}>
          <DeskHead title='公告确认'>
            {shown && (
              <View className='desk__tool'>
                <BranchExport board={shown} />
              </View>
            )}
          </DeskHead>
          {body}
        </Desk>
      ) : (
        <Screen title='公告确认' bar={shown ? beside.bar : undefined}>
          {body}
          {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
          <View>{shown && beside.over(shown)}</View>
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
