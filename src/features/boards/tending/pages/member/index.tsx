import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Rule } from '../../../../../ui/rule'
import { Skeleton } from '../../../../../ui/skeleton'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { useRefresh } from '../../../../../ui/use-refresh'
import { MemberStore } from '../../member.store'
import { AssignmentAtHand } from './assignment-at-hand'
import { AssignmentRows } from './assignment-rows'
import { Who } from './who'
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
              <Who store={store} history={history} />
              <Rule />
              <View className='member__columns'>
                <AssignmentAtHand store={store} />
                <AssignmentRows store={store} />
              </View>
            </>
          )}
        </Loaded>
      </View>
    </Frame>
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
