import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from './aria'
import { Button } from './button'
import './pager.scss'

/** A list that is read by the page, whether it comes from the cloud so or is all on the phone. */
export interface ByPage {
  /** The page in sight, from 0. */
  readonly at: number
  /** The last page; null while that is not known. */
  readonly last: number | null
  /** A page is on its way. */
  readonly busy: boolean
  toNext: () => Promise<void>
  toPrevious: () => Promise<void>
}

interface Props {
  /** Observed. */
  pages: ByPage
  /** Brings the first row of the page into sight. */
  onTurned?: () => void
}

/** Turns the pages of a list that is too long for one; nothing where all fits on one. */
export const Pager = observer(function Pager({ pages, onTurned }: Props) {
  const { at, last, busy } = pages
  const turn = async (turned: Promise<void>) => {
    await turned
    onTurned?.()
  }
  if (at === 0 && last === 0) return null
  return (
    <View className='pager'>
      <Button small disabled={busy || at === 0} onTap={() => void turn(pages.toPrevious())}>
        上一页
      </Button>
      <Text className='text-cap text-figures' {...live}>
        {`第 ${at + 1} 页${last === null ? '' : `，共 ${last + 1} 页`}`}
      </Text>
      <Button small disabled={busy || at === last} onTap={() => void turn(pages.toNext())}>
        下一页
      </Button>
    </View>
  )
})
