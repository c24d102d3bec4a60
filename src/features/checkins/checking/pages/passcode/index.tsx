import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { goBack } from '../../../../../ui/navigation'
import { OnlineContext } from '../../../../../ui/online'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { NoVenue } from '../../components/no-venue'
import { OtherWays } from '../../components/other-ways'
import { Refusal } from '../../components/refusal'
import { Result, ResultBar } from '../../components/result'
import { PasscodeStore } from '../../passcode.store'
import { phone } from '../../phone'
import { refusedWords } from '../../refused-words'
import { Typing } from './typing'
import '../../components/checking.scss'
import './index.scss'

/** 输入口令: six digits that a keeper tells, for one session. */
export default observer(function PasscodePage() {
  const { venueId = '', sessionId } = useRouter().params
  const store = useStore((app) => new PasscodeStore(app, phone, { venueId, sessionId: sessionId ?? null }))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.load())
  // The network is back.
  useEffect(() => {
    if (online && store.door.here.error) void store.load()
  }, [online, store])
  const { result } = store
  const back = (
    <Button grow onTap={goBack}>
      返回
    </Button>
  )
  return (
    <Screen
      title={result ? '签到' : '输入口令'}
      bar={result === null ? undefined : result.outcome === 'refused' ? back : <ResultBar claimed={result} />}
    >
      <View className='checking'>
        <Shown store={store} />
      </View>
    </Screen>
  )
})

const Shown = observer(function Shown({ store }: { store: PasscodeStore }) {
  const { result, door } = store
  if (result?.outcome === 'refused') {
    const { title, texts } = refusedWords(result)
    return (
      <Refusal title={title} texts={texts}>
        <OtherWays venueId={door.venueId} help={result.help ?? door.help} withoutPasscode />
      </Refusal>
    )
  }
  if (result) return <Result claimed={result} />
  if (door.missing) return <NoVenue />
  return (
    <Loaded
      from={{ value: door.venue, error: door.here.error }}
      skeleton={<Waiting />}
      onRetry={() => void store.load()}
    >
      {(venue) => <Typing store={store} venue={venue.name} />}
    </Loaded>
  )
})

/** The page while it is on its way. */
function Waiting() {
  return (
    <View>
      <Skeleton width='60%' height={28} top={20} />
      <Skeleton width='80%' height={16} top={12} />
      <Skeleton width='100%' height={60} top={26} round />
    </View>
  )
}
