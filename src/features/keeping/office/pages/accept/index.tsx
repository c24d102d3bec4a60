import { View } from '@tarojs/components'
import Taro, { useLoad } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { CodeInput } from '../../../../../ui/code-input'
import { Note } from '../../../../../ui/note'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { goOnTo } from '../../../go-to'
import { OfficeStore } from '../../office.store'
import { officeWords, wordsOf } from '../../office-words'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '接受任命'

/** A code, what it makes of whoever accepts it, and the yes. */
export default observer(function AcceptPage() {
  const store = useStore((app) => new OfficeStore(app))
  useLoad(({ code }: { code?: string }) => void store.begin(code))
  return (
    <Screen title={TITLE}>
      <View className='keeping accept'>
        <View {...live}>{store.taken ? <Taken store={store} /> : <Asking store={store} />}</View>
      </View>
    </Screen>
  )
})

const Asking = observer(function Asking({ store }: { store: OfficeStore }) {
  const { code, complete, office, joined, known, offline } = store
  if (known && !joined)
    return (
      <View>
        <View className='text-title-l'>先加入团支部</View>
        <View className='text-2 accept__text'>
          任命要有实名的团支部成员身份。加入后再回到这里，任命码 7 天内都有效。
        </View>
        <Button kind='primary' onTap={() => void Taro.switchTab({ url: '/pages/me/index' })}>
          去“我的”加入
        </Button>
      </View>
    )
  return (
    <View>
      <View className='text-title-l' {...described('heading', undefined, 2)}>
        输入任命码
      </View>
      <View className='text-2 accept__text'>上级团委给你的 6 位码，一个人用一次。</View>
      <CodeInput
        label='6 位任命码'
        value={code}
        onInput={(typed) => store.type(typed)}
        onConfirm={() => void store.look()}
        error={office.error?.message ?? null}
      />
      {office.value ? (
        <Offered store={store} />
      ) : (
        <View className='accept__act'>
          <Button kind='primary' disabled={!complete || offline} busy={office.busy} onTap={() => void store.look()}>
            {offline ? '没有网络，联网后再查' : '查看任命'}
          </Button>
        </View>
      )}
    </View>
  )
})

/** What one becomes by it, before it is taken. */
const Offered = observer(function Offered({ store }: { store: OfficeStore }) {
  const office = store.office.value
  const { busy, failure, offline } = store
  if (!office) return null
  const words = wordsOf(office)
  return (
    <View className='accept__offer'>
      <Rule />
      <View className='text-title accept__venue'>{office.place}</View>
      <View className='text-2'>{officeWords(office, words.as)}</View>
      <Note>{words.may}</Note>
      <View className='accept__act'>
        <Button kind='primary' busy={busy} disabled={offline} onTap={() => void store.take()}>
          {offline ? '没有网络，联网后再接受' : words.accept}
        </Button>
      </View>
      {failure && <Note icon='alert'>{`没有办成。${failure.message}`}</Note>}
    </View>
  )
})

const Taken = observer(function Taken({ store }: { store: OfficeStore }) {
  const { taken } = store
  if (!taken) return null
  const words = wordsOf(taken)
  return (
    <View>
      <View className='text-title-l'>{words.taken}</View>
      <View className='text-2 accept__text'>在“我的”里随时可以进来。</View>
      <Button kind='primary' onTap={() => goOnTo(words.url)}>
        {words.then}
      </Button>
    </View>
  )
})
