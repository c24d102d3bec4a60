import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { canScan } from '../../../../../services/platform/scan'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'
import { TextAction } from '../../../../../ui/text-action'
import type { CheckinStore } from '../../checkin.store'
import { OtherWays } from '../../components/other-ways'
import { SessionRow } from '../../components/session-row'

interface Props {
  store: CheckinStore
  busy: 'looking' | 'sending' | null
}

/** How people check in here. The camera waits for nothing that the cloud says: it opens without a network, too. */
export const Ways = observer(function Ways({ store, busy }: Props) {
  const { door, venueId } = store
  return (
    <View>
      <View className='checking__venue text-title-l' {...described('heading', undefined, 2)}>
        {door.venue?.name ?? '到了现场再签'}
      </View>
      <View className='text-2'>管理员的屏幕上有一个 10 秒一换的码。</View>
      <View className='checking__act'>
        {canScan ? (
          <Button kind='primary' icon='scan' busy={busy !== null} onTap={() => void store.look()}>
            {busy === 'sending' ? '正在签到' : '扫屏幕上的码'}
          </Button>
        ) : (
          <Note>网页里不能扫码，用口令或给管理员扫你的码。</Note>
        )}
      </View>
      <OtherWays venueId={venueId} help={door.help} />
      <Today store={store} />
      <View className='checking__notes'>
        <Note icon='shield'>没有签到不影响任何记录。</Note>
      </View>
    </View>
  )
})

/** What can be checked in to today, as far as it is known. */
const Today = observer(function Today({ store: { door } }: Pick<Props, 'store'>) {
  const { sessions, here } = door
  const now = door.now()
  return (
    <View>
      <View className='checking__section text-title' {...described('heading', undefined, 2)}>
        今天的场次
      </View>
      {sessions.map(({ session, attended }) => (
        <SessionRow key={session.sessionId} session={session} attended={attended} now={now} />
      ))}
      {here.error ? (
        <View>
          <Note icon='alert'>{`没能读到现在的场次，不影响扫码。${here.error.message}`}</Note>
          <TextAction icon='retry' onTap={() => void door.load()}>
            重新读
          </TextAction>
        </View>
      ) : (
        here.value === null &&
        sessions.length === 0 && (
          <Delayed>
            <Skeleton width='64%' height={20} top={12} />
            <Skeleton width='48%' height={14} top={10} />
          </Delayed>
        )
      )}
      {here.value !== null && sessions.length === 0 && <View className='text-2'>今天没有可以签的场次。</View>}
    </View>
  )
})
