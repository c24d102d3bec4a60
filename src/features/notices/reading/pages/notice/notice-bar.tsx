import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { NoticeDetail } from '../../../../../contract/notices'
import { Button } from '../../../../../ui/button'
import type { NoticeStore } from '../../notice.store'
import { confirmWords } from '../../confirm-words'
import { toFeed } from './not-there'

/** What stays at the bottom: the way back from what was withdrawn, or what is asked of the reader; nothing where nothing is. */
export function barOf(store: NoticeStore, { withdrawal, confirm }: NoticeDetail): ReactNode {
  if (withdrawal)
    return (
      <Button grow onTap={toFeed}>
        返回公告
      </Button>
    )
  return confirm ? <ConfirmBar store={store} confirm={confirm} /> : undefined
}

interface Props {
  store: NoticeStore
  confirm: NonNullable<NoticeDetail['confirm']>
}

function ConfirmBar({ store, confirm }: Props) {
  const { until, about, button } = confirmWords(confirm, store.now())
  return (
    <>
      <View className='notice-bar__words'>
        <View className='notice-bar__until'>{until}</View>
        <View className='text-cap'>{about}</View>
      </View>
      {button !== null && <Button disabled>{button}</Button>}
    </>
  )
}
