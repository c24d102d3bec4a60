import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { useWide } from '../../../../../ui/use-wide'
import { checkWords } from '../../checks.store'
import type { Editing } from '../../editing'
import { conflictWords, submitWords } from '../../words'
import { isPast, PAST, PublishAt } from './publish-at'

/** The state left, the acts right. Handing it in is possible while the check runs. */
export const WriteBar = observer(function WriteBar({ editing }: { editing: Editing }) {
  const { store, offline } = editing
  const { writing, editable, saving, found } = store
  const { session } = useApp()
  const wide = useWide()
  const conflict = saving === 'conflict'
  if (!editable) return <State editing={editing} />
  return (
    <>
      <State editing={editing} />
      {!wide && <Button onTap={() => editing.show('preview')}>预览</Button>}
      {found !== null && writing.may('discard') && (
        <Button kind='text' onTap={() => editing.show('discard')}>
          丢弃
        </Button>
      )}
      <PublishAt editing={editing} foot />
      <Button
        kind='primary'
        grow={!wide}
        busy={writing.busy === 'submit'}
        disabled={offline && !conflict}
        onTap={() => (conflict ? editing.show('theirs') : void editing.submit())}
      >
        {conflict
          ? '先选用哪一份'
          : offline
            ? '联网后再送审'
            : submitWords(found?.reviewers ?? [], session.me.value?.name ?? null)}
      </Button>
    </>
  )
})

/** Why it can't be handed in, or how far its check is. */
const State = observer(function State({ editing }: { editing: Editing }) {
  const { store, checks, offline, tried, flaws } = editing
  const { editable, writing, saving, found } = store
  const { session } = useApp()
  const checked = checks.checks
  const past = isPast(editing) ? PAST : null
  // The box about it stands at the top, which may be out of sight.
  const clash = saving === 'conflict' && found ? `${conflictWords(found, session.me.value?.name ?? null)}。` : null
  const problem = clash ?? writing.problem ?? (tried ? (flaws[0] ?? past) : past)
  const words = problem ?? (checked === null ? '' : checkWords(checked))
  if (!editable)
    return (
      <View className='write-bar__state text-2' {...live}>
        {words}
      </View>
    )
  if (offline && clash === null)
    return (
      <View className='write-bar__state text-note text-amber glyph icon--offline' {...live}>
        没有网络，写的都存在本机。送审要联网。
      </View>
    )
  const passed = problem === null && checked?.state === 'passed'
  const icon = passed ? 'check-circle' : problem === null && checked?.state === 'checking' ? 'half' : 'alert'
  const looks = `${passed ? 'text-green' : 'text-amber'}${words === '' ? '' : ` glyph icon--${icon}`}`
  return (
    <View className={`write-bar__state text-note ${looks}`} {...live}>
      {words}
    </View>
  )
})
