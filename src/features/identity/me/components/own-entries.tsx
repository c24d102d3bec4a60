import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Row } from '../../../../ui/row'
import { Sheet } from '../../../../ui/sheet'
import { checkinsUrl, joinUrl, myBranchUrl, privacyUrl, signedUpUrl } from '../../routes'
import type { MeStore } from '../me.store'
import { Feedback } from './feedback'

const go = (url: string) => () => void Taro.navigateTo({ url })

interface Props {
  store: MeStore
  /** Where an appointment is accepted: another feature's. */
  officeUrl: () => string
}

/** My branch or the way into one, my data, and a word to those who run this. */
export const OwnEntries = observer(function OwnEntries({ store, officeUrl }: Props) {
  const [explained, explain] = useState(false)
  return (
    <>
      {store.joined ? (
        <Row icon='users' title='我的团支部' value='谁能看到我的什么' onTap={go(myBranchUrl())} />
      ) : (
        store.who.value?.name !== null && <Row icon='users' title='加入团支部' onTap={go(joinUrl())} />
      )}
      {store.joined && <Row icon='home' title='接受任命' onTap={go(officeUrl())} />}
      <Row icon='calendar' title='我的报名' onTap={go(signedUpUrl())} />
      <Row icon='scan' title='我的签到码' onTap={go(checkinsUrl('code'))} />
      <Row icon='clock' title='签到记录' onTap={go(checkinsUrl('history'))} />
      <Row icon='shield' title='隐私与数据' onTap={go(privacyUrl())} />
      <Feedback onElsewhere={() => explain(true)} />
      <Sheet open={explained} title='意见反馈' onClose={() => explain(false)}>
        <View className='text-2'>意见反馈要在微信里打开。请用微信搜索“青年学习”小程序，在“我的”里点“意见反馈”。</View>
      </Sheet>
    </>
  )
})
