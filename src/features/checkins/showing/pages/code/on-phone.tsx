import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { canScan } from '../../../../../services/platform/scan'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { goTo } from '../../../go-to'
import { rollUrl } from '../../../routes'
import { sessionName } from '../../../session-words'
import { whenWords } from '../../code-words'
import type { CodeStore } from '../../code.store'
import { Arrived } from '../../components/arrived'
import { ClockLine } from '../../components/clock-line'
import { CodeBox } from '../../components/code-box'
import { Facts } from '../../components/facts'
import { NoCode } from '../../components/no-code'
import { Passcode } from '../../components/passcode'
import { Ring } from '../../components/ring'
import './on-phone.scss'

interface Props {
  store: CodeStore
  awake: boolean
}

/** Held in the hand, or lying on the table at the door. */
export const OnPhone = observer(function OnPhone({ store, awake }: Props) {
  const { session, shows } = store
  return (
    <Screen title='签到码' bar={shows === 'failure' ? undefined : <Bar store={store} />}>
      {session !== null && <Head store={store} />}
      {shows === 'code' ? <Shown store={store} awake={awake} /> : <NoCode store={store} />}
    </Screen>
  )
})

const Head = observer(function Head({ store: { session, now } }: { store: CodeStore }) {
  if (session === null) return null
  return (
    <View className='on-phone__head'>
      <View className='on-phone__title' {...described('heading', undefined, 2)}>
        {sessionName(session)}
      </View>
      <View className='text-cap text-figures'>{whenWords(session, now)}</View>
    </View>
  )
})

function Shown({ store, awake }: Props) {
  return (
    <View className='on-phone'>
      <ClockLine store={store} />
      <View className='on-phone__box'>
        <CodeBox store={store} />
      </View>
      <View className='on-phone__told'>
        <Left store={store} />
        <View className='on-phone__pass'>
          <LeftWords store={store} />
          <Passcode store={store} />
        </View>
      </View>
      <Rule />
      <Arrived store={store} />
      <View className='on-phone__facts text-cap'>
        <Facts awake={awake} />
      </View>
    </View>
  )
}

/** What changes with every second, each for itself, so that nothing else is drawn again. */
const Left = observer(function Left({ store }: { store: CodeStore }) {
  return <Ring left={store.left} />
})

const LeftWords = observer(function LeftWords({ store: { left } }: { store: CodeStore }) {
  return <View className='text-cap text-figures'>{`${left} 秒后换码，也可报口令`}</View>
})

function Bar({ store: { sessionId, sessions } }: { store: CodeStore }) {
  const { venueId } = sessions
  return (
    <>
      <Button grow onTap={() => goTo(rollUrl(venueId, sessionId))}>
        名单
      </Button>
      {canScan && (
        <Button grow icon='scan' onTap={() => goTo(rollUrl(venueId, sessionId, true))}>
          扫对方的码
        </Button>
      )}
    </>
  )
}
