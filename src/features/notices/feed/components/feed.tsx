import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../../ui/loaded'
import { Pager } from '../../../../ui/pager'
import { scrollToTop } from '../../../../ui/scrolling'
import { NoticeRow } from '../../components/notice-row'
import type { FeedStore } from '../feed.store'
import { EmptyFeed } from './empty-feed'
import { FeedSkeleton } from './feed-skeleton'
import { JoinLine } from './join-line'
import './feed.scss'

/** The notices of the chosen category, a page at a time. */
export const Feed = observer(function Feed({ store }: { store: FeedStore }) {
  const { list, visiting, request } = store
  return (
    <View className='feed'>
      {visiting && (
        <View className='feed__list'>
          <JoinLine request={request} />
        </View>
      )}
      <Loaded from={list} skeleton={<FeedSkeleton />} onRetry={() => void store.load()}>
        {() => <Rows store={store} />}
      </Loaded>
    </View>
  )
})

const Rows = observer(function Rows({ store }: { store: FeedStore }) {
  const { rows, now, pages, isRecalled, value } = store.list
  if (rows.length === 0) return <EmptyFeed store={store} />
  return (
    <View className='feed__list'>
      <View>
        {rows.map((card) => (
          <NoticeRow key={card.noticeId} card={card} now={now} />
        ))}
      </View>
      {isRecalled && (value?.next ?? null) !== null && (
        <View className='feed__more text-cap'>更早的公告，联网后可以看。</View>
      )}
      <Pager pages={pages} onTurned={scrollToTop} />
    </View>
  )
})
