import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { DrawSheet } from '../../../../../contract/homes'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { Steps } from '../../../../../ui/steps'
import { DrawStore } from '../../draw.store'
import { sha256 } from '../../sha256'
import { momentWords } from '../../time-words'
import { useBeat } from '../../use-beat'
import { Copyable } from './copyable'
import { Finding } from './finding'
import { Tickets } from './tickets'
import './index.scss'

/** How places were drawn, computed once more on this phone. */
export default observer(function DrawPage() {
  const { activityId = '' } = useRouter().params
  const store = useStore((app) => new DrawStore(app, activityId, sha256))
  useBeat(store)
  return (
    <Screen title='核对抽签'>
      <Loaded from={store.sheet} skeleton={<DrawSkeleton />} onRetry={() => void store.refresh()}>
        {(sheet) => <Sheet store={store} sheet={sheet} />}
      </Loaded>
    </Screen>
  )
})

const Sheet = observer(function Sheet({ store, sheet }: { store: DrawStore; sheet: DrawSheet }) {
  const { commitment, seed, own, closesAt, now } = sheet
  const { ticket } = store
  return (
    <View className='draw'>
      <Finding store={store} sheet={sheet} />
      <View className='text-title draw__title' {...described('heading', undefined, 2)}>
        怎么抽的
      </View>
      <Steps
        steps={[
          { title: '发布时公布种子的哈希', text: '种子先定下，谁也改不了，也看不到', state: 'passed' },
          {
            title: `${momentWords(closesAt, now)} 报名截止`,
            text: '这时公布种子，票不再增减',
            state: seed === null ? 'now' : 'passed',
          },
          {
            title: '按“种子 换行 票号”的哈希从小到大排',
            text: '谁算都一样，前面的有位子，后面的依次候补',
            state: seed === null ? 'to-come' : 'passed',
          },
        ]}
      />
      <View className='text-title draw__title' {...described('heading', undefined, 2)}>
        拿去自己算
      </View>
      <Copyable name='种子的哈希' value={commitment} />
      {seed !== null && <Copyable name='种子' value={seed} />}
      {own !== null && <Copyable name='我的票号' value={own} />}
      {own === null && ticket !== null && <Copyable name='我报名的话，票号是' value={ticket} />}
      <Tickets sheet={sheet} />
      <Note>哈希是 SHA-256。票号是“活动编号 换行 个人编号”的哈希，只从它看不出是谁。</Note>
    </View>
  )
})

function DrawSkeleton() {
  return (
    <View className='draw'>
      <Skeleton width='40%' height={84} top={10} />
      <Skeleton width='100%' height={6} top={14} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='90%' height={40} top={18} />
      ))}
    </View>
  )
}
