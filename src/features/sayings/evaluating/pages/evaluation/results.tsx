import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { EvaluationResults } from '../../../../../contract/sayings'
import { EVALUATED_FROM } from '../../../../../domain/limits'
import { QUESTIONS } from '../../../../../domain/sayings/evaluation'
import { described } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { Skeleton } from '../../../../../ui/skeleton'
import type { EvaluationStore } from '../../evaluation.store'
import { untilWords } from '../../evaluation-words'

/** What came of it, for who may read that: sums, and sentences that were reviewed. */
export const Results = observer(function Results({ store }: { store: EvaluationStore }) {
  const people = store.results.value?.people ?? null
  return (
    <View>
      <View className='evaluation__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          评估汇总
        </View>
        <View className='text-2'>{people !== null && `${people} 人评了`}</View>
      </View>
      <Loaded
        from={store.results}
        skeleton={<Skeleton width='100%' height={120} top={14} />}
        onRetry={() => void store.refresh()}
      >
        {(results) => <Told results={results} />}
      </Loaded>
    </View>
  )
})

function Told({ results }: { results: EvaluationResults }) {
  const { closesAt, people, sums, sentences, waiting } = results
  if (people === null)
    return (
      <View className='text-2'>{`${untilWords(closesAt)} 以后看汇总。在那以前不显示人数，免得看出是谁评的。`}</View>
    )
  if (people < EVALUATED_FROM)
    return <View className='text-2'>{`不满 ${EVALUATED_FROM} 人，没有汇总，写的话也没有留下。`}</View>
  return (
    <View>
      {QUESTIONS.map(({ asks, answers }, nth) => (
        <Sum key={asks} asks={asks} answers={answers} sum={sums?.[nth] ?? null} />
      ))}
      {sentences.map((text, nth) => (
        // Two may have said the same.
        <View key={`${nth} ${text}`} className='evaluation__quote'>{`“${text}”`}</View>
      ))}
      {sentences.length === 0 && waiting === 0 && <View className='text-cap'>没有人写话。</View>}
      {waiting > 0 && <View className='text-cap'>{`还有 ${waiting} 句在审核`}</View>}
    </View>
  )
}

interface SumProps {
  asks: string
  answers: readonly string[]
  sum: readonly number[] | null
}

function Sum({ asks, answers, sum }: SumProps) {
  const all = sum?.reduce((total, count) => total + count, 0) ?? 0
  return (
    <View className='evaluation__sum'>
      <View className='text-bold'>{asks}</View>
      {sum === null ? (
        <View className='text-cap'>{`答的不满 ${EVALUATED_FROM} 人`}</View>
      ) : (
        answers.map((answer, nth) => (
          <View key={answer} className='evaluation__answer'>
            <View>{`${answer} ${sum[nth] ?? 0}`}</View>
            <ProgressBar tone='ink' percent={all === 0 ? 0 : Math.round(((sum[nth] ?? 0) / all) * 100)} />
          </View>
        ))
      )}
    </View>
  )
}
