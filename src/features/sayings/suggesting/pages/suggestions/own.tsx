import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Suggestions } from '../../../../../contract/sayings'
import { SUGGESTED_FROM, SUGGESTION_DAYS_MOST, SUGGESTION_MAX } from '../../../../../domain/limits'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Lines } from '../../../../../ui/lines'
import { Note } from '../../../../../ui/note'
import type { SuggestionsStore } from '../../suggestions.store'

interface Props {
  store: SuggestionsStore
  found: Suggestions
}

/** The reader's own: written, sent, changed while the round is open; or why not. */
export const Own = observer(function Own({ store, found }: Props) {
  if (!store.asks) return <View className='text-2 suggestions__none'>{whyNot(found)}</View>
  const { said } = store
  return (
    <View className='suggestions__own'>
      {said.done ? <Done store={store} /> : <Writing store={store} />}
      <View className='text-note text-amber' {...live}>
        {said.problem}
      </View>
      <Note icon='shield'>
        {`不署名，到期以后谁也查不出是谁写的。${SUGGESTED_FROM} 个人写了、审过才给别人看；满 ${SUGGESTION_DAYS_MOST} 天不到 ${SUGGESTED_FROM} 个人就删掉。`}
      </Note>
    </View>
  )
})

const whyNot = ({ venue }: Suggestions): string =>
  venue.closed ? '这个青年之家已停用，不再收心愿。' : '一年内到过这里，或加入了团支部，就能写心愿。'

const Writing = observer(function Writing({ store }: { store: SuggestionsStore }) {
  const { said, ready } = store
  return (
    <>
      <Lines
        label='想在这里有什么'
        placeholder='如：晚上多开一小时，想学手机拍照'
        value={store.text}
        maxLength={SUGGESTION_MAX}
        onInput={(text) => store.write(text)}
      />
      <Button kind='primary' busy={said.busy} disabled={!ready} onTap={() => void store.submit()}>
        {ready ? '提交心愿' : '先写一句'}
      </Button>
    </>
  )
})

const Done = observer(function Done({ store }: { store: SuggestionsStore }) {
  const { said, text, mayChange } = store
  return (
    <>
      <View className='text-green' {...live}>
        {said.stage === 'sent' ? '已收到，谢谢' : '已存在这部手机，联网后自动送出'}
      </View>
      {text !== '' && <View className='suggestions__quote'>{`“${text}”`}</View>}
      {mayChange && <Button onTap={() => said.changeAgain()}>改一改</Button>}
    </>
  )
})
