import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described, tappable } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { CodeInput } from '../../../../../ui/code-input'
import { Icon } from '../../../../../ui/icon'
import { Note } from '../../../../../ui/note'
import { sessionName } from '../../../session-words'
import { OtherWays } from '../../components/other-ways'
import type { Offered } from '../../door'
import type { PasscodeStore } from '../../passcode.store'
import { sessionFacts } from '../../result-words'

interface Props {
  store: PasscodeStore
}

/** The digits, and which session they are for, where there are several. */
export const Typing = observer(function Typing({ store, venue }: Props & { venue: string }) {
  const { typed, complete, busy, online, chosen, choices, wrong, door } = store
  return (
    <View>
      <View className='checking__venue text-title-l' {...described('heading', undefined, 2)}>
        管理员告诉你的 6 位口令
      </View>
      <View className='text-2'>{`${venue}${chosen === null ? '' : `，${sessionName(chosen.session)}`}`}</View>
      {choices.length > 1 && (
        <View className='passcode__choices'>
          {choices.map((one) => (
            <Choice key={one.session.sessionId} store={store} one={one} />
          ))}
        </View>
      )}
      {choices.length === 0 ? (
        <View className='passcode__gap'>
          <Note>现在没有可以签的场次。活动开始前 30 分钟起可签。</Note>
        </View>
      ) : (
        <>
          <View className='passcode__gap'>
            <CodeInput
              label='6 位口令'
              value={typed}
              onInput={(text) => store.type(text)}
              onConfirm={() => void store.send()}
              error={wrong}
            />
          </View>
          <View className='checking__act'>
            <Button
              kind='primary'
              disabled={!online || !complete || chosen === null}
              busy={busy}
              onTap={() => void store.send()}
            >
              {!online ? '没有网络，口令要联网才能用' : chosen === null ? '先选一场' : '签到'}
            </Button>
          </View>
        </>
      )}
      <OtherWays venueId={door.venueId} help={door.help} withoutPasscode />
      <View className='checking__notes'>
        <Note icon='shield'>没有签到不影响任何记录。</Note>
      </View>
    </View>
  )
})

const Choice = observer(function Choice({ store, one: { session } }: Props & { one: Offered }) {
  const { sessionId } = session
  const chosen = store.chosen?.session.sessionId === sessionId
  return (
    <View className='passcode__choice' {...tappable(() => store.choose(sessionId), { role: 'radio', chosen })}>
      <View className={`passcode__mark${chosen ? ' passcode__mark--on' : ''}`}>
        <Icon name={chosen ? 'check-circle' : 'ring'} />
      </View>
      <View className='checking__words'>
        <View className='text-item'>{sessionName(session)}</View>
        <View className='text-cap text-figures checking__facts'>{sessionFacts(session, store.door.now())}</View>
      </View>
    </View>
  )
})
