import { Text, View } from '@tarojs/components'
import type { OpenQuestion } from '../../../contract/lessons'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
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

/** One option: a round letter where one is chosen, a square one where several may be. */
export function QuizOption({ kind, place, text, chosen, onChoose }: Props) {
  const many = kind === 'multiple'
  const letter = optionLetter(place)
  return (
    <View
      className={`quiz-option ${chosen ? 'quiz-option--chosen' : ''}`}
      hoverClass='quiz-option--pressed'
      {...tappable(onChoose, { role: many ? 'checkbox' : 'radio', label: `${letter} ${text}`, chosen })}
    >
      <View className={`quiz-option__letter ${many ? 'quiz-option__letter--square' : ''}`}>
        {many && chosen ? <Icon name='check' size='s' /> : <Text>{letter}</Text>}
      </View>
      <Text className='quiz-option__text'>{text}</Text>
    </View>
  )
}
