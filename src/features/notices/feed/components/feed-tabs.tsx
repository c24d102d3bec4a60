import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { CATEGORIES, CATEGORY_NAMES } from '../../../../domain/notices/category'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { scrollToTop } from '../../../../ui/scrolling'
import { Tabs } from '../../../../ui/tabs'
import { searchUrl } from '../../routes'
import type { FeedStore } from '../feed.store'
import './feed-tabs.scss'

const ALL = 'all'

/** What to read of, and the way to search. Of all, how many wait to be confirmed and were not opened. */
export const FeedTabs = observer(function FeedTabs({ store }: { store: FeedStore }) {
  const { unreadConfirms, category } = store
  const waiting = unreadConfirms === 0 ? {} : { count: unreadConfirms, spoken: `全部，${unreadConfirms} 条要确认` }
  const items = [
    { key: ALL, label: '全部', ...waiting } as const,
    ...CATEGORIES.map((key) => ({ key, label: CATEGORY_NAMES[key] })),
  ]
  const choose = (key: (typeof items)[number]['key']) => {
    void store.choose(key === ALL ? null : key)
    scrollToTop()
  }
  return (
    <View className='feed-tabs'>
      <View className='feed-tabs__row'>
        <Tabs items={items} value={category ?? ALL} onChange={choose} />
      </View>
      <View
        className='feed-tabs__search'
        hoverClass='feed-tabs__search--pressed'
        {...tappable(() => void Taro.navigateTo({ url: searchUrl() }), { role: 'link', label: '搜索公告' })}
      >
        <Icon name='search' />
      </View>
    </View>
  )
})
