import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { useWide } from '../../../../../ui/use-wide'
import { checkWords } from '../../checks.store'
import type { Editing } from '../../editing'
import { submitWords } from '../../words'
import { isPast, PAST, PublishAt } from './publish-at'

/** The state left, the acts right. Handing it in is possible while the check runs. */
export const WriteBar = observer(function WriteBar({ editing }: { editing: Editing }) {
  const { store, offline } = editing
  const { writing, editable, saving, found } = store
  const { session } = useApp()
  const wide = useWide()
  const reviewers = found?.reviewers ?? []
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
        disabled={offline || saving === 'conflict'}
        onTap={() => void editing.submit()}
      >
        {offline
          ? '联网后再送审'
          : saving === 'conflict'
            ? '先选用哪一份'
            : submitWords(reviewers, session.me.value?.name ?? null)}
      </Button>
    </>
  )
})

/** Why it can't be handed in, or how far its check is. */
const State = observer(function State({ editing }: { editing: Editing }) {
  const { store, checks, offline, tried, flaws } = editing
  const { editable, writing } = store
  const checked = checks.checks
  const past = isPast(editing) ? PAST : null
  const problem = writing.problem ?? (tried ? (flaws[0] ?? past) : past)
  const words = problem ?? (checked === null ? '' : checkWords(checked))
  if (!editable)
    return (
      <View className='write-bar__state text-2' {...live}>
        {words}
      </View>
    )
  if (offline)
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
