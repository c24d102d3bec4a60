import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { figures } from '../../../../../domain/assignments/rate-words'
import { tappable } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { part } from '../../../components/table'
import { LAST_FINAL, percentWords, shareWords } from '../../../number-words'
import { openRow } from '../../open-node'
import { doneOfDue, type BarRow } from '../../overview-words'
import type { OverviewStore } from '../../overview.store'
import type { RowKey } from '../../row-order'
import { SortHead } from './sort-head'
import { RateBar } from './rate-bar'
import type { ShownNode } from './node-body'
import './child-table.scss'

/** Each column, and what a tap on its head orders the rows by. */
const COLUMNS: readonly { head: string; by?: RowKey }[] = [
  { head: '组织', by: 'name' },
  { head: '参学率', by: 'rate' },
  { head: '已完成 / 应学' },
  { head: '覆盖面', by: 'coverage' },
  { head: '有人学完的支部' },
  { head: LAST_FINAL, by: 'last' },
]

interface Props {
  store: OverviewStore
  /** The level's own sums. */
  of: ShownNode
}

/** The organisations below as a table under their sum; their places only where a committee wants them. */
export const ChildTable = observer(function ChildTable({ store, of }: Props) {
  const { rows, places, asked, hasLast, crumbs } = store
  if (rows.length === 0) return null
  const sum = { rate: of.rate, coverage: of.coverage, last: of.last ?? null, isBranch: false }
  const columns = hasLast ? COLUMNS : COLUMNS.slice(0, -1)
  const looks = [
    'overview-columns',
    ...(places ? ['overview-columns--ranked'] : []),
    ...(hasLast ? ['overview-columns--last'] : []),
  ]
  const line = { looks: looks.join(' '), hasLast, ranked: places !== null }
  return (
    <View className='desk-table' {...part('table', '下一级组织的参学情况')}>
      <View className={`desk-table__row desk-table__row--head ${line.looks}`} {...part('row')}>
        {places && <View {...part('columnheader')}>名次</View>}
        {columns.map(({ head, by }) => (
          <SortHead key={head} head={head} by={by} store={store} />
        ))}
      </View>
      <TableRow line={line} name={`${crumbs[crumbs.length - 1]?.name ?? ''}合计`} row={sum} />
      {rows.map((row) => (
        <TableRow
          key={row.org.id}
          line={line}
          name={row.org.name}
          row={row}
          place={places?.get(row.org.id) ?? null}
          onOpen={() => openRow(row, asked)}
        />
      ))}
    </View>
  )
})

interface RowProps {
  /** Which columns there are. */
  line: { looks: string; hasLast: boolean; ranked: boolean }
  name: string
  /** Of an organisation, or the sum of all. */
  row: BarRow
  place?: number | null
  /** Missing for the sum. */
  onOpen?: () => void
}

function TableRow({ line, name, row, place, onOpen }: RowProps) {
  const { rate, coverage, last, isBranch } = row
  return (
    <View className={`desk-table__row ${line.looks}${onOpen ? '' : ' desk-table__row--sum'}`} {...part('row')}>
      {line.ranked && (
        <View {...part('cell')}>
          <Num size='s'>{onOpen ? (place ?? '—') : ''}</Num>
        </View>
      )}
      <View className='text-medium' {...part('cell')}>
        {onOpen ? (
          <View className='overview-columns__open' {...tappable(onOpen, { role: 'link' })}>
            {name}
          </View>
        ) : (
          name
        )}
      </View>
      <View className='overview-columns__rate' {...part('cell')}>
        <Num size='s'>{percentWords(rate.percent)}</Num>
        <View className='overview-columns__bar'>
          <RateBar row={row} />
        </View>
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {doneOfDue(rate)}
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {isBranch ? '—' : shareWords(coverage.percent)}
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {`${figures(coverage.covered)} / ${figures(coverage.branches)}`}
      </View>
      {line.hasLast && (
        <View className='text-note text-figures' {...part('cell')}>
          {shareWords(last)}
        </View>
      )}
    </View>
  )
}
