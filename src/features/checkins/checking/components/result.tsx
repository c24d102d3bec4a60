import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Attended, Claimed } from '../../../../contract/checkins'
import { clockTime, ms } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import { goBack } from '../../../../ui/navigation'
import { Note } from '../../../../ui/note'
import { Num } from '../../../../ui/num'
import { RatingAsk } from '../../components/rating-ask'
import { Stamp } from '../../components/stamp'
import { RateStore } from '../../rate.store'
import { visitOf } from '../../rating-box'
import { historyUrl } from '../../routes'
import { resultLines, underStamp, type Line } from '../result-words'
import { SessionRow } from './session-row'
import { Waits } from './waits'

type Accepted = Exclude<Claimed, { outcome: 'refused' }>

/** What stands in the record now: there, there before, or waiting for the keeper. */
export function Result({ claimed }: { claimed: Accepted }) {
  return claimed.attended.state === 'present' ? <Present claimed={claimed} /> : <Waits claimed={claimed} />
}

/** The next act is red only where something new has come about. */
export function ResultBar({ claimed }: { claimed: Accepted }) {
  const fresh = claimed.outcome === 'present'
  return (
    <>
      <Button grow onTap={() => void Taro.redirectTo({ url: historyUrl() })}>
        签到记录
      </Button>
      <Button grow kind={fresh ? 'primary' : 'line'} onTap={goBack}>
        完成
      </Button>
    </>
  )
}

function Present({ claimed }: { claimed: Accepted }) {
  const { outcome, attended, mayRate, others, now } = claimed
  const { venue } = attended.session
  const time = clockTime(attended.at)
  return (
    <View className='claimed'>
      <Stamp />
      <View {...described('status', `${outcome === 'already' ? '已经签过' : '签到成功'}，${time}，${venue.name}`)}>
        <View className='claimed__time'>
          <Num size='xl'>{time}</Num>
        </View>
        <View className='claimed__venue'>{venue.name}</View>
        <View className='claimed__under text-2 text-figures'>{underStamp(claimed)}</View>
      </View>
      <View className='claimed__lines'>
        {resultLines(claimed).map((line) => (
          <ResultLine key={line.name} line={line} />
        ))}
      </View>
      {outcome === 'present' && attended.range === 'out' && (
        <View className='claimed__note'>
          <Note>位置只作参考，室内常有偏差，签到已经算数。管理员能看到“不在范围内”，看不到你在哪里。</Note>
        </View>
      )}
      {outcome === 'already' && others.length > 0 && (
        <View>
          <View className='checking__section text-title' {...described('heading', undefined, 2)}>
            还可以签的场次
          </View>
          {others.map((session) => (
            <SessionRow key={session.sessionId} session={session} now={ms(now)} />
          ))}
        </View>
      )}
      {outcome === 'present' && mayRate && <Rating attended={attended} />}
    </View>
  )
}

function ResultLine({ line: { icon, tone, name, words } }: { line: Line }) {
  return (
    <View className='claimed__line'>
      <View className={`claimed__icon claimed__icon--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className='claimed__pair'>
        <View>{name}</View>
        <View className='text-2 text-figures'>{words}</View>
      </View>
    </View>
  )
}

/** Whoever does not want to says nothing, and is not asked again. */
const Rating = observer(function Rating({ attended: { session, at } }: { attended: Attended }) {
  const { venueId } = session.venue
  const store = useStore((app) => new RateStore(app, { venueId, visit: visitOf(venueId, at) }))
  if (store.stage === 'declined') return null
  return (
    <View className='claimed__rating'>
      <RatingAsk store={store} />
    </View>
  )
})
