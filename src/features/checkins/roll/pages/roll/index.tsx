import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { AppError } from '../../../../../contract/errors'
import { canScan, scanSeen } from '../../../../../services/platform/scan'
import { vibrate } from '../../../../../services/platform/screen-care'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { RowsSkeleton } from '../../../components/rows-skeleton'
import { useLook } from '../../../components/use-look'
import { goTo } from '../../../go-to'
import { scansUrl } from '../../../routes'
import { RollStore } from '../../roll.store'
import { ScanningStore } from '../../scanning.store'
import { Foot } from './foot'
import { PersonSheet } from './person-sheet'
import { PresentOut } from './present-out'
import { RegisterSheet } from './register-sheet'
import { RollBanner } from './roll-banner'
import { RollList } from './roll-list'
import { Search } from './search'
import { UnlistedSheet } from './unlisted-sheet'
import '../../../components/checkins.scss'
import './index.scss'

const TITLE = '名单'
const LOOK_MS = 15_000
/** Long enough to read a name and see whose it is. */
const PAUSE_MS = 1500

/** Who has signed up for a session and who is here; and the camera that lets them in. */
export default observer(function RollPage() {
  const { sessionId, scan } = useRouter().params
  if (!sessionId)
    return (
      <Screen title={TITLE}>
        <Failure error={new AppError('NOT_FOUND', '没有这一场，或你看不到它')} />
      </Screen>
    )
  return <OfSession sessionId={sessionId} scan={scan === '1'} />
})

const parts = {
  scan: scanSeen,
  vibrate,
  pause: () => new Promise<void>((done) => setTimeout(done, PAUSE_MS)),
}

const OfSession = observer(function OfSession({ sessionId, scan }: { sessionId: string; scan: boolean }) {
  const store = useStore((app) => new RollStore(app, sessionId))
  const scanning = useStore((app) => new ScanningStore(app, store, parts))
  const [opened, open] = useState<{ rowId: string; sheet: 'register' | 'person' } | null>(null)
  useLook(store, LOOK_MS)
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  useUnload(() => scanning.stop())
  const there = store.value !== null
  useEffect(() => {
    if (scan && canScan && there) void scanning.start()
  }, [scan, there, scanning])
  const row = store.rows.find(({ rowId }) => rowId === opened?.rowId) ?? null
  const close = () => open(null)
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      banner={<RollBanner store={store} />}
      bar={there && !store.value?.past && <Foot store={store} scanning={scanning} />}
    >
      <View className='checkins checkins--table'>
        <Loaded from={store} skeleton={<RowsSkeleton height={60} />} onRetry={() => void store.refresh()}>
          {() => (
            <>
              <Search store={store} />
              <RollList
                store={store}
                onRegister={({ rowId }) => open({ rowId, sheet: 'register' })}
                onPerson={({ rowId }) => open({ rowId, sheet: 'person' })}
              />
              <View className='roll__end'>
                <Row title='扫码记录' onTap={() => goTo(scansUrl(sessionId))} />
                <PresentOut sessionId={sessionId} />
              </View>
            </>
          )}
        </Loaded>
      </View>
      {row && opened?.sheet === 'register' && (
        <RegisterSheet store={store} scanning={scanning} row={row} onClose={close} />
      )}
      {row && opened?.sheet === 'person' && <PersonSheet store={store} scanning={scanning} row={row} onClose={close} />}
      <UnlistedSheet scanning={scanning} />
    </DeskScreen>
  )
})
