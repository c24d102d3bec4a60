import { View } from '@tarojs/components'
import Taro, { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { InvitedBranch } from '../../../../contract/identity'
import { NAME_MAX } from '../../../../domain/limits'
import { useApp, useStore } from '../../../../stores/app'
import { described, tappable } from '../../../../ui/aria'
import { Field } from '../../../../ui/field'
import { Icon } from '../../../../ui/icon'
import { Screen } from '../../../../ui/screen'
import { StepBar } from '../../../../ui/step-bar'
import { Already } from '../../components/already'
import { RequestCard } from '../../components/request-card'
import { expiryWords, inviteWords, pathWords } from '../../join-words'
import { joinWalk, type JoinStore } from '../../join.store'
import { joinUrl } from '../../routes'
import { Asked } from './asked'
import { ByHandCard } from './by-hand-card'
import { Candidate } from './candidate'
import { RosterBar } from './roster-bar'
import './index.scss'

/** Shows whose branch it is, then compares the name with its roster. */
export default observer(function RosterPage() {
  const { session } = useApp()
  const store = useStore(joinWalk)
  const { branch, request } = session.me.value ?? {}
  useLoad(() => void (store.found.value ?? resume(store)))

  if (branch) return <Already branch={branch.name} />
  const invite = store.found.value
  if (!invite) return <Screen title='核对身份' />
  if (store.request.value) return <Asked request={store.request.value} />
  return (
    <Screen title='核对身份' bar={<RosterBar store={store} />}>
      <StepBar step={2} of={3} />
      <View className='roster'>
        <Branch invite={invite} />
        {request?.branch.id === invite.branch.id && <RequestCard request={request} store={store} />}
        <View className='roster__name'>
          <Field
            label='你的姓名'
            value={store.name}
            maxLength={NAME_MAX}
            placeholder='和花名册上的一样'
            error={store.match.error?.message ?? null}
            onInput={(typed) => store.typeName(typed)}
            confirm='search'
            onConfirm={() => void store.matchName()}
          />
        </View>
        <Found store={store} />
      </View>
    </Screen>
  )
})

/** After the page was loaded anew: the branch and the name are looked up once more; without them the walk begins again. */
async function resume(store: JoinStore): Promise<void> {
  if (store.resume() && (await store.findBranch())) await store.matchName()
  else await Taro.redirectTo({ url: joinUrl() })
}

/** The whole path, the secretary and the expiry, before anything is asked. */
function Branch({ invite }: { invite: InvitedBranch }) {
  return (
    <View>
      <View className='text-cap'>{inviteWords(invite)}</View>
      <View className='text-title-l roster__branch' {...described('heading', undefined, 2)}>
        {invite.branch.name}
      </View>
      <View className='text-2'>{pathWords(invite.path)}</View>
      <View className='text-cap'>{expiryWords(invite)}</View>
    </View>
  )
}

const Found = observer(function Found({ store }: { store: JoinStore }) {
  const match = store.match.value
  if (!match) return null
  if (store.byHand !== null) return <ByHandCard store={store} reason={store.byHand} />
  return (
    <View>
      <View className='roster__one' {...described('status')}>
        <Icon name='check-circle' size='s' />
        <View>花名册里有 1 位同名的人</View>
      </View>
      <Candidate store={store} triesLeft={match.triesLeft} />
      <View className='roster__not-me' {...tappable(() => void store.askSecretary())}>
        不是我，申请团支书手动添加
      </View>
      {store.request.error && <View className='roster__problem text-note'>{store.request.error.message}</View>}
    </View>
  )
})
