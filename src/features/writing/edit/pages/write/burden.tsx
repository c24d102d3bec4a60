import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { TextAction } from '../../../../../ui/text-action'
import { isUsedUp } from '../../../budget-words'
import { fullWords, nextMonthOf } from '../../asking'
import type { Editing } from '../../editing'

/** Which branches have been asked enough in its month, and the way out: another month. Its place is there before it is known. */
export const Burden = observer(function Burden({ editing }: { editing: Editing }) {
  const { store, burden, offline } = editing
  const { text, now, correcting } = store
  if (!burden.needed || text === null) return null
  const { value, error } = burden.burden
  const usedUp = value !== null && isUsedUp(value)
  const another = value !== null && !correcting && (value.full > 0 || (usedUp && value.node.most > 0))
  return (
    <View className='confirming__burden' {...live}>
      {value && <View className={value.full > 0 ? 'text-note text-amber' : 'text-cap'}>{fullWords(value, now)}</View>}
      {value && value.full > 0 && <TextAction onTap={() => editing.show('full')}>看是哪些</TextAction>}
      {another && (
        <TextAction onTap={() => store.change(nextMonthOf(text, { next: value.next, now }))}>改到下个月发</TextAction>
      )}
      {value === null && error && !offline && <TextAction onTap={() => void burden.refresh()}>再看一次</TextAction>}
    </View>
  )
})
