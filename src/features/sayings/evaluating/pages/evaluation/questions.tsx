import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Evaluation } from '../../../../../contract/sayings'
import { QUESTIONS } from '../../../../../domain/sayings/evaluation'
import { described, live } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import { OneOf } from '../../../../../ui/one-of'
import type { SaidStage } from '../../../said'
import type { EvaluationStore } from '../../evaluation.store'
import { untilWords } from '../../evaluation-words'
import { Sentence } from './sentence'

const SAYS: Record<SaidStage, string> = {
  idle: '',
  busy: '',
  sent: '已收到，谢谢',
  waiting: '已存在这部手机，联网后自动送出',
}

const OFF = { ariaDisabled: 'true' } as const

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
        <View className={said.done ? 'text-green' : 'text-note text-2'} {...live}>
          {said.done ? SAYS[said.stage] : `${untilWords(lecture.closesAt)} 前可评`}
        </View>
      </View>
      {/* All of them at once: each of nine would be told by itself. */}
      <View {...(said.done ? OFF : {})}>
        {QUESTIONS.map(({ asks, answers }, nth) => (
          <View key={asks} className='evaluation__question'>
            <View>{asks}</View>
            <OneOf
              label={asks}
              items={answers}
              value={store.answers[nth] ?? null}
              onChange={(choice) => store.choose(nth, choice)}
            />
          </View>
        ))}
      </View>
      <Sentence store={store} />
      <View className='text-note text-amber' {...live}>
        {said.problem}
      </View>
      <Note icon='shield'>不署名。讲师只看汇总，文字审核后才转给他。</Note>
    </View>
  )
})
