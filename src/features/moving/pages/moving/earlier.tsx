import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BundleState } from '../../../../contract/moving-replies'
import { useApp } from '../../../../stores/app'
import { described, part } from '../../../../ui/aria'
import { Empty } from '../../../../ui/empty'
import { Skeleton } from '../../../../ui/skeleton'
import { TextAction } from '../../../../ui/text-action'
import type { MovingStore } from '../../moving.store'
import { earlierWords } from '../../words'

interface Props {
  store: MovingStore
  bundles: readonly BundleState[]
  /** Where there is room to go on with them. */
  open?: boolean
}

const WAYS: Record<BundleState['step'], string> = {
  sending: '接着传',
  reading: '接着导',
  staged: '接着导',
  done: '看结果',
}

/** What was begun in the last 30 days, and where each of them stands. */
export const Earlier = observer(function Earlier({ store, bundles, open = false }: Props) {
  if (bundles.length === 0) return <Empty title='还没有导入过' text='选好文件，先看一遍，确认后才会出现在公告里。' />
  return (
    <View>
      <View className='text-title moving__heading' {...described('heading', undefined, 2)}>
        近 30 天的导入
      </View>
      <View className='moving__earlier' {...part('list')}>
        {bundles.map((one) => (
          <One key={one.bundleId} store={store} one={one} open={open} />
        ))}
      </View>
    </View>
  )
})

const One = observer(function One({ store, one, open }: { store: MovingStore; one: BundleState; open: boolean }) {
  const { clock } = useApp()
  const { bundleId, fileName, step } = one
  const way = WAYS[step]
  const go = () => void (step === 'sending' ? store.chooseFiles(bundleId) : store.open(bundleId))
  return (
    <View className='moving__one' {...part('listitem')}>
      <View className='moving__one-words'>
        <View className='text-one-line'>{fileName}</View>
        <View className='text-cap'>{earlierWords(one, clock())}</View>
        {open && step === 'sending' && <View className='text-cap'>再选一次同样的文件，只传没传完的。</View>}
      </View>
      {open && !store.offline && (
        <TextAction onTap={go} spoken={`${way} ${fileName}`}>
          {way}
        </TextAction>
      )}
    </View>
  )
})

export const EarlierSkeleton = () => (
  <View>
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} width='100%' height={58} top={14} />
    ))}
  </View>
)
