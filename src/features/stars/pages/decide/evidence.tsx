import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { CheckItem } from '../../../../contract/stars'
import { REASON_MAX, STAR_DOUBT_MAX } from '../../../../domain/limits'
import type { Verdict } from '../../../../domain/stars/standing'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { Note } from '../../../../ui/note'
import { TextBox } from '../../../../forms/text-box'
import { ChooseOne } from '../../components/choose-one'
import { Part } from '../../components/part'
import { ShownFile } from '../../components/shown-file'
import type { DecidingStore } from '../../deciding.store'
import { needWords } from '../../words'

const VERDICT_WORDS: readonly { key: Verdict; word: string }[] = [
  { key: 'met', word: '达到' },
  { key: 'unmet', word: '没达到' },
  { key: 'lacking', word: '要补材料' },
]

/** What was handed in for the item that is chosen, and what it is worth. */
export const Evidence = observer(function Evidence({ store, now }: { store: DecidingStore; now: string }) {
  const { item } = store
  if (!item) return null
  return (
    <Part title={item.title} beside={needWords(item)}>
      {item.kind === 'figure' ? (
        <Figure key={item.id} store={store} item={item} />
      ) : (
        <Handed store={store} item={item} now={now} />
      )}
    </Part>
  )
})

const Handed = observer(function Handed({ store, item, now }: { store: DecidingStore; item: CheckItem; now: string }) {
  const { files, verdict, kind, judged } = item
  const over = kind === 'safety' && judged === 'unmet' && verdict !== 'unmet'
  return (
    <View>
      {files.length === 0 && <View className='text-2 stars__note'>没有交材料。</View>}
      {files.map((file) => (
        <ShownFile key={file.fileId} file={file} now={now} />
      ))}
      {over && <Note icon='alert'>没有到期日或已经过期，这一项算没达到。</Note>}
      <View className='deciding__gap'>
        <ChooseOne
          label={`认定${item.title}`}
          options={VERDICT_WORDS}
          value={verdict ?? undefined}
          disabled={!store.decides || store.acts.busy}
          onChoose={(chosen) => void store.judge(item, chosen)}
        />
      </View>
      {store.decides && <Reason store={store} item={item} />}
      <View className='text-note text-amber' {...live}>
        {store.asked === null ? (store.acts.problem ?? '') : ''}
      </View>
    </View>
  )
})

/** Why, as it is being written: it goes along with what is judged. */
const Reason = observer(function Reason({ store, item }: { store: DecidingStore; item: CheckItem }) {
  const { id, verdict } = item
  return (
    <View className='deciding__gap'>
      <TextBox
        label={`${item.title}的说明`}
        value={store.saidOf(item)}
        maxLength={REASON_MAX}
        placeholder='要补什么、差在哪里，管理员会看到'
        onInput={(text) => store.sayOf(id, text)}
        onDone={() => {
          if (verdict !== null && store.saidOf(item).trim() !== item.reason) void store.judge(item, verdict)
        }}
      />
    </View>
  )
})

const Figure = observer(function Figure({ store, item }: { store: DecidingStore; item: CheckItem }) {
  const [text, say] = useState('')
  const { doubt } = item
  if (!doubt) return <View className='text-2 stars__note'>这一项由场馆的活动和签到记录算出，不用认定。</View>
  const empty = text.trim() === ''
  return (
    <View>
      <Note icon='alert'>{`管理员说对不上：${doubt.text}${doubt.answer ? `\u3000答复：${doubt.answer.text}` : ''}`}</Note>
      {store.decides && doubt.answer === null && (
        <>
          <Lines label='答复管理员' value={text} onInput={say} maxLength={STAR_DOUBT_MAX} error={store.acts.problem} />
          <View className='stars__acts'>
            <Button busy={store.acts.busy} disabled={empty} onTap={() => void store.answer(item.id, text.trim())}>
              {empty ? '先写答复' : '答复'}
            </Button>
          </View>
        </>
      )}
    </View>
  )
})
