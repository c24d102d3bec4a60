import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { HistoryRow, MemberHistory } from '../../../../../contract/tending'
import { historyWords } from '../../../../../domain/assignments/history'
import { STANDING_NAMES } from '../../../../../domain/people/standing'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Rule } from '../../../../../ui/rule'
import { Seal } from '../../../../../ui/seal'
import { Skeleton } from '../../../../../ui/skeleton'
import { Strip } from '../../../../../ui/strip'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { useRefresh } from '../../../use-refresh'
import { MemberStore } from '../../member.store'
import { AssignmentAtHand } from './assignment-at-hand'
import { AssignmentRows } from './assignment-rows'
import { ReasonSheet } from './reason-sheet'
import './index.scss'

/** One person of the branch, for its secretary and deputy: the last assignments, and what can be done about one of them. */
export default function MemberPage() {
  const { memberId, assignmentId } = useRouter().params
  if (!memberId) return <NotOpen title='成员' work='board' />
  return <Member memberId={memberId} assignmentId={assignmentId ?? null} />
}

function Member(whose: { memberId: string; assignmentId: string | null }) {
  const store = useStore((app) => new MemberStore(app, whose))
  useRefresh(store)
  return (
    <Frame title='成员'>
      <View className='member'>
        <Loaded from={store.pages.page} skeleton={<MemberSkeleton />} onRetry={() => void store.refresh()}>
          {(history) => (
            <>
              <Who history={history} recent={store.recent} />
              <Rule />
              <AssignmentAtHand store={store} />
              <AssignmentRows store={store} />
              {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
              <View>
                <ReasonSheet store={store} name={history.name} />
              </View>
            </>
          )}
        </Loaded>
      </View>
    </Frame>
  )
}

function Who({ history, recent }: { history: MemberHistory; recent: readonly HistoryRow[] }) {
  const { name, standing, joined, certificates } = history
  const states = recent.map(({ state }) => state)
  const words = historyWords(states)
  return (
    <View>
      <View className='member__who'>
        <Seal name={name} large />
        <View className='member__words'>
          <View className='text-title-l'>{name}</View>
          <View className='text-2'>
            {`${STANDING_NAMES[standing]}\u3000${joined ? `学习证明 ${certificates} 张` : '未加入小程序'}`}
          </View>
        </View>
      </View>
      {recent.length > 0 && (
        <>
          <Strip items={states} label={words} />
          <View className='member__strip text-cap'>{words}</View>
        </>
      )}
    </View>
  )
}

function MemberSkeleton() {
  return (
    <View>
      <Skeleton width='60%' height={60} top={16} />
      <Skeleton width='100%' height={40} top={20} />
      <Skeleton width='100%' height={7} top={36} />
      <Skeleton width='100%' height={120} top={16} />
    </View>
  )
}
