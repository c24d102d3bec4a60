import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MovedRow } from '../../../../contract/moving-replies'
import { described, tappable } from '../../../../ui/aria'
import { TextAction } from '../../../../ui/text-action'
import type { MovingStore } from '../../moving.store'
import { isByHand } from '../../moved-rows'
import { asideWords } from '../../words'

interface Props {
  store: MovingStore
  row: MovedRow
}

/**
 * What becomes of one: without the pictures and files that do not come along, or not at all. Pictures of other sites are not fetched: what
 * stands at an address today need not be what stood there then.
 */
export const Decide = observer(function Decide({ store, row }: Props) {
  const { nth, foreign, missing, dropsForeign, dropsMissing, skipped, group } = row
  const { rows, doing, offline } = store
  const out = isByHand(skipped)
  const off = doing !== null || offline
  if (foreign + missing === 0)
    return group === 'skipped' && !out ? null : (
      <View className='beside__part'>
        <TextAction onTap={() => void (off || rows.leaveOut(nth, !out))}>
          {out ? '拿回来，照样导入' : '不导入这一篇'}
        </TextAction>
      </View>
    )
  const without = !out && (foreign === 0 || dropsForeign) && (missing === 0 || dropsMissing)
  return (
    <View className='beside__part'>
      <View className='text-bold' {...described('heading', undefined, 3)}>
        {asideWords(row)}
      </View>
      <Way on={without} off={off} onTap={() => void rows.takeWithout(row)}>
        {missing === 0 ? '去掉图片' : '不带它们，照样导入'}
      </Way>
      <Way on={out} off={off} onTap={() => void rows.leaveOut(nth, true)}>
        不导入这一篇
      </Way>
    </View>
  )
})

const Way = ({ on, off, onTap, children }: { on: boolean; off: boolean; onTap: () => void; children: string }) => (
  <View
    className={`beside__way${on ? ' beside__way--on' : ''}`}
    {...tappable(onTap, { role: 'radio', chosen: on, disabled: off && !on })}
  >
    {children}
  </View>
)
