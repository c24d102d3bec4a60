import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { LateClaim } from '../../../../../contract/checkins'
import type { WaitingClaims } from '../../../../../contract/desk'
import { clockTime, dayInYear, type Instant } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Skeleton } from '../../../../../ui/skeleton'
import { TextAction } from '../../../../../ui/text-action'
import { ClaimsStore } from '../../claims.store'
import type { DeskStore } from '../../desk.store'
import type { Item } from '../../items'

interface Props {
  store: DeskStore
  item: Item
  row: WaitingClaims
}

/** Check-ins of a Youth Home that came late: whom the keeper saw, one at a time. */
export const ClaimsPanel = observer(function ClaimsPanel({ store, item, row }: Props) {
  const claims = useStore((app) => new ClaimsStore(app, row.venue.venueId))
  useEffect(() => void claims.refresh(), [claims])
  const answer = async (claim: LateClaim, seen: boolean) => {
    if ((await claims.answer(claim, seen)) === 0) await store.follow(item)
    else await store.refresh()
  }
  const takeBack = async () => {
    await claims.takeBack()
    await store.refresh()
  }
  const { given } = claims
  return (
    <View>
      <Note>没有网络的人会晚送到，转发的照片看起来也一样。请只确认你见到的人。</Note>
      <View className='agenda__given' {...live}>
        {claims.problem !== null && <View className='text-note text-amber'>{claims.problem}</View>}
        {given && (
          <>
            <View className={given.seen ? 'text-green' : 'text-2'}>
              {given.seen ? `已确认${nameOf(given.claim)}到场` : `${nameOf(given.claim)}记为没见到`}
            </View>
            <TextAction undoes spoken={`撤销${nameOf(given.claim)}`} onTap={() => void takeBack()}>
              撤销
            </TextAction>
          </>
        )}
      </View>
      <Loaded
        from={claims.found}
        skeleton={<Skeleton width='100%' height={120} top={14} />}
        onRetry={() => void claims.refresh()}
      >
        {({ rows, now }) => (
          <>
            {rows.map((claim) => (
              <One
                key={claim.attendanceId}
                claim={claim}
                now={now}
                busy={claims.busy}
                onAnswer={(seen) => void answer(claim, seen)}
              />
            ))}
          </>
        )}
      </Loaded>
    </View>
  )
})

const nameOf = ({ name }: LateClaim): string => (name === '' ? '没有留名字的人' : name)

interface OneProps {
  claim: LateClaim
  now: Instant
  busy: boolean
  onAnswer: (seen: boolean) => void
}

function One({ claim, now, busy, onAnswer }: OneProps) {
  const { session, codeAt, receivedAt } = claim
  const who = nameOf(claim)
  const moment = (at: Instant) => `${dayInYear(at, now)} ${clockTime(at)}`
  return (
    <View className='agenda__claim'>
      <View className='text-item'>{who}</View>
      <View className='text-cap'>
        {`${session.activity?.title ?? '自由到访'}，码的时间 ${moment(codeAt)}，收到 ${moment(receivedAt)}`}
      </View>
      <View className='agenda__acts'>
        <Button small busy={busy} spoken={`没见到${who}`} onTap={() => onAnswer(false)}>
          没见到
        </Button>
        <Button small busy={busy} spoken={`确认到场，${who}`} onTap={() => onAnswer(true)}>
          确认到场
        </Button>
      </View>
    </View>
  )
}
