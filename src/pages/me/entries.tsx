import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { MeStore } from '../../features/identity/me.store'
import { joinUrl, myBranchUrl, termsUrl } from '../../features/identity/routes'
import { certificatesUrl, verifyUrl, waitingUrl } from '../../features/lessons/routes'
import { Num } from '../../ui/num'
import { Row } from '../../ui/row'
import { Sheet } from '../../ui/sheet'
import { Feedback } from './feedback'

const go = (url: string) => () => void Taro.navigateTo({ url })

/** Everything that is mine, a line each; a line leads only to what is there. */
export const Entries = observer(function Entries({ store }: { store: MeStore }) {
  const [explained, explain] = useState(false)
  const { joined, waiting } = store
  const certificates = store.record.value?.certificates
  return (
    <View>
      {joined && (
        <Row
          icon='medal'
          title='学习证明'
          value={certificates === undefined ? undefined : <Count n={certificates} unit='张' />}
          onTap={go(certificatesUrl())}
        />
      )}
      {waiting > 0 && (
        <Row icon='offline' title='待上传' value={<Count n={waiting} unit='条' />} onTap={go(waitingUrl())} />
      )}
      <Row icon='qr' title='核验学习证明' onTap={go(verifyUrl())} />
      {joined ? (
        <Row icon='users' title='我的团支部' value='谁能看到我的什么' onTap={go(myBranchUrl())} />
      ) : (
        store.who.value?.name !== null && <Row icon='users' title='加入团支部' onTap={go(joinUrl())} />
      )}
      <Row icon='shield' title='隐私与数据' onTap={go(termsUrl('privacy'))} />
      <Feedback onElsewhere={() => explain(true)} />
      <Sheet open={explained} title='意见反馈' onClose={() => explain(false)}>
        <View className='text-2'>意见反馈要在微信里打开。请用微信搜索“青年学习”小程序，在“我的”里点“意见反馈”。</View>
      </Sheet>
    </View>
  )
})

function Count({ n, unit }: { n: number; unit: string }) {
  return (
    <>
      <Num size='s'>{n}</Num> {unit}
    </>
  )
}
