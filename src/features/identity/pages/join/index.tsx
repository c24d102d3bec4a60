import { View } from '@tarojs/components'
import Taro, { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { scanCode } from '../../../../services/platform/scan'
import { useApp, useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { CodeInput } from '../../../../ui/code-input'
import { Note } from '../../../../ui/note'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { Already } from '../../components/already'
import { RequestCard } from '../../components/request-card'
import { joinWalk } from '../../join.store'
import { rosterUrl } from '../../routes'
import { ScanTarget } from './scan-target'
import './index.scss'

const UNREADABLE = '这里面没有团支部的邀请码。请扫团支书出示的二维码，或输入 6 位邀请码。'

/** The branch comes first: scanned from the secretary's phone, or by its code. */
export default observer(function JoinPage() {
  const { session } = useApp()
  const store = useStore(joinWalk)
  const [begun, setBegun] = useState(false)
  const goOn = (known: boolean) => void (known && Taro.navigateTo({ url: rosterUrl() }))

  useLoad(({ code, scene }: { code?: string; scene?: string }) => {
    store.restart()
    const linked = code ?? scene
    if (linked !== undefined) void store.take(linked).then(goOn)
    setBegun(true)
  })

  const { found, complete } = store
  const find = () => void store.findBranch().then(goOn)
  const scan = async () => {
    const text = await scanCode()
    if (text !== null) goOn(await store.take(text))
  }

  // The cells are drawn once the linked code is in them: the web's input can't take one while it is being made.
  if (!begun) return <Screen />
  const { branch, request } = session.me.value ?? {}
  if (branch) return <Already branch={branch.name} />
  return (
    <Screen>
      <View className='join'>
        <View className='join__name text-display' {...described('heading')}>
          青年学习
        </View>
        <View className='join__lead'>
          <View>每周一课，和支部的伙伴一起学。</View>
          <View>先找到你的团支部。</View>
        </View>
        <View className='join__rule'>
          <Rule short />
        </View>
        {request && <RequestCard request={request} store={store} />}
        <ScanTarget next={!complete && request?.state !== 'passed'} onScan={() => void scan()} />
        <View className='join__or'>
          <View className='join__line' />
          <View className='text-cap'>或输入 6 位邀请码</View>
          <View className='join__line' />
        </View>
        <CodeInput
          label='6 位邀请码'
          value={store.code}
          onInput={(typed) => store.typeCode(typed)}
          onConfirm={find}
          error={store.unreadable ? UNREADABLE : (found.error?.message ?? null)}
        />
        <View className='text-cap join__hint'>邀请码由团支书给出，不分大小写，过期要换新的。</View>
        <Button kind='primary' disabled={!complete} busy={found.busy} onTap={find}>
          查找团支部
        </Button>
        <View className='join__help'>
          <Note icon='help'>没有邀请码？向团支书要一个，或请团支书当面出示二维码。不加入也可以看往期团课和公告。</Note>
        </View>
      </View>
    </Screen>
  )
})
