import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { JoiningRow, Joinings, LockedRow } from '../../../../../contract/joinings'
import { lately } from '../../../../../domain/time'
import { useApp, useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Paged } from '../../../../../ui/paged'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Skeleton } from '../../../../../ui/skeleton'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { inviteUrl } from '../../../inner-routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { LOCK_WORDS, STATE_WORDS } from '../../joining-words'
import { JoiningsStore } from '../../joinings.store'
import { AskedSheet } from './asked-sheet'
import './index.scss'

/** Who has joined, newest first, and which rows of the roster are locked; a tap asks whether to undo or unlock. */
export default observer(function JoiningsPage() {
  const { branchId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='加入记录' work='board' />
  return <OfBranch branchId={branch} />
})

const OfBranch = observer(function OfBranch({ branchId }: { branchId: string }) {
  const store = useStore((app) => new JoiningsStore(app, branchId))
  useRefresh(store)
  return (
    <Frame title='加入记录' current='requests' of={branchId}>
      <View className='joinings'>
        <Loaded from={store.pages.page} skeleton={<JoiningsSkeleton />} onRetry={() => void store.refresh()}>
          {(joinings) => (
            <>
              <Locked store={store} joinings={joinings} />
              <Joined store={store} joinings={joinings} />
            </>
          )}
        </Loaded>
      </View>
      <AskedSheet store={store} />
    </Frame>
  )
})

interface Props {
  store: JoiningsStore
  joinings: Joinings
}

/** Only beside the first page: they are the same on each. */
const Locked = observer(function Locked({ store, joinings: { locked, now } }: Props) {
  if (locked.length === 0 || store.pages.at > 0) return null
  const tap = (row: LockedRow) => (store.mayUnlock ? () => store.ask({ deed: 'unlock', row }) : undefined)
  return (
    <View>
      <View className='text-title joinings__head' {...described('heading', undefined, 2)}>
        已锁定
      </View>
      <Paged all={locked}>
        {(row) => (
          <Row
            key={`${row.memberId} ${row.why} ${row.at}`}
            title={row.name}
            caption={`${LOCK_WORDS[row.why]}，${lately(row.at, now)}`}
            value='解锁'
            onTap={tap(row)}
          />
        )}
      </Paged>
    </View>
  )
})

const Joined = observer(function Joined({ store, joinings: { rows, locked, now } }: Props) {
  const { pages } = store
  if (rows.length === 0 && pages.at === 0 && pages.last === 0) {
    return (
      <Empty title='还没有人加入' text='成员用邀请码加入后，谁在什么时候加入会出现在这里。'>
        <Button onTap={() => void Taro.navigateTo({ url: inviteUrl(store.branchId) })}>看邀请码</Button>
      </Empty>
    )
  }
  const tap = (row: JoiningRow) => (store.mayUndo(row) ? () => store.ask({ deed: 'undo', row }) : undefined)
  return (
    <View>
      {locked.length > 0 && (
        <View className='text-title joinings__head' {...described('heading', undefined, 2)}>
          加入
        </View>
      )}
      {rows.map((row) => (
        <Row
          key={row.joiningId}
          title={row.name}
          caption={`${lately(row.at, now)} 加入`}
          value={STATE_WORDS[row.state] ?? (store.mayUndo(row) ? '撤销' : undefined)}
          onTap={tap(row)}
        />
      ))}
      <Pager pages={pages} onTurned={scrollToTop} />
    </View>
  )
})

function JoiningsSkeleton() {
  return (
    <View>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={56} top={14} />
      ))}
    </View>
  )
}
