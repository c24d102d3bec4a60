import { View } from '@tarojs/components'
import { described } from './aria'
import './people-grid.scss'

interface Props {
  done: number
  late: number
  inProgress: number
  notStarted: number
  excused: number
  /** The same in one sentence. */
  label: string
}

const KINDS = ['done', 'late', 'in-progress', 'not-started', 'excused'] as const
/** Beyond three rows of 23 a cell a person can't be counted any more. */
const ROW = 23
const MOST_CELLS = 3 * ROW

/** One cell is one person; a larger group becomes a bar of shares, in which a single person still is a stroke. */
export function PeopleGrid({ done, late, inProgress, notStarted, excused, label }: Props) {
  const counts = [done, late, inProgress, notStarted, excused]
  const groups = KINDS.map((kind, index) => ({ kind, count: counts[index] ?? 0 }))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const here = groups.filter(({ count }) => count > 0)
  if (total > MOST_CELLS)
    return (
      <View className='people-grid__shares' {...described('img', label)}>
        {here.map(({ kind, count }) => (
          <View key={kind} className={`people-grid__share cell--${kind}`} style={{ flexGrow: count }} />
        ))}
      </View>
    )
  return (
    <View className='people-grid' {...described('img', label)}>
      {inRows(groups.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind))).map((row, nth) => (
        <View key={nth} className='people-grid__row'>
          {row.map((kind, place) => (
            <Cell key={place} kind={kind} />
          ))}
        </View>
      ))}
    </View>
  )
}

/** WeChat warns of more than 60 children of one node. */
const inRows = <T,>(cells: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(cells.length / ROW) }, (_, nth) => cells.slice(nth * ROW, (nth + 1) * ROW))

/** One person's cell, also for the legend beside the grid. */
export function Cell({ kind }: { kind: (typeof KINDS)[number] }) {
  return <View className={`cell cell--${kind}`} />
}
