import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { MoveName } from '../../../../../domain/publishing/moves'
import { useApp } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { TextAction } from '../../../../../ui/text-action'
import type { Editing } from '../../editing'
import { closedWords, conflictWords, sentBack } from '../../words'

/** What opens it again for writing. */
const OPENS = [
  ['recall', '收回送审'],
  ['unschedule', '取消排期'],
  ['correct', '开始更正'],
] as const satisfies [MoveName, string][]

/** Over the text: that somebody else has written, and why it can't be written on. */
export const Notes = observer(function Notes({ editing }: { editing: Editing }) {
  const { store } = editing
  const { session } = useApp()
  const { found, saving, editable, writing } = store
  const returned = found && sentBack(found)
  return (
    <View>
      <View {...live}>
        {returned && (
          <View className='write__closed'>
            <Note icon='alert'>{`${returned.by} 退回：${returned.words}`}</Note>
          </View>
        )}
      </View>
      {saving === 'conflict' && found && (
        <View className='write__conflict' {...described('alert')}>
          <View className='text-bold'>{`${conflictWords(found, session.me.value?.name ?? null)}。`}</View>
          <View className='text-2'>两份都在，没有互相覆盖。</View>
          <View className='write__acts'>
            <Button small onTap={() => editing.show('theirs')}>
              看对方的改动
            </Button>
            <Button small onTap={() => void store.keepBoth()}>
              另存为副本
            </Button>
          </View>
        </View>
      )}
      {found && !editable && (
        <View className='write__closed'>
          <Note>{closedWords(found)}</Note>
          <View className='write__acts'>
            {OPENS.filter(([name]) => writing.may(name)).map(([name, words]) => (
              <Button
                key={name}
                small
                busy={writing.busy === name}
                disabled={writing.offline}
                onTap={() => void store.move({ name })}
              >
                {writing.offline ? `联网后才能${words}` : words}
              </Button>
            ))}
          </View>
        </View>
      )}
    </View>
  )
})

/** Of what was taken over what was left out, or why nothing was. */
export const TakenLine = observer(function TakenLine({ editing }: { editing: Editing }) {
  const { taken, problem } = editing
  return (
    <View {...live}>
      {taken && (
        <View className='write__taken glyph icon--check-circle'>
          <View className='write__taken-words'>{taken.words}</View>
          {taken.lost.length > 0 && <TextAction onTap={() => editing.show('lost')}>看去掉的</TextAction>}
        </View>
      )}
      {problem !== null && <Note icon='alert'>{problem}</Note>}
    </View>
  )
})
