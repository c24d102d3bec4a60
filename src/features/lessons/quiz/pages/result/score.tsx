import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Finished, LessonDetail } from '../../../../../contract/lessons'
import { QUIZ_REST_MINUTES } from '../../../../../domain/limits'
import { goBack } from '../../../../../ui/navigation'
import { Rule } from '../../../../../ui/rule'
import { SubscribeNext } from '../../../components/subscribe-next'
import type { LessonStore } from '../../../lesson.store'
import { isLesson, lessonUrl } from '../../../routes'
import { QuestionResult } from '../../components/question-result'
import { Head } from './head'

interface Props {
  store: LessonStore
  lesson: LessonDetail
  finished: Finished
}

/** The score, and each question with what was chosen. */
export const Score = observer(function Score({ store, lesson, finished }: Props) {
  const { questions } = finished.result
  const known = questions.length > 0
  const replay = (second: number) => {
    store.wantSecond(second)
    const beneath = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (isLesson(beneath)) goBack()
    else void Taro.redirectTo({ url: lessonUrl(lesson.lessonId, second) })
  }
  return (
    <View>
      <Head lesson={lesson} finished={finished} />
      <Rule />
      {questions.map((graded, n) => {
        const question = lesson.questions.find(({ id }) => id === graded.id)
        return (
          question && (
            <QuestionResult
              key={graded.id}
              place={n + 1}
              question={question}
              graded={graded}
              chosen={store.quiz?.given[graded.id] ?? []}
              onReplay={lesson.videoUrl === null ? null : replay}
            />
          )
        )
      })}
      {finished.receipt && <SubscribeNext />}
      {!known && (
        <View className='result__note text-cap'>
          {`答错的是哪几题，通过以后和正确答案、解析一起给出。可以先回看各章再答；每交 ${lesson.rules.quizTries} 次，要隔 ${QUIZ_REST_MINUTES} 分钟。`}
        </View>
      )}
    </View>
  )
})
