import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OpenQuestion, QuestionResult as Graded } from '../../../../contract/lessons'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { optionWords } from '../question-words'
import './question-result.scss'

interface Props {
  /** Counted from 1. */
  place: number
  question: OpenQuestion
  graded: Graded
  chosen: readonly string[]
  /** Null where there is no film. */
  onReplay: ((second: number) => void) | null
}

/** One question after grading: wrong ones are open, right ones can be opened. */
export function QuestionResult({ place, question, graded, chosen, onReplay }: Props) {
  const [open, setOpen] = useState(!graded.correct)
  const { right, explanation, atSeconds } = graded
  return (
    <View className={`question-result ${open ? 'question-result--open' : ''}`}>
      <View
        className='question-result__head'
        {...tappable(() => setOpen(!open), {
          label: `${graded.correct ? '答对' : '答错'}，题目 ${place}，${question.stem}，${open ? '收起' : '展开'}`,
        })}
      >
        <View className={`question-result__mark ${graded.correct ? 'text-green' : 'text-red'}`}>
          <Icon name={graded.correct ? 'check-circle' : 'x-circle'} />
        </View>
        <Text className={`question-result__stem ${open ? '' : 'text-one-line'}`}>{`${place}. ${question.stem}`}</Text>
        <View className={`question-result__chevron ${open ? 'question-result__chevron--up' : ''}`}>
          <Icon name='down' size='s' />
        </View>
      </View>
      {open && (
        <View className='question-result__body'>
          <Options label='你的答案' options={optionWords(question, chosen)} />
          <Options label='正确答案' options={optionWords(question, right)} right />
          {explanation !== '' && <View className='question-result__why'>{explanation}</View>}
          {atSeconds !== null && onReplay && (
            <View className='question-result__replay' {...tappable(() => onReplay(atSeconds))}>
              <Icon name='play' size='s' />
              <Text>回看这一段</Text>
            </View>
          )}
        </View>
      )}
    </View>
  )
}

interface OptionsProps {
  label: string
  options: { letter: string; text: string }[]
  right?: boolean
}

function Options({ label, options, right }: OptionsProps) {
  return (
    <View className='question-result__options'>
      <Text className='question-result__label'>{label}</Text>
      <View className={`question-result__answers ${right ? 'text-green text-bold' : ''}`}>
        {options.map(({ letter, text }) => (
          <View key={letter}>{`${letter}\u3000${text}`}</View>
        ))}
      </View>
    </View>
  )
}
