import { observer } from 'mobx-react-lite'
import { Feed } from '../../features/notices/feed/components/feed'
import { FeedBanner } from '../../features/notices/feed/components/feed-banner'
import { FeedTabs } from '../../features/notices/feed/components/feed-tabs'
import { YouthLine } from '../../features/notices/feed/components/youth-line'
import { useFeed } from '../../features/notices/feed/use-feed'
import { useTabBadge } from '../../stores/tab-badge'
import { Screen } from '../../ui/screen'

/** The notices that concern who reads, and the line to call when something is hard. */
export default observer(function NoticesPage() {
  const store = useFeed()
  useTabBadge()
  return (
    <Screen kind='tab' title='公告' reading banner={<FeedBanner store={store} />}>
      <FeedTabs store={store} />
      <Feed store={store} />
      {/* With the list, which would push its number from under the finger. */}
      {store.list.settled && <YouthLine />}
    </Screen>
  )
})
