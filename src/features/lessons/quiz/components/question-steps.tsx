import { View } from '@tarojs/components'
import { described } from '../../../../ui/aria'
import './question-steps.scss'

interface Props {
  /** Whether each question has an answer. */
  answered: boolean[]
  index: number
}

/** One stroke a question: answered, the one on the screen, still to come. */
export function QuestionSteps({ answered, index }: Props) {
  const done = answered.filter(Boolean).length
  return (
    <View className='question-steps' {...described('img', `共 ${answered.length} 题，已答 ${done} 题`)}>
      {answered.map((is, n) => (
        <View
          key={n}
          className={`question-step${is ? ' question-step--done' : ''}${n === index ? ' question-step--here' : ''}`}
        />
      ))}
    </View>
  )
}
