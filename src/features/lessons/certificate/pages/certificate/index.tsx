import { Canvas, Text, View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useMemo, useState } from 'react'
import type { Receipt } from '../../../../../contract/lessons'
import { copyText } from '../../../../../services/platform/clipboard'
import { openAlbumSetting, savePicture } from '../../../../../services/platform/pictures'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Icon } from '../../../../../ui/icon'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { codeFor } from '../../certificate-number'
import { certificatePicture } from '../../certificate-picture'
import { CertificateStore } from '../../certificate.store'
import { CertificateCard } from '../../components/certificate-card'
import { SubscribeNext } from '../../../components/subscribe-next'
import { openLesson } from '../../../open-lessons'
import { qrOf } from '../../qr'
import { verifyUrl } from '../../../routes'
import './index.scss'

const CANVAS = 'certificate-canvas'

/** The proof of a finished lesson, to keep or to share. */
export default observer(function CertificatePage() {
  const { lessonId = '' } = useRouter().params
  const store = useStore((app) => {
    const made = new CertificateStore(app, lessonId)
    const known = openLesson(app, lessonId).lesson.value?.receipt
    if (known) made.receipt.set(known)
    return made
  })
  useDidShow(() => void (store.receipt.value ?? store.load()))
  const receipt = store.receipt.value
  useShareAppMessage(() => ({
    title: receipt ? `${receipt.name}的学习证明：${receipt.title}` : '学习证明',
    path: verifyUrl(receipt?.number ?? ''),
    ...(receipt ? { imageUrl: receipt.coverUrl } : {}),
  }))
  return (
    <Screen title='学习证明' bar={receipt ? <Actions receipt={receipt} /> : undefined}>
      <View className='certificate-page'>
        <Loaded from={store.receipt} skeleton={<CertificateSkeleton />} onRetry={() => void store.load()}>
          {(value) => <Certificate receipt={value} />}
        </Loaded>
        {process.env.TARO_ENV === 'weapp' && <Canvas type='2d' id={CANVAS} className='certificate-page__canvas' />}
      </View>
    </Screen>
  )
})

function Certificate({ receipt }: { receipt: Receipt }) {
  const qr = useMemo(() => qrOf(codeFor(receipt.number)), [receipt.number])
  return (
    <View>
      <CertificateCard receipt={receipt} qr={qr} />
      <View className='certificate-page__synced'>
        <Icon name='check-circle' size='s' />
        <Text>{receipt.corrected ? '由团支书补录，小测按及格分记' : '已同步给团支书，不用再发截图'}</Text>
      </View>
      <View className='certificate-page__next'>
        <SubscribeNext />
      </View>
    </View>
  )
}

function Actions({ receipt }: { receipt: Receipt }) {
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

function CertificateSkeleton() {
  return (
    <View className='certificate-page__skeleton'>
      <Skeleton width='100%' height={512} round />
    </View>
  )
}
