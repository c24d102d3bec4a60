import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MemberHistory } from '../../../../../contract/tending'
import { historyWords } from '../../../../../domain/assignments/history'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { Seal } from '../../../../../ui/seal'
import { Strip } from '../../../../../ui/strip'
import { numberWords, reminderWords, watchedWords, whoWords } from '../../member-words'
import type { MemberStore } from '../../member.store'

interface Props {
  store: MemberStore
  history: MemberHistory
}

/** Who this is on the roster, the last assignments at a glance, and one message about the newest. */
export const Who = observer(function Who({ store, history }: Props) {
  const { recent } = store
  const states = recent.map(({ state }) => state)
  const words = historyWords(states)
  return (
    <View>
      <View className='member__who'>
        <Seal name={history.name} large />
        <View className='member__words'>
          <View className='text-title-l' {...described('heading', undefined, 2)}>
            {history.name}
          </View>
          <View className='text-2'>{whoWords(history)}</View>
        </View>
        <Remind store={store} history={history} />
      </View>
      {recent.length > 0 && (
        <>
          <Strip items={states} label={words} />
          <View className='member__strip text-cap'>
            <Text>{words}</Text>
            <Text>{watchedWords(history)}</Text>
          </View>
        </>
      )}
      <Row title='学号或工号' value={numberWords(history)} />
      <Row title='学习证明' value={`${history.certificates} 张`} />
      <View className='member__gap' />
    </View>
  )
})

/** The one reminder of the newest assignment, or why it is not offered. */
const Remind = observer(function Remind({ store, history }: Props) {
  const { mayRemind, reminding, remindProblem } = store
  const word = remindProblem ?? reminderWords(history)
  return (
    <View className='member__remind text-cap' {...live}>
      {mayRemind && (
        <Button small icon='bell' busy={reminding} spoken={`提醒${history.name}`} onTap={() => void store.remind()}>
          提醒
        </Button>
      )}
      {word}
    </View>
  )
})
