import { Input, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportedRow, TableColumn } from '../../../../../contract/import-replies'
import { live, named } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { rowWord } from '../../import-words'
import type { ImportStore } from '../../import.store'

interface Props {
  row: ImportedRow
  store: ImportStore
}

/** Longest text of a cell. */
const MOST = 2000

/** A row that is put right where it stands: what every row needs, and whatever is wrong with it. Saved as one leaves a cell. */
export const FixRow = observer(function FixRow({ row, store }: Props) {
  const wrong = new Set(row.problems.map(({ field }) => field))
  const columns = store.columns.filter(({ field, needed }) => needed || wrong.has(field))
  return (
    <View className='import__row'>
      <View className='text-cap text-figures import__number'>{rowWord(row.row)}</View>
      <View className='import__cells'>
        {columns.map((column) => (
          <Cell key={column.field} column={column} row={row} store={store} wrong={wrong.has(column.field)} />
        ))}
      </View>
      <View className='import__problems' {...live}>
        {row.problems.length === 0 ? (
          <View className='import__problem import__problem--good'>
            <Icon name='check-circle' size='s' />
            <View>已改好</View>
          </View>
        ) : (
          row.problems.map(({ message }) => (
            <View key={message} className='import__problem'>
              <Icon name='alert' size='s' />
              <View>{message}</View>
            </View>
          ))
        )}
      </View>
    </View>
  )
})

const Cell = observer(function Cell({ column, row, store, wrong }: Props & { column: TableColumn; wrong: boolean }) {
  const { field, name } = column
  const save = () => void store.save(row.row)
  return (
    <View className='import__cell'>
      <View className='text-cap'>{name}</View>
      <Input
        className={`import__input${wrong ? ' import__input--wrong' : ''}`}
        value={store.valueOf(row, field)}
        maxlength={MOST}
        {...named(`第 ${row.row} 行 ${name}`)}
        onInput={(event) => store.type(row.row, field, event.detail.value)}
        onBlur={save}
        onConfirm={save}
      />
    </View>
  )
})
