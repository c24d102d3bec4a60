import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { memo } from 'react'
import type { WritingConfirm } from '../../../../../contract/writing'
import { REASON_MAX } from '../../../../../domain/limits'
import { materialWords } from '../../../../../domain/notices/material'
import { ms } from '../../../../../domain/time'
import { Labelled } from '../../../../../forms/labelled'
import { SwitchRow } from '../../../../../forms/switch-row'
import { TextBox } from '../../../../../forms/text-box'
import { live } from '../../../../../ui/aria'
import { Chip } from '../../../../../ui/chip'
import { TextAction } from '../../../../../ui/text-action'
import { momentWords } from '../../../words'
import { budgetWords } from '../../../budget-words'
import { BLANK_CONFIRM } from '../../asking'
import { Asked } from '../../components/asked'
import type { Editing } from '../../editing'
import { Burden } from './burden'
import { QuestionPart } from './question'
import './confirming.scss'

/** That each of its readers is to confirm it: why, until when, and by which question. */
export const Confirming = observer(function Confirming({ editing }: { editing: Editing }) {
  const { store, again, tried } = editing
  const { text, editable, now } = store
  if (!text) return null
  const { confirm, publishAt } = text
  const put = (part: Partial<WritingConfirm>) => confirm && store.change({ confirm: { ...confirm, ...part } })
  const locked = !editable || again.locked
  return (
    <View>
      <SwitchRow
        title='需要确认'
        caption={captionOf(editing)}
        on={confirm !== null}
        disabled={!editable}
        onChange={(on) => store.change({ confirm: on ? (again.asks ?? BLANK_CONFIRM) : null })}
      />
      {confirm && again.needed && <Again editing={editing} />}
      {confirm && (
        <View className='confirming'>
          <Labelled
            label='为什么要每个人确认'
            note='读者会看到'
            error={tried && !locked && confirm.reason.trim() === '' ? '写一句为什么' : null}
          >
            <Reason editing={editing} reason={confirm.reason} disabled={locked} />
          </Labelled>
          <Asked
            label='确认截止'
            value={confirm.deadline === null ? '选一个时间' : momentWords(confirm.deadline, now)}
            icon='calendar'
            error={locked ? null : deadlineProblem(confirm, { from: publishAt ?? now, tried })}
            disabled={locked}
            onTap={() => editing.show('deadline')}
          />
        </View>
      )}
      {confirm && <Burden editing={editing} />}
      {confirm && (
        <QuestionPart
          editing={editing}
          question={confirm.question}
          locked={locked}
          onPut={(question) => put({ question })}
        />
      )}
    </View>
  )
})

/** What stands below its word: what it means, or how often it may still be done. */
function captionOf({ store: { text, now }, again, burden, offline }: Editing): string {
  if (!text || text.confirm === null) return '每个人点一次“我已知悉”，团支书看得到谁还没有'
  if (again.needed) return text.asksAgain ? '重新确认不占每月的次数' : '大家确认过的还算数'
  const { value, error } = burden.burden
  if (value !== null) return budgetWords(value, now)
  if (!burden.needed) return '读者要在截止前确认'
  if (error === null && !offline) return '正在查这个月还剩几次'
  return offline ? '没有网络，联网后再看这个月还剩几次' : '没能看到这个月还剩几次'
}

function deadlineProblem(
  { deadline }: WritingConfirm,
  { from, tried }: { from: string; tried: boolean },
): string | null {
  if (deadline === null) return tried ? '选一个确认截止的时间' : null
  return ms(deadline) <= ms(from) ? '要在发布之后，请另选一个' : null
}

/** Of a correction: whether everyone is asked anew. What has changed suggests it. */
const Again = observer(function Again({ editing: { store, again, offline } }: { editing: Editing }) {
  const { text } = store
  const { asks, changed, out } = again
  const isAgain = text?.asksAgain === true
  const why = changed.length > 0 ? `${materialWords(changed)}，建议重新确认` : '时间、地点和要做的事没有变，可以不用'
  return (
    <Labelled label='要不要重新请大家确认'>
      <View className='confirming__ways'>
        <Chip choice on={isAgain} onTap={() => again.choose(true)}>
          重新请大家确认
        </Chip>
        <Chip choice on={!isAgain} onTap={() => again.choose(false)}>
          不用（只改错字）
        </Chip>
      </View>
      <View className='text-cap confirming__line' {...live}>
        {asks !== null && why}
        {asks === null && (offline ? '没有网络，联网后再选' : out.error ? '没能读到在线的那一稿' : '正在比改了什么')}
        {asks === null && out.error && !offline && <TextAction onTap={() => void again.refresh()}>再试</TextAction>}
      </View>
    </Labelled>
  )
})

interface ReasonProps {
  editing: Editing
  reason: string
  disabled: boolean
}

/** A field that is drawn sends its words again: this one is drawn where they change. */
const Reason = memo(function Reason({ editing: { store }, reason, disabled }: ReasonProps) {
  return (
    <TextBox
      label='为什么要每个人确认'
      value={reason}
      maxLength={REASON_MAX}
      placeholder='如：涉及人身安全和返校时间'
      disabled={disabled}
      onInput={(typed) => store.text?.confirm && store.change({ confirm: { ...store.text.confirm, reason: typed } })}
    />
  )
})
