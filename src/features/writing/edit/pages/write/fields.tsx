import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { memo } from 'react'
import { CATEGORY_NAMES } from '../../../../../domain/notices/category'
import { REVIEW_WORDS_MAX } from '../../../../../domain/limits'
import { Labelled } from '../../../../../forms/labelled'
import { SwitchRow } from '../../../../../forms/switch-row'
import { TextBox } from '../../../../../forms/text-box'
import { described } from '../../../../../ui/aria'
import { Rule } from '../../../../../ui/rule'
import { useWide } from '../../../../../ui/use-wide'
import { Asked } from '../../components/asked'
import type { Editing } from '../../editing'
import type { WriteStore } from '../../write.store'
import { peopleWords, scopeWords } from '../../words'
import { Confirming } from './confirming'
import { PublishAt } from './publish-at'

/** For whom it is, what it is about and when it comes out; of a correction also what has changed. */
export const Fields = observer(function Fields({ editing }: { editing: Editing }) {
  const { store, reach, tried } = editing
  const wide = useWide()
  const { text, editable, correcting } = store
  if (!text) return null
  const counted = reach.reach
  return (
    <View className='write__fields'>
      {!wide && <Rule />}
      <View className='text-title write__heading' {...described('heading', undefined, 2)}>
        发布设置
      </View>
      <View className='write__pairs'>
        <Asked
          label='发给谁'
          value={scopeWords(text, wide ? (counted?.branches ?? null) : null)}
          disabled={!editable}
          onTap={() => editing.show('scope')}
        />
        <Asked
          label='对象'
          value={peopleWords(text, counted?.people ?? null)}
          error={tried && text.standings.length === 0 ? '选一下发给谁' : null}
          disabled={!editable}
          onTap={() => editing.show('people')}
        />
        <Asked
          label='分类'
          value={CATEGORY_NAMES[text.category]}
          disabled={!editable}
          onTap={() => editing.show('category')}
        />
        <PublishAt editing={editing} />
      </View>
      {correcting && (
        <Labelled label='更正说明' note='读者会看到' error={tried && text.note.trim() === '' ? '写一句改了什么' : null}>
          <NoteField store={store} note={text.note} wrong={tried && text.note.trim() === ''} disabled={!editable} />
        </Labelled>
      )}
      <Confirming editing={editing} />
      <SwitchRow
        title='没加入的人也能看'
        caption='公开的公告，转发出去谁都能打开'
        on={text.isPublic}
        disabled={!editable}
        onChange={(isPublic) => store.change({ isPublic })}
      />
      <SwitchRow
        title='置顶'
        caption='每个组织同时置顶一条'
        on={text.pinned}
        disabled={!editable}
        onChange={(pinned) => store.change({ pinned })}
      />
    </View>
  )
})

interface NoteProps {
  store: WriteStore
  note: string
  wrong: boolean
  disabled: boolean
}

/** Drawn where its own words change: a field that is drawn sends them again. */
const NoteField = memo(function NoteField({ store, note, ...looks }: NoteProps) {
  return (
    <TextBox
      label='更正说明'
      value={note}
      maxLength={REVIEW_WORDS_MAX}
      placeholder='如：活动改到 3月27日'
      onInput={(typed) => store.change({ note: typed })}
      {...looks}
    />
  )
})
