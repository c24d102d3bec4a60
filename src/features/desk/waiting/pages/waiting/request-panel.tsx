import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { WaitingRequest } from '../../../../../contract/desk'
import { requestsUrl } from '../../../../../desk/ways'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Skeleton } from '../../../../../ui/skeleton'
import { Fact } from '../../../../../desk/fact'
import { Reason } from '../../components/reason'
import { ComparedStore } from '../../compared.store'
import type { DeskStore } from '../../desk.store'
import type { Item } from '../../items'

interface Props {
  store: DeskStore
  item: Item
  row: WaitingRequest
}

/** Somebody who asks to be let in: what fits the roster is passed here, all else is compared on its page. */
export const RequestPanel = observer(function RequestPanel({ store, item, row }: Props) {
  const compared = useStore((app) => new ComparedStore(app, row))
  useEffect(() => void compared.refresh(), [compared])
  return (
    <View>
      <View className='text-cap'>{row.branch.name}</View>
      <Loaded
        from={compared.beside}
        skeleton={<Skeleton width='100%' height={120} top={14} />}
        onRetry={() => void compared.refresh()}
      >
        {({ request }) => (
          <>
            <Fact name='本人填的'>{request.name}</Fact>
            <Fact name='花名册'>{request.how === 'same' ? '一致，还没有人加入' : '对不上，要核对'}</Fact>
            {request.own ? (
              <View className='text-2'>你自己的申请，请另一位处理。</View>
            ) : (
              <Answers store={store} item={item} row={row} fits={request.how === 'same' ? request.memberId : null} />
            )}
          </>
        )}
      </Loaded>
    </View>
  )
})

/** `fits`: the row of the roster that it fits; null where somebody has to look. */
const Answers = observer(function Answers({ store, item, row, fits }: Props & { fits: string | null }) {
  const { reason } = store.draftOf(item)
  const empty = reason.trim() === ''
  return (
    <View>
      <View className='agenda__gap'>
        <Reason value={reason} onInput={(words) => store.write(item, { reason: words })} />
      </View>
      <View className='text-note text-amber' {...live}>
        {store.problem}
      </View>
      <View className='agenda__acts'>
        <Button
          disabled={empty || store.offline}
          busy={store.busy}
          onTap={() => void store.answerRequest(item, row, null)}
        >
          {empty ? '写了理由才能拒绝' : '拒绝'}
        </Button>
        {fits === null ? (
          <Button kind='primary' onTap={() => void Taro.navigateTo({ url: requestsUrl(row.branch.id) })}>
            去核对
          </Button>
        ) : (
          <Button
            kind='primary'
            busy={store.busy}
            disabled={store.offline}
            onTap={() => void store.answerRequest(item, row, fits)}
          >
            {store.offline ? '联网后再通过' : '通过'}
          </Button>
        )}
      </View>
      <View className='text-cap'>通过后，本人看过信息使用说明、点同意，才加入。</View>
    </View>
  )
})
