import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ExportStore } from '../export.store'
import { MOMENT_ABOUT, MOMENTS } from '../export-words'
import { Segments } from './segments'

/** Of which moment the table is, where the numbers of the deadline are kept beside those of now. */
export const ExportMoment = observer(function ExportMoment({ store }: { store: ExportStore }) {
  if (!store.hasMoments) return null
  return (
    <View className='export-period'>
      <Segments items={MOMENTS} value={store.moment} onChange={(moment) => store.choose(moment)} />
      <View className='text-cap'>{MOMENT_ABOUT[store.moment]}</View>
    </View>
  )
})
