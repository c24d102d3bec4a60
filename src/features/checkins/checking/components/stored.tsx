import { View } from '@tarojs/components'
import type { SessionCard } from '../../../../contract/checkins'
import { clockTime } from '../../../../domain/time'
import { described } from '../../../../ui/aria'
import { Note } from '../../../../ui/note'
import { Steps } from '../../../../ui/steps'
import { sessionName } from '../../session-words'
import { secondsTime } from '../../time-words'
import type { Stored } from '../waiting-claims'
import { ToldTime } from './told-time'

interface Props {
  stored: Stored
  /** Empty where this phone has not read it yet. */
  venue: string
  /** What the code is of; null where this phone does not know. */
  session: SessionCard | null
}

/** A claim that is on this phone, and what becomes of it: 20f (4). */
export function StoredClaim({ stored: { at, codeAt }, venue, session }: Props) {
  const of = [`${secondsTime(codeAt)} 的码`, venue, session === null ? '' : sessionName(session)].filter(Boolean)
  return (
    <View>
      <ToldTime time={clockTime(at)} words='扫到码的时间' />
      <View className='checking__section text-title' {...described('heading', undefined, 2)}>
        接下来
      </View>
      <Steps
        steps={[
          { title: '存在这部手机', text: of.join('，'), state: 'passed' },
          { title: '联网后自动上传', text: '20 秒内送到，直接算数', state: 'now' },
          { title: '晚到的，等管理员确认', text: '管理员会看到码的时间，确认后你会收到结果', state: 'to-come' },
        ]}
      />
      <View className='checking__notes'>
        <Note icon='qr'>想现在就算数，给管理员扫你的签到码，他的手机会替你记下。</Note>
        <Note icon='shield'>没有签到不影响任何记录。</Note>
      </View>
    </View>
  )
}
