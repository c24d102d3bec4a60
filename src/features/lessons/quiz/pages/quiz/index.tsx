import { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback } from 'react'
import { useStore } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { openLesson } from '../../../open-lessons'
import { useSecondHand } from '../../../use-second-hand'
import { Locked } from './locked'
import { Question } from './question'
import { QuestionSkeleton } from './question-skeleton'
import { Steps } from './steps'
import './index.scss'

/** The questions of a lesson, one a screen, without a clock. */
export default observer(function QuizPage() {
  const { lessonId = '' } = useRouter().params
  const store = useStore((app) => openLesson(app, lessonId))
  useDidShow(() => void store.show())
  useDidHide(() => void store.leave())
  useSecondHand(useCallback(() => store.tick(), [store]))
  const { quiz } = store
  const answering = store.lesson.value && quiz && store.mayAnswer
  return (
    <Screen
      title={store.done ? '重做小测' : '课后小测'}
      banner={store.done && !store.online ? <RedoOffline /> : undefined}
      bar={answering && quiz.question ? <Steps store={store} quiz={quiz} /> : undefined}
    >
      <Loaded from={store.lesson} skeleton={<QuestionSkeleton />} onRetry={() => void store.load()}>
        {(lesson) =>
          answering ? (
            <Question
              quiz={quiz}
              passMark={lesson.rules.passMark}
              redo={store.done && lesson.receipt?.corrected !== true}
            />
          ) : (
            <Locked store={store} />
          )
        }
      </Loaded>
    </Screen>
  )
})

/** A redo is no proof that has to be saved: it is handed in only where the cloud can grade it. */
const RedoOffline = () => <Banner icon='offline' title='没有网络' text='选过的答案在这部手机里，联网后再点提交。' />
