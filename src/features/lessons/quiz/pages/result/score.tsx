import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Finished, LessonDetail } from '../../../../../contract/lessons'
import { QUIZ_REST_MINUTES } from '../../../../../domain/limits'
import { Icon } from '../../../../../ui/icon'
import { goBack } from '../../../../../ui/navigation'
import { Num } from '../../../../../ui/num'
import { Rule } from '../../../../../ui/rule'
import { SubscribeNext } from '../../../components/subscribe-next'
import type { LessonStore } from '../../../lesson.store'
import { isLesson, lessonUrl } from '../../../routes'
import { ANSWERS_KNOWN } from '../../../score-words'
import { QuestionResult } from '../../components/question-result'

interface Props {
  store: LessonStore
  lesson: LessonDetail
  finished: Finished
}

/** The score, and each question with what was chosen. */
export const Score = observer(function Score({ store, lesson, finished }: Props) {
  const { score, passed, wrong, questions } = finished.result
  const right = lesson.questions.length - wrong
  const best = finished.receipt?.score ?? score
  const known = questions.length > 0
  const replay = (second: number) => {
    store.wantSecond(second)
    const beneath = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? ''
    if (isLesson(beneath)) goBack()
    else void Taro.redirectTo({ url: lessonUrl(lesson.lessonId, second) })
  }
  return (
    <View>
      <View className='result__head'>
        <Num size='hero'>{score}</Num>
        <View className='result__words'>
          <View className={`result__verdict ${passed ? 'text-green' : ''}`}>
            {passed && <Icon name='check-circle' size='s' />}
            <Text>{passed ? '通过' : '还差一点'}</Text>
          </View>
          <View className='text-2'>
            {`答对 ${right} 题${wrong > 0 ? `，答错 ${wrong} 题` : ''}`}
            {!passed && `，${lesson.rules.passMark} 分通过`}
            {known && best > score && `，取较高的 ${best} 分`}
          </View>
          {finished.receipt?.answersKnown === true && <View className='text-cap'>{ANSWERS_KNOWN}</View>}
        </View>
      </View>
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
