import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BranchInvite } from '../../../../../contract/invites'
import { copyText } from '../../../../../services/platform/clipboard'
import { openAlbumSetting, savePicture } from '../../../../../services/platform/pictures'
import { qrOf } from '../../../../../services/qr'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { joinUrl } from '../../../inner-routes'
import { invitePicture } from '../../invite-picture'
import { messageWords, qrText } from '../../invite-words'

/** On the page: WeChat draws only on a canvas that is there. */
export const CANVAS = 'invite-canvas'

/** Only WeChat can hand something on to a chat; elsewhere the words are copied. */
const BY_HAND = process.env.TARO_ENV !== 'weapp'

const SAID = {
  saved: '已存到相册',
  downloaded: '图片已下载',
  refused: '没有相册权限，图片没有存下来。打开权限后再存一次。',
  failed: '图片没有存下来，邀请码还在。请过一会儿再试。',
  copied: '链接和邀请码已复制，粘贴到群里就行',
  notCopied: '没有复制成功，可以把邀请码念给大家',
}

/** To keep the invitation as a picture, or to hand it on to the group. */
export function InviteBar({ invite }: { invite: BranchInvite }) {
  const [busy, setBusy] = useState(false)
  const [said, say] = useState<keyof typeof SAID | null>(null)
  const code = invite.invite?.code ?? ''
  const save = async () => {
    setBusy(true)
    const picture = invitePicture(invite, qrOf(qrText(code)))
    const saved = await savePicture(picture, { canvasId: CANVAS, fileName: `邀请加入 ${invite.branch.name}.png` })
    setBusy(false)
    say(saved === 'cancelled' ? null : saved)
  }
  const copy = async () => say((await copyText(messageWords(invite, linkTo(code)))) ? 'copied' : 'notCopied')
  return (
    <>
      {said && (
        <View className='invite-page__said text-note text-2' {...live}>
          {SAID[said]}
          {said === 'refused' && (
            <Button small onTap={() => void openAlbumSetting()}>
              去设置
            </Button>
          )}
        </View>
      )}
      <Button grow icon='image' busy={busy} onTap={() => void save()}>
        存图片
      </Button>
      <Button kind='primary' grow icon='share' openType='share' onTap={BY_HAND ? () => void copy() : undefined}>
        {BY_HAND ? '复制链接' : '发到群'}
      </Button>
    </>
  )
}

/** Of this very page of the web, at the screen that takes the code. */
const linkTo = (code: string): string =>
  BY_HAND ? `${window.location.href.replace(/#.*$/, '')}#${joinUrl(code)}` : joinUrl(code)
