import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { useWide } from '../../../../../ui/use-wide'
import { checkWords } from '../../checks.store'
import type { Editing } from '../../editing'
import { conflictWords } from '../../words'

/** The state left, the acts right. Handing it in is possible while the check runs. */
export const WriteBar = observer(function WriteBar({ editing }: { editing: Editing }) {
  const { store, checks, offline, tried, flaws } = editing
  const { writing, editable, saving, found } = store
  const { session } = useApp()
  const wide = useWide()
  const checked = checks.checks
  const words = checked === null ? '' : checkWords(checked)
  const conflict = saving === 'conflict'
  // The box about it stands at the top, which may be out of sight.
  const clash = conflict && found ? `${conflictWords(found, session.me.value?.name ?? null)}。` : null
  const problem = clash ?? writing.problem ?? (tried ? (flaws[0] ?? null) : null)
  const bad = checked !== null && checked.state !== 'passed'
  const state = problem ?? words
  const tone = problem !== null || bad ? 'text-amber' : 'text-green'
  if (!editable)
    return (
      <View className='write-bar__state text-2' {...live}>
        {state}
      </View>
    )
  return (
    <>
      <View className={`write-bar__state text-note ${tone}`} {...live}>
        {offline ? '没有网络，写的都存在本机。送审要联网。' : state}
      </View>
      {!wide && <Button onTap={() => editing.show('preview')}>预览</Button>}
      {found !== null && writing.may('discard') && (
        <Button kind='text' onTap={() => editing.show('discard')}>
          丢弃
        </Button>
      )}
      <Button
        kind='primary'
        grow={!wide}
        busy={writing.busy === 'submit'}
        disabled={offline && !conflict}
        onTap={() => (conflict ? editing.show('theirs') : void editing.submit())}
      >
        {conflict ? '先选用哪一份' : offline ? '联网后再送审' : '送审'}
      </Button>
    </>
  )
})
