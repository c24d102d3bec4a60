import { Text, View } from '@tarojs/components'
import Taro, { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../stores/app'
import { described, live, tappable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Checkbox } from '../../../../ui/checkbox'
import { Icon } from '../../../../ui/icon'
import { goBack, goHome } from '../../../../ui/navigation'
import { Note } from '../../../../ui/note'
import { Screen } from '../../../../ui/screen'
import { Seal } from '../../../../ui/seal'
import { StepBar } from '../../../../ui/step-bar'
import { CONSENT_ITEMS, NOT_USED } from '../../consent-items'
import { joinWalk, type JoinStore } from '../../join.store'
import { joinedUrl, joinUrl, rosterUrl, termsUrl } from '../../routes'
import './index.scss'

const read = (doc: 'terms' | 'privacy') => void Taro.navigateTo({ url: termsUrl(doc) })

/** Before anything is kept: what is used, who sees it, how long. The box starts empty. */
export default observer(function ConsentPage() {
  const store = useStore(joinWalk)
  useLoad(() => {
    if (store.ticket !== null || (store.resume() && store.ticket !== null)) return
    void Taro.redirectTo({ url: joinUrl() })
  })

  return (
    <Screen title='信息使用说明' bar={<ConsentBar store={store} />}>
      <StepBar step={3} of={3} />
      <View className='consent'>
        <View className='text-title-l' {...described('heading', undefined, 2)}>
          我们只用这几样信息
        </View>
        <View className='text-2 consent__lead'>
          <View>给谁看、留多久，都写在下面。</View>
          <View>以后可在“我的团支部”里随时退出并撤回。</View>
        </View>
        <Proven store={store} />
        {CONSENT_ITEMS.map(({ icon, what, who, long }) => (
          <View key={what} className='consent__item'>
            <Icon name={icon} />
            <View className='consent__words'>
              <View className='consent__what'>{what}</View>
              <View className='text-note text-2'>{who}</View>
              <View className='text-cap'>{long}</View>
            </View>
          </View>
        ))}
        <View className='consent__not'>
          <Note icon='shield'>{NOT_USED}</Note>
        </View>
        <Checkbox
          checked={store.agreed}
          onChange={(agreed) => store.agree(agreed)}
          spoken='我已年满 14 周岁，读过并同意用户协议和隐私说明'
        >
          <Text onClick={() => store.agree(!store.agreed)}>我已年满 14 周岁，读过并同意</Text>
          <Text className='consent__link' {...tappable(() => read('terms'), { role: 'link' })}>
            《用户协议》
          </Text>
          <Text>和</Text>
          <Text className='consent__link' {...tappable(() => read('privacy'), { role: 'link' })}>
            《隐私说明》
          </Text>
        </Checkbox>
        <Problem store={store} />
      </View>
    </Screen>
  )
})

/** Whose row it is, now that it is proven; what the cloud said of it is not kept when the page is loaded anew. */
const Proven = observer(function Proven({ store }: { store: JoinStore }) {
  const proof = store.proof.value
  if (!proof) return null
  const { name, branch, maskedNumber } = proof
  return (
    <View className='consent__proven'>
      <Seal name={name} me />
      <View className='consent__words'>
        <View className='consent__what'>{name}</View>
        <View className='text-note text-2'>{branch.name}</View>
        {maskedNumber !== null && <View className='text-cap'>{`学号或工号 ${maskedNumber}`}</View>}
      </View>
    </View>
  )
})

const ConsentBar = observer(function ConsentBar({ store }: { store: JoinStore }) {
  const join = async () => {
    if (await store.join()) void Taro.reLaunch({ url: joinedUrl() })
  }
  const decline = () => {
    store.restart()
    goHome()
  }
  return (
    <>
      <Button kind='text' onTap={decline}>
        暂不同意
      </Button>
      <Button kind='primary' grow disabled={!store.agreed} busy={store.entry.busy} onTap={() => void join()}>
        {store.agreed ? '同意并加入' : '勾选后可加入'}
      </Button>
    </>
  )
})

/** A ticket lives half an hour: after that the check is to be passed once more. */
const Problem = observer(function Problem({ store }: { store: JoinStore }) {
  const { error } = store.entry
  if (!error) return null
  const again = error.code === 'EXPIRED' || error.code === 'BAD_TOKEN' || error.code === 'CONFLICT'
  const checked = store.code !== ''
  const back = () => {
    store.typeName(store.name)
    // A page that was loaded anew has none before it, and who was passed by a secretary has checked nothing.
    if (Taro.getCurrentPages().length > 1) goBack()
    else void Taro.redirectTo({ url: checked ? rosterUrl() : joinUrl() })
  }
  return (
    <View className='consent__problem' {...live}>
      <View className='text-note text-amber'>{error.message}</View>
      {again && (
        <Button small onTap={back}>
          {checked ? '重新核对身份' : '返回看看申请'}
        </Button>
      )}
    </View>
  )
})
