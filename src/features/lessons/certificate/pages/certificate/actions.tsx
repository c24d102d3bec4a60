import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Receipt } from '../../../../../contract/lessons'
import { copyText } from '../../../../../services/platform/clipboard'
import { openAlbumSetting, savePicture } from '../../../../../services/platform/pictures'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { codeFor } from '../../certificate-number'
import { certificatePicture } from '../../certificate-picture'
import { qrOf } from '../../../../../services/qr'

/** On the page: WeChat draws only on a canvas that is there. */
export const CANVAS = 'certificate-canvas'

/** To keep it as a picture, or to hand it on. */
export function Actions({ receipt }: { receipt: Receipt }) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const save = async () => {
    setBusy(true)
    const picture = certificatePicture(receipt, qrOf(codeFor(receipt.number)))
    const saved = await savePicture(picture, { canvasId: CANVAS, fileName: `${receipt.number}.png` })
    setBusy(false)
    setSaid(saved === 'cancelled' ? null : SAID[saved])
  }
  const forward = async () => setSaid((await copyText(receipt.number)) ? SAID.copied : SAID.notCopied)
  return (
    <>
      {said && (
        <View className='certificate-page__said' {...live}>
          <Text>{said.words}</Text>
          {said.settings && (
            <Button small onTap={() => void openAlbumSetting()}>
              去设置
            </Button>
          )}
        </View>
      )}
      <Button grow icon='image' busy={busy} onTap={() => void save()}>
        存到相册
      </Button>
      <Button
        kind='primary'
        grow
        icon='share'
        openType='share'
        onTap={FORWARD_BY_HAND ? () => void forward() : undefined}
      >
        转发
      </Button>
    </>
  )
}

/** Only WeChat can hand something on to a chat. */
const FORWARD_BY_HAND = process.env.TARO_ENV !== 'weapp'

interface Said {
  words: string
  settings?: boolean
}

const SAID: Record<'saved' | 'downloaded' | 'refused' | 'failed' | 'copied' | 'notCopied', Said> = {
  saved: { words: '已存到相册' },
  downloaded: { words: '图片已下载' },
  refused: { words: '没有相册权限，图片没有存下来。证明还在，打开权限后再存一次。', settings: true },
  failed: { words: '图片没有存下来，证明还在。请过一会儿再试。' },
  copied: { words: '证明编号已复制，粘贴给对方就能核验' },
  notCopied: { words: '编号没有复制成功，可以长按证明上的编号复制' },
}
