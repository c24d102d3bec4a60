import { View } from '@tarojs/components'
import type { OverviewRow } from '../../../../contract/branches'
import { tappable } from '../../../../ui/aria'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'
import { figures, percentWords } from '../../board-words'
import { part } from '../../components/table'
import { openRow } from '../../open-node'

interface Props {
  rows: readonly OverviewRow[]
  lessonId: string | null
}

/** The organisations below as a table. */
export function ChildTable({ rows, lessonId }: Props) {
  return (
    <View className='desk-table' {...part('table', '下一级组织的参学情况')}>
      <View className='desk-table__row desk-table__row--head overview-columns' {...part('row')}>
        {['组织', '参学率', '已完成 / 应学', '覆盖面', '有人学完的支部'].map((head) => (
          <View key={head} {...part('columnheader')}>
            {head}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <TableRow key={row.org.id} row={row} onOpen={() => openRow(row, lessonId)} />
      ))}
    </View>
  )
}

function TableRow({ row, onOpen }: { row: OverviewRow; onOpen: () => void }) {
  const { org, rate, coverage } = row
  return (
    <View className='desk-table__row overview-columns' {...part('row')}>
      <View className='text-medium' {...part('cell')}>
        <View className='overview-columns__open' {...tappable(onOpen, { role: 'link' })}>
          {org.name}
        </View>
      </View>
      <View className='overview-columns__rate' {...part('cell')}>
        <Num size='s'>{percentWords(rate.percent)}</Num>
        <View className='overview-columns__bar'>
          <ProgressBar percent={rate.percent ?? 0} />
        </View>
      </View>
      <View className='text-note text-figures' {...part('cell')}>
        {`${figures(rate.onTime)} / ${figures(rate.roster - rate.excused)}`}
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
