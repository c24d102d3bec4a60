import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { hostOf } from '../../../../domain/notices/links'
import { leave } from '../../../../services/platform/attachments'
import { copyText } from '../../../../services/platform/clipboard'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import './link-sheet.scss'

interface Props {
  href: string
  onClose: () => void
}

const WEB = process.env.TARO_ENV === 'h5'
const ABOUT = WEB
  ? '它不是青年学习的页面，会在新窗口打开。打开前看清地址，不要在陌生页面填写个人信息。'
  : '它不是青年学习的页面，微信里不能直接打开。复制后粘贴到浏览器里看，不要在陌生页面填写个人信息。'

/** Says where a link to elsewhere leads, in full, before anything is opened. */
export function LinkSheet({ href, onClose }: Props) {
  const [said, setSaid] = useState('')
  const copy = async () => setSaid((await copyText(href)) ? '链接已复制' : '没有复制成功，可以长按上面的地址复制')
  const open = () => {
    onClose()
    leave(href)
  }
  return (
    <Sheet open title='这个链接通向别处' onClose={onClose}>
      <View className='link-sheet__host text-title'>{hostOf(href) ?? ''}</View>
      <View className='link-sheet__address'>
        <Text userSelect>{href}</Text>
      </View>
      <View className='link-sheet__about text-note text-2'>{ABOUT}</View>
      <View className='link-sheet__said text-cap' {...live}>
        {said}
      </View>
      <View className='link-sheet__actions'>
        <Button kind={WEB ? 'line' : 'primary'} icon='copy' grow onTap={() => void copy()}>
          复制链接
        </Button>
        {WEB && (
          <Button kind='primary' icon='link' grow onTap={open}>
            打开
          </Button>
        )}
      </View>
    </Sheet>
  )
}
