import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { ScanRow, Scans } from '../../../../../contract/checkins'
import { AppError } from '../../../../../contract/errors'
import { SCANS_KEPT_DAYS } from '../../../../../domain/limits'
import type { Instant } from '../../../../../domain/time'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { asSentence, part } from '../../../../../ui/aria'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { RowsSkeleton } from '../../../components/rows-skeleton'
import { codeWords, HOW_WORDS, nonceWords, outcomeWords, reasonWords, scannedAt } from '../../scan-words'
import { ScansStore } from '../../scans.store'
import '../../../components/checkins.scss'
import './index.scss'

const TITLE = '扫码记录'

/** Every scan and try of a session, those that came to nothing too. */
export default observer(function ScansPage() {
  const { sessionId } = useRouter().params
  if (!sessionId)
    return (
      <Screen title={TITLE}>
        <Failure error={new AppError('NOT_FOUND', '没有这一场，或你看不到它')} />
      </Screen>
    )
  return <OfSession sessionId={sessionId} />
})

const OfSession = observer(function OfSession({ sessionId }: { sessionId: string }) {
  const store = useStore((app) => new ScansStore(app, sessionId))
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  const { pages } = store
  return (
    <DeskScreen title={TITLE} current='homes'>
      <View className='checkins checkins--table scans'>
        <Note icon='shield'>{`只有管这一场的人能看。${SCANS_KEPT_DAYS} 天后只留数字。`}</Note>
        <Loaded from={pages.page} skeleton={<RowsSkeleton height={66} />} onRetry={() => void store.refresh()}>
          {(scans) => (
            <>
              <Thinned scans={scans} />
              {scans.rows.length === 0 && scans.thinned === null && pages.at === 0 && (
                <Empty title='还没有人扫过' text='扫码、口令和手动登记都会记在这里，没有算上的也记。' />
              )}
              <View className='checkins__lines' {...part('list')}>
                {scans.rows.map((row) => (
                  <Scanned key={row.scanId} row={row} now={scans.now} />
                ))}
              </View>
              <Pager pages={pages} onTurned={scrollToTop} />
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

/** What is left of scans whose time is over. */
function Thinned({ scans: { thinned } }: { scans: Scans }) {
  if (thinned === null) return null
  return (
    <View className='checkins__lines scans__thinned'>
      {Object.entries(thinned).map(([outcome, count]) => (
        <Row key={outcome} title={outcomeWords(outcome)} value={`${count} 次`} />
      ))}
    </View>
  )
}

function Scanned({ row, now }: { row: ScanRow; now: Instant }) {
  const { at, how, outcome, reason, name, nonce } = row
  const who = name === '' ? '不知道是谁' : name
  const came = [outcomeWords(outcome), outcome === 'present' ? '' : reasonWords(reason)].filter(Boolean).join('：')
  const code = [codeWords(row), nonceWords(nonce)].filter(Boolean).join('\u3000')
  return (
    <View
      className='scan-row'
      {...part('listitem')}
      {...asSentence([who, scannedAt(at, now), came, HOW_WORDS[how], code].filter(Boolean).join('，'))}
    >
      <View className='scan-row__who'>
        <View className={`text-item${name === '' ? ' text-3' : ''}`}>{who}</View>
        <View className='text-cap'>{HOW_WORDS[how]}</View>
        {code !== '' && <View className='text-cap text-figures'>{code}</View>}
      </View>
      <View className='scan-row__came'>
        <View className='text-figures'>{scannedAt(at, now)}</View>
        <View className={`text-cap${outcome === 'waiting' ? ' text-amber' : ''}`}>{came}</View>
      </View>
    </View>
  )
}
