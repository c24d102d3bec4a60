import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Skeleton } from '../../../../../ui/skeleton'
import { TextAction } from '../../../../../ui/text-action'
import { confirmReportWords } from '../../confirm-report-words'
import { ConfirmReportStore } from '../../confirm-report.store'
import type { OverviewStore } from '../../overview.store'
import './confirm-report.scss'

/** 公告确认, a heading of its own below what is learnt: those that were due in the same week, or in the month. */
export const ConfirmReport = observer(function ConfirmReport({ store }: { store: OverviewStore }) {
  const own = useStore((app) => new ConfirmReportStore(app, store.orgId))
  const { span, month, overview } = store
  const weekOf = overview.value?.assignment.assignmentId
  const key = span === 'month' ? month : (weekOf ?? null)
  const [shown, show] = useState<string | null>(null)
  const load = (): void => {
    if (key === null) return
    show(key)
    void own.load(span === 'month' ? { month } : { weekOf: key })
  }
  return (
    <View className='confirm-report'>
      <View className='text-title' {...described('heading', undefined, 2)}>
        公告确认
      </View>
      {/* Asked for by who wants it: of each week and month that is looked through it would be one call more. */}
      {shown === null || shown !== key ? (
        <TextAction onTap={load}>看确认率和各单位</TextAction>
      ) : (
        <Loaded from={own.report} skeleton={<Skeleton width='70%' height={20} top={8} />} onRetry={load}>
          {(report) => (
            <>
              {confirmReportWords(report, span).map((line) => (
                <View key={line} className='text-note text-2 text-figures'>
                  {line}
                </View>
              ))}
            </>
          )}
        </Loaded>
      )}
    </View>
  )
})
