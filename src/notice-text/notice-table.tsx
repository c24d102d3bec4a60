import { Text, View } from '@tarojs/components'
import { nearestTenth } from '../domain/assignments/rate'
import { textOfRuns, type ComparedRun } from '../domain/notices/document'
import { asSentence, group, part, scrollable } from '../ui/aria'
import { fontScale } from '../ui/device'
import type { Vars } from '../ui/vars'
import type { TablePiece } from './pieces'
import { Runs } from './runs'
import './notice-table.scss'

/** Of a cell, left and right, in characters. */
const PADDING = 1.2
/** Characters that fit beside each other on a phone, and on the web's reading column. */
const FITS_PHONE = 20
const FITS_COLUMN = 45

/** Whether the first column leaves room for any other beside it. */
function leavesRoom([first = 0, ...others]: readonly number[]): boolean {
  return first + Math.max(0, ...others) + 2 * PADDING <= FITS_PHONE / fontScale()
}

/**
 * A table in a box of its own that moves sideways where it is wider than the column; its first column stays in sight where there is room,
 * so that one knows whose row one reads.
 */
export function NoticeTable({ table: { headed, continued, rows, columns } }: { table: TablePiece }) {
  const width = columns.reduce((sum, one) => sum + one + PADDING, 0)
  const style: Vars = {
    '--columns': columns.map((one) => `minmax(0, ${one + PADDING}fr)`).join(' '),
    '--table-width': `${nearestTenth(10 * width)}em`,
  }
  const wide = width > FITS_COLUMN ? ' notice-table--very-wide' : width > FITS_PHONE ? ' notice-table--wide' : ''
  const moving = leavesRoom(columns) ? '' : ' notice-table--moving'
  return (
    <View className={`notice-table${wide}${moving}`}>
      <View className='notice-table__hint'>{continued ? '接上表，左右滑动看全' : '左右滑动看全表'}</View>
      <View className='notice-table__box' {...group('表格，可以左右滑动')} {...scrollable}>
        <View className='notice-table__sheet' style={style} {...part('table')}>
          {rows.map((row, nth) => {
            const isHead = headed && nth === 0
            const heard = isHead ? {} : asSentence(sentence(headed ? rows[0] : undefined, row))
            return (
              <View
                key={nth}
                className={`notice-table__row${isHead ? ' notice-table__row--head' : ''}`}
                {...part('row')}
                {...heard}
              >
                {row.map((cell, at) => (
                  <View key={at} className='notice-table__cell' {...part(isHead ? 'columnheader' : 'cell')}>
                    <Text userSelect>
                      <Runs runs={cell} />
                    </Text>
                  </View>
                ))}
              </View>
            )
          })}
        </View>
      </View>
    </View>
  )
}

/** A row as it is read out where there are no tables to a screen reader; none of a row with links, which must be reached one by one. */
function sentence(head: ComparedRun[][] | undefined, row: ComparedRun[][]): string | null {
  if (row.some((cell) => cell.some(({ link }) => link !== undefined))) return null
  return row
    .map((cell, at) => {
      const column = textOfRuns(head?.[at] ?? [])
      const text = textOfRuns(cell)
      return column === '' ? text : `${column}：${text === '' ? '空' : text}`
    })
    .filter((words) => words !== '')
    .join('；')
}
