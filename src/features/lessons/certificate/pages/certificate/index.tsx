import { Canvas, Text, View } from '@tarojs/components'
import { useDidShow, useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import type { Receipt } from '../../../../../contract/lessons'
import { useStore } from '../../../../../stores/app'
import { Icon } from '../../../../../ui/icon'
import { Loaded } from '../../../../../ui/loaded'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { SubscribeNext } from '../../../components/subscribe-next'
import { openLesson } from '../../../open-lessons'
import { verifyUrl } from '../../../routes'
import { codeFor } from '../../certificate-number'
import { CertificateStore } from '../../certificate.store'
import { CertificateCard } from '../../components/certificate-card'
import { qrOf } from '../../../../../services/qr'
import { Actions, CANVAS } from './actions'
import './index.scss'

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
    <Screen
      title='学习证明'
      bar={receipt ? <Actions receipt={receipt} /> : undefined}
      banner={
        <View className='certificate-page__banner'>
          <OfflineBanner />
        </View>
      }
    >
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

function CertificateSkeleton() {
  return (
    <View className='certificate-page__skeleton'>
      <Skeleton width='100%' height={512} round />
    </View>
  )
}
