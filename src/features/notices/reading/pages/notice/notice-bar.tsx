import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { NoticeDetail } from '../../../../../contract/notices'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { waitingUrl } from '../../../routes'
import type { NoticeStore } from '../../notice.store'
import { barWords, unaskedWords } from '../../confirm-words'
import { goTo } from '../../go-to'
import { toFeed } from './not-there'

interface Reading {
  notice: NoticeDetail
  /** The reader is in a branch. */
  joined: boolean
}

/** What stays at the bottom: the way back from what was withdrawn, or what is asked of the reader; nothing where nothing is. */
export function barOf(store: NoticeStore, { notice: { withdrawal, confirm }, joined }: Reading): ReactNode {
  if (withdrawal)
    return (
      <Button grow onTap={toFeed}>
        返回公告
      </Button>
    )
  if (!confirm || confirm.spared) return undefined
  if (confirm.asked) return <ConfirmBar store={store} />
  const words = unaskedWords(confirm, joined)
  return words === null ? undefined : <View className='notice-bar__words text-cap'>{words}</View>
}

/** How far the branch is, who will see it, and the one thing to do. */
const ConfirmBar = observer(function ConfirmBar({ store }: { store: NoticeStore }) {
  const { confirming, shown } = store
  const { asked, branch, own, waitsSince, misread, error, refused, busy, asking } = confirming
  if (!asked || !shown) return null
  const problem = error?.message ?? refused
  const changes = shown.correction?.changes ?? []
  const stand = { confirm: asked, branch, own, waitsSince, misread: misread !== null, problem, changes }
  const { head, about, button, tone } = barWords(stand, store.now())
  return (
    <>
      <View className='notice-bar__words' {...live}>
        <View className='notice-bar__until'>{head}</View>
        <View className={`text-cap${tone === 'plain' ? '' : ` text-${tone}`}`}>{about}</View>
      </View>
      {button !== null && (
        <Button kind='primary' icon='check' busy={busy && !asking} onTap={() => void confirming.tap()}>
          {button}
        </Button>
      )}
      {waitsSince !== null && own === null && <Button onTap={() => goTo(waitingUrl())}>看等待上传</Button>}
    </>
  )
})
