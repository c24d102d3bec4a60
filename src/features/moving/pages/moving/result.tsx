import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BundleSummary } from '../../../../contract/moving-replies'
import { Fact } from '../../../../desk/fact'
import { live } from '../../../../ui/aria'
import { Note } from '../../../../ui/note'
import { Num } from '../../../../ui/num'
import type { MovingStore } from '../../moving.store'

interface Props {
  store: MovingStore
  summary: BundleSummary
}

/** What has become of the files. */
export const Result = observer(function Result({ store, summary: { applied, counts } }: Props) {
  const look = counts['to-fix']
  return (
    <View className='moving__result' {...live}>
      <View className='text-title'>导入好了</View>
      <View className='moving__taken'>
        <Num size='xl'>{applied}</Num>
        <View className='text-2'>{`篇已导入${store.orgName}的公告`}</View>
      </View>
      {look > 0 && <Fact name='还要看一眼'>{`${look} 篇，存着，30 天内可接着做`}</Fact>}
      {counts.skipped > 0 && <Fact name='跳过'>{`${counts.skipped} 篇`}</Fact>}
      <Note icon='shield'>它们标着“旧公告”，没有提醒任何人，也不要求确认。同样的文件再导一次，不会重复。</Note>
    </View>
  )
})
