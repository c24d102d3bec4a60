import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityDetail, Mine } from '../../../../../contract/homes'
import { Note } from '../../../../../ui/note'
import type { ActivityStore } from '../../activity.store'
import { momentWords } from '../../time-words'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
  own: Mine
}

/** What is worth knowing of somebody's own sign-up. */
export const OwnNotes = observer(function OwnNotes({ store, activity, own }: Props) {
  return (
    <View className='activity__notes'>
      {notesOf(store, activity, own).map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </View>
  )
})

function notesOf({ at: now, mayCancel }: ActivityStore, activity: ActivityDetail, own: Mine): string[] {
  const { cancelUntil, waits } = activity
  const { place, movedUpAt, byBranch, absentAt } = own
  const to = waits ? '，位子会自动给候补的人' : ''
  const notes: string[] = []
  if (movedUpAt !== null) notes.push(`${momentWords(movedUpAt, now)} 有人取消，你从候补补上了，名额已经留好。`)
  if (byBranch) notes.push('团支书替你报的名。不去可以自己取消，不用写原因。')
  if (absentAt !== null) notes.push(`${momentWords(absentAt, now)} 已告诉管理员你来不了，不影响任何记录。`)
  if (place.state === 'seat' && activity.checkIn.attended?.state !== 'present') {
    const or = mayCancel ? `${momentWords(cancelUntil, now)} 前来不了就取消${to}。` : ''
    notes.push(`也可以自己扫屏幕上的码。${or}`)
  }
  if (place.state === 'drawing') notes.push('先报后报机会一样。抽签前退出，不影响别人的先后。')
  if (place.state === 'out') notes.push('递补已经停止，没有轮到你，不留任何记录。')
  return notes
}
