import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Special } from '../../../../../domain/homes/hours'
import { REASON_MAX, VENUE_NOTE_MAX } from '../../../../../domain/limits'
import { dayName, dayStart, type Day } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Sheet } from '../../../../../ui/sheet'
import { DayGrid } from '../../../../../forms/day-grid'
import { Labelled } from '../../../../../forms/labelled'
import { PickBox } from '../../../../../forms/pick-box'
import { SpansEditor } from '../../../components/spans-editor'
import { TextBox } from '../../../../../forms/text-box'
import { spansFlaw } from '../../week-words'
import './sheets.scss'
import '../../../components/keeping.scss'

interface Props {
  title: string
  /** What it begins with. */
  special: Special
  today: Day
  /** A holiday's days are the year's table's. */
  fixedDays?: boolean
  /** What an open day is offered. */
  usual: Special['spans']
  /** There is something to be taken back. */
  removable?: boolean
  onDone: (special: Special | null) => void
  onClose: () => void
}

/** A holiday, a day of its own, or a closing with its reason. */
export function SpecialSheet({ title, special, today, fixedDays, usual, removable, onDone, onClose }: Props) {
  const [draft, setDraft] = useState(special)
  const [picking, pick] = useState<'from' | 'until' | null>(null)
  const { kind, from, until, spans, name, reason } = draft
  const put = (part: Partial<Special>) => setDraft({ ...draft, ...part })
  const choose = (day: Day) => {
    put(picking === 'from' ? { from: day, until: day > until ? day : until } : { until: day })
    pick(null)
  }
  const closing = kind === 'closing'
  const flaw =
    until < from
      ? '结束的日子要在开始之后'
      : closing && reason.trim() === ''
        ? '写上原因，大家会看到'
        : spansFlaw(spans)
  const done = (next: Special | null) => {
    onDone(next)
    onClose()
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      {!fixedDays && (
        <View>
          <Labelled label='从'>
            <PickBox
              value={dayName(dayStart(from))}
              icon='calendar'
              spoken={`从 ${dayName(dayStart(from))}`}
              onTap={() => pick(picking === 'from' ? null : 'from')}
            />
          </Labelled>
          {picking === 'from' && <DayGrid chosen={from} first={today} onChoose={choose} />}
          <Labelled label='到'>
            <PickBox
              value={dayName(dayStart(until))}
              icon='calendar'
              spoken={`到 ${dayName(dayStart(until))}`}
              onTap={() => pick(picking === 'until' ? null : 'until')}
            />
          </Labelled>
          {picking === 'until' && <DayGrid chosen={until} first={from} onChoose={choose} />}
        </View>
      )}
      {kind === 'own' && (
        <Labelled label='叫什么'>
          <TextBox
            label='叫什么'
            value={name}
            maxLength={VENUE_NOTE_MAX}
            placeholder='如：开馆纪念日，可以不填'
            onInput={(typed) => put({ name: typed })}
          />
        </Labelled>
      )}
      {closing ? (
        <Labelled label='原因' note={`${[...reason].length} / ${REASON_MAX}`}>
          <TextBox
            label='原因'
            tall
            value={reason}
            maxLength={REASON_MAX}
            placeholder='如：空调检修，27日照常开放'
            onInput={(typed) => put({ reason: typed })}
          />
        </Labelled>
      ) : (
        <View className='hours-sheet__part'>
          <View className='hours-sheet__days'>
            <Chip choice on={spans.length === 0} onTap={() => put({ spans: [] })}>
              闭馆
            </Chip>
            <Chip choice on={spans.length > 0} onTap={() => spans.length === 0 && put({ spans: usual })}>
              开放
            </Chip>
          </View>
          {spans.length > 0 && <SpansEditor spans={spans} onChange={(next) => put({ spans: next })} />}
        </View>
      )}
      <View className='text-note text-amber' {...live}>
        {flaw ?? ''}
      </View>
      <View className='keeping__acts'>
        {removable && (
          <Button kind='text' onTap={() => done(null)}>
            不单独设
          </Button>
        )}
        <Button
          grow
          disabled={flaw !== null}
          onTap={() => done({ ...draft, name: name.trim(), reason: reason.trim() })}
        >
          好了
        </Button>
      </View>
    </Sheet>
  )
}
