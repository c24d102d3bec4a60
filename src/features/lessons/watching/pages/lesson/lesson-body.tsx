import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { LessonDetail } from '../../../../../contract/lessons'
import { STATE_NAMES } from '../../../../../domain/assignments/state-names'
import { clockTime, dayName } from '../../../../../domain/time'
import type { Player } from '../../../../../services/platform/video'
import { described } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Note } from '../../../../../ui/note'
import { Tabs } from '../../../../../ui/tabs'
import type { LessonStore } from '../../../lesson.store'
import type { AppealStore } from '../../appeal.store'
import { chapterStates } from '../../chapter-states'
import { AppealEntry } from '../../components/appeal-entry'
import { ChapterList } from '../../components/chapter-list'
import { Reading } from '../../components/reading'
import { filmNote } from '../../watching-words'
import { LessonVideo } from './lesson-video'
import { ReadingTime } from './reading-time'
import { Watched } from './watched'

const MODES = [
  { key: 'watch', label: '视频' },
  { key: 'read', label: '图文' },
] as const

interface Props {
  store: LessonStore
  player: Player
  lesson: LessonDetail
}

export const LessonBody = observer(function LessonBody({ store, player, lesson }: Props) {
  const { videoUrl } = lesson
  const { playback, watching } = store
  const { mode } = playback
  const film = mode === 'watch' && videoUrl !== null
  const jump = (second: number) => {
    playback.pause()
    player.playFrom(second)
  }
  return (
    <View>
      {film && <LessonVideo key={videoUrl} playback={playback} player={player} lesson={{ ...lesson, videoUrl }} />}
      {videoUrl !== null && lesson.text.length > 0 && (
        <Tabs items={MODES} value={mode} onChange={(key) => playback.setMode(key)} />
      )}
      <View className='lesson__part'>
        <View className='lesson__title' {...described('heading')}>
          {lesson.title}
        </View>
        {!film && lesson.summary && <View className='lesson__summary text-2'>{lesson.summary}</View>}
        {lesson.receipt && <Done receipt={lesson.receipt} />}
        {watching && film && <Watched lesson={lesson} watching={watching} onJump={jump} />}
        {watching && !film && <ReadingTime watching={watching} />}
        {film && (
          <View className='lesson__chapters'>
            <ChapterList
              chapters={lesson.chapters}
              states={watching && chapterStates(lesson.chapters, watching.played.spans, watching.played.position)}
              onJump={jump}
            />
          </View>
        )}
        {!film && <Reading text={lesson.text} />}
        <View className='lesson__note'>
          <Note icon={playback.filmFailed ? 'alert' : 'info'}>
            {note(store, { film, maxRate: lesson.rules.maxRate })}
          </Note>
        </View>
        {store.appeal && store.mayAppeal && !store.handedIn && mayAppeal(lesson, store.appeal) && (
          <AppealEntry lesson={lesson} store={store.appeal} over={store.over} />
        )}
      </View>
    </View>
  )
})

/** Not for what is recorded as on time, unless it was by an appeal. */
const mayAppeal = ({ receipt, state }: LessonDetail, { appeal }: AppealStore): boolean =>
  (receipt === null && state !== 'done') || receipt?.late === true || appeal !== null

function Done({ receipt: { doneAt, late } }: { receipt: { doneAt: string; late: boolean } }) {
  return (
    <View className={`lesson__done ${late ? 'text-amber' : 'text-green'}`}>
      <Icon name='check-circle' size='s' />
      <Text className='text-bold'>{late ? STATE_NAMES.late : '已完成'}</Text>
      <Text className='text-cap text-figures'>{`${dayName(doneAt)} ${clockTime(doneAt)}`}</Text>
    </View>
  )
}

function note(store: LessonStore, { film, maxRate }: { film: boolean; maxRate: number }): string {
  if (store.playback.filmFailed) return '视频没有放出来，看过的都还在。可以过一会儿再点播放，也可以改看图文。'
  if (store.done) return film ? '重看不再计入，学习证明不受影响' : '学习证明已在「我的」里'
  if (store.visitor) return '现在可以看，但不会留下学习记录'
  return film ? filmNote(maxRate) : '图文和视频一样算完成，读够用时就可以答题'
}
