import { observer } from 'mobx-react-lite'
import { clockTime, dayInYear, dayNumber, ms } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Row } from '../../../../../ui/row'
import { View } from '@tarojs/components'
import type { HereRow, HereStore } from '../../here.store'
import { sessionName } from '../../../session-words'
import { arrivalWords } from '../../attended-words'

interface Props {
  here: HereStore
  /** By the server's clock. */
  at: number
}

/** What this code checks in to, and whether it has: read out when that changes. */
export const Sessions = observer(function Sessions({ here, at }: Props) {
  return (
    <View {...live}>
      {here.rowsAt(at).map((row) => (
        <Row
          key={row.session.sessionId}
          icon={row.attended?.state === 'present' ? 'check-circle' : 'calendar'}
          title={sessionName(row.session)}
          caption={whenWords(row, at)}
          value={standsWords(row, here, at)}
        />
      ))}
    </View>
  )
})

/** Without a network the keeper may have scanned meanwhile: that nobody did is not said. */
function standsWords({ attended, session }: HereRow, { isFresh }: HereStore, at: number): string {
  if (attended === null && ms(session.opensAt) > at) return `${clockTime(session.opensAt)} 开始签到`
  return attended === null && !isFresh ? '联网后更新' : arrivalWords(attended)
}

function whenWords({ session: { activity, venue } }: HereRow, at: number): string {
  if (activity === null) return venue.name
  const { startsAt, room } = activity
  const day = dayNumber(startsAt) === dayNumber(at) ? '今天' : dayInYear(startsAt, at)
  return [`${day} ${clockTime(startsAt)}`, room].filter(Boolean).join('\u3000')
}
