import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OpenAppeal } from '../../../../../contract/tending'
import { spaced } from '../../../../../domain/assignments/label'
import { clockTime, dayName } from '../../../../../domain/time'
import { useApp, useStore } from '../../../../../stores/app'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Skeleton } from '../../../../../ui/skeleton'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { Paged } from '../../../../../ui/paged'
import { memberUrl } from '../../../routes'
import { useRefresh } from '../../../use-refresh'
import { AppealsStore } from '../../appeals.store'
import './index.scss'

/** Members' appeals that are not answered yet, oldest first; a tap leads to the person and the assignment. */
export default observer(function AppealsPage() {
  const { branchId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='申诉' work='board' />
  return <Appeals branchId={branch} />
})

function Appeals({ branchId }: { branchId: string }) {
  const store = useStore((app) => new AppealsStore(app, branchId))
  useRefresh(store)
  return (
    <Frame title='申诉' current='appeals' of={branchId}>
      <View className='appeals'>
        <Loaded from={store.appeals} skeleton={<AppealsSkeleton />} onRetry={() => void store.refresh()}>
          {({ appeals }) => <List appeals={appeals} />}
        </Loaded>
      </View>
    </Frame>
  )
}

function List({ appeals }: { appeals: readonly OpenAppeal[] }) {
  if (appeals.length === 0) return <Empty title='没有待答复的申诉' text='成员觉得记录不对时，说明会出现在这里。' />
  return (
    <Paged all={appeals}>
      {({ assignmentId, label, memberId, name, text, at }) => (
        <Row
          key={`${assignmentId} ${memberId}`}
          title={`${name}\u3000${spaced(label)}`}
          caption={
            <View>
              <View className='appeals__text'>{text}</View>
              <View>{`${dayName(at)} ${clockTime(at)}`}</View>
            </View>
          }
          onTap={() => void Taro.navigateTo({ url: memberUrl(memberId, assignmentId) })}
        />
      )}
    </Paged>
  )
}

function AppealsSkeleton() {
  return (
    <View>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} width='100%' height={64} top={14} />
      ))}
    </View>
  )
}
