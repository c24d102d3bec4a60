import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ComparedTexts, Writing, WritingConfirm } from '../../../../contract/writing'
import { Fact } from '../../../../desk/fact'
import { materialWords } from '../../../../domain/notices/material'
import { budgetWords, isUsedUp } from '../../budget-words'
import { momentWords } from '../../words'
import { changedOf, confirmChanges, isCharged } from '../asked'
import type { ReviewStore } from '../review.store'

interface Props {
  store: ReviewStore
  writing: Writing
  /** Of two texts beside one another; null while they are on their way. */
  compared: ComparedTexts | null
}

/** What is to be confirmed, why, until when and by which question; of a correction, whether everyone is asked anew. */
export const AskedFacts = observer(function AskedFacts({ store, writing, compared }: Props) {
  const { text, now, asking, copy } = writing
  const { confirm } = text
  const changes = compared?.before ? confirmChanges({ before: compared.before.confirm, after: confirm }, now) : []
  if (confirm === null) return changes.length > 0 ? <Fact name='需要确认'>{changes.join('；')}</Fact> : null
  const { value } = store.burden
  const correcting = copy !== null && asking !== null
  return (
    <View>
      <Fact name='需要确认'>{confirm.reason}</Fact>
      <Fact name='确认截止'>{confirm.deadline === null ? '没有写' : momentWords(confirm.deadline, now)}</Fact>
      {confirm.question && <QuestionFact question={confirm.question} />}
      {changes.length > 0 && <Fact name='确认的改动'>{changes.join('；')}</Fact>}
      {correcting && (
        <Fact name='重新确认'>
          {[text.asksAgain ? '请大家重新确认，不占每月的次数' : '不用，确认过的还算数', changedWords(compared, text)]
            .filter(Boolean)
            .join('；')}
        </Fact>
      )}
      {isCharged(writing) && (
        <Fact name='确认次数'>
          {value && (
            <View className={isUsedUp(value) ? 'text-amber' : ''}>
              {isUsedUp(value) ? budgetWords(value, now) : `通过后占一次：${budgetWords(value, now)}`}
            </View>
          )}
        </Fact>
      )}
    </View>
  )
})

/** What its readers act by has changed; where nobody is asked anew all the same, it is said so. */
function changedWords(compared: ComparedTexts | null, { asksAgain }: Writing['text']): string {
  const changed = compared === null ? [] : changedOf(compared)
  if (changed.length === 0) return ''
  return asksAgain ? materialWords(changed) : `${materialWords(changed)}，看看要不要重新确认`
}

const QuestionFact = ({
  question: { text, options, right, says },
}: {
  question: NonNullable<WritingConfirm['question']>
}) => (
  <>
    <Fact name='题目'>
      <View>{text}</View>
      {options.map((option, nth) => (
        <View key={nth} className={nth === right ? 'text-green' : 'text-2'}>
          {nth === right ? `${option}（正确）` : option}
        </View>
      ))}
    </Fact>
    <Fact name='答错看这段'>{says}</Fact>
  </>
)
