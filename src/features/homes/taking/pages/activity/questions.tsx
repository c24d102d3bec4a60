import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { NAME_MAX, SEATING_KEPT_DAYS } from '../../../../../domain/limits'
import { Button } from '../../../../../ui/button'
import { Field } from '../../../../../ui/field'
import { Sheet } from '../../../../../ui/sheet'
import type { ActivityStore } from '../../activity.store'

interface Props {
  store: ActivityStore
}

/** What is asked before something is done: once, and no more than has to be. */
export const Questions = observer(function Questions({ store }: Props) {
  const { question } = store
  if (question === 'name') return <NameSheet store={store} />
  if (question === 'clash') return <ClashSheet store={store} />
  if (question === 'cancel') return <CancelSheet store={store} />
  return question === 'cannot-come' ? <CannotComeSheet store={store} /> : null
})

/** Of who has joined no branch nothing is known: the keeper has to call them something. */
const NameSheet = observer(function NameSheet({ store }: Props) {
  const { name } = store
  const give = () => void store.giveName()
  return (
    <Sheet open title='怎么称呼你' onClose={() => store.ask(null)}>
      <Field
        label='称呼'
        value={name}
        maxLength={NAME_MAX}
        placeholder='如：小林'
        confirm='done'
        onInput={(value) => store.write(value)}
        onConfirm={give}
      />
      <View className='text-cap activity-sheet__about'>
        {`只有这个青年之家的管理员看得到，活动结束 ${SEATING_KEPT_DAYS} 天后删除。不用填手机号。`}
      </View>
      <View className='activity-sheet__acts'>
        <Button kind='primary' grow disabled={name.trim() === ''} onTap={give}>
          {name.trim() === '' ? '先写一个称呼' : '报名'}
        </Button>
      </View>
    </Sheet>
  )
})

const ClashSheet = observer(function ClashSheet({ store }: Props) {
  const clash = store.shown?.clash ?? null
  if (clash === null) return null
  return (
    <Ask
      store={store}
      title='时间重叠'
      text={`和“${clash.title}”时间重叠。两边都留着位子，来不了的那一边请取消。`}
      act='仍要报名'
      onAct={() => void store.goOn()}
    />
  )
})

const CancelSheet = observer(function CancelSheet({ store }: Props) {
  const state = store.own?.place.state
  const waits = store.shown?.waits ?? false
  if (state === 'waiting')
    return (
      <Ask
        store={store}
        title='退出候补'
        text='后面的人会往前走。再报要从最后排起。'
        act='退出候补'
        onAct={() => void store.cancel()}
      />
    )
  if (state === 'drawing')
    return (
      <Ask
        store={store}
        title='退出抽签'
        text='不影响别人的先后。截止前还可以再报。'
        act='退出抽签'
        onAct={() => void store.cancel()}
      />
    )
  return (
    <Ask
      store={store}
      title='取消报名'
      text={waits ? '取消后位子给候补的人。' : '取消后位子让给别人。'}
      act='取消报名'
      onAct={() => void store.cancel()}
    />
  )
})

const CannotComeSheet = observer(function CannotComeSheet({ store }: Props) {
  return (
    <Ask
      store={store}
      title='告诉管理员来不了'
      text='已经过了取消时间，位子还给你留着。管理员会看到你来不了，不影响任何记录。'
      act='告诉管理员'
      onAct={() => void store.cannotCome()}
    />
  )
})

interface AskProps {
  store: ActivityStore
  title: string
  text: string
  act: string
  onAct: () => void
}

function Ask({ store, title, text, act, onAct }: AskProps) {
  const close = () => store.ask(null)
  return (
    <Sheet open title={title} onClose={close}>
      <View>{text}</View>
      <View className='activity-sheet__acts'>
        <Button kind='quiet' grow onTap={close}>
          再想想
        </Button>
        <Button grow onTap={onAct}>
          {act}
        </Button>
      </View>
    </Sheet>
  )
}
