import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Note } from '../../../../ui/note'
import { ProgressBar } from '../../../../ui/progress-bar'
import { TextAction } from '../../../../ui/text-action'
import type { FilesStore } from '../files.store'
import './file-row.scss'

/** Files on their way, each with how far it has come or why it can't be taken. */
export const SentFiles = observer(function SentFiles({ store }: { store: FilesStore }) {
  const { sending, problem } = store
  return (
    <View {...live}>
      {problem !== null && <Note icon='alert'>{problem}</Note>}
      {sending.map(({ uploadId, name, percent, problem: stopped, again }) => (
        <View key={uploadId} className='file-row'>
          <View className='file-row__words'>
            <View className='file-row__name'>{name}</View>
            {stopped === null ? (
              <View className='text-cap text-figures'>{`正在上传 ${percent}%`}</View>
            ) : (
              <View className='text-note text-amber'>{stopped}</View>
            )}
            {stopped === null && <ProgressBar percent={percent} tone='ink' />}
          </View>
          {stopped !== null && again && (
            <TextAction spoken={`接着传 ${name}`} onTap={() => void store.goOn(uploadId)}>
              接着传
            </TextAction>
          )}
          <TextAction
            spoken={stopped === null ? `不传了 ${name}` : `去掉 ${name}`}
            onTap={() => store.giveUp(uploadId)}
          >
            {stopped === null ? '不传了' : '去掉'}
          </TextAction>
        </View>
      ))}
    </View>
  )
})
