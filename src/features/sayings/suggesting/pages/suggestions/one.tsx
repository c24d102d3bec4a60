import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Suggestion } from '../../../../../contract/sayings'
import { SUGGESTION_ANSWER_MAX } from '../../../../../domain/limits'
import { dayName } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Lines } from '../../../../../ui/lines'
import { Row } from '../../../../../ui/row'
import { goTo } from '../../../go-to'
import { activityUrl, writeUrl } from '../../../routes'
import type { SuggestionsStore } from '../../suggestions.store'

interface Props {
  store: SuggestionsStore
  row: Suggestion
  /** Whether the reader answers it. */
  answers: boolean
}

/** One suggestion, with what the keeper says to it and what was made of it. */
export const One = observer(function One({ store, row, answers }: Props) {
  const { text, answer, activity } = row
  return (
    <View className='suggestions__one'>
      <View className='text-item suggestions__text'>{text}</View>
      {answer !== null && <View className='suggestions__answer'>{`${dayName(answer.at)} 答复\n${answer.text}`}</View>}
      {activity !== null && (
        <Row
          icon='calendar'
          title={activity.title}
          caption={`${dayName(activity.startsAt)}，由这条心愿办成`}
          onTap={() => goTo(activityUrl(activity.activityId))}
        />
      )}
      {answers &&
        (store.answering === row.sayingId ? <Answering store={store} row={row} /> : <Acts store={store} row={row} />)}
    </View>
  )
})

const Acts = observer(function Acts({ store, row }: Omit<Props, 'answers'>) {
  const { answer, activity, draft, text } = row
  const make = async () => {
    const made = draft ?? (await store.makeActivity(row))
    if (made !== null) goTo(writeUrl(store.venueId, made, draft === null))
  }
  return (
    <View className='suggestions__acts'>
      <Button small spoken={`${answer === null ? '答复' : '改答复'}，${text}`} onTap={() => store.beginAnswer(row)}>
        {answer === null ? '答复' : '改答复'}
      </Button>
      {activity === null && (
        <Button
          small
          busy={store.act.busy}
          spoken={`${draft === null ? '办成活动' : '接着写活动'}，${text}`}
          onTap={() => void make()}
        >
          {draft === null ? '办成活动' : '接着写活动'}
        </Button>
      )}
    </View>
  )
})

const Answering = observer(function Answering({ store, row }: Omit<Props, 'answers'>) {
  const empty = store.answer.trim() === ''
  return (
    <View className='suggestions__answering'>
      <Lines
        label='答复'
        placeholder='谁来看都一样的话，不写人名'
        value={store.answer}
        maxLength={SUGGESTION_ANSWER_MAX}
        onInput={(text) => store.writeAnswer(text)}
      />
      <View className='suggestions__acts'>
        <Button kind='quiet' onTap={() => store.leaveAnswer()}>
          先不答
        </Button>
        <Button kind='primary' grow busy={store.act.busy} disabled={empty} onTap={() => void store.giveAnswer(row)}>
          {empty ? '先写答复' : '发出答复'}
        </Button>
      </View>
    </View>
  )
})
