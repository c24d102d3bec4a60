import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { deadlinePhrase } from '../../../../../domain/time'
import { useApp, useStore } from '../../../../../stores/app'
import { isWork, type Work } from '../../../../../stores/desks'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { Skeleton } from '../../../../../ui/skeleton'
import { useRefresh } from '../../../../../ui/use-refresh'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { branchConfirmsUrl, confirmsUrl } from '../../../../../desk/confirm-ways'
import { ConfirmList } from '../../list.store'
import './index.scss'

/** The notices that were to be confirmed, each the way to how far it is; the reader's own desk where the address names none. */
export default observer(function ConfirmListPage() {
  const { orgId, work } = useRouter().params
  const { desks } = useApp()
  const at: Work = isWork(work) ? work : 'board'
  const org = orgId || desks.of(at)?.org.id
  if (org === undefined) return <NotOpen title='公告确认' work={at} />
  return <List key={`${org} ${at}`} orgId={org} work={at} />
})

const List = observer(function List({ orgId, work }: { orgId: string; work: Work }) {
  const store = useStore((app) => new ConfirmList(app, orgId))
  useRefresh(store)
  const urlOf = work === 'board' ? branchConfirmsUrl : confirmsUrl
  return (
    <Frame title='公告确认' current={work} of={orgId}>
      <View className='confirms-list'>
        <Loaded
          from={store.pages.page}
          skeleton={<Skeleton width='100%' height={56} top={16} />}
          onRetry={() => void store.refresh()}
        >
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title='还没有要确认的公告' text='要求确认的公告发布后会出现在这里。' />
            ) : (
              <View>
                {rows.map(({ assignmentId, title, deadline, ended }) => (
                  <Row
                    key={assignmentId}
                    icon='notice'
                    title={title}
                    caption={ended ? '旧稿，更正或撤回后不再确认' : deadlinePhrase(deadline, store.now)}
                    onTap={() => void Taro.navigateTo({ url: urlOf(orgId, assignmentId) })}
                  />
                ))}
                <Pager pages={store.pages} />
              </View>
            )
          }
        </Loaded>
      </View>
    </Frame>
  )
})
