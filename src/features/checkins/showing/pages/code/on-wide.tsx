import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { canFillScreen, turnFullScreen } from '../../../../../services/platform/full-screen'
import { described, landmark, tappable } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Icon } from '../../../../../ui/icon'
import { goBack } from '../../../../../ui/navigation'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { Seats } from '../../../../../ui/seats'
import { Sheet } from '../../../../../ui/sheet'
import { goTo } from '../../../go-to'
import { rollUrl } from '../../../routes'
import { sessionName } from '../../../session-words'
import { roomWords } from '../../code-words'
import type { CodeStore } from '../../code.store'
import { Last } from '../../components/arrived'
import { ClockLine } from '../../components/clock-line'
import { CodeBox } from '../../components/code-box'
import { Fact, Facts } from '../../components/facts'
import { Passcode } from '../../components/passcode'
import { Ring } from '../../components/ring'
import { LEAVING } from '../../use-screen-care'
import '../../components/sheets.scss'
import './on-wide.scss'

interface Props {
  store: CodeStore
  awake: boolean
}

/** On a tablet at the door, or thrown on the wall: everything grows with the short side. */
export const OnWide = observer(function OnWide({ store, awake }: Props) {
  const [leaving, leave] = useState(false)
  const { session } = store
  if (session === null) return null
  return (
    <Screen kind='bare'>
      <View className='on-wide'>
        <View className='on-wide__head' {...landmark('region', '这一场')}>
          <View className='on-wide__title' {...described('heading')}>
            {sessionName(session)}
          </View>
          <View className='on-wide__when text-2 text-figures'>{roomWords(session)}</View>
          <View
            className='on-wide__close'
            {...tappable(() => (store.busy ? leave(true) : goBack()), { label: '关闭' })}
          >
            <Icon name='close' />
          </View>
        </View>
        <Rule />
        <ClockLine store={store} />
        <View className='on-wide__columns'>
          <CodeBox store={store} />
          <Side store={store} />
        </View>
        <View className='on-wide__foot text-2'>
          <Fact icon='scan'>打开青年学习，点“扫码签到”</Fact>
          <Facts awake={awake} />
          <View className='on-wide__acts'>
            <ToRoll store={store} />
            {canFillScreen && <FullScreen />}
          </View>
        </View>
      </View>
      {leaving && <LeaveSheet onClose={() => leave(false)} />}
    </Screen>
  )
})

function Side({ store }: { store: CodeStore }) {
  return (
    <View className='on-wide__side'>
      <Here store={store} />
      <View className='on-wide__part on-wide__next'>
        <Left store={store} />
        <View>
          <View className='on-wide__words text-2'>秒后换码</View>
          <View className='on-wide__small text-cap'>拍下来的旧码用不了</View>
        </View>
      </View>
      <View className='on-wide__part'>
        <View className='on-wide__words text-2'>口令，扫不了时用</View>
        <Passcode store={store} />
      </View>
    </View>
  )
}

const Left = observer(function Left({ store }: { store: CodeStore }) {
  return <Ring left={store.left} large />
})

const Here = observer(function Here({ store }: { store: CodeStore }) {
  const { present, taken, quota } = store
  return (
    <View className='on-wide__count'>
      <View className='on-wide__here'>
        <View className='on-wide__number'>{present}</View>
        <View>
          <View className='on-wide__head-words'>人已到</View>
          {taken > 0 && <View className='on-wide__words text-2'>{`报名 ${taken} 人`}</View>}
          <Last store={store} />
        </View>
      </View>
      {quota !== null && (
        <Seats quota={quota} taken={Math.min(present, quota)} red={present} label={`${quota} 席，到场 ${present}`} />
      )}
    </View>
  )
})

/** The one way from here: the room reads no names before its keeper asks for them. */
function ToRoll({ store: { sessionId, sessions } }: { store: CodeStore }) {
  return (
    <View className='on-wide__act' {...tappable(() => goTo(rollUrl(sessions.venueId, sessionId)))}>
      <Icon name='users' size='s' />
      名单
    </View>
  )
}

function FullScreen() {
  return (
    <View className='on-wide__act' {...tappable(() => void turnFullScreen())}>
      <View className='on-wide__full-icon' />
      全屏
    </View>
  )
}

function LeaveSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet open title='现在离开？' onClose={onClose}>
      <View className='text-2'>{`${LEAVING}。`}</View>
      <View className='code-sheet__acts'>
        <Button kind='text' onTap={goBack}>
          离开
        </Button>
        <Button grow onTap={onClose}>
          继续显示
        </Button>
      </View>
    </Sheet>
  )
}
