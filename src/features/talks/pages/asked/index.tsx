import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { AskedTalk } from '../../../../contract/talks'
import { canBeAskedAnew, canBeWithdrawn } from '../../../../domain/talks/stage'
import { useStore } from '../../../../stores/app'
import { described, live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Pager } from '../../../../ui/pager'
import { Screen } from '../../../../ui/screen'
import { scrollToTop } from '../../../../ui/scrolling'
import { Sheet } from '../../../../ui/sheet'
import { useRefresh } from '../../../../ui/use-refresh'
import { AskedStore } from '../../asked.store'
import { Loop } from '../../components/loop'
import { TalkPage } from '../../components/talk-skeletons'
import { goTo } from '../../go-to'
import { activityUrl, askUrl, lecturersUrl } from '../../routes'
import { saidOf, stepsOf } from '../../steps-of'
import '../../components/talks.scss'
import './index.scss'

/** What a branch has asked for, and how far each is. */
export default observer(function AskedPage() {
  const { branchId = '' } = useRouter().params
  const store = useStore((app) => new AskedStore(app, branchId))
  const [asked, ask] = useState<AskedTalk | null>(null)
  useRefresh(store)
  const { pages } = store
  return (
    <Screen title='宣讲申请' reading>
      <Loaded from={pages.page} skeleton={<TalkPage />} onRetry={() => void store.refresh()}>
        {({ rows, open, most, branch }) => (
          <View className='talks'>
            <View className='talks__line text-cap'>{`${branch.name}，${open} 条在等排期，最多 ${most} 条`}</View>
            {rows.map((talk) => (
              <Talk key={talk.talkId} talk={talk} branchId={branchId} onWithdraw={() => ask(talk)} />
            ))}
            {rows.length === 0 && pages.at === 0 && (
              <Empty title='还没有申请过' text='选一位讲师，说说想要的时间。'>
                <Button onTap={() => goTo(lecturersUrl())}>看看有哪些讲师</Button>
              </Empty>
            )}
            <Pager pages={pages} onTurned={scrollToTop} />
          </View>
        )}
      </Loaded>
      <Withdraw store={store} talk={asked} onClose={() => ask(null)} />
    </Screen>
  )
})

interface TalkProps {
  talk: AskedTalk
  branchId: string
  onWithdraw: () => void
}

function Talk({ talk, branchId, onWithdraw }: TalkProps) {
  const { title, lecturer, venue, people, stage, activity } = talk
  const said = saidOf(talk)
  return (
    <View className='asked__talk'>
      <View className='text-title' {...described('heading', undefined, 2)}>
        {title}
      </View>
      <View className='text-2 asked__of'>{`${lecturer.name}，${venue.name}，约 ${people} 人`}</View>
      <Loop steps={stepsOf(talk)} />
      {said !== '' && <View className='text-2'>{said}</View>}
      <View className='talks__acts'>
        {activity && (
          <Button small spoken={`看活动，${title}`} onTap={() => goTo(activityUrl(activity.activityId))}>
            看活动
          </Button>
        )}
        {canBeAskedAnew(stage) && (
          <Button
            small
            spoken={`改时间，${title}`}
            onTap={() => goTo(askUrl({ branchId, lecturerId: lecturer.lecturerId }, talk.talkId))}
          >
            改时间
          </Button>
        )}
        {canBeWithdrawn(stage) && (
          <Button small kind='text' spoken={`撤回，${title}`} onTap={onWithdraw}>
            撤回
          </Button>
        )}
      </View>
    </View>
  )
}

interface WithdrawProps {
  store: AskedStore
  talk: AskedTalk | null
  onClose: () => void
}

const Withdraw = observer(function Withdraw({ store, talk, onClose }: WithdrawProps) {
  const { act } = store
  const withdraw = async () => {
    if (talk && (await store.withdraw(talk))) onClose()
  }
  return (
    <Sheet open={talk !== null} title='撤回申请' onClose={onClose}>
      <View className='text-2'>{`“${talk?.title ?? ''}”还没有排期，撤回后讲师团不再安排。`}</View>
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button kind='text' onTap={onClose}>
          先不撤
        </Button>
        <Button grow busy={act.busy} onTap={() => void withdraw()}>
          撤回这条申请
        </Button>
      </View>
    </Sheet>
  )
})
