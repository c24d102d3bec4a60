import { monthName } from '../../../../../domain/assignments/report'
import { Picker } from '../../../components/picker'

interface Props {
  chosen: string
  months: readonly string[]
  onChoose: (month: string) => void
}

/** Which month the numbers are of: one of the last year's. */
export function MonthPicker({ chosen, months, onChoose }: Props) {
  return (
    <Picker
      chosen={chosen}
      name={monthName(chosen)}
      options={months.map((month) => ({ key: month, label: monthName(month) }))}
      change='换一个月'
      title='看哪个月'
      onChoose={onChoose}
    />
  )
}
