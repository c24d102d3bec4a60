import { Text, View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { copyText } from '../../../../services/platform/clipboard'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { linkOf } from '../../paper-code'
import './share-notice.scss'

interface Props {
  noticeId: string
  /** Further things that can be done with it, beside. */
  children?: ReactNode
}

/** Hands the notice on: in WeChat as a card, on the web by its link. Who may not read it sees nothing of it there. */
export function ShareNotice({ noticeId, children }: Props) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const copied = await copyText(linkOf(noticeId))
    setSaid(copied ? '链接已复制，能看这条公告的人可以打开' : '没有复制成功，可以从地址栏复制')
  }
  return (
    <View className='share-notice'>
      <Button small icon='share' openType='share' onTap={BY_HAND ? () => void copy() : undefined}>
        {BY_HAND ? '复制链接' : '转发'}
      </Button>
      {children}
      <Text className='text-cap' {...live}>
        {said}
      </Text>
    </View>
  )
}

/** Only WeChat can hand something on to a chat. */
const BY_HAND = process.env.TARO_ENV !== 'weapp'
