import { View } from '@tarojs/components'
import { useState } from 'react'
import { spansWords } from '../../../domain/homes/hours-words'
import type { Span } from '../../../domain/homes/hours'
import { SPANS_A_DAY_MAX } from '../../../domain/limits'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/row'
import { SpanGrid } from './span-grid'
import './spans-editor.scss'

interface Props {
  spans: readonly Span[]
  onChange: (spans: readonly Span[]) => void
}

/** Until when a further stretch may be offered. */
const LATEST = 22 * 60

/** The stretches of a day; none is a closed day. A tap on one opens its times. */
export function SpansEditor({ spans, onChange }: Props) {
  const [open, setOpen] = useState<number | null>(null)
  const change = (nth: number, span: Span) => onChange(spans.map((one, index) => (index === nth ? span : one)))
  const add = () => {
    const after = Math.min(LATEST, (spans[spans.length - 1]?.[1] ?? 8 * 60) + 60)
    onChange([...spans, [after, Math.min(24 * 60, after + 120)]])
    setOpen(spans.length)
  }
  return (
    <View>
      {spans.map((span, nth) => (
        <View key={nth}>
          <Row
            title={`第 ${nth + 1} 段`}
            value={spansWords([span])}
            chevron={false}
            spoken={`第 ${nth + 1} 段 ${spansWords([span])}，${open === nth ? '收起' : '改'}`}
            onTap={() => setOpen(open === nth ? null : nth)}
          />
          {open === nth && (
            <View className='spans-editor__open'>
              <SpanGrid value={span} onChange={(next) => change(nth, next)} />
              <Button small onTap={() => (setOpen(null), onChange(spans.filter((_, index) => index !== nth)))}>
                去掉这一段
              </Button>
            </View>
          )}
        </View>
      ))}
      {spans.length === 0 && <View className='text-2 spans-editor__none'>全天闭馆</View>}
      <View className='spans-editor__acts'>
        {spans.length < SPANS_A_DAY_MAX && (
          <Button small icon='plus' onTap={add}>
            {spans.length === 0 ? '加开放时段' : '再加一段'}
          </Button>
        )}
        {spans.length > 0 && (
          <Button small onTap={() => (setOpen(null), onChange([]))}>
            全天闭馆
          </Button>
        )}
      </View>
    </View>
  )
}
