import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { TimesForm } from '../../components/times-form'
import type { TendedStore } from '../../tended.store'

/** When a lecturer is free, written down for who does not do it themselves: in the place of what is said of them. */
export const TimesPart = observer(function TimesPart({ store }: { store: TendedStore }) {
  const { times, pages } = store
  const { act, changed } = times
  return (
    <View>
      <TimesForm store={times} now={pages.page.value?.now ?? ''} />
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button kind='text' onTap={() => store.closeTimes()}>
          先不改
        </Button>
        <Button kind='primary' grow busy={act.busy} disabled={!changed} onTap={() => void store.saveTimes()}>
          {changed ? '保存可约时间' : '还没有改动'}
        </Button>
      </View>
    </View>
  )
})
