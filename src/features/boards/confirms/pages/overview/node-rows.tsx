import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Overview, OverviewRow } from '../../../../../contract/boards'
import { figures } from '../../../../../domain/assignments/rate-words'
import { tappable } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { usePaged } from '../../../../../ui/paged'
import { Pager } from '../../../../../ui/pager'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { part } from '../../../components/table'
import { percentWords } from '../../../number-words'
import { branchConfirmsUrl, confirmsUrl } from '../../../../../desk/confirm-ways'
import { ofDue, shareOf } from '../../confirm-words'

/** So many rows at once: more than anyone reads. */
const SHOWN = 60

interface Props {
  of: Overview
  wide: boolean
}

/** What lies right below, in the order of the tree: a tap shows the next level, down to the branch. */
export function NodeRows({ of: { children, assignment }, wide }: Props) {
  const { rows, id, pager } = usePaged(children, SHOWN, 'confirms-rows')
  if (children.length === 0) return <View className='confirms-node__none text-2'>这一级下面还没有组织。</View>
  const open = ({ org, isBranch }: OverviewRow) =>
    void Taro.navigateTo({
      url: isBranch ? branchConfirmsUrl(org.id, assignment.assignmentId) : confirmsUrl(org.id, assignment.assignmentId),
    })
  return (
    <View>
      <View id={id} className='desk-table' {...part('table', '下一级组织的确认情况')}>
        <View className='desk-table__row desk-table__row--head confirms-columns' {...part('row')}>
          {(wide ? WIDE : PHONE).map(({ head, number }) => (
            <View key={head} className={number ? 'confirms-columns__number' : ''} {...part('columnheader')}>
              {head}
            </View>
          ))}
        </View>
        {rows.map((row) => (
          <NodeRow key={row.org.id} row={row} wide={wide} onOpen={() => open(row)} />
        ))}
      </View>
      <Pager {...pager} />
      <View className='confirms-node__none text-cap'>按组织树顺序。点一行看下一级，到支部为止，这里不显示姓名。</View>
    </View>
  )
}

interface Head {
  head: string
  number?: true
}

const NUMBERS: readonly Head[] = [
  { head: '已确认 / 应确认', number: true },
  { head: '%', number: true },
]
const PHONE: readonly Head[] = [{ head: '组织' }, ...NUMBERS]
const WIDE: readonly Head[] = [{ head: '组织' }, { head: '全部确认的支部' }, { head: '进度' }, ...NUMBERS]

function NodeRow({ row, wide, onOpen }: { row: OverviewRow; wide: boolean; onOpen: () => void }) {
  const { org, isBranch, all, complete, coverage } = row
  const share = shareOf(all)
  const whole = isBranch ? (complete > 0 ? '已全部确认' : '—') : `${figures(complete)} / ${figures(coverage.branches)}`
  return (
    <View className='desk-table__row confirms-columns' {...part('row')}>
      <View className='text-medium' {...part('cell')}>
        <View className='confirms-columns__open' {...tappable(onOpen, { role: 'link' })}>
          {org.name}
        </View>
        {!wide && <View className='text-cap text-figures'>{isBranch ? whole : `${whole} 个支部全部确认`}</View>}
      </View>
      {wide && (
        <View className='text-note text-figures' {...part('cell')}>
          {whole}
        </View>
      )}
      {wide && (
        <View {...part('cell')}>
          <ProgressBar percent={share ?? 0} tone='ink' />
        </View>
      )}
      <View className='confirms-columns__number text-note text-figures' {...part('cell')}>
        {ofDue(all)}
      </View>
      <View className='confirms-columns__number' {...part('cell')}>
        <Num size='s'>{percentWords(share)}</Num>
      </View>
    </View>
  )
}
