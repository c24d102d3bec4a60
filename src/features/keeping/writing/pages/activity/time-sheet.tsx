import { useState } from 'react'
import type { ActivityText } from '../../../../../contract/keeping'
import type { Span } from '../../../../../domain/homes/hours'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { SpanGrid } from '../../../components/span-grid'
import { spanOf, withinDay } from '../../written-times'

interface Props {
  text: ActivityText
  onChange: (times: Partial<ActivityText>) => void
  onClose: () => void
}

/** From when until when. */
export function TimeSheet({ text, onChange, onClose }: Props) {
  const [span, setSpan] = useState<Span>(() => spanOf(text))
  const [from, until] = span
  const done = () => {
    onChange(withinDay(text, span))
    onClose()
  }
  return (
    <Sheet open title='时间' onClose={onClose}>
      <SpanGrid value={span} onChange={setSpan} />
      <Button disabled={until <= from} onTap={done}>
        好了
      </Button>
    </Sheet>
  )
}
