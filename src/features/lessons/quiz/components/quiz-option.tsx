import { View } from '@tarojs/components'
import type { OpenQuestion } from '../../../../contract/lessons'
import { tappable } from '../../../../ui/aria'
import './quiz-option.scss'

interface Props {
  kind: OpenQuestion['kind']
  text: string
  chosen: boolean
  onChoose: () => void
}

/** One option; a screen reader hears its letter and its words. The letter is counted by the style: round, and square in `quiz--multiple`. */
export function QuizOption({ kind, text, chosen, onChoose }: Props) {
  return (
    <View
      className={`quiz-option${chosen ? ' quiz-option--on' : ''}`}
      hoverClass='quiz-option--pressed'
      {...tappable(onChoose, { role: kind === 'multiple' ? 'checkbox' : 'radio', chosen })}
    >
      {text}
    </View>
  )
}
