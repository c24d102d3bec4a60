import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { isLostText } from '../../../../../domain/notices/html/lost'
import { lostWords } from '../../../../../domain/notices/html/lost-words'
import { Sheet } from '../../../../../ui/sheet'
import { TextAction } from '../../../../../ui/text-action'
import type { Editing } from '../../editing'
import './sheets.scss'

/** What was left out, and a way to have its text again. */
export const LostSheet = observer(function LostSheet({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const lost = editing.taken?.lost ?? []
  return (
    <Sheet open title='去掉的内容' onClose={onClose}>
      {lost.length === 0 && <View className='text-2'>都放回正文末尾了。</View>}
      {lost.map((thing, nth) => (
        <View key={nth} className='write-sheet__lost'>
          <View className='text-cap'>{lostWords(thing.kind, thing.count)}</View>
          {thing.words !== '' && <View>{thing.words}</View>}
          {isLostText(thing) && (
            <TextAction icon='plus' onTap={() => editing.bringBack(thing)}>
              放到正文末尾
            </TextAction>
          )}
        </View>
      ))}
    </Sheet>
  )
})
