import { View } from '@tarojs/components'
import type { KeeperToday } from '../../../../../contract/keeping'
import { DAY_MS, dayInYear, dayKey, dayRange, dayStart } from '../../../../../domain/time'
import { Row } from '../../../../../ui/row'
import { Section } from '../../../components/section'
import { goTo } from '../../../go-to'
import { lateUrl, suggestionsUrl } from '../../../checkin-routes'
import { hoursUrl, keptUrl, starCheckUrl } from '../../../routes'

/** 等你处理: there only while something waits. */
export function Waiting({ today: { waiting, venue, now } }: { today: KeeperToday }) {
  const { late, unreached, absent, drafts, suggestions, holiday, stars } = waiting
  const ofStars = stars.returned || stars.papers.length > 0
  if (late + unreached + absent + drafts + suggestions === 0 && holiday === null && !ofStars) return null
  const selfCheck = () => goTo(starCheckUrl(venue.venueId))
  const all = () => goTo(keptUrl(venue.venueId))
  return (
    <View>
      <Section title='等你处理'>
        {late > 0 && (
          <Row icon='clock' title='晚到的签到' value={`${late} 条待确认`} onTap={() => goTo(lateUrl(venue.venueId))} />
        )}
        {unreached > 0 && <Row icon='bell' title='没收到消息的人' value={`${unreached} 人`} onTap={all} />}
        {absent > 0 && <Row icon='users' title='说来不了的人' value={`${absent} 人`} onTap={all} />}
        {drafts > 0 && (
          <Row
            icon='notice'
            title='没发布的草稿'
            value={`${drafts} 份`}
            onTap={() => goTo(keptUrl(venue.venueId, 'drafts'))}
          />
        )}
        {suggestions > 0 && (
          <Row
            icon='help'
            title='心愿'
            value={`${suggestions} 条没答复`}
            onTap={() => goTo(suggestionsUrl(venue.venueId))}
          />
        )}
        {stars.returned && <Row icon='star-line' title='星级自查' value='退回了，补好再交' onTap={selfCheck} />}
        {stars.papers.map(({ title, until }) => (
          <Row
            key={title}
            icon='alert'
            title={title}
            value={`${dayInYear(dayStart(until), now)} ${until < dayKey(now) ? '已过期' : '到期'}`}
            onTap={selfCheck}
          />
        ))}
        {holiday !== null && (
          <Row
            icon='calendar'
            title={`${holiday.name}开不开`}
            value={`${dayRange(dayStart(holiday.from), dayStart(holiday.until).getTime() + DAY_MS)}还没设`}
            onTap={() => goTo(hoursUrl(venue.venueId))}
          />
        )}
      </Section>
    </View>
  )
}
