import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import { KEPT } from '../../kept-words'
import { sizeWords } from '../../../../domain/size-words'
import type { PrivacyStore } from '../../privacy.store'
import { SEEN } from '../../seen-words'

export type Telling = 'seen' | 'kept' | 'phone'

const TITLES: Record<Telling, string> = { seen: '谁能看到我的什么', kept: '留下什么、留多久', phone: '本机暂存' }

interface Props {
  /** Null while nothing is told. */
  telling: Telling | null
  store: PrivacyStore
  onClose: () => void
}

/** One thing in full, over the page. */
export function Told({ telling, store, onClose }: Props) {
  if (telling === null) return null
  return (
    <Sheet open title={TITLES[telling]} onClose={onClose}>
      {telling === 'seen' && SEEN.map(({ who, what }) => <Part key={who} head={who} text={what} />)}
      {telling === 'kept' && KEPT.map(({ what, long }) => <Part key={what} head={what} text={long} />)}
      {telling === 'phone' && <OnPhone store={store} />}
    </Sheet>
  )
}

/** Both are one text, of which the first line looks like a title. */
const Part = ({ head, text }: { head: string; text: string }) => (
  <View className='privacy__part'>{`${head}\n${text}`}</View>
)

const OnPhone = observer(function OnPhone({ store }: { store: PrivacyStore }) {
  const { clearable } = store.stored
  return (
    <>
      <Part head='可以清除' text='看过的公告、青年之家、活动和签到记录的副本，没有网络时能看；清除后联网再读。' />
      <Part head='不会清除' text='还没传上去的、写到一半的，以及签到码和值守要用的；上传成功或用完后自己删掉。' />
      <View className='privacy__clear'>
        <Button grow disabled={clearable === 0} onTap={() => store.clearCopies()}>
          {clearable === 0 ? '没有可以清除的' : `清除 ${sizeWords(clearable)}`}
        </Button>
      </View>
    </>
  )
})
