import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportedRow } from '../../../../../contract/import-replies'
import { changed } from '../../../../../ui/aria'
import { TextAction } from '../../../../../ui/text-action'
import { rowWord } from '../../import-words'
import type { ImportStore } from '../../import.store'

interface Props {
  row: ImportedRow
  store: ImportStore
}

/** A row that nothing is typed into: what it is about, what would change, or why it is left out. */
export const ReadRow = observer(function ReadRow({ row, store }: Props) {
  const { cells, before, problems, group } = row
  const needed = store.columns.filter((column) => column.needed)
  const changes = store.columns.filter(({ field }) => before[field] !== undefined)
  return (
    <View className='import__row import__row--read'>
      <View className='text-cap text-figures import__number'>{rowWord(row.row)}</View>
      <View className='import__words'>
        <View>{needed.map(({ field }) => cells[field] ?? '').join('\u3000')}</View>
        {changes.map(({ field, name }) => (
          <View key={field} className='text-cap'>
            {`${name}：`}
            {before[field] !== '' && (
              <Text className='import__was' {...changed('out', before[field] ?? '')}>
                {before[field]}
              </Text>
            )}
            <Text className='import__will' {...changed('in', cells[field] ?? '')}>
              {cells[field] ?? ''}
            </Text>
          </View>
        ))}
        {problems.map(({ message }) => (
          <View key={message} className='text-cap'>
            {message}
          </View>
        ))}
      </View>
      {group === 'skipped' && store.step < 5 && (
        <TextAction onTap={() => void store.takeBack(row.row)} spoken={`第 ${row.row} 行拿回来`}>
          拿回来
        </TextAction>
      )}
    </View>
  )
})
