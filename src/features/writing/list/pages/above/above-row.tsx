import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { NoticeAbove } from '../../../../../contract/writing'
import { STAGE_NAMES } from '../../../../../domain/publishing/piece'
import { dayInYear, type Instant } from '../../../../../domain/time'
import { placeUrl } from '../../../../../notice-text/places'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { aboutWritingUrl } from '../../../list-routes'
import type { AboveStore } from '../../above.store'

interface Props {
  store: AboveStore
  row: NoticeAbove
  now: Instant
}

const go = (url: string | null) => () => url !== null && void Taro.navigateTo({ url })

/** One that can be taken over, or where it stands here. What it does is said before it is done. */
export const AboveRow = observer(function AboveRow({ store, row, now }: Props) {
  const { noticeId, title, source, publishAt } = row
  const taken = store.takenOf(row)
  const asked = store.asked === noticeId && taken === null
  return (
    <View className='above-row'>
      <View className='above-row__line'>
        <View className='above-row__words'>
          <View className='text-medium'>{title}</View>
          <View className='text-cap' {...live}>
            {[source, dayInYear(publishAt, now), taken && `已转发，${STAGE_NAMES[taken.stage]}`]
              .filter(Boolean)
              .join('\u3000')}
          </View>
        </View>
        <View className='above-row__acts'>
          <Button small spoken={`看原文，${title}`} onTap={go(placeUrl({ to: 'notice', id: noticeId }))}>
            看原文
          </Button>
          {taken ? (
            <Button small spoken={`去看，${title}`} onTap={go(aboutWritingUrl(taken.noticeId))}>
              去看
            </Button>
          ) : (
            <Button
              small
              icon='share'
              spoken={`转发，${title}`}
              disabled={asked || store.offline}
              onTap={() => store.ask(noticeId)}
            >
              转发
            </Button>
          )}
        </View>
      </View>
      {asked && <Asked store={store} noticeId={noticeId} />}
    </View>
  )
})

const Asked = observer(function Asked({ store, noticeId }: { store: AboveStore; noticeId: string }) {
  const { busy, offline, problem } = store
  return (
    <View className='above-row__asked'>
      <View>发给本级及下级的全部团员和青年，先送审核。文字是原文的，原文更正、撤回，这里跟着变。</View>
      <View className='text-note text-amber' {...live}>
        {problem ?? ''}
      </View>
      <View className='above-row__acts above-row__acts--asked'>
        <Button small kind='text' onTap={() => store.ask(null)}>
          先不转发
        </Button>
        <Button small busy={busy} disabled={offline} onTap={() => void store.take(noticeId)}>
          {offline ? '联网后才能转发' : '转发，送审'}
        </Button>
      </View>
    </View>
  )
})
