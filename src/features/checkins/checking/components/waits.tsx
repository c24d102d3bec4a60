import { View } from '@tarojs/components'
import type { Claimed } from '../../../../contract/checkins'
import { clockTime } from '../../../../domain/time'
import { described } from '../../../../ui/aria'
import { Note } from '../../../../ui/note'
import { Steps } from '../../../../ui/steps'
import { sessionName } from '../../session-words'
import { momentWords, secondsTime } from '../../time-words'
import { ToldTime } from './told-time'

type Accepted = Exclude<Claimed, { outcome: 'refused' }>

/** A claim that the keeper answers, or has answered otherwise: it counts against nobody. */
export function Waits({ claimed }: { claimed: Accepted }) {
  const { attended, now } = claimed
  const { at, receivedAt, session, state, proof } = attended
  const waiting = state === 'waiting'
  const said = proof === 'passcode' ? '口令' : `${secondsTime(at)} 的码`
  return (
    <View>
      <ToldTime time={clockTime(at)} words={waiting ? '等管理员确认' : '管理员没有确认到场'} />
      <View className='checking__section text-title' {...described('heading', undefined, 2)}>
        {waiting ? '接下来' : '这一场'}
      </View>
      <Steps
        steps={[
          {
            title: '已送到',
            text: `${said}，${session.venue.name}，${sessionName(session)}，${momentWords(receivedAt, now)} 收到`,
            state: 'passed',
          },
          waiting
            ? { title: '等管理员确认', text: '管理员会看到码的时间，在现场见到你就会确认', state: 'now' }
            : { title: '管理员没有确认到场', text: '不影响任何记录', state: 'now' },
          ...(waiting
            ? [{ title: '结果在签到记录里', text: '没有确认，也不影响任何记录', state: 'to-come' as const }]
            : []),
        ]}
      />
      <View className='checking__notes'>
        <Note icon='qr'>想现在就算数，给管理员扫你的签到码，他的手机会替你记下。</Note>
        <Note icon='shield'>没有签到不影响任何记录。</Note>
      </View>
    </View>
  )
}
