import { Text, View } from '@tarojs/components'
import type { FigureCells } from '../../../contract/figures'
import type { OrderKey } from '../../../domain/figures/order'
import { isTold, toldWords } from '../../../domain/figures/told'
import { part, sorted, tappable, unheard } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { ProgressBar } from '../../../ui/progress-bar'
import { Row } from '../../../ui/row'
import { useWide } from '../../../ui/use-wide'
import { rowCaption } from '../figure-words'
import type { RowOrder } from '../row-order'

export interface ShownRow {
  key: string
  name: string
  caption?: string | undefined
  /** How many venues it has; missing where rows are venues or months. */
  venues?: number
  cells: FigureCells
  open?: () => void
}

interface Props {
  /** What rows are. */
  head: string
  rows: readonly ShownRow[]
  sum?: ShownRow
  sorting: { order: RowOrder; sort: (by: OrderKey) => void }
}

const COLUMNS: readonly { by: OrderKey; head: string }[] = [
  { by: 'visits', head: '到访人次' },
  { by: 'before', head: '上月同期' },
  { by: 'activities', head: '活动' },
  { by: 'talks', head: '宣讲' },
  { by: 'people', head: '不同的人' },
]

/** Rows of numbers: a table on a desk, a list on a phone. */
export function FigureTable(props: Props) {
  return useWide() ? <Wide {...props} /> : <Narrow {...props} />
}

function Narrow({ rows, sum }: Props) {
  return (
    <View>
      {[...rows, ...(sum ? [sum] : [])].map(({ key, name, caption, cells, open }) => (
        <Row
          key={key}
          title={
            <View className='figures-line'>
              <Text>{name}</Text>
              <Text>{toldWords(cells.visits)}</Text>
            </View>
          }
          caption={caption === undefined ? rowCaption(cells) : `${caption}\u3000${rowCaption(cells)}`}
          chevron={open !== undefined}
          {...(open ? { onTap: open } : {})}
        />
      ))}
    </View>
  )
}

function Wide({ head, rows, sum, sorting }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => (isTold(cells.visits) ? [cells.visits] : [])))
  const many = sum !== undefined
  const leads = rows.some(({ open }) => open !== undefined)
  const look = `figures-row${many ? ' figures-row--many' : ''}${leads ? ' figures-row--leads' : ''}`
  return (
    <View {...part('table')}>
      <View className={`${look} figures-row--head`} {...part('row')}>
        <View {...part('columnheader')}>{head}</View>
        {many && (
          <View className='figures-row__right' {...part('columnheader')}>
            场馆
          </View>
        )}
        <View className='figures-row__bar' {...unheard} />
        {COLUMNS.map((column) => (
          <Head key={column.by} {...column} sorting={sorting} />
        ))}
      </View>
      {rows.map((row) => (
        <Line key={row.key} row={row} most={most} look={look} many={many} />
      ))}
      {sum && <Line row={sum} most={null} look={`${look} figures-row--sum`} many={many} />}
    </View>
  )
}

function Head({ by, head, sorting }: (typeof COLUMNS)[number] & Pick<Props, 'sorting'>) {
  const { order, sort } = sorting
  const on = order?.by === by
  return (
    <View {...part('columnheader')} {...sorted(on ? order.rising : null)}>
      <View
        className={`figures-row__sort${on ? ' figures-row__sort--on' : ''}`}
        {...tappable(() => sort(by), { label: `${head}，排序` })}
      >
        <View>{head}</View>
        {on && <Icon name={order.rising ? 'up' : 'dn'} size='xs' />}
      </View>
    </View>
  )
}

interface LineProps {
  row: ShownRow
  /** Of all rows, what a whole bar is; null for the sum. */
  most: number | null
  look: string
  many: boolean
}

function Line({ row, most, look, many }: LineProps) {
  const { name, caption, venues, cells, open } = row
  const { visits, before, activities, talks, people } = cells
  return (
    <View className={open ? `${look} row--leads` : look} {...part('row')}>
      <View {...part('cell')}>
        {open ? (
          <View className='figures-row__open' {...tappable(open, { role: 'link' })}>
            {name}
          </View>
        ) : (
          name
        )}
        {caption !== undefined && <View className='text-cap'>{caption}</View>}
      </View>
      {many && (
        <View className='figures-row__right' {...part('cell')}>
          {toldWords(venues ?? null)}
        </View>
      )}
      <View className='figures-row__bar' {...unheard}>
        {most !== null && isTold(visits) && <ProgressBar tone='ink' percent={Math.round((visits / most) * 100)} />}
      </View>
      {[visits, before, activities, talks, people].map((cell, n) => (
        <View key={n} className={`figures-row__right${n === 1 ? ' text-2' : ''}`} {...part('cell')}>
          {toldWords(cell)}
        </View>
      ))}
    </View>
  )
}
