import { Canvas, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { BranchInvite } from '../../../../../contract/invites'
import { INVITE_DAYS } from '../../../../../domain/people/invite-days'
import { useApp, useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { ChoiceSheet } from '../../../../../ui/choice-sheet'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'
import { Skeleton } from '../../../../../ui/skeleton'
import { Frame } from '../../../components/frame'
import { NotOpen } from '../../../components/not-open'
import { joinUrl } from '../../../inner-routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { InviteStore } from '../../invite.store'
import { CANVAS, InviteBar } from './invite-bar'
import { InviteCard } from './invite-card'
import './index.scss'

/** The branch's invite code to show, to send and to make anew. */
export default observer(function InvitePage() {
  const { branchId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='邀请加入' work='board' />
  return <OfBranch branchId={branch} />
})

const OfBranch = observer(function OfBranch({ branchId }: { branchId: string }) {
  const store = useStore((app) => new InviteStore(app, branchId))
  useRefresh(store)
  const told = store.invite.value
  const code = told?.invite?.code
  useShareAppMessage(() => ({
    title: told ? `加入${told.branch.name}` : '加入团支部',
    path: code === undefined ? '/pages/study/index' : joinUrl(code),
  }))
  return (
    <Frame title='邀请加入' bar={told && store.good ? <InviteBar invite={told} /> : undefined}>
      <View className='invite-page'>
        <Loaded
          from={store.invite}
          skeleton={<Skeleton width='100%' height={380} top={14} />}
          onRetry={() => void store.refresh()}
        >
          {(invite) => (invite.invite ? <Invitation store={store} invite={invite} /> : <NoCode store={store} />)}
        </Loaded>
        {process.env.TARO_ENV === 'weapp' && <Canvas type='2d' id={CANVAS} className='invite-page__canvas' />}
      </View>
      {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
      <View>
        <RenewSheet store={store} />
      </View>
    </Frame>
  )
})

interface Props {
  store: InviteStore
}

const Invitation = observer(function Invitation({ store, invite }: Props & { invite: BranchInvite }) {
  const [choosing, choose] = useState(false)
  const { good, days, busy } = store
  return (
    <View className='invite-page__columns'>
      <InviteCard invite={invite} good={good} />
      <View className='text-note text-amber' {...live}>
        {store.asking ? '' : store.problem}
      </View>
      {good && <Row title='有效期' value={`${days} 天`} onTap={() => choose(true)} />}
      <Row title='花名册一致的' value='核对后四位，直接加入' />
      {good ? (
        <Row title='换一个新码' value='旧码立即失效' onTap={() => store.ask(true)} />
      ) : (
        <View className='invite-page__anew'>
          <Button kind='primary' grow busy={busy} onTap={() => void store.renew()}>
            生成新的邀请码
          </Button>
        </View>
      )}
      <View>
        <ChoiceSheet
          open={choosing}
          title='有效期，从现在算起'
          options={INVITE_DAYS.map((one) => ({ key: String(one), label: `${one} 天` }))}
          chosen={String(days)}
          onChoose={(key) => {
            const chosen = INVITE_DAYS.find((one) => String(one) === key)
            if (chosen !== undefined) void store.setDays(chosen)
          }}
          onClose={() => choose(false)}
        />
      </View>
    </View>
  )
})

const NoCode = observer(function NoCode({ store }: Props) {
  return (
    <Empty title='还没有邀请码' text='生成后，成员扫码或输入 6 位邀请码，就能找到这个支部。'>
      <Button kind='primary' busy={store.busy} onTap={() => void store.renew()}>
        生成邀请码
      </Button>
      <View className='text-note text-amber' {...live}>
        {store.problem}
      </View>
    </Empty>
  )
})

const RenewSheet = observer(function RenewSheet({ store }: Props) {
  return (
    <Sheet open={store.asking} title='换一个新码' onClose={() => store.ask(false)}>
      <View className='text-2'>现在的码和印出去的二维码立即失效，已经加入的人不受影响。操作人和时间会留下记录。</View>
      <View className='text-note text-amber' {...live}>
        {store.problem}
      </View>
      <View className='invite-page__choices'>
        <Button kind='text' onTap={() => store.ask(false)}>
          先不换
        </Button>
        <Button kind='primary' grow busy={store.busy} onTap={() => void store.renew()}>
          确认换码
        </Button>
      </View>
    </Sheet>
  )
})
