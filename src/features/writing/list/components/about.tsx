import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { figures } from '../../../../domain/assignments/rate-words'
import type { Instant } from '../../../../domain/time'
import { described } from '../../../../ui/aria'
import { Loaded } from '../../../../ui/loaded'
import { Skeleton } from '../../../../ui/skeleton'
import { Steps } from '../../../../ui/steps'
import { Fact } from '../../../../desk/fact'
import { historyOf } from '../history'
import { reachWords } from '../../reach-words'
import { momentWords, scopeWords } from '../../words'
import type { ActsStore } from '../acts.store'
import { Acts } from './acts'
import { Asking } from './asking'
import './about.scss'

/** How a notice stands: for whom it is, what can be done with it, and what has become of it. */
export const About = observer(function About({ store }: { store: ActsStore }) {
  const { writing, reach } = store
  return (
    <Loaded from={writing.found} skeleton={<AboutSkeleton />} onRetry={() => void store.refresh()}>
      {(found) => {
        const { text, out, now, hindered, views, repost } = found
        const told = historyOf(found)
        return (
          <View className='about-writing'>
            <Fact name='范围'>{scopeWords(text)}</Fact>
            {store.counts(found) && <Fact name='人数'>{countedWords(reach, now)}</Fact>}
            {repost !== null && <Fact name='转自'>{repost.source}</Fact>}
            {out === 'not-out' && (
              <Fact name='发布时间'>{text.publishAt === null ? '通过后立即' : momentWords(text.publishAt, now)}</Fact>
            )}
            {(out === 'published' || out === 'withdrawn') && <Fact name='浏览'>{`${figures(views)} 人`}</Fact>}
            <Asking store={store} writing={found} />
            {hindered !== null && <View className='text-2 about-writing__line'>{hindered}</View>}
            <Acts store={store} writing={found} />
            <View className='text-bold about-writing__head' {...described('heading', undefined, 2)}>
              历史
            </View>
            {told.length === 0 ? (
              <View className='text-cap'>从原来的系统搬来的，没有记下是谁写的。</View>
            ) : (
              <Steps steps={told} />
            )}
          </View>
        )
      }}
    </Loaded>
  )
})

/** Its place is there before the number is. */
const countedWords = (reach: ActsStore['reach'], now: Instant): string => {
  if (reach === null) return ''
  return reach === 'unknown' ? '还没有数过' : reachWords(reach, now)
}

const AboutSkeleton = () => (
  <View>
    <Skeleton width='100%' height={28} top={12} />
    <Skeleton width='100%' height={28} top={12} />
    <Skeleton width='60%' height={44} top={16} />
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} width='80%' height={36} top={16} />
    ))}
  </View>
)
