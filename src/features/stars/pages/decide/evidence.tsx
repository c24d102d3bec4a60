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
import { Counted } from '../../components/counted'
import { Thumbs } from '../../components/thumbs'
import type { DecidingStore } from '../../deciding.store'
import { COUNTED_OF, type Figure as FigureName } from '../../../../domain/stars/figures'
import { dayInYear } from '../../../../domain/time'
import { needWords } from '../../words'

const VERDICT_WORDS: readonly { key: Verdict; word: string }[] = [
  { key: 'met', word: '达到' },
  { key: 'unmet', word: '没达到' },
  { key: 'lacking', word: '要补材料' },
]

/** Where it begins on the page. */
export const EVIDENCE = 'evidence'

/** What was handed in for the item that is chosen, and what it is worth; of a figure what it was counted of. */
export const Evidence = observer(function Evidence({ store, now }: { store: DecidingStore; now: string }) {
  const { item } = store
  if (!item) return null
  return (
    <View id={EVIDENCE}>
      <Part title={item.title} beside={besideOf(item, now)}>
        {item.kind === 'figure' ? (
          <Figure key={item.id} store={store} item={item} now={now} />
        ) : (
          <Handed store={store} item={item} now={now} />
        )}
      </Part>
    </View>
  )
})

/** Since when what is handed in is there; of a figure what is asked for. */
function besideOf(item: CheckItem, now: string): string {
  const last = item.files.map(({ at }) => at).sort()[item.files.length - 1]
  return last === undefined ? needWords(item) : `${dayInYear(last, now)} 上传`
}

const Handed = observer(function Handed({ store, item, now }: { store: DecidingStore; item: CheckItem; now: string }) {
  const { files, verdict, kind, judged } = item
  const over = kind === 'safety' && judged === 'unmet' && verdict !== 'unmet'
  return (
    <View>
      {files.length === 0 ? (
        <View className='text-2 stars__note'>没有交材料。</View>
      ) : (
        <>
          <View className='text-cap'>{needWords(item)}</View>
          <Thumbs files={files} now={now} />
        </>
      )}
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
        placeholder='差什么、要补什么；没达到的会公示'
        onInput={(text) => store.sayOf(id, text)}
        onDone={() => {
          if (verdict !== null && store.saidOf(item).trim() !== item.reason) void store.judge(item, verdict)
        }}
      />
    </View>
  )
})

const Figure = observer(function Figure({ store, item, now }: { store: DecidingStore; item: CheckItem; now: string }) {
  const { id, figure, doubt } = item
  const { checkId } = store
  return (
    <View>
      {doubt && <Doubt store={store} itemId={id} doubt={doubt} />}
      {figure !== null && COUNTED_OF[figure] !== null ? (
        <Counted checkId={checkId} itemId={id} figure={figure} now={now} />
      ) : (
        <View className='text-2 stars__note'>{FROM[figure ?? 'rating'] ?? ''}</View>
      )}
    </View>
  )
})

/** What figures come from that no activity stands behind. */
const FROM: Partial<Record<FigureName, string>> = {
  'open-hours': '按场馆现在公布的开放时间算，不用认定。',
  rating: '来过的人给场馆打的分，不用认定。',
  'holiday-days': '近 12 个月的法定假日里，按公布的时间开放的天数，不用认定。',
}

interface DoubtProps {
  store: DecidingStore
  itemId: string
  doubt: NonNullable<CheckItem['doubt']>
}

/** What the keeper says of a figure, and the way to answer. */
const Doubt = observer(function Doubt({ store, itemId, doubt }: DoubtProps) {
  const [text, say] = useState('')
  const empty = text.trim() === ''
  return (
    <View>
      <Note icon='alert'>{`管理员说对不上：${doubt.text}${doubt.answer ? `\u3000答复：${doubt.answer.text}` : ''}`}</Note>
      {store.decides && doubt.answer === null && (
        <>
          <Lines label='答复管理员' value={text} onInput={say} maxLength={STAR_DOUBT_MAX} error={store.acts.problem} />
          <View className='stars__acts'>
            <Button busy={store.acts.busy} disabled={empty} onTap={() => void store.answer(itemId, text.trim())}>
              {empty ? '先写答复' : '答复'}
            </Button>
          </View>
        </>
      )}
    </View>
  )
})
