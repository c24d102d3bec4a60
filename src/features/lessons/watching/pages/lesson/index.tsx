import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchScreens } from '../../../../../services/platform/screens'
import { Player } from '../../../../../services/platform/video'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { shortLabel } from '../../../issue-words'
import { openLesson } from '../../../open-lessons'
import { NEXT_SCREENS } from '../../../routes'
import { useSecondHand } from '../../../use-second-hand'
import { LessonBody } from './lesson-body'
import { LessonSkeleton } from './lesson-skeleton'
import { LessonBanner } from './lesson-banner'
import { PLAYER_ID } from './lesson-video'
import { QuizBar } from './quiz-bar'
import './index.scss'

/** One lesson: its film or its text, what of it was really played, and the way to the questions. */
export default observer(function LessonPage() {
  const { lessonId = '', at } = useRouter().params
  const store = useStore((app) => {
    const opened = openLesson(app, lessonId)
    if (at) opened.wantSecond(Number(at) || 0)
    return opened
  })
  const [player] = useState(() => new Player(PLAYER_ID))
  const returning = useRef(false)
  useDidShow(() => {
    store.toLesson()
    void store.show()
    // At the first showing the player itself begins there.
    const second = returning.current && store.lesson.value ? store.playback.takeWanted() : null
    if (second !== null) Taro.nextTick(() => player.playFrom(second))
    returning.current = true
  })
  useDidHide(() => {
    player.pause()
    void store.hide()
  })
  useUnload(() => void store.hide())
  useEffect(() => fetchScreens(NEXT_SCREENS), [])
  useSecondHand(useCallback(() => store.tick(), [store]))

  const lesson = store.lesson.value
  return (
    <Screen
      kind='media'
      title={lesson ? shortLabel(lesson.label) : '团课'}
      titled={lesson !== null}
      banner={<LessonBanner store={store} />}
      bar={lesson ? <QuizBar store={store} lesson={lesson} /> : undefined}
    >
      <View className='lesson'>
        <Loaded from={store.lesson} skeleton={<LessonSkeleton />} onRetry={() => void store.load()}>
          {(value) => <LessonBody store={store} player={player} lesson={value} />}
        </Loaded>
      </View>
    </Screen>
  )
})
