import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { useWide } from '../../../../../ui/use-wide'
import { checkWords } from '../../checks.store'
import type { Editing } from '../../editing'

/** The state left, the acts right. Handing it in is possible while the check runs. */
export const WriteBar = observer(function WriteBar({ editing }: { editing: Editing }) {
  const { store, checks, offline, tried, flaws } = editing
  const { writing, editable, saving, found } = store
  const wide = useWide()
  const checked = checks.checks
  const words = checked === null ? '' : checkWords(checked)
  const problem = writing.problem ?? (tried ? (flaws[0] ?? null) : null)
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
        disabled={offline || saving === 'conflict'}
        onTap={() => void editing.submit()}
      >
        {offline ? '联网后再送审' : saving === 'conflict' ? '先选用哪一份' : '送审'}
      </Button>
    </>
  )
})
