import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { ProgressBar } from '../../../../ui/progress-bar'
import type { Doing, MovingStore } from '../../moving.store'

interface Props {
  store: MovingStore
  doing: Doing
}

/** What goes on part by part, how far it is, and a way to stop it. */
export const OnItsWay = observer(function OnItsWay({ store, doing }: Props) {
  const told = toldOf(store, doing)
  if (told === null) return null
  return (
    <View className='moving__way'>
      <View {...live}>
        <View className='text-bold text-figures'>{told.words}</View>
        <ProgressBar percent={told.percent} tone='ink' />
        <View className='text-cap'>{told.hint}</View>
      </View>
      <View className='moving__acts'>
        <Button disabled={store.paused} onTap={() => store.pause()}>
          {store.paused ? '正在停' : '暂停'}
        </Button>
      </View>
    </View>
  )
})

interface Told {
  words: string
  percent: number
  hint: string
}

function toldOf({ sent, percentRead, percentTaken, summary }: MovingStore, doing: Doing): Told | null {
  const { read = 0, html = 0, docx = 0, applied = 0, counts } = summary ?? {}
  if (doing === 'sending')
    return { words: `正在传 ${sent}%`, percent: sent, hint: '断网、关掉这一页都不要紧：传了的留着，回来接着传。' }
  if (doing === 'reading')
    return {
      words: summary === null ? '正在读文件' : `正在读，${read} / ${html + docx} 篇`,
      percent: percentRead,
      hint: '读完先给你看一遍，现在还没有导入。',
    }
  if (doing === 'applying')
    return {
      words: `正在导入，${applied} / ${applied + (counts?.ready ?? 0)} 篇`,
      percent: percentTaken,
      hint: '断网、关掉这一页都不要紧：停在最后一批，回来点“接着导”。',
    }
  return null
}
