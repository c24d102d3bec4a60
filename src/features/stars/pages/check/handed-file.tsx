import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { CheckItem, StarFile } from '../../../../contract/stars'
import { STAR_FILE_NOTE_MAX } from '../../../../domain/limits'
import { dayKey } from '../../../../domain/time'
import { DayGrid } from '../../../../forms/day-grid'
import { PickBox } from '../../../../forms/pick-box'
import { TextBox } from '../../../../forms/text-box'
import { TextAction } from '../../../../ui/text-action'
import { ShownFile } from '../../components/shown-file'
import type { SelfCheckStore } from '../../self-check.store'
import { dayWords } from '../../words'
import './handed-file.scss'

interface Props {
  store: SelfCheckStore
  item: CheckItem
  file: StarFile
}

/** A file that was handed in, where it was taken or until when it is good, and the way to take it out. */
export const HandedFile = observer(function HandedFile({ store, item, file }: Props) {
  const { fileId, name, note, expiresAt } = file
  const [said, say] = useState(note)
  const [picking, pick] = useState(false)
  const now = store.kept.value?.now ?? ''
  const until = expiresAt === null ? '写上到期日' : `${dayWords(expiresAt, now)} 到期`
  return (
    <View className='handed-file'>
      <ShownFile file={file} now={now} />
      {store.takes(item) && (
        <View className='handed-file__acts'>
          {item.kind === 'safety' ? (
            <PickBox value={until} icon='calendar' spoken={`${until}，改`} onTap={() => pick(!picking)} />
          ) : (
            <TextBox
              label={`${name}的说明`}
              value={said}
              maxLength={STAR_FILE_NOTE_MAX}
              placeholder='位置或时间'
              onInput={say}
              onDone={() => {
                if (said.trim() !== note) void store.change(fileId, { note: said.trim() })
              }}
            />
          )}
          <TextAction undoes spoken={`删除${name}`} onTap={() => void store.drop(fileId)}>
            删除
          </TextAction>
        </View>
      )}
      {picking && (
        <DayGrid
          chosen={expiresAt}
          first={dayKey(now)}
          onChoose={(day) => {
            pick(false)
            void store.change(fileId, { expiresAt: day })
          }}
        />
      )}
    </View>
  )
})
