import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../ui/button'
import type { Pages } from '../pages.store'
import './turn.scss'

type Turnable = Pick<Pages<never>, 'hasNewer' | 'hasOlder' | 'older' | 'newer'> & { page: { busy: boolean } }

/** To the page before and after; nothing where all fits on one. */
export const Turn = observer(function Turn({ pages }: { pages: Turnable }) {
  const { hasNewer, hasOlder, page } = pages
  const turn = async (turned: Promise<void>) => {
    await turned
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  if (!hasNewer && !hasOlder) return null
  return (
    <View className='turn'>
      {hasNewer && (
        <Button kind='quiet' disabled={page.busy} onTap={() => void turn(pages.newer())}>
          较新的
        </Button>
      )}
      {hasOlder && (
        <Button kind='quiet' disabled={page.busy} onTap={() => void turn(pages.older())}>
          更早的
        </Button>
      )}
    </View>
  )
})
