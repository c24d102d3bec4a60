import { Text, View } from '@tarojs/components'
import type { KeeperToday } from '../../../../../contract/keeping'
import { clockTime, ms, timeLeft } from '../../../../../domain/time'
import { canScan } from '../../../../../services/platform/scan'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Seats } from '../../../../../ui/seats'
import { goTo } from '../../../go-to'
import { codeUrl, rollUrl } from '../../../checkin-routes'
import { signedUpUrl, writeUrl } from '../../../routes'
import { seatWords, spanWords, troubleWords } from '../../../components/activity-words'
import { isAtDoor } from '../../at-door'
import './next.scss'

/** The session that comes next or runs, with its places; where there is none, the way to a new one. */
export function Next({ today: { next, now, venue, may } }: { today: KeeperToday }) {
  if (next === null)
    return (
      <View className='next'>
        <View className='text-title-l'>今天没有下一场</View>
        <View className='text-2 next__none'>要办活动，先写好发布，大家就能报名。</View>
        <Button kind='primary' onTap={() => goTo(writeUrl(venue.venueId))}>
          新建活动
        </Button>
      </View>
    )
  const { activityId, title, startsAt, endsAt, room, quota, taken, present } = next
  const atDoor = may.includes('check-in') && isAtDoor(next, now)
  const seats = atDoor ? `${seatWords(next)}，到场 ${present}` : seatWords(next)
  const left = ms(startsAt) - ms(now)
  const trouble = troubleWords(next)
  return (
    <View className='next'>
      <View className='next__when text-cap text-figures'>
        <Text>{left > 0 ? `下一场，${timeLeft(left)}` : `正在进行，到 ${clockTime(endsAt)}`}</Text>
        <Text>{`${spanWords(next)}\u3000${room}`}</Text>
      </View>
      <View className='next__title' {...described('heading', undefined, 2)}>
        {title}
      </View>
      {/* At the door a cell is somebody who is there. */}
      <Seats quota={quota} taken={atDoor ? present : taken} red={atDoor ? present : 0} label={`${title}，${seats}`} />
      <View className='text-cap next__seats'>{seats}</View>
      {trouble !== '' && <View className='text-cap text-amber'>{trouble}</View>}
      {atDoor ? (
        <AtDoor venueId={venue.venueId} sessionId={activityId} />
      ) : (
        <View className='next__acts'>
          <Button grow onTap={() => goTo(signedUpUrl(activityId))}>
            名单
          </Button>
          <Button grow onTap={() => goTo(writeUrl(venue.venueId, activityId))}>
            修改活动
          </Button>
        </View>
      )}
    </View>
  )
}

/** What a keeper does while people come in. */
function AtDoor({ venueId, sessionId }: { venueId: string; sessionId: string }) {
  return (
    <View className='next__acts next__acts--door'>
      <Button kind='primary' icon='qr' grow onTap={() => goTo(codeUrl(venueId, sessionId))}>
        显示签到码
      </Button>
      {canScan && (
        <Button icon='scan' onTap={() => goTo(rollUrl(venueId, sessionId, true))}>
          扫码
        </Button>
      )}
      <Button onTap={() => goTo(rollUrl(venueId, sessionId))}>名单</Button>
    </View>
  )
}
