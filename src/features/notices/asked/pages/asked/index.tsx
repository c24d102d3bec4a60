import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect, useState, type PropsWithChildren } from 'react'
import { monthName } from '../../../../../domain/assignments/report'
import { isDeskOf } from '../../../../../desk/desk'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useApp, useStore } from '../../../../../stores/app'
import { Chip } from '../../../../../ui/chip'
import { ChoiceSheet } from '../../../../../ui/choice-sheet'
import { Loaded } from '../../../../../ui/loaded'
import { OnlineContext } from '../../../../../ui/online'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { useRefresh } from '../../../../../ui/use-refresh'
import { AskedStore } from '../../asked.store'
import { Asks } from './asks'
import './index.scss'

/** What a branch was asked to confirm in a month, for everyone in it and above. */
export default observer(function AskedPage() {
  const { branchId = '' } = useRouter().params
  return <OfBranch key={branchId} branchId={branchId} />
})

const OfBranch = observer(function OfBranch({ branchId }: { branchId: string }) {
  const store = useStore((app) => new AskedStore(app, branchId))
  const online = useContext(OnlineContext)
  useRefresh(store)
  // The network is back.
  useEffect(() => {
    if (online && store.error) void store.refresh()
  }, [online, store])
  return (
    <Around branchId={branchId}>
      <View className='month-asks'>
        <Month store={store} />
        <Rule />
        <Loaded from={store} skeleton={<AskedSkeleton />} onRetry={() => void store.refresh()}>
          {(asks) => <Asks asks={asks} own={store.own} />}
        </Loaded>
      </View>
    </Around>
  )
})

/** The rail of whose work the branch is; its members come from their own page, and have none. */
const Around = observer(function Around({ branchId, children }: PropsWithChildren<{ branchId: string }>) {
  const { desks } = useApp()
  const title = '要确认的公告'
  const current = isDeskOf(branchId, desks) ? 'board' : desks.of('overview') ? 'overview' : null
  if (current === null) return <Screen title={title}>{children}</Screen>
  return (
    <DeskScreen title={title} current={current} of={branchId}>
      {children}
    </DeskScreen>
  )
})

/** This month or one before it. */
const Month = observer(function Month({ store }: { store: AskedStore }) {
  const [open, setOpen] = useState(false)
  const { month, months } = store
  return (
    <View className='month-asks__month'>
      <Chip icon='down' spoken={`${monthName(month)}，换一个月`} onTap={() => setOpen(true)}>
        {monthName(month)}
      </Chip>
      <ChoiceSheet
        open={open}
        title='看哪个月'
        options={months.map((key) => ({ key, label: monthName(key) }))}
        chosen={month}
        onChoose={(key) => void store.choose(key)}
        onClose={() => setOpen(false)}
      />
    </View>
  )
})

const AskedSkeleton = () => (
  <View>
    <Skeleton width='60%' height={48} top={16} />
    {[1, 2].map((row) => (
      <Skeleton key={row} width='100%' height={96} top={20} />
    ))}
  </View>
)
