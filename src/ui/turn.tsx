import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from './button'
import './turn.scss'

interface Props {
  /** Observed. */
  pages: {
    readonly hasNewer: boolean
    readonly hasOlder: boolean
    readonly page: { readonly busy: boolean }
    newer: () => Promise<void>
    older: () => Promise<void>
  }
  /** Brings the first row of the page into sight. */
  onTurned?: () => void
}

/** To the page before and after of a list that comes from the cloud by the page; nothing where all fits on one. */
export const Turn = observer(function Turn({ pages, onTurned }: Props) {
  const { hasNewer, hasOlder, page } = pages
  const turn = async (turned: Promise<void>) => {
    await turned
    onTurned?.()
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
