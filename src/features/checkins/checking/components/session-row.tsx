import { View } from '@tarojs/components'
import type { Attended, SessionCard } from '../../../../contract/checkins'
import { clockTime, wallClock } from '../../../../domain/time'
import { Num } from '../../../../ui/num'
import { sessionName } from '../../session-words'
import { sessionFacts } from '../result-words'

/** What a claim that did not count at once has come to. */
const WORDS: Partial<Record<Attended['state'], string>> = {
  waiting: '等管理员确认',
  denied: '管理员没有确认到场，不影响任何记录',
}

/** A session of today, and whether the reader is in. */
export function SessionRow({
  session,
  now,
  attended,
}: {
  session: SessionCard
  now: number
  attended?: Attended | null
}) {
  const { day } = wallClock(session.activity?.startsAt ?? now)
  const done = attended?.state === 'present'
  return (
    <View className='checking__session'>
      <View className='checking__day'>
        <Num size='m'>{day}</Num>
        <View className='text-cap'>今天</View>
      </View>
      <View className='checking__words'>
        <View className='text-item'>{sessionName(session)}</View>
        <View className={`text-cap text-figures checking__facts${done ? ' text-green' : ''}`}>
          {done
            ? `已签到 ${clockTime(attended.at)}`
            : (WORDS[attended?.state ?? 'undone'] ?? sessionFacts(session, now))}
        </View>
      </View>
    </View>
  )
}
