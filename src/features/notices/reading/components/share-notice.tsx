import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '../../../../services/platform/clipboard'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { noticeUrl } from '../../routes'
import './share-notice.scss'

/** Hands the notice on: in WeChat as a card, on the web by its link. Who may not read it sees nothing of it there. */
export function ShareNotice({ noticeId }: { noticeId: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const [page = ''] = window.location.href.split('#')
    const copied = await copyText(`${page}#${noticeUrl(noticeId)}`)
    setSaid(copied ? '链接已复制，能看这条公告的人可以打开' : '没有复制成功，可以从地址栏复制')
  }
  return (
    <View className='share-notice'>
      <Button small icon='share' openType='share' onTap={BY_HAND ? () => void copy() : undefined}>
        {BY_HAND ? '复制链接' : '转发'}
      </Button>
      <Text className='text-cap' {...live}>
        {said}
      </Text>
    </View>
  )
}

/** Only WeChat can hand something on to a chat. */
const BY_HAND = process.env.TARO_ENV !== 'weapp'
