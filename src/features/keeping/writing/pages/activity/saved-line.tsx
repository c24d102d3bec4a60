import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { lately } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import type { ActivityStore } from '../../activity.store'
import type { PublishingStore } from '../../publishing.store'
import { savingWords } from '../../writing-words'
import './saved-line.scss'

/** Where what was written is. Always there: it is read out when it changes. */
export const SavedLine = observer(function SavedLine({ store }: { store: ActivityStore }) {
  const { saving, savedAt, refusal, isDraft } = store
  const why = saving === 'refused' && refusal ? `：${refusal.message}` : ''
  return (
    <View className={`text-cap text-figures${isDraft ? ' saved-line' : ''}`} {...live}>
      {isDraft ? `${savingWords(saving, savedAt)}${why}` : ''}
    </View>
  )
})

/** What came of it, or why it can't be changed any more. */
export const Outcome = observer(function Outcome({ store, publishing }: Props) {
  const edited = store.edited.value
  const { done } = publishing
  return (
    <View {...live}>
      {done && <Note icon='check-circle'>{done.told > 0 ? `已保存，正在通知 ${done.told} 人` : '已保存'}</Note>}
      {edited?.cancelled && (
        <Note icon='alert'>{`${lately(edited.cancelled.at, edited.now)} 已取消：${edited.cancelled.reason}`}</Note>
      )}
      {store.closed && !edited?.cancelled && <Note>已经结束，不能再改。</Note>}
    </View>
  )
})

interface Props {
  store: ActivityStore
  publishing: PublishingStore
}
