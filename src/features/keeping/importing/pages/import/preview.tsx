import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportSummary } from '../../../../../contract/import-replies'
import { live, tappable } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Num } from '../../../../../ui/num'
import { Pager } from '../../../../../ui/pager'
import { RowsSkeleton } from '../../../components/skeletons'
import { GROUPS, NONE } from '../../import-words'
import type { ImportStore } from '../../import.store'
import { ReadRow } from './read-row'
import { FixRow } from './fix-row'

interface Props {
  store: ImportStore
  summary: ImportSummary
}

/** What would become of the table: counts that choose what is seen, and only what is to be fixed to be typed in. */
export const Preview = observer(function Preview({ store, summary }: Props) {
  const { group } = store
  return (
    <>
      <View className='import__counts'>
        {GROUPS.filter((one) => one.always || summary.counts[one.group] > 0).map((one) => (
          <Count key={one.group} store={store} of={one} count={summary.counts[one.group]} />
        ))}
      </View>
      <View {...live}>
        <Loaded key={group} from={store.rows.page} skeleton={<RowsSkeleton />} onRetry={() => void store.rows.load()}>
          {() =>
            store.shown.length === 0 ? (
              <View className='text-2 import__none'>{NONE[group]}</View>
            ) : (
              <View className='import__rows'>
                {store.shown.map((row) =>
                  group === 'to-fix' ? (
                    <FixRow key={row.row} row={row} store={store} />
                  ) : (
                    <ReadRow key={`${row.row} ${row.cells['name'] ?? ''}`} row={row} store={store} />
                  ),
                )}
              </View>
            )
          }
        </Loaded>
      </View>
      <Pager pages={store.rows} />
      {group === 'to-fix' && summary.counts['to-fix'] > 0 && (
        <View className='text-cap import__none'>在这里改，原文件不变。改完自动保存，30 天内可接着做。</View>
      )}
    </>
  )
})

interface CountProps {
  store: ImportStore
  of: (typeof GROUPS)[number]
  count: number
}

const Count = observer(function Count({ store, of: { group, word }, count }: CountProps) {
  const on = store.group === group
  const marks = [
    'import__count',
    on ? 'import__count--on' : '',
    group === 'to-fix' && count > 0 ? 'import__count--fix' : '',
  ]
  return (
    <View
      className={marks.filter(Boolean).join(' ')}
      {...tappable(() => store.showGroup(group), { role: 'radio', chosen: on, label: `行数 ${count}，${word}` })}
    >
      <Num size='l'>{count}</Num>
      <View className='text-cap'>{word}</View>
    </View>
  )
})
