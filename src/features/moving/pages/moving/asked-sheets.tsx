import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayKey } from '../../../../domain/time'
import { CATEGORIES, CATEGORY_NAMES } from '../../../../domain/notices/category'
import { useApp } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Sheet } from '../../../../ui/sheet'
import type { MovingStore } from '../../moving.store'
import type { Asked } from './beside'
import { DaySheet } from './day-sheet'

interface Props {
  store: MovingStore
  asked: Asked | null
  onClose: () => void
}

const OPTIONS = CATEGORIES.map((key) => ({ key, label: CATEGORY_NAMES[key] }))

/** What is asked of one of them, and before all go. */
export const AskedSheets = observer(function AskedSheets({ store, asked, onClose }: Props) {
  const { serverClock } = useApp()
  if (asked === null) return null
  if (asked.kind === 'drop') return <DropSheet store={store} onClose={onClose} />
  const { row } = asked
  if (asked.kind === 'day')
    return (
      <DaySheet
        day={row.day}
        today={dayKey(serverClock.now())}
        onChoose={(day) => void store.rows.putRight(row.nth, { day })}
        onClose={onClose}
      />
    )
  return (
    <ChoiceSheet
      open
      title='改分类'
      options={OPTIONS}
      chosen={row.category}
      onChoose={(category) => void store.rows.putRight(row.nth, { category })}
      onClose={onClose}
    />
  )
})

const DropSheet = observer(function DropSheet({ store, onClose }: Omit<Props, 'asked'>) {
  const { summary, doing, offline, failure } = store
  const applied = summary?.applied ?? 0
  const drop = async () => {
    if (await store.drop()) onClose()
  }
  return (
    <Sheet open title='放弃这次导入' onClose={onClose}>
      <View className='text-2'>
        {applied > 0
          ? `已经导入的 ${applied} 篇留着，其余的和改过的都不要了。`
          : '选的文件和改过的都不要了，公告没有变。'}
      </View>
      <View className='text-note text-amber' {...live}>
        {offline ? '没有网络，放弃要联网。' : (failure?.message ?? '')}
      </View>
      <View className='moving__sheet-acts'>
        <Button kind='text' onTap={onClose}>
          先不放弃
        </Button>
        <Button grow busy={doing === 'dropping'} disabled={offline} onTap={() => void drop()}>
          放弃
        </Button>
      </View>
    </Sheet>
  )
})
