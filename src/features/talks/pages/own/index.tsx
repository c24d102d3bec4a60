import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OwnLecturing } from '../../../../contract/talks'
import { clockTime, dayInYear, dayStart } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { useRefresh } from '../../../../ui/use-refresh'
import { Heading } from '../../components/heading'
import { LecturerHead } from '../../components/lecturer-head'
import { TalkPage } from '../../components/talk-skeletons'
import { TimesForm } from '../../components/times-form'
import { goTo } from '../../go-to'
import { OwnStore } from '../../own.store'
import { activityUrl, evaluationUrl } from '../../routes'
import type { TimesStore } from '../../times.store'
import { momentWords, topicWords } from '../../words'
import '../../components/talks.scss'

/** A lecturer's own page: what is to come, when they are free, and what was held. */
export default observer(function OwnPage() {
  const store = useStore((app) => new OwnStore(app))
  useRefresh(store)
  const { none, times } = store
  return (
    <Screen title='我的宣讲' bar={times.changed ? <Bar times={times} /> : undefined}>
      {none ? (
        <Empty title='你还不是讲师' text='讲师团给你一个讲师码，在“我的”里点“接受任命”输入，就能在这里填可约时间。' />
      ) : (
        <Loaded from={store.own} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
          {(own) => own && <Own times={times} own={own} />}
        </Loaded>
      )}
    </Screen>
  )
})

function Own({ times, own }: { times: TimesStore; own: OwnLecturing }) {
  const { coming, topics, now, org } = own
  return (
    <View className='talks'>
      <LecturerHead lecturer={own} />
      <Heading>要去讲的</Heading>
      <View className='talks__lines'>
        {coming.map(({ activityId, title, venue, startsAt, endsAt }) => (
          <Row
            key={activityId}
            title={title}
            caption={`${venue.name}，${momentWords(startsAt)}—${clockTime(endsAt)}`}
            onTap={() => goTo(activityUrl(activityId))}
          />
        ))}
        {coming.length === 0 && <View className='text-2 talks__line'>现在没有排好的场次。</View>}
      </View>
      <Heading>可约时间</Heading>
      <TimesForm store={times} now={now} />
      <Past own={own} />
      <Heading>我的题目</Heading>
      <View className='talks__lines'>
        {topics.map((topic) => (
          <Row key={topic.id} title={topic.title} value={topicWords(topic)} />
        ))}
      </View>
      <View className='talks__gap'>
        <Note>{`题目和介绍由${org.name}的讲师团改。姓名、单位、题目和可约时间谁都看得到。`}</Note>
      </View>
    </View>
  )
}

/** What was held, each with what those who were there said of it all together. */
function Past({ own: { past, now } }: { own: OwnLecturing }) {
  if (past.length === 0) return null
  return (
    <View>
      <Heading>讲过的</Heading>
      <View className='talks__lines'>
        {past.map(({ activityId, title, venue, day }) => (
          <Row
            key={activityId}
            title={title}
            caption={`${venue}，${dayInYear(dayStart(day), now)}`}
            value='看评估'
            spoken={`${title}，${venue}，${dayInYear(dayStart(day), now)}，看评估`}
            onTap={() => goTo(evaluationUrl(activityId))}
          />
        ))}
      </View>
    </View>
  )
}

const Bar = observer(function Bar({ times }: { times: TimesStore }) {
  const { act } = times
  return (
    <>
      <View className='talks__words text-cap text-amber' {...live}>
        {act.problem}
      </View>
      <Button kind='primary' busy={act.busy} onTap={() => void times.save()}>
        保存可约时间
      </Button>
    </>
  )
})
