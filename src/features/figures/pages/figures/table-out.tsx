import type { Month } from '../../../../domain/figures/month'
import { TableOutSheet } from '../../../../exports/table-out-sheet'
import { useApp } from '../../../../stores/app'
import type { Tab } from '../../figures.store'

interface Props {
  orgId: string
  month: Month
  by: Tab
  district: string | null
  open: boolean
  onClose: () => void
}

const OF: Record<Tab, string> = { districts: '按区县', venues: '按场馆', months: '按月' }

/** What is shown as a file: the same numbers, and the same ones hidden. */
export function TableOut({ open, onClose, ...of }: Props) {
  const app = useApp()
  return (
    <TableOutSheet
      open={open}
      title={`导出表格（${of.district ?? OF[of.by]}）`}
      note='表里写着范围和截至时间，少于 5 的同样不写。'
      ask={(format) => app.call('exports', 'exportFigures', { ...of, format })}
      onClose={onClose}
    />
  )
}
