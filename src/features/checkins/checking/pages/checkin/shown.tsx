import { observer } from 'mobx-react-lite'
import { openSettings } from '../../../../../services/platform/calendar'
import { canScan } from '../../../../../services/platform/scan'
import { Button } from '../../../../../ui/button'
import { TextAction } from '../../../../../ui/text-action'
import type { CheckinStore } from '../../checkin.store'
import { NoVenue } from '../../components/no-venue'
import { OtherWays } from '../../components/other-ways'
import { Refusal } from '../../components/refusal'
import { Result } from '../../components/result'
import { StoredClaim } from '../../components/stored'
import { NOT_A_CODE, PERSONAL, refusedWords, type RefusedWords } from '../../refused-words'
import { Ways } from './ways'

interface Props {
  store: CheckinStore
}

/** What stands on the page now. */
export const Shown = observer(function Shown({ store }: Props) {
  const { step, door, venueId } = store
  switch (step.at) {
    case 'ways':
      return door.missing && step.busy === null ? <NoVenue /> : <Ways store={store} busy={step.busy} />
    case 'claimed':
      return step.claimed.outcome === 'refused' ? (
        <Refused
          store={store}
          words={refusedWords(step.claimed)}
          help={step.claimed.help}
          sessionId={step.claimed.session?.sessionId}
        />
      ) : (
        <Result claimed={step.claimed} />
      )
    case 'stored':
      return (
        <>
          <StoredClaim
            stored={step.stored}
            venue={door.venue?.name ?? ''}
            session={door.of(step.stored.tag)[0]?.session ?? null}
          />
          {canScan && <TextAction onTap={() => void store.anew()}>签另一场，再扫一个码</TextAction>}
        </>
      )
    case 'odd':
      return <Refused store={store} words={step.what === 'personal' ? PERSONAL : NOT_A_CODE} help={null} />
    case 'no-camera':
      return <NoCamera store={store} />
    case 'failed':
      return (
        <Refusal
          title='没有签上'
          texts={[step.error.message]}
          act={
            step.again ? (
              <Button kind='primary' icon='retry' onTap={() => void store.again()}>
                再送一次
              </Button>
            ) : null
          }
        >
          <OtherWays venueId={venueId} help={door.help} />
        </Refusal>
      )
  }
})

interface RefusedProps extends Props {
  words: RefusedWords
  help: { contact: string; phone: string } | null
  sessionId?: string | undefined
}

const Refused = observer(function Refused({ store, words, help, sessionId }: RefusedProps) {
  const { title, texts, act } = words
  const { venueId, door } = store
  const button =
    act?.does === 'there' ? (
      <Button kind='primary' onTap={() => void store.there()}>
        {act.label}
      </Button>
    ) : act && canScan ? (
      <Button kind='primary' icon='scan' onTap={() => void store.anew()}>
        {act.label}
      </Button>
    ) : null
  return (
    <Refusal title={title} texts={texts} act={button}>
      <OtherWays venueId={venueId} help={help ?? door.help} sessionId={sessionId} />
    </Refusal>
  )
})

/** The one thing that only the phone's settings can change; all else works without. */
const NoCamera = observer(function NoCamera({ store }: Props) {
  const open = async () => {
    await openSettings().catch(() => undefined)
    store.back()
  }
  return (
    <Refusal
      title='没有打开相机'
      texts={['签到用相机看一眼屏幕上的码，不拍照，也不存照片。', '不想打开，下面两种办法一样算数。']}
      act={
        <Button kind='primary' onTap={() => void open()}>
          打开相机权限
        </Button>
      }
    >
      <OtherWays venueId={store.venueId} help={store.door.help} />
    </Refusal>
  )
})
