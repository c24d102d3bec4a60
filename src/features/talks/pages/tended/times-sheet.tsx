import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Sheet } from '../../../../ui/sheet'
import { TimesForm } from '../../components/times-form'
import type { TendedStore } from '../../tended.store'

/** When a lecturer is free, written down for who does not do it themselves. */
export const TimesSheet = observer(function TimesSheet({ store }: { store: TendedStore }) {
  const { timed, times, pages } = store
  const { act, changed } = times
  return (
    <Sheet open={timed !== null} title={`${timed ?? ''}的可约时间`} onClose={() => store.closeTimes()}>
      <TimesForm store={times} now={pages.page.value?.now ?? ''} />
      <View {...live}>{act.problem !== null && <Note icon='alert'>{act.problem}</Note>}</View>
      <View className='talks__acts'>
        <Button kind='primary' grow busy={act.busy} disabled={!changed} onTap={() => void store.saveTimes()}>
          {changed ? '保存可约时间' : '还没有改动'}
        </Button>
      </View>
    </Sheet>
  )
})
