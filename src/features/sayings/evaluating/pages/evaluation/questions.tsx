import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Evaluation } from '../../../../../contract/sayings'
import { SENTENCE_MAX } from '../../../../../domain/limits'
import { QUESTIONS } from '../../../../../domain/sayings/evaluation'
import { described, live } from '../../../../../ui/aria'
import { Lines } from '../../../../../ui/lines'
import { Note } from '../../../../../ui/note'
import { OneOf } from '../../../../../ui/one-of'
import type { SaidStage } from '../../../said'
import type { EvaluationStore } from '../../evaluation.store'
import { untilWords } from '../../evaluation-words'

const SAYS: Record<SaidStage, string> = {
  idle: '',
  busy: '',
  sent: '已收到，谢谢',
  waiting: '已存在这部手机，联网后自动送出',
}

interface Props {
  store: EvaluationStore
  lecture: Evaluation
}

/** Three questions and a sentence; once sent they stand there as they were, and say so. */
export const Questions = observer(function Questions({ store, lecture }: Props) {
  const { said } = store
  return (
    <View>
      <View className='evaluation__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          三个问题
        </View>
        <View className={said.done ? 'text-green' : 'text-2'} {...live}>
          {said.done ? SAYS[said.stage] : `${untilWords(lecture.closesAt)} 前可评`}
        </View>
      </View>
      {QUESTIONS.map(({ asks, answers }, nth) => (
        <View key={asks} className='evaluation__question'>
          <View>{asks}</View>
          <OneOf
            label={asks}
            items={answers}
            value={store.answers[nth] ?? null}
            disabled={said.done || said.busy}
            onChange={(choice) => store.choose(nth, choice)}
          />
        </View>
      ))}
      <Sentence store={store} />
      <View className='text-note text-amber' {...live}>
        {said.error?.message}
      </View>
      <Note icon='shield'>不署名。讲师只看汇总，满 3 人评了才有；文字审核后才转给他。到期以后谁也查不出是谁写的。</Note>
    </View>
  )
})

const Sentence = observer(function Sentence({ store }: { store: EvaluationStore }) {
  const { said, text } = store
  if (said.done) return text === '' ? null : <View className='evaluation__quote'>{`“${text}”`}</View>
  return (
    <View className='evaluation__sentence'>
      <Lines
        label='想对讲的人说一句'
        placeholder='可以不写'
        value={text}
        maxLength={SENTENCE_MAX}
        onInput={(words) => store.write(words)}
      />
    </View>
  )
})
