import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { CriteriaText } from '../../../../domain/stars/criteria'
import { DayGrid } from '../../../../forms/day-grid'
import { Labelled } from '../../../../forms/labelled'
import { PickBox } from '../../../../forms/pick-box'
import { Sheet } from '../../../../ui/sheet'
import type { EditStore } from '../../edit.store'

const DAYS = [
  { field: 'submitUntil', label: '提交截止' },
  { field: 'decideUntil', label: '评定截止' },
  { field: 'validUntil', label: '有效到' },
] as const

/** Until when it is handed in and decided, and how long a decision is good. */
export const Days = observer(function Days({ store, text }: { store: EditStore; text: CriteriaText }) {
  const [picking, pick] = useState<(typeof DAYS)[number] | null>(null)
  return (
    <>
      {DAYS.map((one) => (
        <Labelled key={one.field} label={one.label}>
          <PickBox
            value={text[one.field]}
            icon='calendar'
            spoken={`${one.label} ${text[one.field]}，改`}
            disabled={!store.writes}
            onTap={() => pick(one)}
          />
        </Labelled>
      ))}
      {picking && (
        <Sheet open title={picking.label} onClose={() => pick(null)}>
          <DayGrid
            chosen={text[picking.field]}
            first='2020-01-01'
            onChoose={(day) => {
              store.set({ [picking.field]: day })
              pick(null)
            }}
          />
        </Sheet>
      )}
    </>
  )
})
