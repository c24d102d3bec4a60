import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { LecturerPage } from '../../../../contract/talks'
import { THEME_NAMES } from '../../../../domain/talks/themes'
import { dayInYear, dayStart } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { Tag } from '../../../../ui/tag'
import { useRefresh } from '../../../../ui/use-refresh'
import { Heading } from '../../components/heading'
import { LecturerHead } from '../../components/lecturer-head'
import { TalkPage } from '../../components/talk-skeletons'
import { goTo } from '../../go-to'
import { LecturerStore } from '../../lecturer.store'
import { askUrl } from '../../routes'
import { topicWords } from '../../words'
import '../../components/talks.scss'

/** One lecturer: topics, times, what was held. */
export default observer(function OnePage() {
  const { lecturerId = '' } = useRouter().params
  const store = useStore((app) => new LecturerStore(app, lecturerId))
  useRefresh(store)
  const { value } = store.lecturer
  const [branch] = value?.branches ?? []
  return (
    <Screen
      title='讲师'
      reading
      bar={
        branch && (
          <>
            <View className='talks__words'>
              <View className='text-bold'>{branch.name}</View>
              <View className='text-cap'>不用留手机号</View>
            </View>
            <Button kind='primary' onTap={() => goTo(askUrl({ branchId: branch.id, lecturerId }))}>
              预约宣讲
            </Button>
          </>
        )
      }
    >
      <Loaded from={store.lecturer} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
        {(lecturer) => <Shown lecturer={lecturer} />}
      </Loaded>
    </Screen>
  )
})

function Shown({ lecturer }: { lecturer: LecturerPage }) {
  const { themes, topics, free, note, past, org, branches, now } = lecturer
  return (
    <View className='talks'>
      <LecturerHead lecturer={lecturer} />
      <View className='talks__chips'>
        {themes.map((theme) => (
          <Tag key={theme}>{THEME_NAMES[theme]}</Tag>
        ))}
      </View>
      <Heading>题目</Heading>
      <View className='talks__lines'>
        {topics.map((topic) => (
          <Row key={topic.id} title={topic.title} value={topicWords(topic)} />
        ))}
      </View>
      <Heading>可约时间</Heading>
      <View className='talks__lines'>
        <Row title={free ?? '这段时间不接受预约'} {...(note === '' ? {} : { caption: note })} />
      </View>
      <Heading>讲过的</Heading>
      <View className='talks__lines'>
        {past.map(({ title, day, venue }, nth) => (
          <Row key={nth} title={title} caption={venue} value={dayInYear(dayStart(day), now)} />
        ))}
        {past.length === 0 && <View className='text-2 talks__line'>还没有讲过的记录。</View>}
      </View>
      <View className='talks__gap'>
        <Note>{`${org.name}的讲师。${branches.length === 0 ? '想请来讲，告诉团支书，由他替支部约。' : ''}`}</Note>
      </View>
    </View>
  )
}
