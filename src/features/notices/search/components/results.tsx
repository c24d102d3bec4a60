import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { FoundNotices } from '../../../../contract/notices'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Pager } from '../../../../ui/pager'
import { scrollToTop } from '../../../../ui/scrolling'
import { noticeUrl } from '../../routes'
import { advice, KEPT_HERE, narrowWords, nothingFound } from '../search-words'
import type { SearchStore } from '../search.store'
import { FoundRow } from './found-row'
import { ResultsSkeleton } from './results-skeleton'

/** What was found, a page at a time; or why there is nothing. */
export const Results = observer(function Results({ store }: { store: SearchStore }) {
  if (store.pages === null) return null
  if (store.stage === 'offline') return <Empty title='搜索要联网' text='输入的词还在，联网后会接着搜。' />
  if (store.error && store.value === null)
    return <Failure title='这次没有搜成' error={store.error} onRetry={() => store.retry()} />
  return (
    <Loaded from={store} skeleton={<ResultsSkeleton />} onRetry={() => store.retry()}>
      {(found) => <Found store={store} found={found} />}
    </Loaded>
  )
})

const Found = observer(function Found({ store, found }: { store: SearchStore; found: FoundNotices }) {
  const { pages } = store
  if (pages === null) return null
  const { rows, narrow, now } = found
  const open = (noticeId: string) => {
    store.keep()
    void Taro.navigateTo({ url: noticeUrl(noticeId) })
  }
  return (
    <View>
      {rows.map((row) => (
        <FoundRow key={row.noticeId} row={row} now={now} onTap={() => open(row.noticeId)} />
      ))}
      {narrow && (
        <View className='search__narrow'>
          <Note>{narrowWords(store)}</Note>
        </View>
      )}
      {rows.length === 0 && !narrow && <Nothing store={store} />}
      <Pager pages={pages} onTurned={scrollToTop} />
      {rows.length > 0 && <View className='search__kept text-cap'>{KEPT_HERE}</View>}
    </View>
  )
})

const Nothing = observer(function Nothing({ store }: { store: SearchStore }) {
  const { asked, suggestion, pages, busy } = store
  // Of what was asked before: its words are no longer there.
  if (busy) return null
  if ((pages?.at ?? 0) > 0) return <Empty title='后面没有了' text='前面几页就是全部。' />
  if (store.narrowed)
    return (
      <Empty title={nothingFound(asked ?? '')} text={advice(store)}>
        <Button onTap={() => store.widen()}>不限类别和年份</Button>
      </Empty>
    )
  if (suggestion === null) return <Empty title={nothingFound(asked ?? '')} text={advice(store)} />
  return (
    <Empty title={nothingFound(asked ?? '')}>
      <Button onTap={() => store.take(suggestion)}>{`试试“${suggestion}”`}</Button>
    </Empty>
  )
})
