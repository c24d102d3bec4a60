import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useCallback, useEffect } from 'react'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Skeleton } from '../../../../../ui/skeleton'
import { confirmReportWords } from '../../confirm-report-words'
import { ConfirmReportStore } from '../../confirm-report.store'
import type { OverviewStore } from '../../overview.store'
import './confirm-report.scss'

/** 公告确认, a heading of its own below what is learnt: those that were due in the same week, or in the month. */
export const ConfirmReport = observer(function ConfirmReport({ store }: { store: OverviewStore }) {
  const own = useStore((app) => new ConfirmReportStore(app, store.orgId))
  const { span, month, overview } = store
  const weekOf = overview.value?.assignment.assignmentId
  // Asked again where the span is another one.
  const load = useCallback(() => {
    if (span === 'month') void own.load({ month })
    else if (weekOf !== undefined) void own.load({ weekOf })
  }, [own, span, month, weekOf])
  useEffect(load, [load])
  return (
    <View className='confirm-report'>
      <View className='text-title' {...described('heading', undefined, 2)}>
        公告确认
      </View>
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
    </View>
  )
})
