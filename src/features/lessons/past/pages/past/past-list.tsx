import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { IssueCard } from '../../../../../contract/lessons'
import { dayRange } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { tappable } from '../../../../../ui/aria'
import { Cover } from '../../../../../ui/cover'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Tabs } from '../../../../../ui/tabs'
import { Tag } from '../../../../../ui/tag'
import { appealWord, spaced, stateWord } from '../../../issue-words'
import { lessonUrl } from '../../../routes'
import { ListSkeleton } from '../../../components/list-skeleton'
import { Pager } from '../../../../../ui/pager'
import { scrollToTop } from '../../../../../ui/scrolling'
import { PastStore } from '../../past.store'

const ALL = ''

/** All issues that have opened, newest first; a tap leads to the lesson, also after its deadline. */
export const PastList = observer(function PastList() {
  const store = useStore((app) => new PastStore(app))
  useDidShow(() => void store.load())
  const seasons = [
    { key: ALL, label: '全部' },
    ...store.seasons.map((season) => ({ key: season, label: spaced(season) })),
  ]
  return (
    <View>
      {store.seasons.length > 1 && (
        <Tabs items={seasons} value={store.season ?? ALL} onChange={(key) => void store.choose(key || null)} />
      )}
      <View className='past'>
        <Loaded from={store.pages.page} skeleton={<ListSkeleton />} onRetry={() => void store.load()}>
          {() => <Issues store={store} />}
        </Loaded>
      </View>
    </View>
  )
})

const Issues = observer(function Issues({ store }: { store: PastStore }) {
  const { issues, pages } = store
  if (issues.length === 0) return <Empty title='还没有团课' text='第一期发布后会出现在这里。' />
  return (
    <>
      <View>
        {issues.map((issue) => (
          <Issue key={issue.lessonId} issue={issue} store={store} />
        ))}
      </View>
      <Pager pages={pages} onTurned={scrollToTop} />
    </>
  )
})

function Issue({ issue, store }: { issue: IssueCard; store: PastStore }) {
  const said = store.appealOf(issue.lessonId)
  const { word, tone } = said && said !== 'accepted' ? appealWord(said) : stateWord(issue, store.now)
  const when = `${spaced(issue.label)}·${dayRange(issue.opensAt, issue.deadline)}`
  return (
    <View
      className='past__issue'
      hoverClass='past__issue--pressed'
      {...tappable(() => void Taro.navigateTo({ url: lessonUrl(issue.lessonId) }), {
        label: `${issue.title}，${when}${store.joined ? `，${word}` : ''}`,
      })}
    >
      <View className='past__cover'>
        <Cover url={issue.coverUrl} height={54} sequence={issue.order} />
      </View>
      <View className='past__words'>
        <View className='text-item'>{issue.title}</View>
        <View className='text-cap text-figures'>{when}</View>
        {store.joined && <Tag tone={tone}>{word}</Tag>}
      </View>
    </View>
  )
}
