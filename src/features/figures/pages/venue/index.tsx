import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { AppError } from '../../../../contract/errors'
import type { VenueMonths } from '../../../../contract/figures'
import { DeskScreen } from '../../../../desk/desk-screen'
import { monthName } from '../../../../domain/figures/month'
import { useStore } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { Loaded } from '../../../../ui/loaded'
import { Screen } from '../../../../ui/screen'
import { Skeleton } from '../../../../ui/skeleton'
import { useRefresh } from '../../../../ui/use-refresh'
import { useWide } from '../../../../ui/use-wide'
import { Definitions } from '../../components/definitions'
import { FigureTable } from '../../components/figure-table'
import { Summary } from '../../components/summary'
import { hidingWords, spanWords } from '../../figure-words'
import { VenueFiguresStore } from '../../venue-figures.store'
import '../figures/index.scss'

const TITLE = '到访数字'

/** A Youth Home's own numbers: for whoever keeps it, and for the levels above it. */
export default observer(function VenueFiguresPage() {
  const { venueId } = useRouter().params
  return venueId ? (
    <OfVenue venueId={venueId} />
  ) : (
    <Screen title={TITLE}>
      <Failure error={new AppError('NOT_FOUND', '请从青年之家的管理页面打开')} />
    </Screen>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new VenueFiguresStore(app, venueId))
  useRefresh(store)
  const wide = useWide()
  const [defines, setDefines] = useState(false)
  const act = (
    <Button icon='info' onTap={() => setDefines(true)}>
      口径
    </Button>
  )
  return (
    <DeskScreen
      title={TITLE}
      current='homes'
      of={venueId}
      bar={wide ? false : act}
      tools={<View className='figures__acts'>{act}</View>}
    >
      <View className='figures'>
        <Loaded from={store.months} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
          {(months) => <Shown of={months} store={store} />}
        </Loaded>
      </View>
      <Definitions open={defines} onClose={() => setDefines(false)} />
    </DeskScreen>
  )
})

const Shown = observer(function Shown({ of, store }: { of: VenueMonths; store: VenueFiguresStore }) {
  const { venue, counted, months, hides, now } = of
  const newest = months[months.length - 1]
  return (
    <View>
      <View className='figures__head'>
        <View className='text-title-l'>{venue.name}</View>
      </View>
      {counted && newest && (
        <View className='text-note'>{`${monthName(newest.month)} ${spanWords(counted, now)}`}</View>
      )}
      {newest ? (
        <View>
          <Summary whole={newest} people='每个人只算一次' months={months} now={now} />
          <FigureTable
            head='月份'
            rows={store.rows.map((row) => ({ key: row.month, name: monthName(row.month), cells: row }))}
            sorting={{ order: store.order, sort: (by) => store.sort(by) }}
          />
          <View className='text-cap figures__foot'>{hidingWords(hides)}</View>
        </View>
      ) : (
        <Empty title='还没有数字' text='有人签到后，每天凌晨统计到前一天。' />
      )}
    </View>
  )
})

const Waiting = () => (
  <View>
    <Skeleton width='60%' height={28} top={16} />
    <Skeleton width='100%' height={120} top={16} />
    <Skeleton width='100%' height={240} top={16} />
  </View>
)
