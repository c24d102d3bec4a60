import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ANSWER_MAX, ANSWERS_MAX, ANSWERS_MIN, QUESTION_MAX } from '../../../../../domain/limits'
import { questionFlaw } from '../../../../../domain/notices/confirm-flaws'
import { Labelled } from '../../../../../forms/labelled'
import { TextBox } from '../../../../../forms/text-box'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { TextAction } from '../../../../../ui/text-action'
import { BLANK_QUESTION, isThere, POINTS, saysWords, without, type WrittenQuestion } from '../../asking'
import { Asked } from '../../components/asked'
import type { Editing } from '../../editing'

interface Props {
  editing: Editing
  question: WrittenQuestion | null
  /** Only the paragraph can be chosen. */
  locked: boolean
  onPut: (question: WrittenQuestion | null) => void
}

const LETTERS = 'ABCD'

/** One question on the point, by which it is confirmed: not needed. */
export const QuestionPart = observer(function QuestionPart({ editing, question, locked, onPut }: Props) {
  const { store, tried } = editing
  const { text, editable } = store
  if (!text) return null
  if (question === null)
    return locked ? null : (
      <Button kind='quiet' small icon='plus' onTap={() => onPut(BLANK_QUESTION)}>
        加一道题（可以不加）
      </Button>
    )
  const put = (part: Partial<WrittenQuestion>) => onPut({ ...question, ...part })
  const { options, right, says } = question
  const gone = says !== '' && !isThere(says, text.blocks)
  return (
    <View className='confirming__question'>
      <Labelled label='题目' note='答对了才算确认' error={tried && !locked ? questionFlaw(question) : null}>
        <TextBox
          label='题目'
          value={question.text}
          maxLength={QUESTION_MAX}
          placeholder='如：什么时候返校？'
          disabled={locked}
          onInput={(typed) => put({ text: typed })}
        />
      </Labelled>
      {!locked && (
        <View className='confirming__ways'>
          {POINTS.map((point) => (
            <Chip key={point.word} onTap={() => put({ text: point.text })}>
              {point.word}
            </Chip>
          ))}
        </View>
      )}
      {options.map((option, at) => (
        <View key={at} className='confirming__option'>
          <View className='confirming__answer'>
            <TextBox
              label={`选项 ${LETTERS.charAt(at)}`}
              value={option}
              maxLength={ANSWER_MAX}
              placeholder={`选项 ${LETTERS.charAt(at)}`}
              disabled={locked}
              onInput={(typed) => put({ options: options.map((one, nth) => (nth === at ? typed : one)) })}
            />
          </View>
          {locked ? (
            at === right && <View className='text-note text-green'>正确</View>
          ) : (
            <Chip choice on={at === right} spoken={`${LETTERS.charAt(at)} 正确`} onTap={() => put({ right: at })}>
              正确
            </Chip>
          )}
          {!locked && options.length > ANSWERS_MIN && (
            <TextAction spoken={`去掉选项 ${LETTERS.charAt(at)}`} onTap={() => onPut(without(question, at))}>
              去掉
            </TextAction>
          )}
        </View>
      ))}
      <Asked
        label='正文里哪一段说了答案'
        value={saysWords(question, text)}
        error={gone || (tried && says === '') ? '选一段，答错的人会看到它' : null}
        disabled={!editable}
        onTap={() => editing.show('says')}
      />
      {!locked && (
        <View className='confirming__ways'>
          {options.length < ANSWERS_MAX && (
            <TextAction icon='plus' onTap={() => put({ options: [...options, ''] })}>
              加一个选项
            </TextAction>
          )}
          <TextAction onTap={() => onPut(null)}>去掉这道题</TextAction>
        </View>
      )}
    </View>
  )
})
