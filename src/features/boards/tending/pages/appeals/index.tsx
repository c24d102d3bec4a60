import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OpenAppeal } from '../../../../../contract/tending'
import { useApp, useStore } from '../../../../../stores/app'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Paged } from '../../../../../ui/paged'
import { Row } from '../../../../../ui/row'
import { Tabs } from '../../../../../ui/tabs'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { memberUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { saidWords, whoseWords } from '../../appeal-words'
import { AppealsStore } from '../../appeals.store'
import { AnsweredList } from './answered-list'
import { AppealsSkeleton } from './appeals-skeleton'
import './index.scss'

/** Members' appeals: those that are not answered yet, oldest first, and the answers; a tap leads to the person and the assignment. */
export default observer(function AppealsPage() {
  const { branchId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='申诉' work='board' />
  return <Appeals branchId={branch} />
})

const Appeals = observer(function Appeals({ branchId }: { branchId: string }) {
  const store = useStore((app) => new AppealsStore(app, branchId))
  useRefresh(store)
  const tabs = [
    { key: 'open', label: '待答复', count: store.waiting },
    { key: 'answered', label: '已答复' },
  ] as const
  return (
    <Frame title='申诉' current='appeals' of={branchId}>
      <Tabs items={tabs} value={store.tab} onChange={(tab) => void store.choose(tab)} />
      <View className='appeals'>
        {store.tab === 'answered' ? (
          <AnsweredList store={store} />
        ) : (
          <Loaded from={store.appeals} skeleton={<AppealsSkeleton />} onRetry={() => void store.refresh()}>
            {({ appeals }) => <List appeals={appeals} />}
          </Loaded>
        )}
      </View>
    </Frame>
  )
})

function List({ appeals }: { appeals: readonly OpenAppeal[] }) {
  if (appeals.length === 0) return <Empty title='没有待答复的申诉' text='成员觉得记录不对时，说明会出现在这里。' />
  return (
    <Paged all={appeals}>
      {(appeal) => (
        <Row
          key={`${appeal.assignmentId} ${appeal.memberId}`}
          title={whoseWords(appeal)}
          caption={<View className='appeals__text'>{saidWords(appeal)}</View>}
          onTap={() => void Taro.navigateTo({ url: memberUrl(appeal.memberId, appeal.assignmentId) })}
        />
      )}
    </Paged>
  )
}
