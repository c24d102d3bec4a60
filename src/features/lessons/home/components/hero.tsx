import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { deadlinePhrase, duration } from '../../../../domain/time'
import { watchedOf } from '../../../../domain/lessons/watched'
import { described } from '../../../../ui/aria'
import { Cover } from '../../../../ui/cover'
import { Icon } from '../../../../ui/icon'
import { WatchedBar } from '../../../../ui/watched-bar'
import type { HomeStore, Issue } from '../home.store'
import { HeroActions } from './hero-actions'
import { IssueLine } from './issue-line'
import { ProgressWords } from './progress-words'
import { StageTag } from './stage-tag'
import './hero.scss'

interface Props {
  store: HomeStore
  issue: Issue
  now: string
}

/** The issue of the week: what it is, until when, how far I am, and the one next thing to do. */
export const Hero = observer(function Hero({ store, issue, now }: Props) {
  const { stage } = store
  const finished = stage === 'done' || stage === 'late'
  const hasVideo = issue.durationSeconds > 0
  return (
    <View className='hero'>
      <IssueLine issue={issue} now={now} />
      <Cover
        url={issue.coverUrl}
        ratio={2}
        sequence={issue.order}
        duration={hasVideo ? duration(issue.durationSeconds) : undefined}
      />
      <View className='hero__title text-title-l' {...described('heading', undefined, 2)}>
        {issue.title}
      </View>
      <View className='hero__state'>
        <View className={`hero__deadline${finished || store.overdue ? ' hero__deadline--past' : ''}`}>
          <Icon name='clock' size='s' />
          <Text>{deadlinePhrase(issue.deadline, now)}</Text>
        </View>
        <StageTag stage={stage} refused={typeof store.unsent?.refused === 'string'} />
      </View>
      {hasVideo && stage !== 'visitor' && (
        <View className='hero__bar'>
          <WatchedBar
            chapters={issue.chapters}
            watched={watchedOf(store.watched, issue.durationSeconds)}
            length={issue.durationSeconds}
          />
        </View>
      )}
      <ProgressWords store={store} issue={issue} />
      <HeroActions store={store} issue={issue} />
    </View>
  )
})
