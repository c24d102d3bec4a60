import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Waiting } from '../../../../../contract/desk'
import { AppError } from '../../../../../contract/errors'
import { useStore } from '../../../../../stores/app'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { Failure } from '../../../../../ui/failure'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { GROUPS, type GroupName } from '../../../routes'
import { Nothing } from '../../components/nothing'
import { Rest } from '../../components/rest'
import { WaitingRow } from '../../components/waiting-row'
import { WaitingSkeleton } from '../../components/waiting-skeleton'
import { DeskStore } from '../../desk.store'
import { itemsIn, type Item } from '../../items'
import { useRefresh } from '../../../../../ui/use-refresh'
import { wayTo } from '../../ways'
import { GROUP_WORDS } from '../../words'
import '../waiting/index.scss'

/** What waits of one sort: a tap leads to where it is dealt with. A phone lists it here; on a desk it unfolds in 工作台, and this is its address. */
export default observer(function GroupPage() {
  const { group: asked } = useRouter().params
  const group = GROUPS.find((one) => one === asked)
  if (group === undefined)
    return (
      <Screen title='工作台'>
        <Failure error={new AppError('NOT_FOUND', '没有这一类')} />
      </Screen>
    )
  return <OfGroup group={group} />
})

const OfGroup = observer(function OfGroup({ group }: { group: GroupName }) {
  const store = useStore((app) => new DeskStore(app))
  const layout = useLayout()
  useRefresh(store)
  const { title } = GROUP_WORDS[group]
  const rows = (
    <Loaded from={store.found} skeleton={<WaitingSkeleton />} onRetry={() => void store.refresh()}>
      {(waiting) => (waiting[group].count === 0 ? <Nothing /> : <Rows group={group} waiting={waiting} />)}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current='waiting'>
          <DeskHead title={title} />
          {rows}
        </Desk>
      ) : (
        <Screen title={title}>
          <View className='agenda'>{rows}</View>
        </Screen>
      )}
    </LaidOut>
  )
})

function Rows({ group, waiting }: { group: GroupName; waiting: Waiting }) {
  const items = itemsIn(waiting, group)
  return (
    <View>
      {items.map((item) => (
        <One key={item.key} item={item} now={waiting.now} />
      ))}
      <Rest items={items} count={waiting[group].count} />
    </View>
  )
}

function One({ item, now }: { item: Item; now: string }) {
  const way = wayTo(item)
  return (
    <WaitingRow item={item} now={now} onTap={way === null ? undefined : () => void Taro.navigateTo({ url: way })} />
  )
}
