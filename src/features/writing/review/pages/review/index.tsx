import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { goTo } from '../../../../../desk/go'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Skeleton } from '../../../../../ui/skeleton'
import { Tag } from '../../../../../ui/tag'
import { useRefresh } from '../../../../../ui/use-refresh'
import { useWide } from '../../../../../ui/use-wide'
import { writingsUrl } from '../../../routes'
import { ReviewStore } from '../../review.store'
import { Beside } from './beside'
import { useHeld } from './use-held'
import './index.scss'

/** A text that waits for a decision, beside what is out; the next one follows by itself. */
export default observer(function ReviewPage() {
  const { noticeId = '' } = useRouter().params
  const [at, goOn] = useState({ noticeId, said: '' })
  return <OfNotice key={at.noticeId} {...at} onGoOn={goOn} />
})

interface Props {
  noticeId: string
  /** What was done with the one before. */
  said: string
  onGoOn: (to: { noticeId: string; said: string }) => void
}

const OfNotice = observer(function OfNotice({ noticeId, said, onGoOn }: Props) {
  const store = useStore((app) => new ReviewStore(app, noticeId))
  const [done, tell] = useState(said)
  const wide = useWide()
  useRefresh(store)
  useHeld(store)
  const found = store.writing.found.value
  const { next, left } = store
  const decided = (words: string) => {
    if (next) onGoOn({ noticeId: next.noticeId, said: words })
    else tell(`${words}。没有别的等你审核了。`)
  }
  const correcting = found !== null && found.copy !== null && found.out === 'published'
  const tools = (
    <>
      {correcting && <Tag tone='amber'>更正</Tag>}
      <View className='text-cap desk__tool'>{left > 0 ? `还有 ${left} 篇等你审核` : ''}</View>
      {next && (
        <Button small icon='right' onTap={() => onGoOn({ noticeId: next.noticeId, said: '' })}>
          下一篇
        </Button>
      )}
    </>
  )
  return (
    <DeskScreen title='审核公告' current='notices' of={found?.org.id} narrow tools={tools}>
      <View className='review'>
        {!wide && <View className='review__tools'>{tools}</View>}
        <View className='review__said' {...live}>
          {done}
        </View>
        {done !== '' && next === null && found && (
          <Button small onTap={() => goTo(writingsUrl(found.org.id))}>
            回公告列表
          </Button>
        )}
        <Loaded from={store.ready} skeleton={<ReviewSkeleton />} onRetry={() => void store.refresh()}>
          {(writing) => <Beside store={store} writing={writing} onDecided={decided} />}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

const ReviewSkeleton = () => (
  <View>
    <Skeleton width='70%' height={44} top={12} />
    {[1, 2, 3, 4, 5].map((row) => (
      <Skeleton key={row} width='100%' height={48} top={14} />
    ))}
  </View>
)
