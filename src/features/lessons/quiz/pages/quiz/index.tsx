import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback } from 'react'
import { useStore } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { goBack } from '../../../../../ui/navigation'
import { Screen } from '../../../../../ui/screen'
import type { LessonStore } from '../../../lesson.store'
import { openLesson } from '../../../open-lessons'
import { lockHint } from '../../../watching/quiz-lock'
import type { Outcome, Quiz } from '../../quiz.store'
import { certificateUrl, lessonUrl, resultUrl, waitingUrl } from '../../../routes'
import { useSecondHand } from '../../../use-second-hand'
import { Question } from './question'
import { QuestionSkeleton } from './question-skeleton'
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
            <Question quiz={quiz} passMark={lesson.rules.passMark} redo={store.done} />
          ) : (
            <Locked store={store} />
          )
        }
      </Loaded>
    </Screen>
  )
})

const Steps = observer(function Steps({ store, quiz }: { store: LessonStore; quiz: Quiz }) {
  const submit = async () => lead(await store.submit(), store.lessonId)
  return (
    <>
      <View className='quiz__back'>
        {quiz.index > 0 && (
          <Button kind='text' disabled={quiz.busy} onTap={() => quiz.step(-1)}>
            上一题
          </Button>
        )}
      </View>
      {quiz.isLast ? (
        <Button kind='primary' grow busy={quiz.busy} onTap={() => void submit()}>
          提交
        </Button>
      ) : (
        <Button kind='primary' grow onTap={() => quiz.step(1)}>
          下一题
        </Button>
      )}
    </>
  )
})

function lead(outcome: Outcome, lessonId: string): void {
  const urls: Partial<Record<Outcome, string>> = {
    graded: resultUrl(lessonId),
    waiting: waitingUrl(),
    elsewhere: certificateUrl(lessonId),
  }
  const url = urls[outcome]
  if (url) void Taro.redirectTo({ url })
}

/** A redo is no proof that has to be saved: it is handed in only where the cloud can grade it. */
const RedoOffline = () => <Banner icon='offline' title='没有网络' text='选过的答案在这部手机里，联网后再点提交。' />

/** Whoever comes here by a link, or whose time began anew. */
const Locked = observer(function Locked({ store }: { store: LessonStore }) {
  const { lock, watching, visitor, handedIn, done } = store
  const toLesson = () =>
    Taro.getCurrentPages().length > 1 ? goBack() : void Taro.redirectTo({ url: lessonUrl(store.lessonId) })
  const [title, text] = handedIn
    ? ['答案等待上传', '联网后自动补传，不用重做。']
    : done
      ? ['已经完成', '重做的机会已经用过，学习证明不受影响。']
      : visitor
        ? ['加入团支部后可以答题', '课可以先看，答题和学习证明需要团支部。']
        : [lock && !lock.open ? lockHint(lock) : '还不能答题', watching?.notice ?? '选过的答案已存在这部手机。']
  return (
    <Empty title={title} text={text}>
      <Button onTap={toLesson}>回到这一课</Button>
    </Empty>
  )
})
