import { Text, View } from '@tarojs/components'
import type { NoticeDetail, ShownChange } from '../../../../contract/notices'
import { described, tappable } from '../../../../ui/aria'
import './changes.scss'

interface Props {
  correction: NonNullable<NoticeDetail['correction']>
  /** What was taken out is shown in the text as well. */
  compared: boolean
  onCompare: (on: boolean) => void
}

/** What was put right, above the text: what stood there before is struck, what does now is underlined. */
export function Changes({ correction: { changes }, compared, onCompare }: Props) {
  return (
    <View className='changes'>
      <View className='changes__head'>
        <View className='text-bold'>{changes.length > 0 ? `改了 ${changes.length} 处` : '有更正'}</View>
        <View className='changes__switch' {...tappable(() => onCompare(!compared))}>
          {compared ? '只看新稿' : '看全文对照'}
        </View>
      </View>
      {changes.map((change, nth) => (
        <View key={nth} className='changes__row' {...described('img', heard(change))}>
          <Text className='changes__what'>{change.what}</Text>
          <View className='changes__words'>
            {change.before !== '' && <Text className='run--out changes__word'>{change.before}</Text>}
            {change.after !== '' && <Text className='run--in'>{change.after}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}

/** Read out: what can't be seen is said. */
function heard({ what, before, after }: ShownChange): string {
  if (before === '') return `${what}，新增：${after}`
  return after === '' ? `${what}，删去：${before}` : `${what}，原来是${before}，改为${after}`
}
