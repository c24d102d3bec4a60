import { observer } from 'mobx-react-lite'
import type { ActivityDetail } from '../../../../../contract/homes'
import { REMIND_HOURS_BEFORE } from '../../../../../domain/limits'
import { HOUR_MS, ms } from '../../../../../domain/time'
import { askForMessage } from '../../../../../services/platform/subscribe'
import { Switch } from '../../../../../ui/switch'
import type { ActivityStore } from '../../activity.store'
import { Fact } from '../../components/fact'
import { momentWords } from '../../time-words'
import { isAgreed, wishWords } from '../../wish-words'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
}

/** One message before it begins; not where none can be sent, or its time is over. */
export const StartWish = observer(function StartWish({ store, activity }: Props) {
  const { wishes, at } = store
  const due = ms(activity.startsAt) - REMIND_HOURS_BEFORE * HOUR_MS
  if (!wishes.offered || at >= due) return null
  const stage = wishes.stage('start')
  const agreed = isAgreed(stage)
  const when = `${momentWords(due, at)} 发一条，只发这一次`
  return (
    <Fact
      icon='bell'
      caption={agreed ? when : wishWords(stage, when)}
      action={
        <Switch
          on={agreed}
          // What WeChat was told once can't be taken back, only not be used.
          disabled={agreed || stage === 'busy'}
          spoken='开场前提醒'
          onChange={() => void wishes.ask('start', askForMessage)}
        />
      }
    >
      开场前提醒
    </Fact>
  )
})
