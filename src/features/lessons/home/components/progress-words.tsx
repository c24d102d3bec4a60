import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { wholePercent } from '../../../../domain/assignments/rate'
import { clockTime, dayName, durationWords } from '../../../../domain/time'
import { Num } from '../../../../ui/num'
import type { HomeStore, Issue } from '../home.store'
import './progress-words.scss'

interface Props {
  store: HomeStore
  issue: Issue
}

/** How far, in words, under the bar. */
export const ProgressWords = observer(function ProgressWords({ store, issue }: Props) {
  const { stage, unsent } = store
  if (stage === 'in-progress' && issue.durationSeconds > 0) return <Watched store={store} issue={issue} />
  return (
    <View className='progress-words'>
      <Text className='text-cap'>
        {stage === 'waiting' ? (unsent?.refused ?? '答案在这部手机里，联网后自动补传') : words(store, issue)}
      </Text>
    </View>
  )
})

const Watched = observer(function Watched({ store, issue }: Props) {
  const gaps = store.gaps > 0 ? `，漏看 ${store.gaps} 段` : ''
  return (
    <View className='progress-words'>
      <View className='progress-words__share'>
        <Num size='m'>{store.percent}%</Num>
        <Text className='text-cap'>
          已看 {durationWords(store.watchedSeconds)}
          {gaps}
        </Text>
      </View>
      <Text className='text-cap'>答题需 {needed(issue)}%</Text>
    </View>
  )
})

const needed = ({ coverageNeeded }: Issue): number => wholePercent(coverageNeeded, 1)

function words({ stage }: HomeStore, issue: Issue): string {
  if (stage === 'visitor') return '不加入也能看，只是不留学习记录'
  if (issue.doneAt !== null) return `${dayName(issue.doneAt)} ${clockTime(issue.doneAt)} 完成·${issue.classHours} 学时`
  return issue.durationSeconds > 0 ? `全程真实观看满 ${needed(issue)}% 后答题` : '读完图文后答题'
}
