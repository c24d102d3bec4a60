import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { FILE_NAME_MAX } from '../../../../domain/limits'
import { sizeWords } from '../../../../domain/size-words'
import { isVisible } from '../../../../domain/text'
import { TextBox } from '../../../../forms/text-box'
import { Button } from '../../../../ui/button'
import { TextAction } from '../../../../ui/text-action'
import type { Editing } from '../editing'
import './file-row.scss'

/** What goes with the text: named anew, taken out, added. */
export const Attachments = observer(function Attachments({ editing }: { editing: Editing }) {
  const { store, room } = editing
  const [named, name] = useState<string | null>(null)
  const { text, editable } = store
  if (!text) return null
  const { attachments } = text
  const put = (id: string, next: string | null) =>
    store.change({
      attachments: attachments.flatMap((one) =>
        one.id !== id ? [one] : next === null ? [] : [{ ...one, name: next }],
      ),
    })
  return (
    <View>
      {attachments.map(({ id, name: called, bytes }) =>
        named === id ? (
          <Renamed
            key={id}
            called={called}
            onDone={(next) => {
              if (next !== null) put(id, next)
              name(null)
            }}
          />
        ) : (
          <View key={id} className='file-row'>
            <View className='file-row__words'>
              <Text className='file-row__name'>{called}</Text>
              <View className='text-cap text-figures'>{sizeWords(bytes)}</View>
            </View>
            {editable && (
              <>
                <TextAction spoken={`改名 ${called}`} onTap={() => name(id)}>
                  改名
                </TextAction>
                <TextAction spoken={`删除 ${called}`} onTap={() => put(id, null)}>
                  删除
                </TextAction>
              </>
            )}
          </View>
        ),
      )}
      {editable && attachments.length > 0 && room > 0 && (
        <TextAction icon='clip' onTap={() => void editing.choose('attachment')}>
          加附件
        </TextAction>
      )}
    </View>
  )
})

/** Its ending says what it is, and stays. */
function Renamed({ called, onDone }: { called: string; onDone: (name: string | null) => void }) {
  const dot = called.lastIndexOf('.')
  const ending = dot < 0 ? '' : called.slice(dot)
  const [typed, type] = useState(dot < 0 ? called : called.slice(0, dot))
  return (
    <View className='file-row'>
      <View className='file-row__words'>
        <TextBox label='附件名' value={typed} maxLength={FILE_NAME_MAX - ending.length} unit={ending} onInput={type} />
      </View>
      <Button small disabled={!isVisible(typed)} onTap={() => onDone(`${typed.trim()}${ending}`)}>
        改好了
      </Button>
      <TextAction onTap={() => onDone(null)}>不改了</TextAction>
    </View>
  )
}
