import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { ActivityDetail } from '../../../../../contract/homes'
import { ACTIVITY_KIND_NAMES, WELCOME_WORDS } from '../../../../../domain/homes/activity'
import { clockTime, ms } from '../../../../../domain/time'
import { enlarge } from '../../../../../services/platform/attachments'
import { described, tappable } from '../../../../../ui/aria'
import { Cover } from '../../../../../ui/cover'
import { Num } from '../../../../../ui/num'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { Tag } from '../../../../../ui/tag'
import { evaluationUrl } from '../../../door-routes'
import { branchSignUpUrl, joinUrl } from '../../../routes'
import type { ActivityStore } from '../../activity.store'
import { DrawFact } from '../../components/draw-fact'
import { Fact } from '../../components/fact'
import { HoursFact } from '../../components/hours-fact'
import { PlaceFact } from '../../components/place-fact'
import { Places } from '../../components/places'
import { SaidLine } from '../../components/said-line'
import { markOf } from '../../seat-words'
import { besideStart, momentWords } from '../../time-words'
import { wishWords } from '../../wish-words'
import { Arrival } from './arrival'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
}

/** What somebody reads who has not signed up. */
export const Offered = observer(function Offered({ store, activity }: Props) {
  const { at, stage, wishes } = store
  const { kind, title, startsAt, host, welcome, text, branch, activityId } = activity
  const mark = markOf(stage ?? 'open')
  const comes = stage !== 'cancelled' && stage !== 'over'
  return (
    <>
      <View className='activity__tags'>
        <Tag>{ACTIVITY_KIND_NAMES[kind]}</Tag>
        <Tag tone={mark.tone}>{mark.word}</Tag>
      </View>
      <View className='text-title-l activity__title' {...described('heading')}>
        {title}
      </View>
      <View className='activity__when'>
        <Num size='xl'>{clockTime(startsAt)}</Num>
        <View className='text-2'>{besideStart(activity, at)}</View>
      </View>
      <Rule />
      {activity.cancelled !== null && (
        <Cancelled at={activity.cancelled.at} reason={activity.cancelled.reason} now={at} />
      )}
      {comes && <Places activity={activity} now={at} />}
      <View className='facts'>
        <PlaceFact activity={activity} />
        {host !== '' && <Fact icon='me'>{host}</Fact>}
        <Fact icon='users'>{WELCOME_WORDS[welcome]}</Fact>
        <HoursFact activity={activity} />
        {comes && <DrawFact activity={activity} now={at} />}
        {comes && <Fact icon='clock'>{cancelWords(activity, at)}</Fact>}
        {stage === 'over' && activity.present !== null && <Fact icon='check'>{`到场 ${activity.present} 人`}</Fact>}
      </View>
      <Arrival activity={activity} now={at} />
      {stage === 'not-yet' && <SaidLine>{wishWords(wishes.stage('opens'), '')}</SaidLine>}
      <View className='text-2 activity__text'>{text}</View>
      <Pictures activity={activity} />
      {store.evaluated && (
        <Row
          icon='check-circle'
          title='评估'
          caption='三个问题，不署名'
          onTap={() => void Taro.navigateTo({ url: evaluationUrl(activityId) })}
        />
      )}
      {comes && branch !== null && (
        <Row icon='users' title='替支部报名' onTap={() => void Taro.navigateTo({ url: branchSignUpUrl(activityId) })} />
      )}
      {comes && !activity.welcomed && (
        <Row icon='users' title='加入团支部' onTap={() => void Taro.navigateTo({ url: joinUrl() })} />
      )}
    </>
  )
})

/** 今天 17:00 前可以取消，递补也到这时 */
function cancelWords({ cancelUntil, waits, quota, taken, way }: ActivityDetail, now: number): string {
  const moves = waits && (way === 'draw' || taken >= quota)
  const when = momentWords(cancelUntil, now)
  if (ms(cancelUntil) <= now) return `${when} 起不能取消，来不了可以告诉管理员`
  return `${when} 前可以取消${moves ? '，递补也到这时' : ''}`
}

function Cancelled({ at, reason, now }: { at: string; reason: string; now: number }) {
  return (
    <View className='activity__cancelled'>
      <View className='text-bold'>{`${momentWords(at, now)} 取消`}</View>
      <View>{reason}</View>
    </View>
  )
}

function Pictures({ activity: { pictures, title } }: { activity: ActivityDetail }) {
  return (
    <>
      {pictures.map((url, index) => (
        <View
          key={url}
          className='activity__picture'
          {...tappable(() => enlarge(url, pictures), { label: `看大图，${title} 第 ${index + 1} 张` })}
        >
          <Cover url={url} />
        </View>
      ))}
    </>
  )
}
