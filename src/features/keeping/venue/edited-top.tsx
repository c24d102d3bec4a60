import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../ui/aria'
import { Note } from '../../../ui/note'
import { Conflict } from '../components/conflict'

interface Props {
  store: {
    readonly conflict: boolean
    readonly saved: boolean
    keepMine(): Promise<void>
    takeTheirs(): Promise<void>
  }
}

/** What became of a part of a venue that is edited: saved, or somebody else was quicker. */
export const EditedTop = observer(function EditedTop({ store }: Props) {
  const { conflict, saved } = store
  return (
    <View className='keeping keeping--top'>
      {conflict && (
        <Conflict mine='接着用我的' onMine={() => void store.keepMine()} onTheirs={() => void store.takeTheirs()} />
      )}
      <View {...live}>{saved && <Note icon='check-circle'>已保存，列表和详情同时改好了。</Note>}</View>
    </View>
  )
})
