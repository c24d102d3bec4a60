import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportSummary } from '../../../../../contract/import-replies'
import { part } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import { Section } from '../../../components/section'
import { fileWords } from '../../import-words'
import type { ImportStore } from '../../import.store'

interface Props {
  store: ImportStore
  summary: ImportSummary
}

/** The file, what its columns were taken for, and what was noticed about it. */
export const Aside = observer(function Aside({ store, summary }: Props) {
  const nameOf = (field: string | null): string =>
    field === null ? '不导入' : (store.columns.find((column) => column.field === field)?.name ?? field)
  return (
    <View className='import__aside'>
      <View className='text-bold import__file'>{summary.fileName}</View>
      <View className='text-cap'>{fileWords(summary)}</View>
      <Section title='认出的列'>
        <View className='text-cap'>左边是表里的列名，右边是存到哪里</View>
        <View {...part('list')}>
          {summary.columns.map(({ heading, field }, index) => (
            <View key={`${index} ${heading}`} className='import__column' {...part('listitem')}>
              <View className='text-2'>{heading}</View>
              <View className={field === null ? 'text-cap' : ''}>{nameOf(field)}</View>
            </View>
          ))}
        </View>
      </Section>
      {summary.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </View>
  )
})
