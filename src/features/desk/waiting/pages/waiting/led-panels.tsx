import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type {
  EndingRole,
  WaitingOffer,
  WaitingReview,
  WaitingSayings,
  WaitingStars,
} from '../../../../../contract/desk'
import { decideUrl, handOverUrl, offeredUrl, reviewUrl, sayingsUrl } from '../../../../../desk/ways'
import { ROLE_NAMES } from '../../../../../domain/permissions/roles'
import { clockTime, dayInYear, type Instant } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Fact } from '../../../../../desk/fact'

/** A text that is decided about on a page of its own, beside what it is to take the place of. */
export function ReviewPanel({ row, now }: { row: WaitingReview; now: Instant }) {
  const { noticeId, org, correcting, by, at, until } = row
  const moment = (instant: Instant) => `${dayInYear(instant, now)} ${clockTime(instant)}`
  return (
    <View>
      <Fact name='哪里发'>{org.name}</Fact>
      <Fact name='谁送审'>{by === '' ? '已退出的成员' : by}</Fact>
      <Fact name='送审'>{moment(at)}</Fact>
      <Fact name='发布'>{correcting ? '通过后替换在线稿' : until === null ? '通过后立即' : moment(until)}</Fact>
      <View className='agenda__gap'>
        <Button kind='primary' onTap={() => void Taro.navigateTo({ url: reviewUrl(noticeId) })}>
          去审核
        </Button>
      </View>
    </View>
  )
}

/** What was said unsigned: it is read and decided about on a page of its own. */
export function SayingsPanel({ row: { org, count } }: { row: WaitingSayings }) {
  return (
    <View>
      <Fact name='在哪里'>{org.name}和下级</Fact>
      <Fact name='多少'>{count} 句</Fact>
      <View className='text-2 agenda__gap'>对宣讲说的话和青年之家的心愿，都不署名。通过以后，讲师或大家才看得到。</View>
      <Button kind='primary' onTap={() => void Taro.navigateTo({ url: sayingsUrl(org.id) })}>
        去审核
      </Button>
    </View>
  )
}

/** A star self-check: it is looked at and decided about on a page of its own. */
export function StarsPanel({ row: { checkId, orgId, venue, at, until }, now }: { row: WaitingStars; now: Instant }) {
  return (
    <View>
      <Fact name='青年之家'>{venue.name}</Fact>
      <Fact name='提交'>{`${dayInYear(at, now)} ${clockTime(at)}`}</Fact>
      <Fact name='评定截止'>{dayInYear(until, now)}</Fact>
      <View className='agenda__gap'>
        <Button kind='primary' onTap={() => void Taro.navigateTo({ url: decideUrl(checkId, orgId) })}>
          去评定
        </Button>
      </View>
    </View>
  )
}

/** A Youth Home that is offered: it is taken over on a page of its own, which says what goes along. */
export function OfferPanel({ row: { venue, from, at, until }, now }: { row: WaitingOffer; now: Instant }) {
  return (
    <View>
      <Fact name='谁交给你'>{from}</Fact>
      <Fact name='提出'>{`${dayInYear(at, now)} ${clockTime(at)}`}</Fact>
      <Fact name='有效到'>{`${dayInYear(until, now)} ${clockTime(until)}`}</Fact>
      <View className='agenda__gap'>
        <Button kind='primary' onTap={() => void Taro.navigateTo({ url: offeredUrl(venue.venueId) })}>
          看看要接手什么
        </Button>
      </View>
    </View>
  )
}

/** A role that ends: who keeps a Youth Home hands it over in time, others ask whoever has appointed them. */
export function RolePanel({ row: { role, org, until }, now }: { row: EndingRole; now: Instant }) {
  return (
    <View>
      <Fact name='在哪里'>{org.name}</Fact>
      <Fact name='角色'>{ROLE_NAMES[role]}</Fact>
      <Fact name='到期'>{`${dayInYear(until, now)} ${clockTime(until)}`}</Fact>
      <View className='text-2 agenda__gap'>
        到期后这里的工作台会关上，记录都留着。要接着做，请在到期前找上级团委续任。
      </View>
      {role === 'keeper' && (
        <Button onTap={() => void Taro.navigateTo({ url: handOverUrl(org.id) })}>交接给别人管</Button>
      )}
    </View>
  )
}
