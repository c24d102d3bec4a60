import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { Pager } from '../../../../../ui/pager'
import { scrollToStart } from '../../../../../ui/scrolling'
import { Skeleton } from '../../../../../ui/skeleton'
import { useRefresh } from '../../../../../ui/use-refresh'
import { AboveStore } from '../../above.store'
import { AboveRow } from './above-row'
import './index.scss'

/** What levels above have published, to be taken over for one's own. */
export default observer(function AbovePage() {
  const { orgId = '' } = useRouter().params
  return <OfOrg key={orgId} orgId={orgId} />
})

const LIST = 'above-list'

const OfOrg = observer(function OfOrg({ orgId }: { orgId: string }) {
  const store = useStore((app) => new AboveStore(app, orgId))
  useRefresh(store)
  return (
    <DeskScreen title='转发上级公告' current='notices' of={orgId} banner={<OfflineBanner />}>
      <View className='above'>
        <Loaded from={store.pages.page} skeleton={<AboveSkeleton />} onRetry={() => void store.refresh()}>
          {({ rows, next, now }) =>
            rows.length === 0 && next === null ? (
              <Empty title='没有可以转发的' text='上级发布、发给你们的公告在这里。' />
            ) : (
              <View>
                <View id={LIST}>
                  {rows.map((row) => (
                    <AboveRow key={row.noticeId} store={store} row={row} now={now} />
                  ))}
                </View>
                <Pager pages={store.pages} onTurned={() => scrollToStart(LIST)} />
              </View>
            )
          }
        </Loaded>
      </View>
    </DeskScreen>
  )
})

const AboveSkeleton = () => (
  <View>
    {[1, 2, 3, 4].map((row) => (
      <Skeleton key={row} width='100%' height={56} top={14} />
    ))}
  </View>
)
