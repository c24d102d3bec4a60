import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { AppError } from '../../../../../contract/errors'
import { useStore } from '../../../../../stores/app'
import { Failure } from '../../../../../ui/failure'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { OnlineContext } from '../../../../../ui/online'
import { Screen } from '../../../../../ui/screen'
import { CodeStore } from '../../code.store'
import { useBeat } from '../../use-beat'
import { useInSight } from '../../../../../ui/use-in-sight'
import { useLeavingWarning, useScreenCare } from '../../use-screen-care'
import { OnPhone } from './on-phone'
import { OnWide } from './on-wide'

/** The code of a session on its keeper's screen. */
export default observer(function CodePage() {
  const { venueId, sessionId } = useRouter().params
  if (!venueId || !sessionId)
    return (
      <Screen title='签到码'>
        <Failure error={new AppError('NOT_FOUND', '没有这一场，或它已经取消')} />
      </Screen>
    )
  return <OfSession venueId={venueId} sessionId={sessionId} />
})

const OfSession = observer(function OfSession({ venueId, sessionId }: { venueId: string; sessionId: string }) {
  const store = useStore((app) => new CodeStore(app, venueId, sessionId))
  const inSight = useInSight()
  useBeat(store, inSight, useContext(OnlineContext))
  const awake = useScreenCare(inSight && store.shows === 'code')
  useLeavingWarning(store.busy)
  const layout = useLayout()
  const Shown = layout.wide && store.shows === 'code' ? OnWide : OnPhone
  return (
    <LaidOut value={layout.page}>
      <Shown store={store} awake={awake} />
    </LaidOut>
  )
})
