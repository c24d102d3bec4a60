import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { WhoAmI } from '../../../../contract/identity'
import { NAMES_SEEN_BY } from '../../../../domain/permissions/seen-by'
import { storedKeys } from '../../../../services/storage'
import { useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Loaded } from '../../../../ui/loaded'
import { Row } from '../../../../ui/row'
import { Screen } from '../../../../ui/screen'
import { Skeleton } from '../../../../ui/skeleton'
import { MyBranchStore } from '../../branch.store'
import { LeaveSheet } from '../../components/leave-sheet'
import { PhoneCopies } from '../../phone-copies'
import { sizeWords } from '../../../../domain/size-words'
import { agreedWords } from '../../privacy-words'
import { PrivacyStore } from '../../privacy.store'
import { termsUrl } from '../../routes'
import { Told, type Telling } from './told'
import { PositionSwitch, RemindersSwitch } from './switches'
import './index.scss'

/** What one has agreed to and can take back, who sees what, what is kept, and the way out. */
export default observer(function PrivacyPage() {
  const store = useStore((app) => new PrivacyStore(app, new PhoneCopies(app.storage, storedKeys)))
  const branch = useStore((app) => new MyBranchStore(app))
  const [telling, tell] = useState<Telling | null>(null)
  const refresh = () => void store.refresh()
  useDidShow(refresh)
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title='隐私与数据'>
      <View className='privacy'>
        <Loaded from={store.me} skeleton={<PrivacySkeleton />} onRetry={refresh}>
          {(me) => (
            <>
              <Agreed me={me} store={store} />
              <Head>我的数据</Head>
              <Row icon='eye' title='谁能看到我的什么' onTap={() => tell('seen')} />
              <Row icon='clock' title='留下什么、留多久' onTap={() => tell('kept')} />
              <Row icon='device' title='本机暂存' value={sizeWords(store.stored.all)} onTap={() => tell('phone')} />
              <Row
                icon='shield'
                title='完整的隐私说明'
                onTap={() => void Taro.navigateTo({ url: termsUrl('privacy') })}
              />
              {me.branch && (
                <>
                  <Head>离开</Head>
                  <Row icon='swap' title='退出团支部' onTap={() => branch.ask(true)} />
                </>
              )}
            </>
          )}
        </Loaded>
      </View>
      <Told telling={telling} store={store} onClose={() => tell(null)} />
      <LeaveSheet store={branch} />
    </Screen>
  )
})

const Agreed = observer(function Agreed({ me, store }: { me: WhoAmI; store: PrivacyStore }) {
  return (
    <>
      <View className='privacy__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          {me.consentedAt === null ? '可以关掉的' : '已同意的用途'}
        </View>
        {me.consentedAt !== null && <Text className='text-cap'>{agreedWords(me.consentedAt)}</Text>}
      </View>
      {me.consentedAt !== null && (
        <>
          <Row title='姓名、所在支部' caption='统计参学必需，退出支部后停用' value='必需' />
          <Row title='观看与答题记录' caption={`本人看全部，${NAMES_SEEN_BY}看是否学完`} value='必需' />
        </>
      )}
      <PositionSwitch store={store} />
      {store.hasReminders && <RemindersSwitch store={store} />}
    </>
  )
})

const Head = ({ children }: { children: string }) => (
  <View className='text-title privacy__section' {...described('heading', undefined, 2)}>
    {children}
  </View>
)

function PrivacySkeleton() {
  return (
    <View>
      <Skeleton width='50%' height={28} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={44} top={18} />
      ))}
    </View>
  )
}
