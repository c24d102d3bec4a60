import { Text, View } from '@tarojs/components'
import type { OpenQuestion } from '../../../../contract/lessons'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { optionLetter } from '../question-words'
import './quiz-option.scss'

interface Props {
  kind: OpenQuestion['kind']
  /** Counted from 0. */
  place: number
  text: string
  chosen: boolean
  onChoose: () => void
}

/** One option; a screen reader hears its letter and its words. Its letter is round, and square in `quiz-options--many`. */
export function QuizOption({ kind, place, text, chosen, onChoose }: Props) {
  const many = kind === 'multiple'
  return (
    <View
      className={`quiz-option${chosen ? ' quiz-option--chosen' : ''}`}
      hoverClass='quiz-option--pressed'
      {...tappable(onChoose, { role: many ? 'checkbox' : 'radio', chosen })}
    >
      <View className='quiz-option__letter'>
        {/* Both, of which the style shows one: what comes and goes costs more than a class. */}
        <Text className='quiz-option__place'>{optionLetter(place)}</Text>
        <Icon name='check' size='s' />
      </View>
      <Text className='quiz-option__text'>{text}</Text>
    </View>
  )
}
