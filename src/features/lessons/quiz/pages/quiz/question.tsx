import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef } from 'react'
import type { AppError } from '../../../../../contract/errors'
import { described } from '../../../../../ui/aria'
import { focusOnceShown } from '../../../../../ui/focus'
import { Note } from '../../../../../ui/note'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Tag } from '../../../../../ui/tag'
import { QuestionSteps } from '../../components/question-steps'
import { QuizOption } from '../../components/quiz-option'
import { KIND_WORDS } from '../../question-words'
import type { Quiz } from '../../quiz.store'

/** Who has tried too often waits; anything else may be tried at once. */
const failed = ({ code, message, trace }: AppError): string =>
  `没有提交成功。${message}。${code === 'TOO_MANY' ? '' : '可以再点一次提交。'}${trace && `编号 ${trace}`}`

const WEB = process.env.TARO_ENV === 'h5'

const KINDS = ['single', 'multiple', 'judge'] as const

interface Props {
  quiz: Quiz
  passMark: number
  redo: boolean
}

/** One question with its options. */
export const Question = observer(function Question({ quiz, passMark, redo }: Props) {
  const { question, questions, index, error, missed } = quiz
  if (!question) return null
  const chosen = quiz.chosen(question.id)
  const rules = redo ? '不限时。重做只有这一次，取较高分。' : `不限时。${passMark} 分通过，可重做一次，取较高分。`
  return (
    // All kinds are told, of which the style shows one: what comes and goes from question to question costs more than a class.
    <View className={`quiz quiz--${question.kind}`}>
      <QuestionSteps answered={questions.map(({ id }) => quiz.chosen(id).length > 0)} index={index} />
      <View className='quiz__head'>
        <View className='quiz__place'>
          <Text className='quiz__number'>{index + 1}</Text>
          <Text className='text-3'>{`/ ${questions.length} 题`}</Text>
        </View>
        {KINDS.map((kind) => (
          <View key={kind} className={`quiz__kind quiz__kind--${kind}`}>
            <Tag>{KIND_WORDS[kind].tag}</Tag>
            <Text className='text-cap'>{KIND_WORDS[kind].hint}</Text>
          </View>
        ))}
      </View>
      {missed > 0 && (
        <View className='quiz__missed' {...described('alert')}>
          <Note icon='alert'>{`还有 ${missed} 题没有答，答完再提交。`}</Note>
        </View>
      )}
      <Stem id={question.id} words={question.stem} focused={quiz.filling} />
      <View className='quiz-options'>
        {/* By question: options are one node each, which is less than what differs between two of them. */}
        {question.options.map((option) => (
          <QuizOption
            key={`${question.id} ${option.id}`}
            kind={question.kind}
            text={option.text}
            chosen={chosen.includes(option.id)}
            onChoose={() => quiz.choose(option.id)}
          />
        ))}
      </View>
      <View className='quiz__foot'>
        <View className='quiz__count'>
          <Text>已选</Text>
          <Text className='quiz__count-number'>{chosen.length}</Text>
          <Text>项</Text>
        </View>
        <Note>{rules}</Note>
      </View>
      {error && (
        <View className='quiz__problem' {...described('alert')}>
          <Note icon='alert'>{failed(error)}</Note>
        </View>
      )}
    </View>
  )
})

interface StemProps {
  /** Of the question. */
  id: string
  words: string
  focused: boolean
}

/** What is asked. Whoever is led here from a question that had been left out begins here: at the top of the page, and with the keys. */
function Stem({ id, words, focused }: StemProps) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!focused) return undefined
    scrollToTop()
    return WEB ? focusOnceShown(() => ref.current) : undefined
  }, [focused, id])
  return (
    <View className='quiz__stem' {...described('heading', undefined, 2)} {...(WEB ? { ref, tabIndex: -1 } : {})}>
      {words}
    </View>
  )
}
