import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { REASON_MAX } from '../../../../../domain/limits'
import { Button } from '../../../../../ui/button'
import { Lines } from '../../../../../ui/lines'
import { useFocusInside } from '../../../../../ui/use-focus-inside'
import type { MemberDeed, MemberStore } from '../../member.store'

interface Words {
  title: string
  example: string
  /** What it changes, before it is done. */
  effect: string
  button: string
}

const WORDS: Record<MemberDeed, Words> = {
  excuse: {
    title: '请假的原因',
    example: '如：病假、集中实习',
    effect: '本期不计入应学人数，随时可以取消。',
    button: '确认请假',
  },
  accept: {
    title: '补记的原因',
    example: '如：当场看过，网络没有传上',
    effect: '按及格分记一条完成记录，按时计入并注明更正，不能撤回。',
    button: '确认补记',
  },
  refuse: {
    title: '不予补记的原因',
    example: '如：当天没有参加',
    effect: '成员会看到这句话。之后仍可以改为补记。',
    button: '确认答复',
  },
}

/** Asks why, right below what it is about: the words stay in the log, and with an appeal the member reads them. */
export const ReasonForm = observer(function ReasonForm({ store }: { store: MemberStore }) {
  return store.deed && <Form key={store.deed} store={store} deed={store.deed} />
})

const Form = observer(function Form({ store, deed }: { store: MemberStore; deed: MemberDeed }) {
  const { title, example, effect, button } = WORDS[deed]
  const empty = store.reason.trim() === ''
  return (
    <View className='member__form' {...useFocusInside()}>
      <Lines
        label={title}
        value={store.reason}
        onInput={(reason) => store.say(reason)}
        placeholder={example}
        maxLength={REASON_MAX}
        error={store.problem}
      />
      <View className='member__effect text-cap'>{`${effect}操作人、时间和原因会留下记录。`}</View>
      <View className='member__deeds'>
        <Button kind='text' onTap={() => store.ask(null)}>
          先不改
        </Button>
        <Button kind='primary' grow busy={store.busy} disabled={empty} onTap={() => void store.confirm()}>
          {empty ? '先写原因' : button}
        </Button>
      </View>
    </View>
  )
})
