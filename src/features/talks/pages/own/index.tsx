import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OwnLecturing } from '../../../../contract/talks'
import { FREE_NOTE_MAX } from '../../../../domain/limits'
import { freeWords, PARTS, PART_NAMES } from '../../../../domain/talks/free-times'
import { clockTime } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Field } from '../../../../ui/field'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { Tick } from '../../../../ui/checkbox'
import { useRefresh } from '../../../../ui/use-refresh'
import { Heading } from '../../components/heading'
import { LecturerHead } from '../../components/lecturer-head'
import { TalkPage } from '../../components/talk-skeletons'
import { goTo } from '../../go-to'
import { OwnStore } from '../../own.store'
import { activityUrl } from '../../routes'
import { momentWords, topicWords } from '../../words'
import '../../components/talks.scss'
import './index.scss'

const DAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A lecturer's own page: what is to come, and when they are free. */
export default observer(function OwnPage() {
  const store = useStore((app) => new OwnStore(app))
  useRefresh(store)
  const { none, draft } = store
  return (
    <Screen title='我的宣讲' bar={draft === null ? undefined : <Bar store={store} />}>
      {none ? (
        <Empty title='你还不是讲师' text='讲师团给你一个讲师码，在“我的”里点“接受任命”输入，就能在这里填可约时间。' />
      ) : (
        <Loaded from={store.own} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
          {(own) => own && <Own store={store} own={own} />}
        </Loaded>
      )}
    </Screen>
  )
})

const Own = observer(function Own({ store, own }: { store: OwnStore; own: OwnLecturing }) {
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
      <View className='text-2' {...live}>
        {store.times ? freeWords(store.times, now) : ''}
      </View>
      <Week store={store} />
      <Said store={store} />
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
})

/** Weekdays by parts of the day. */
const Week = observer(function Week({ store }: { store: OwnStore }) {
  return (
    <View className='own__week'>
      {DAYS.map((day, weekday) => (
        <View key={day} className='own__day'>
          <View className='own__name'>{`周${day}`}</View>
          {PARTS.map((part) => (
            <View key={part} className='own__part'>
              <Tick
                checked={store.isFree({ weekday, part })}
                spoken={`周${day}${PART_NAMES[part]}`}
                onChange={(on) => store.setFree({ weekday, part }, on)}
              />
              <View className='text-cap'>{PART_NAMES[part]}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
})

const Said = observer(function Said({ store }: { store: OwnStore }) {
  return (
    <View className='talks__gap'>
      <Field
        label='补充一句，可以不写'
        value={store.times?.note ?? ''}
        maxLength={FREE_NOTE_MAX}
        placeholder='如 提前一周约'
        onInput={(note) => store.say(note)}
      />
      <View className='text-note text-green' {...live}>
        {store.saved ? '已保存，支部约的时候看得到。' : ''}
      </View>
    </View>
  )
})

const Bar = observer(function Bar({ store }: { store: OwnStore }) {
  const { act } = store
  return (
    <>
      <View className='talks__words text-cap text-amber' {...live}>
        {act.problem}
      </View>
      <Button kind='primary' busy={act.busy} onTap={() => void store.save()}>
        保存可约时间
      </Button>
    </>
  )
})
