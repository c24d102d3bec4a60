import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { spaced } from '../../../../../domain/assignments/label'
import { REASON_MAX } from '../../../../../domain/limits'
import { Button } from '../../../../../ui/button'
import { Field } from '../../../../../ui/field'
import { Sheet } from '../../../../../ui/sheet'
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
    title: '请假',
    example: '如：病假、集中实习',
    effect: '本期不计入应学人数，随时可以取消。',
    button: '确认请假',
  },
  accept: {
    title: '补记完成',
    example: '如：当场看过，网络没有传上',
    effect: '按及格分记一条完成记录，按时计入并注明更正，不能撤回。',
    button: '确认补记',
  },
  refuse: {
    title: '不予补记',
    example: '如：当天没有参加',
    effect: '成员会看到这句话。之后仍可以改为补记。',
    button: '确认答复',
  },
}

/** Asks why: the words stay in the log, and with an appeal the member reads them. */
export const ReasonSheet = observer(function ReasonSheet({ store, name }: { store: MemberStore; name: string }) {
  const { deed, assignment, error } = store
  if (!deed || !assignment) return null
  const { title, example, effect, button } = WORDS[deed]
  const empty = store.reason.trim() === ''
  return (
    <Sheet open title={`${name}\u3000${title}`} onClose={() => store.ask(null)}>
      <View className='member__about text-2'>{`${spaced(assignment.label)}\u3000${assignment.title}`}</View>
      <Field
        label='原因'
        value={store.reason}
        onInput={(reason) => store.say(reason)}
        placeholder={example}
        maxLength={REASON_MAX}
        error={error?.message ?? null}
      />
      <View className='member__effect text-cap'>{`${effect}操作人、时间和原因会留下记录。`}</View>
      <Button kind='primary' busy={store.busy} disabled={empty} onTap={() => void store.confirm()}>
        {empty ? '先写原因' : button}
      </Button>
    </Sheet>
  )
})
