import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { OverviewRow } from '../../../../../contract/boards'
import { done, due } from '../../../../../domain/assignments/rate'
import { figures } from '../../../../../domain/assignments/rate-words'
import { tappable } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { part } from '../../../components/table'
import { percentWords } from '../../../number-words'
import { openRow } from '../../open-node'
import type { OverviewStore } from '../../overview.store'
import { RateBar } from './rate-bar'
import './child-table.scss'

const COLUMNS = ['组织', '参学率', '已完成 / 应学', '覆盖面', '有人学完的支部']

/** The organisations below as a table; their places only where a committee wants them. */
export const ChildTable = observer(function ChildTable({ store }: { store: OverviewStore }) {
  const { rows, places, asked } = store
  if (rows.length === 0) return null
  const columns = places ? ['名次', ...COLUMNS] : COLUMNS
  const ranked = places ? ' overview-columns--ranked' : ''
  return (
    <View className='desk-table' {...part('table', '下一级组织的参学情况')}>
      <View className={`desk-table__row desk-table__row--head overview-columns${ranked}`} {...part('row')}>
        {columns.map((head) => (
          <View key={head} {...part('columnheader')}>
            {head}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <TableRow
          key={row.org.id}
          row={row}
          place={places ? (places.get(row.org.id) ?? null) : undefined}
          onOpen={() => openRow(row, asked)}
        />
      ))}
    </View>
  )
})

interface RowProps {
  row: OverviewRow
  /** Undefined where children are not ranked, null for who has no rate. */
  place: number | null | undefined
  onOpen: () => void
}

function TableRow({ row, place, onOpen }: RowProps) {
  const { org, rate, coverage } = row
  const ranked = place === undefined ? '' : ' overview-columns--ranked'
  return (
    <View className={`desk-table__row overview-columns${ranked}`} {...part('row')}>
      {place !== undefined && (
        <View {...part('cell')}>
          <Num size='s'>{place ?? '—'}</Num>
        </View>
      )}
      <View className='text-medium' {...part('cell')}>
        <View className='overview-columns__open' {...tappable(onOpen, { role: 'link' })}>
          {org.name}
        </View>
      </View>
      <View className='overview-columns__rate' {...part('cell')}>
        <Num size='s'>{percentWords(rate.percent)}</Num>
        <View className='overview-columns__bar'>
          <RateBar row={row} />
        </View>
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {`${figures(done(rate))} / ${figures(due(rate))}`}
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {coverage.percent === null ? '—' : `${percentWords(coverage.percent)}%`}
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {`${figures(coverage.covered)} / ${figures(coverage.branches)}`}
      </View>
    </View>
  )
}
