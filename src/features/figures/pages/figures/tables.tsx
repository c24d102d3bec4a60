import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CountedMonth, FiguresOverview } from '../../../../contract/figures'
import { monthName } from '../../../../domain/figures/month'
import { apartWords } from '../../../../domain/figures/told'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { Pager } from '../../../../ui/pager'
import { scrollToTop } from '../../../../ui/scrolling'
import { Skeleton } from '../../../../ui/skeleton'
import { Tabs } from '../../../../ui/tabs'
import { TextAction } from '../../../../ui/text-action'
import { goTo } from '../../go-to'
import { venueFiguresUrl } from '../../routes'
import type { FiguresStore, Tab } from '../../figures.store'
import { FigureTable } from '../../components/figure-table'

interface Props {
  overview: FiguresOverview
  counted: CountedMonth
  store: FiguresStore
}

/** One of three tables; the tabs change nothing else. */
export const Tables = observer(function Tables(props: Props) {
  const { counted, store } = props
  const items: { key: Tab; label: string; count?: number }[] = [
    { key: 'districts', label: '按区县' },
    { key: 'venues', label: '按场馆', count: counted.whole.venues },
    { key: 'months', label: '按月' },
  ]
  return (
    <View>
      <Tabs items={items} value={store.tab} onChange={(tab) => store.show(tab)} />
      {store.tab === 'districts' ? (
        <Districts {...props} />
      ) : store.tab === 'months' ? (
        <Months {...props} />
      ) : (
        <Venues store={store} />
      )}
    </View>
  )
})

const Districts = observer(function Districts({ overview, counted, store }: Props) {
  const rows = store.ordered(counted.districts).map((row) => ({
    key: row.district,
    name: row.district,
    venues: row.venues,
    cells: row,
    open: () => store.showDistrict(row.district),
  }))
  const { name } = overview.org
  return (
    <View>
      <FigureTable
        head='区县'
        rows={rows}
        sum={{ key: 'sum', name, venues: counted.whole.venues, cells: counted.whole }}
        sorting={{ order: store.order, sort: (by) => store.sort(by) }}
      />
      <View className='text-cap figures__foot'>{apartWords(name, counted.apart)}</View>
    </View>
  )
})

const Months = observer(function Months({ overview, store }: Props) {
  const rows = store.ordered([...overview.months].reverse()).map((row) => ({
    key: row.month,
    name: row.corrected === null ? monthName(row.month) : `${monthName(row.month)}（更正）`,
    cells: row,
  }))
  return (
    <View>
      <FigureTable head='月份' rows={rows} sorting={{ order: store.order, sort: (by) => store.sort(by) }} />
      <View className='text-cap figures__foot'>各月的人分别算，同一个人几个月都来，每个月各算一次。</View>
    </View>
  )
})

const Venues = observer(function Venues({ store }: { store: FiguresStore }) {
  const { venues, district } = store
  if (venues === null) return null
  return (
    <View>
      {district !== null && (
        <View className='figures__district'>
          <View className='text-medium'>{district}</View>
          <TextAction onTap={() => store.showDistrict(null)}>看全部场馆</TextAction>
        </View>
      )}
      {/* At once: the table before it is gone already, and what comes in its place comes in one more piece. */}
      {venues.page.value === null && venues.page.error === null ? (
        <Skeleton width='100%' height={240} top={12} />
      ) : (
        <Loaded
          key={`${store.month} ${district}`}
          from={venues.page}
          skeleton={<View />}
          onRetry={() => void venues.load()}
        >
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty title='这里还没有场馆' />
            ) : (
              <FigureTable
                head='场馆'
                rows={rows.map((row) => ({
                  key: row.venueId,
                  name: row.name,
                  caption: district === null ? row.district : undefined,
                  cells: row,
                  open: () => goTo(venueFiguresUrl(row.venueId)),
                }))}
                sorting={{ order: store.order, sort: (by) => store.sort(by) }}
              />
            )
          }
        </Loaded>
      )}
      <Pager pages={venues} onTurned={scrollToTop} />
      <View className='text-cap figures__foot'>
        {store.order === null
          ? '按区县和场馆的顺序排列，不排名次。不同的人在每一行里各算一次。'
          : '按你选的一列排列，只在这次看。不写数字的排在最后。不同的人在每一行里各算一次。'}
      </View>
    </View>
  )
})
